"""Pictures and files are public while something public shows them, and no longer."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import PageViewRestriction

from delivery.documents import published
from delivery.models import PublishedDocument
from home.models import ContentPage
from pages.models import CentreDocument, CentreImage
from tests.factories.home import ContentPageFactory
from tests.factories.pictures import noise, saved, stored

HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def nothing_differs_in_the_end(request, db):
    yield
    call_command("rebuild_delivery", "--check")


def answered(client, kind, **sought):
    """What the API says of the only one of a kind."""
    document = published(kind).get(**sought)
    return client.get(document.payload["api_url"]).json()


def image(number=0, **fields):
    return stored(saved(noise((400 + number, 300))), "ice.jpg", description="Ice", **fields)


def shown(*pictures):
    return [("image", {"image": each, "caption": ""}) for each in pictures]


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
