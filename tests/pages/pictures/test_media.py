"""Who gets the file of a picture, and how long it may be kept."""

import re

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import reverse
from wagtail.models import PageViewRestriction

from delivery.documents import published
from pages.models import User
from tests.factories.home import ContentPageFactory
from tests.factories.people import MemberFactory
from tests.factories.pictures import noise, saved, stored


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)


@pytest.fixture
def image(db):
    return stored(saved(noise()), description="Ice")


@pytest.fixture
def shown(home, image):
    """The address of a picture that a public page shows."""
    page = ContentPageFactory(parent=home, title="Ice", picture=image)
    return published().get(id=page.uuid).payload["picture"]


def test_a_public_picture_may_be_kept_for_ever(client, shown):
    response = client.get(shown["src"])

    assert response.status_code == 200
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert b"".join(response.streaming_content)[:3] == b"\xff\xd8\xff"


def test_each_format_has_its_type(client, shown):
    addresses = [shown["src"], *(one["srcset"].split(" ")[0] for one in shown["sources"])]

    assert [client.get(one)["Content-Type"] for one in addresses] == [
        "image/jpeg",
        "image/avif",
        "image/webp",
    ]


def test_a_picture_that_did_not_change_is_not_sent_again(client, shown):
    first = client.get(shown["src"])

    by_tag = client.get(shown["src"], headers={"If-None-Match": first["ETag"]})
    by_time = client.get(shown["src"], headers={"If-Modified-Since": first["Last-Modified"]})

    assert not first["ETag"].startswith("W/")
    assert [by_tag.status_code, by_time.status_code] == [304, 304]
    assert by_tag["ETag"] == first["ETag"]
    assert by_tag["Cache-Control"] == first["Cache-Control"]


def test_another_file_of_the_same_name_has_another_address(client, administrator, shown, image):
    before, name = image.get_rendition("max-480x960").file.name, image.file.name
    default_storage.delete(name)
    image.renditions.all().delete()
    image.file = ContentFile(saved(noise((200, 100))), "ice.jpg")
    image.save()

    after = image.get_rendition("max-480x960").file.name

    assert image.file.name == name
    assert after != before


def test_a_picture_of_a_draft_is_for_editors_and_not_kept(home, client, administrator, image):
    address = image.get_rendition("max-480x960").url
    for_strangers = client.get(address).status_code
    client.force_login(administrator)

    response = client.get(address)

    assert (for_strangers, response.status_code) == (404, 200)
    assert response["Cache-Control"] == "private, no-cache"


def test_an_original_is_for_editors_alone(client, administrator, shown, image):
    for_strangers = client.get(image.file.url).status_code
    client.force_login(administrator)

    response = client.get(image.file.url)

    assert (for_strangers, response.status_code) == (404, 200)
    assert response["Cache-Control"] == "private, no-cache"


def test_another_file_is_only_given_to_be_kept(client, administrator, tmp_path):
    (tmp_path / "page.html").write_text("<script>alert(1)</script>")
    client.force_login(administrator)

    response = client.get("/media/page.html")

    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"] == "attachment"


@pytest.mark.parametrize("has_password", [True, False])
def test_a_reader_who_was_let_in_sees_the_pictures_of_a_private_page(
    home, client, image, has_password
):
    page = ContentPageFactory(parent=home, title="Inside", picture=image)
    address = published().get(id=page.uuid).payload["picture"]["src"]
    restriction = PageViewRestriction.objects.create(
        page=page, restriction_type="password", password="a password"
    )
    if has_password:
        way_in = reverse("wagtailcore_authenticate_with_password", args=[restriction.pk, page.pk])
        client.post(way_in, {"password": "a password", "return_url": "/inside/"})

    response = client.get(address)

    assert response.status_code == (200 if has_password else 404)
    assert has_password == (response.get("Cache-Control") == "private, no-cache")


def test_a_reader_who_was_let_in_waits_for_no_picture(home, client, image):
    page = ContentPageFactory(parent=home, title="Inside", live=False)
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    page.picture = image
    page.save_revision().publish()
    before = set(image.renditions.values_list("pk", flat=True))
    client.force_login(User.objects.create_user("reader@centre.example.net", "a long password"))

    response = client.get("/inside/")

    [src] = re.findall(r'<img class="picture" src="([^"]+)"', response.content.decode())
    assert len(before) == 3
    assert set(image.renditions.values_list("pk", flat=True)) == before
    assert client.get(src).status_code == 200


def test_a_draft_below_a_private_page_shows_its_pictures_to_nobody(home, client, image):
    page = ContentPageFactory(parent=home, title="Inside", picture=image, live=False)
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    client.force_login(User.objects.create_user("reader@centre.example.net", "a long password"))

    assert client.get(image.get_rendition("max-480x960").url).status_code == 404


def test_a_private_page_lets_nobody_see_the_pictures_of_other_things(home, client, image):
    page = ContentPageFactory(parent=home, title="Inside")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    MemberFactory(pk=page.pk, portrait=image, live=False)
    client.force_login(User.objects.create_user("reader@centre.example.net", "a long password"))

    assert client.get(image.get_rendition("max-480x960").url).status_code == 404
