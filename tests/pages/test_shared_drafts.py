"""A draft for whoever was given a link: what they see, and what nobody else does."""

import re
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from django.contrib.auth.models import Permission
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageViewRestriction
from wagtail.rich_text import RichText

from delivery import draft_links
from delivery.documents import published
from delivery.models import DraftLink
from delivery.rendering import render
from home.models import ContentPage, HomePage
from pages.models import CentreDocument, User
from pages.serving import model_of
from tests.factories.answers import Reading
from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory
from tests.factories.publications import PublicationFactory, PublicationsPageFactory
from tests.factories.secrets import Stage, word
from tests.pages.pictures import noise, saved, stored
from tests.pages.test_preview_queries import asked_by
from tests.pages.test_security import STRICT
from tests.test_query_counts import COSTS, Centre

NOON = datetime(2127, 5, 3, 12, tzinfo=UTC)
KINDS = ("page", "branch", "event", "publication", "product", "person")
UNLISTED = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
    "Content-Security-Policy": STRICT,
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Set-Cookie": None,
    "Vary": None,
    "ETag": None,
    "Last-Modified": None,
}


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)


@pytest.fixture
def page(home) -> ContentPage:
    return ContentPageFactory(parent=home, title="Snow", slug="snow", live=False)


def address_of(link: DraftLink) -> str:
    return reverse("shared_draft", args=[link.token])


def shared(thing, maker, **options) -> str:
    """The address of a new link."""
    return address_of(draft_links.make(thing, maker, **options))


def headers_of(response) -> dict[str, str | None]:
    told = {name: response.get(name) for name in UNLISTED}
    return told | {"Set-Cookie": response.cookies.output() or None}


def text_of(client, address: str) -> str:
    return client.get(address).content.decode()


def files_in(text: str) -> list[str]:
    """All sizes of all pictures."""
    return re.findall(r"(/[^\s\",]+\.(?:jpg|avif|webp))", text)


@pytest.mark.parametrize("kind", KINDS)
def test_a_draft_of_any_kind_is_shown_in_the_sites_own_look(home, client, administrator, kind):
    thing = Stage(home, live=False).build().fresh(kind)

    response = client.get(shared(thing, administrator))

    shown = response.content.decode()
    assert response.status_code == 200
    assert [word(kind) in shown, 'class="page' in shown, "<header" in shown] == [True] * 3
    assert headers_of(response) == UNLISTED


def test_the_words_of_the_draft_are_those_that_were_saved_last(home, client, administrator):
    page = ContentPageFactory(parent=home, title="Snow")
    address = shared(page, administrator)
    titles = []
    for title in ("Ice", "Firn"):
        page.title = title
        page.save_revision()
        titles += re.findall(r"<h1[^>]*>([^<]*)<", text_of(client, address))

    assert titles == ["Ice", "Firn"]
    assert "<h1" in text_of(client, "/snow/")
    assert "Firn" not in text_of(client, "/snow/")


def test_a_draft_is_marked_as_one_and_kept_from_search_engines(page, client, administrator):
    link = draft_links.make(page, administrator, at=NOON - timedelta(days=7))

    shown = text_of(client, address_of(link))

    bar = re.findall(r'<aside class="draft-bar"[^>]*>(.*?)</aside>', shown, re.DOTALL)
    words = [" ".join(re.sub(r"<[^>]+>", "", each).split()) for each in bar]
    assert words == ["Draft, shared until 3 May 2127, 12:00 UTC; not public."]
    assert re.findall(r"<time[^>]*>", bar[0]) == ['<time datetime="2127-05-03T12:00:00+00:00">']
    assert re.findall(r'<meta name="robots"[^>]*>', shown) == [
        '<meta name="robots" content="noindex">'
    ]


def test_what_was_published_since_is_not_called_a_draft(page, client, administrator):
    address = shared(page, administrator)
    page.save_revision().publish()

    shown = text_of(client, address)

    assert ["It was published since." in shown, "not public" in shown] == [True, False]


def test_a_public_page_has_no_mark_of_a_draft(page, client, administrator):
    shared(page, administrator)
    page.save_revision().publish()

    shown = text_of(client, "/snow/")

    assert ["draft-bar" in shown, 'name="robots"' in shown] == [False, False]


def test_a_draft_is_the_same_bytes_for_everybody_and_has_no_editing_bar(
    page, client, administrator
):
    address = shared(page, administrator)
    before = client.get(address)
    client.force_login(administrator)

    after = client.get(address)

    assert after.content == before.content
    assert (after.cookies, headers_of(after)) == ({}, UNLISTED)
    assert ["wagtail-userbar" in after.content.decode(), "csrf" in str(after.content)] == [
        False
    ] * 2


def test_the_last_slash_is_not_needed_and_nothing_leads_elsewhere(page, client, administrator):
    address = shared(page, administrator)

    without, with_it = client.get(address.rstrip("/")), client.get(address)

    assert [without.status_code, headers_of(without)] == [200, UNLISTED]
    assert without.content == with_it.content


def test_a_draft_is_only_read(page, client, administrator):
    assert client.post(shared(page, administrator)).status_code == 405


def test_the_home_page_brings_its_unpublished_mark(home, client, administrator):
    home.wordmark = "ICE·LAB"
    home.save_revision()

    shown = text_of(client, shared(home, administrator))

    assert re.findall(r'class="masthead__name"[^>]*>([^<]*)<', shown) == ["ICE·LAB"]
    assert "ICE·LAB" not in text_of(client, "/")


def dead_links(page, administrator) -> dict[str, str]:
    """Addresses that opened the draft once, or never did."""
    stranger = User.objects.create_user("left@centre.example.net", "a long password")
    other = ContentPageFactory(parent=HomePage.objects.get(), title="Zqfirn", live=False)
    ended = draft_links.make(page, administrator)
    addresses = {
        "ended": address_of(ended),
        "deleted": shared(other, administrator),
        "maker left": shared(page, stranger),
        "wrong": "/draft/wrong/",
        "wrong signature": f"{address_of(ended)[:-5]}AAAA/",
        "not complete": f"{address_of(ended)[:40]}/",
        "over": shared(page, administrator, at=timezone.now() - timedelta(days=8)),
    }
    ended.delete()
    other.delete()
    return addresses


def test_a_link_that_leads_nowhere_is_answered_the_same_whatever_it_was(
    page, client, administrator
):
    answers = {why: client.get(each) for why, each in dead_links(page, administrator).items()}

    assert {why: answer.status_code for why, answer in answers.items()} == dict.fromkeys(
        answers, 404
    )
    assert {why: headers_of(answer) for why, answer in answers.items()} == dict.fromkeys(
        answers, UNLISTED
    )
    [shown] = {answer.content.decode() for answer in answers.values()}
    assert "This link leads nowhere" in shown
    assert '<meta name="robots" content="noindex">' in shown
    assert [each for each in ("Snow", "Zqfirn", "draft-bar") if each in shown] == []


def test_a_link_opens_one_draft_and_no_other(home, client, administrator):
    stage = Stage(home, live=False).build()
    addresses = {kind: shared(stage.fresh(kind), administrator) for kind in KINDS}
    own = {kind: word(kind) in text_of(client, each) for kind, each in addresses.items()}

    others = [
        (kind, other)
        for kind, each in addresses.items()
        for other in KINDS
        if other != kind and word(other) in text_of(client, each)
    ]

    assert own == dict.fromkeys(KINDS, True)
    assert others == []


def test_a_shared_draft_is_in_no_page_list_feed_search_sitemap_or_api(home, client, administrator):
    stage = Stage(home, live=False).build()
    links = [draft_links.make(stage.fresh(kind), administrator) for kind in KINDS]
    for link in links:
        client.get(address_of(link))

    reading = Reading(client, stage.asked).everything()

    assert reading.of_all(KINDS) == {kind: set() for kind in KINDS}
    told = [path for path, text in reading.seen.items() for link in links if link.name in text]
    assert told == []
    assert [path for path, text in reading.seen.items() if "/draft/" in text] == []
    assert list(published().filter(id__in=[link.target for link in links])) == []


def test_a_draft_of_a_private_page_is_shown_by_its_link_alone(page, client, administrator):
    page.save_revision().publish()
    PageViewRestriction.objects.create(page=page, restriction_type="login")

    shown = client.get(shared(page, administrator))

    assert (shown.status_code, client.get("/snow/").status_code) == (200, 302)


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


MORE = 4  # the link, who made it, its pictures and its files; the rest as a visitor's page
PATHS = ("/about/", "/publications/work-0/", "/people/person-0/", "/events/event-0/")


@pytest.mark.parametrize("number", [1, 3])
def test_a_shared_draft_asks_the_same_for_any_number_of_things(home, client, administrator, number):
    Centre(home, number)

    asked = {}
    for document in published().filter(path__in=PATHS):
        address = shared(draft_of(document), administrator)
        gathering = asked_by(partial(gathered, document))
        asked[document.path] = asked_by(partial(client.get, address)) - gathering

    assert asked == {path: COSTS[path] + MORE for path in PATHS}


def gathered(document):
    """What a publish of the draft would gather, too."""
    return render(model_of(document).objects.get(uuid=document.id).get_latest_revision_as_object())


def draft_of(document):
    thing = model_of(document).objects.get(uuid=document.id)
    thing.save_revision()
    return thing


def test_the_rights_of_its_maker_are_asked_for_each_time(home, client):
    person = PersonFactory(live=False)
    maker = User.objects.create_user("people@centre.example.net", "a long password")
    maker.user_permissions.add(Permission.objects.get(codename="change_person"))
    address = shared(person, maker)
    before = client.get(address).status_code

    maker.user_permissions.clear()

    assert (before, client.get(address).status_code) == (200, 404)
