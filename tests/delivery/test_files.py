"""Pictures and files are public while something public shows them, and no longer."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from delivery.documents import published
from delivery.models import PublishedDocument
from home.models import ContentPage
from pages import whole_acts
from pages.models import CentreDocument, CentreImage
from tests.factories.home import ContentPageFactory
from tests.pages.pictures import noise, saved, stored

HOUR = timedelta(hours=1)


def answered(client, kind, **sought):
    """What the API says of the only one of a kind."""
    document = published(kind).get(**sought)
    return client.get(document.payload["api_url"]).json()


def image(number=0, **fields):
    return stored(saved(noise((400 + number, 300))), "ice.jpg", description="Ice", **fields)


def shown(*pictures):
    return [("image", {"image": each, "caption": ""}) for each in pictures]


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


def test_a_picture_is_public_from_its_first_mention_to_its_last(client, home):
    picture = image()
    assert not published("image").exists()

    first = ContentPageFactory(parent=home, body=shown(picture))
    second = ContentPageFactory(parent=home, body=shown(picture))
    assert answered(client, "image")["description"] == "Ice"

    first.unpublish()
    assert published("image").exists()
    second.body = []
    second.save_revision().publish()
    assert not published("image").exists()


@pytest.mark.parametrize("way", ["hidden", "deleted", "over"])
def test_a_picture_goes_with_what_shows_it_whichever_way_that_goes(client, home, way):
    page = ContentPageFactory(parent=home, body=shown(image()))
    past = timezone.now() - HOUR

    if way == "hidden":
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    elif way == "deleted":
        page.delete()
    else:
        ContentPage.objects.update(expire_at=past)
        PublishedDocument.objects.filter(id=page.uuid).update(expires_at=past)

    assert client.get("/api/v1/images/").json()["items"] == []


def test_a_picture_that_is_replaced_is_another_in_all_that_shows_it(client, home):
    picture = image()
    ContentPageFactory(parent=home, slug="ice", body=shown(picture))
    before = answered(client, "page", path="/ice/")["body"][0]["value"]["picture"]["src"]

    picture.file.save("snow.jpg", ContentFile(saved(noise((420, 310)))))
    picture.save()

    after = answered(client, "page", path="/ice/")["body"][0]["value"]["picture"]
    assert (after["src"] != before, after["width"]) == (True, 420)
    assert answered(client, "image")["picture"]["width"] == 420


def test_what_is_said_of_a_picture_is_said_in_all_that_shows_it(client, home):
    picture = image()
    ContentPageFactory(parent=home, slug="ice", body=shown(picture))

    picture.description, picture.credit = "A glacier", "Ada Lovelace"
    picture.save()

    after = answered(client, "page", path="/ice/")["body"][0]["value"]["picture"]
    assert (after["alt"], after["credit"]) == ("A glacier", "Ada Lovelace")


def test_a_picture_that_is_deleted_leaves_what_showed_it(client, home):
    picture = image()
    ContentPageFactory(parent=home, slug="ice", picture=picture)

    CentreImage.objects.get(pk=picture.pk).delete()

    assert answered(client, "page", path="/ice/")["picture"] is None
    assert client.get("/api/v1/images/").json()["count"] == 0


def test_a_thumbnail_that_an_editor_looks_at_changes_no_document(home):
    picture = image()
    ContentPageFactory(parent=home, body=shown(picture))
    before = published("image").get().sequence

    picture.get_rendition("max-165x165")
    call_command("rebuild_delivery")

    assert published("image").get().sequence == before


def test_a_file_is_public_while_a_page_offers_it(client, home):
    file = CentreDocument.objects.create(
        title="Report", file=ContentFile(b"%PDF-1.4", "report.pdf")
    )
    listed = {"documents": [{"document": file, "title": ""}]}
    page = ContentPageFactory(parent=home, body=[("documents", listed)])
    found = answered(client, "document")
    assert (found["title"], found["format"], found["size"]) == ("Report", "PDF", 8)

    page.unpublish()

    assert client.get("/api/v1/documents/").json()["items"] == []
    assert client.get(file.url).status_code != 200


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
