"""Who gets the file of a picture, and how long it may be kept."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from delivery.documents import published
from tests.factories.home import ContentPageFactory
from tests.pages.pictures import noise, saved, stored


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
