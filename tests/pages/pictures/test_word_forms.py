"""Every form of a picture or a file says at the field what readers would see at once."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from pages.models import CentreDocument, CentreImage
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
