"""A draft for whoever was given a link: what they see, and what nobody else does."""

import re
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from django.contrib.auth.models import Permission
from django.utils import timezone
from wagtail.models import PageViewRestriction

from delivery import draft_links
from delivery.documents import published
from delivery.rendering import render
from home.models import ContentPage, HomePage
from pages.models import User
from pages.serving import model_of
from tests.factories.answers import Reading
from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory
from tests.factories.secrets import Stage, word
from tests.factories.shared_drafts import (
    UNLISTED,
    address_of,
    headers_of,
    shared,
    text_of,
)
from tests.pages.test_preview_queries import asked_by
from tests.test_query_counts import COSTS, Centre

NOON = datetime(2127, 5, 3, 12, tzinfo=UTC)
pytestmark = pytest.mark.usefixtures("media")
KINDS = ("page", "branch", "event", "publication", "product", "person")


@pytest.fixture
def page(home) -> ContentPage:
    return ContentPageFactory(parent=home, title="Snow", slug="snow", live=False)


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
