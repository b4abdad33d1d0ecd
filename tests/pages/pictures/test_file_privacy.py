"""A file is private by its collection, whatever happens to either."""

import pytest
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction

from delivery.documents import published
from pages import whole_acts
from pages.models import CentreDocument
from pages.pictures.file_privacy import deliver_files_in
from tests.factories.home import ContentPageFactory


@pytest.fixture(autouse=True)
def nothing_differs_in_the_end(request, db):
    yield
    call_command("rebuild_delivery", "--check")


@pytest.fixture
def editor(client, administrator):
    client.force_login(administrator)
    return client


def folder(name, above=None, *, is_private=False):
    made = (above or Collection.get_first_root_node()).add_child(name=name)
    if is_private:
        CollectionViewRestriction.objects.create(collection=made, restriction_type="login")
    return made


def offered(home, *collections):
    """A file in each collection, all of them on one page."""
    files = [
        CentreDocument.objects.create(
            title=f"In {each}", file=ContentFile(b"Ice", f"{each}.txt"), collection=each
        )
        for each in collections
    ]
    listed = {"documents": [{"document": file, "title": ""} for file in files]}
    ContentPageFactory(parent=home, body=[("documents", listed)])
    return files


def told():
    return sorted(published("document").values_list("title", flat=True))


def test_a_private_collection_hides_its_files_and_those_below(home):
    above = folder("Minutes")
    offered(home, above, folder("Old", above), folder("Papers"))

    restriction = CollectionViewRestriction.objects.create(
        collection=above, restriction_type="login"
    )
    assert told() == ["In Papers"]

    restriction.delete()
    assert told() == ["In Minutes", "In Old", "In Papers"]


def test_privacy_that_is_put_on_another_collection_frees_the_files_of_the_first(home):
    minutes, papers = folder("Minutes", is_private=True), folder("Papers")
    offered(home, minutes, papers)

    restriction = CollectionViewRestriction.objects.get()
    restriction.collection = papers
    restriction.save()

    assert told() == ["In Minutes"]


def test_a_collection_that_is_moved_below_a_private_one_hides_its_files(home, editor):
    private, papers = folder("Minutes", is_private=True), folder("Papers")
    offered(home, papers, folder("Old", papers))
    assert told() == ["In Old", "In Papers"]

    put_below(editor, papers, private)
    assert told() == []

    put_below(editor, papers, Collection.get_first_root_node())
    assert told() == ["In Old", "In Papers"]


def test_a_collection_whose_files_cannot_follow_stays_where_it_was(home, editor, monkeypatch):
    private, papers = folder("Minutes", is_private=True), folder("Papers")
    offered(home, papers)
    editor.raise_request_exception = False

    def ends(*collections):
        raise RuntimeError("the process ends here")

    with monkeypatch.context() as patched:
        patched.setattr(whole_acts, "deliver_files_in", ends)
        put_below(editor, papers, private)

    assert Collection.objects.get(name="Papers").get_parent().is_root()
    assert told() == ["In Papers"]


def test_a_collection_that_a_program_moves_is_told_by_the_check_until_its_files_follow(home):
    private, papers = folder("Minutes", is_private=True), folder("Papers")
    offered(home, papers)

    papers.move(private, pos="sorted-child")
    with pytest.raises(CommandError, match="documents differ"):
        call_command("rebuild_delivery", "--check")
    assert told() == ["In Papers"]

    deliver_files_in(papers.pk)
    assert told() == []


def put_below(editor, collection, above):
    address = reverse("wagtailadmin_collections:edit", args=[collection.pk])
    editor.post(address, {"name": collection.name, "parent": above.pk})


def test_files_that_are_put_into_a_private_collection_together_are_hidden(home, editor):
    private = folder("Minutes", is_private=True)
    first, second, _third = offered(home, folder("One"), folder("Two"), folder("Three"))

    action = ["pages", "centredocument", "add_to_collection"]
    address = reverse("wagtail_bulk_action", args=action)
    editor.post(f"{address}?id={first.pk}&id={second.pk}", {"collection": private.pk})

    assert told() == ["In Three"]
