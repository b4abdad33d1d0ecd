"""Every form of a picture or a file says at the field what readers would see at once."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import ModelLogEntry

from delivery.documents import published
from pages.models import CentreDocument, CentreImage, Overruling
from tests.accounts.conftest import member
from tests.factories.home import ContentPageFactory
from tests.factories.pictures import noise, saved, stored
from tests.pages.pictures.test_descriptions import editor, media
from tests.pages.pictures.test_words import (
    FILE_READ_AT_ONCE,
    FILLER,
    READ_AT_ONCE,
    described,
    listed,
)

__all__ = ["described", "editor", "listed", "media"]


def sent(file, **changes):
    words = {name: getattr(file, name) for name in file.words}
    return {**words, "collection": file.collection_id, "tags": "", **changes}


def edited(editor, file, **changes):
    kind = "wagtailimages" if isinstance(file, CentreImage) else "wagtaildocs"
    return editor.post(reverse(f"{kind}:edit", args=[file.pk]), sent(file, **changes))


def edited_among_many(editor, file, **changes):
    """As the form is that follows an upload of several."""
    kind, prefix = (
        ("wagtailimages", "image") if isinstance(file, CentreImage) else ("wagtaildocs", "doc")
    )
    data = {f"{prefix}-{file.pk}-{name}": told for name, told in sent(file, **changes).items()}
    return editor.post(reverse(f"{kind}:edit_multiple", args=[file.pk]), data)


def test_the_form_of_a_picture_that_is_shown_says_so_at_the_field(editor, described):
    form = edited(editor, described, description=FILLER).context["form"]

    assert form.errors == {"description": [READ_AT_ONCE]}


def test_the_form_of_a_file_that_is_listed_says_so_at_the_field(editor, listed):
    form = edited(editor, listed, title="TODO").context["form"]

    assert form.errors == {"title": [FILE_READ_AT_ONCE]}


@pytest.mark.parametrize(("kind", "word"), [("described", "description"), ("listed", "title")])
def test_a_form_among_many_says_so_at_the_field(editor, request, kind, word):
    file = request.getfixturevalue(kind)

    answer = edited_among_many(editor, file, **{word: "TODO"}).json()

    assert answer["success"] is False
    assert "“TODO” is not meant for readers" in answer["form"]
    assert edited_among_many(editor, file, **{word: "Ice floes"}).json()["success"] is True


def test_a_file_may_be_uploaded_under_any_name_while_nothing_lists_it(editor, db):
    file = SimpleUploadedFile("todo.txt", b"Ice")

    editor.post(reverse("wagtaildocs:add"), {"title": "TODO", "file": file})

    assert CentreDocument.objects.get().title == "TODO"


def test_many_put_into_another_collection_take_their_names_from_before_along(editor, listed):
    CentreDocument.objects.update(title="TODO")
    folder = listed.collection.add_child(name="Papers")
    address = reverse("wagtail_bulk_action", args=["pages", "centredocument", "add_to_collection"])

    answer = editor.post(f"{address}?id={listed.pk}", {"collection": folder.pk})

    assert answer.status_code == 302
    assert CentreDocument.objects.get().collection == folder


REASON = "The minutes are called so since 1998."


def reason_of(finding_in, word):
    """The name of the field that follows the word's."""
    names = list(finding_in.fields)
    return names[names.index(word) + 1]


def overruled(editor, file, reason=REASON, **changes):
    (word,) = changes
    form = edited(editor, file, **changes).context["form"]
    return edited(editor, file, **changes, **{reason_of(form, word): reason})


def test_a_reason_is_asked_for_only_where_something_was_refused(editor, listed):
    address = reverse("wagtaildocs:edit", args=[listed.pk])
    before = editor.get(address).context["form"]
    after = edited(editor, listed, title="TODO").context["form"]

    assert list(after.fields)[2:] == list(before.fields)[1:]
    assert after.fields[reason_of(after, "title")].label == "Reason to keep “TODO”"


@pytest.mark.parametrize(("kind", "word"), [("described", "description"), ("listed", "title")])
def test_who_changes_a_file_overrules_with_a_reason(client, request, home, kind, word):
    file = request.getfixturevalue(kind)
    someone = member("someone@centre.example", "Editors")
    client.force_login(someone)

    answer = overruled(client, file, **{word: "TODO"})

    kept = Overruling.objects.get()
    assert answer.status_code == 302
    assert getattr(type(file).objects.get(pk=file.pk), word) == "TODO"
    assert (kept.target, kept.editor, kept.reason, kept.place) == (
        file.uuid,
        someone,
        REASON,
        word.capitalize(),
    )


def test_what_was_overruled_is_public_and_saved_by_code_too(editor, listed):
    overruled(editor, listed, title="TODO")
    listed.refresh_from_db()
    listed.title = "Minutes"
    listed.save()

    listed.title = "TODO"
    listed.save()

    assert published("document").get().title == "TODO"


def test_a_reason_counts_for_these_words_alone(editor, listed):
    form = edited(editor, listed, title="TODO").context["form"]
    reason = {reason_of(form, "title"): REASON}

    other = edited(editor, listed, title="TODO: minutes", **reason).context["form"]

    assert list(other.errors) == ["title"]
    assert not Overruling.objects.exists()


def test_other_words_are_refused_after_it(editor, listed):
    overruled(editor, listed, title="TODO")

    assert list(edited(editor, listed, title="TBD").context["form"].errors) == ["title"]


def test_two_letters_are_no_reason(editor, listed):
    form = overruled(editor, listed, reason="ok", title="TODO").context["form"]

    assert list(form.errors) == [reason_of(form, "title"), "title"]
    assert not Overruling.objects.exists()


def test_a_form_among_many_takes_a_reason_too(editor, listed):
    first = edited_among_many(editor, listed, title="TODO").json()["form"]
    name = re.search(rf"doc-{listed.pk}-(reason-\w+)", first)[1]

    answer = edited_among_many(editor, listed, title="TODO", **{name: REASON}).json()

    assert answer["success"] is True
    assert CentreDocument.objects.get().title == "TODO"


def test_what_was_overruled_is_listed_and_in_the_log(editor, listed):
    overruled(editor, listed, title="TODO")

    entry = ModelLogEntry.objects.get(action="graticule.finding.overrule")
    told = editor.get(reverse("overruled_report")).content.decode()
    assert (entry.object_id, entry.data["reason"]) == (str(listed.pk), REASON)
    assert REASON in told
    assert reverse("wagtaildocs:edit", args=[listed.pk]) in told


def test_the_report_lists_it_for_those_alone_who_may_edit_the_file(editor, client, listed):
    overruled(editor, listed, title="TODO")
    client.force_login(member("author@centre.example", "Authors"))

    assert REASON not in client.get(reverse("overruled_report")).content.decode()


def test_a_file_that_is_deleted_leaves_nothing_overruled(editor, listed):
    overruled(editor, listed, title="TODO")

    CentreDocument.objects.get().delete()

    assert not Overruling.objects.exists()


@pytest.mark.parametrize("place", ["field", "block"])
def test_what_was_overruled_at_a_picture_holds_up_no_page_that_shows_it(
    editor, home, described, place
):
    overruled(editor, described, description="TODO")
    shown = {"field": {"picture": described}, "block": {"body": in_a_section(described)}}
    described.refresh_from_db()
    page = ContentPageFactory(parent=home, slug="floes", live=False, **shown[place])

    page.save_revision().publish()

    assert published("page").filter(path="/floes/").exists()


def test_the_same_words_of_another_picture_hold_a_page_up(editor, home, described):
    overruled(editor, described, description="TODO")
    other = stored(saved(noise((60, 40))), "other.jpg", description="TODO")
    page = ContentPageFactory(parent=home, slug="floes", live=False, picture=other)

    with pytest.raises(ValidationError):
        page.save_revision().publish()


def in_a_section(image):
    return [("section", {"heading": "Ice", "content": [("image", {"image": image})]})]
