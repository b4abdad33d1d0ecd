"""The words of files have no draft: the audit and the report say the same of them."""

import json

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.models import CollectionViewRestriction

from delivery.documents import published
from pages.models import CentreDocument, CentreImage, NotReady
from tests.accounts.conftest import member
from tests.factories.home import ContentPageFactory
from tests.pages.guard.test_readiness import audit, editor
from tests.pages.pictures.test_descriptions import image, media
from tests.pages.pictures.test_word_forms import overruled
from tests.pages.pictures.test_words import described, listed, listing

__all__ = ["described", "editor", "image", "listed", "media"]


def report(tmp_path, *options):
    file = tmp_path / "audit.json"
    audit("--report", str(file), *options)
    return json.loads(file.read_text())


def listed_as_unfinished(client):
    """Title, what stops a publish, and whether visitors see it; of documents."""
    asked = {"source_model": "pages.CentreDocument"}
    rows = client.get(reverse("unfinished_report"), asked).context["object_list"]
    return [(row.title, row.stops, row.is_public) for row in rows]


@pytest.mark.parametrize("word", ["title", "description", "credit", "licence"])
def test_an_audit_names_words_of_a_picture_that_were_changed_past_every_guard(described, word):
    CentreImage.objects.update(**{word: "TODO"})

    code, said = audit()

    assert code == 1
    assert said.splitlines() == [
        f"picture “{'TODO' if word == 'title' else described.title}” ",
        f"    {word.capitalize()}: “TODO” is not meant for readers. Write your own words.",
        "    Shown by /ice/",
        f"    Mend it: {reverse('wagtailimages:edit', args=[described.pk])}",
        "3 things looked at, 1 public and unfinished, 0 taken down.",
        "1 cannot be taken down: to be mended by hand.",
    ]


@pytest.mark.parametrize("word", ["title", "licence"])
def test_an_audit_names_words_of_a_document_that_is_listed(listed, word):
    CentreDocument.objects.update(**{word: "TODO"})

    assert [line for line in audit()[1].splitlines() if "TODO” is not meant" in line]


def test_a_file_that_nothing_public_shows_may_be_called_anything(home, image):
    file = CentreDocument.objects.create(title="TODO", file=ContentFile(b"Ice", "ice.txt"))
    ContentPageFactory(parent=home, body=listing(file), picture=image, live=False)
    CentreImage.objects.update(title="TODO", description="TODO")

    assert audit()[0] == 0


def test_an_audit_names_a_private_file_whose_title_a_public_list_prints(listed):
    CollectionViewRestriction.objects.create(collection=listed.collection, restriction_type="login")
    CentreDocument.objects.update(title="TODO")
    assert not published("document").exists()

    assert audit()[0] == 1


def test_what_is_unfinished_in_a_file_is_written_for_programs(listed, tmp_path):
    CentreDocument.objects.update(title="TODO")

    said = report(tmp_path)

    assert said["counts"] == {"looked_at": 3, "unfinished": 1, "unpublished": 0, "by_hand": 1}
    (thing,) = said["things"]
    message = thing["findings"][0].pop("message")
    assert "“TODO”" in message
    assert thing == {
        "id": str(listed.uuid),
        "kind": "document",
        "title": "TODO",
        "url": "",
        "edit_url": reverse("wagtaildocs:edit", args=[listed.pk]),
        "shown_by": ["/papers/"],
        "can_be_taken_down": False,
        "findings": [{"path": ["title"], "rule": "marker", "excerpt": "TODO"}],
    }


def test_words_of_a_file_take_no_page_down(listed, tmp_path):
    CentreDocument.objects.update(title="TODO")

    said = report(tmp_path, "--unpublish")

    assert said["counts"]["unpublished"] == 0
    assert published("page").filter(path="/papers/").exists()


def test_what_was_overruled_is_no_finding_of_an_audit(editor, listed):
    overruled(editor, listed, title="TODO")

    assert audit()[0] == 0
    assert not NotReady.objects.filter(target=listed.uuid).exists()


def test_the_report_has_what_the_audit_found_in_a_file(editor, listed):
    CentreDocument.objects.update(title="TODO")
    audit()

    assert listed_as_unfinished(editor) == [("TODO", 1, True)]
    where = NotReady.objects.get(target=listed.uuid).edit_address
    assert where == reverse("wagtaildocs:edit", args=[listed.pk])


def test_the_report_has_a_file_that_nobody_sees_yet_as_it_is_saved(editor, db):
    file = CentreDocument.objects.create(title="TODO", file=ContentFile(b"Ice", "ice.txt"))
    before = listed_as_unfinished(editor)
    file.title = "Minutes"
    file.save()

    assert (before, listed_as_unfinished(editor)) == ([("TODO", 1, False)], [])


def test_the_report_names_a_file_to_those_alone_who_may_edit_it(client, listed):
    CentreDocument.objects.update(title="TODO")
    audit()
    client.force_login(member("author@centre.example", "Authors"))

    assert listed_as_unfinished(client) == []


def test_a_file_that_is_deleted_is_in_no_report(listed):
    CentreDocument.objects.update(title="TODO")
    audit()

    was_there = NotReady.objects.filter(target=listed.uuid).exists()

    CentreDocument.objects.get().delete()

    assert was_there
    assert not NotReady.objects.filter(target=listed.uuid).exists()


@pytest.mark.parametrize("count", [1, 3])
def test_finished_files_are_looked_at_in_as_few_queries_as_one(
    db, count, django_assert_max_num_queries
):
    for number in range(count):
        content = ContentFile(b"Ice", "ice.txt")
        CentreDocument.objects.create(title=f"Minutes of day {number}", file=content)

    with django_assert_max_num_queries(40):
        audit()
