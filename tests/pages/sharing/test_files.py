"""Pictures and files of a draft are given to those who have its link, and to nobody else."""

import re

import pytest
from django.core.files.base import ContentFile
from wagtail.rich_text import RichText

from delivery import draft_links
from delivery.models import DraftLink
from home.models import ContentPage
from pages.models import CentreDocument
from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory
from tests.factories.pictures import noise, saved, stored
from tests.factories.publications import PublicationFactory, PublicationsPageFactory
from tests.factories.shared_drafts import (
    UNLISTED,
    address_of,
    files_in,
    headers_of,
    shared,
    text_of,
)

pytestmark = pytest.mark.usefixtures("media")


@pytest.fixture
def page(home) -> ContentPage:
    return ContentPageFactory(parent=home, title="Snow", slug="snow", live=False)


class TestPictures:
    @pytest.fixture
    def image(self, db):
        return stored(saved(noise()), description="Ice")

    @pytest.fixture
    def link(self, page, image, administrator) -> DraftLink:
        page.picture = image
        page.save_revision()
        return draft_links.make(page, administrator)

    def test_every_size_has_an_address_that_the_link_opens(self, client, link):
        addresses = files_in(text_of(client, address_of(link)))

        answers = [client.get(each) for each in addresses]
        assert {each.split("/")[1] for each in addresses} == {"draft"}
        assert {answer["Content-Type"] for answer in answers} == {
            "image/jpeg",
            "image/avif",
            "image/webp",
        }
        assert {answer.status_code for answer in answers} == {200}

    def test_it_is_not_kept_and_not_listed(self, client, link):
        address = files_in(text_of(client, address_of(link)))[0]

        told = headers_of(client.get(address))

        kept = {name: told[name] for name in ("Cache-Control", "Referrer-Policy", "X-Robots-Tag")}
        assert kept == {
            "Cache-Control": "no-store",
            "Referrer-Policy": "no-referrer",
            "X-Robots-Tag": "noindex",
        }
        assert (told["Set-Cookie"], told["Vary"]) == (None, None)
        assert told["Content-Security-Policy"] == "default-src 'none'; sandbox"

    def test_its_usual_address_stays_shut(self, client, link, image):
        addresses = [each.url for each in image.renditions.all()] + [image.file.url]
        text_of(client, address_of(link))

        assert {client.get(each).status_code for each in addresses} == {404}

    def test_it_is_gone_with_the_link(self, client, link):
        address = files_in(text_of(client, address_of(link)))[0]
        while_open = client.get(address).status_code

        link.delete()

        after = client.get(address)
        assert (while_open, after.status_code) == (200, 404)
        assert headers_of(after) == UNLISTED

    def test_the_signature_is_of_this_link_and_this_file(self, page, client, link, administrator):
        other = stored(saved(noise((500, 300))), "firn.jpg").get_rendition("width-480").file.name
        another = draft_links.make(page, administrator)
        address = files_in(text_of(client, address_of(link)))[0]
        _, _, token, signature, name = address.split("/", 4)
        stem, _, ending = name.rpartition(".")

        tried = [
            f"/draft/{token}/{signature}/{other}",
            f"/draft/{another.token}/{signature}/{name}",
            f"/draft/{token}/x/{name}",
            f"/draft/{token}/{ending}.{signature}/{stem}",
        ]

        assert client.get(f"/draft/{token}/{signature}/{name}").status_code == 200
        assert [client.get(each).status_code for each in tried] == [404] * 4

    def test_a_wrong_signature_asks_for_no_link(
        self, home, client, link, django_assert_num_queries
    ):
        client.get("/draft/wrong/")

        # What is over, what stands around every page, and whether it stood there once.
        with django_assert_num_queries(4):
            client.get(f"/draft/{link.token}/wrong/images/ice.jpg")

    def test_a_file_that_is_missing_says_nothing_of_the_draft(self, client, link, image):
        address = files_in(text_of(client, address_of(link)))[0]
        for each in image.renditions.all():
            each.file.storage.delete(each.file.name)

        answer = client.get(address)

        assert (answer.status_code, headers_of(answer)) == (404, UNLISTED)

    def test_a_picture_in_the_text_and_a_portrait_are_shown_too(
        self, home, client, administrator, image
    ):
        shown = ("image", {"image": image, "caption": ""})
        page = ContentPageFactory(parent=home, body=[shown], live=False)
        person = PersonFactory(portrait=image, live=False)

        for thing in (page, person):
            addresses = files_in(text_of(client, shared(thing, administrator)))
            assert addresses
            assert {client.get(each).status_code for each in addresses} == {200}


@pytest.mark.parametrize("way", ["a PDF of ours", "a link in a text"])
def test_a_file_that_a_draft_names_is_given_by_its_link_alone(home, client, administrator, way):
    file = CentreDocument.objects.create(title="Plan", file=ContentFile(b"%PDF-", "plan.pdf"))
    if way == "a PDF of ours":
        PublicationsPageFactory(parent=home)
        thing = PublicationFactory(pdf_document=file, live=False)
    else:
        text = RichText(f'<p><a linktype="document" id="{file.pk}">The plan</a></p>')
        thing = ContentPageFactory(parent=home, body=[("text", text)], live=False)
    link = draft_links.make(thing, administrator)
    shown = text_of(client, address_of(link))
    [address] = set(re.findall(r'href="([^"]+\.pdf)"', shown))

    answer = client.get(address)
    content = b"".join(answer.streaming_content)
    link.delete()

    assert (content, answer["Content-Disposition"]) == (b"%PDF-", "attachment")
    assert [client.get(each).status_code for each in (address, file.url)] == [404, 404]
