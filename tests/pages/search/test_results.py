from datetime import timedelta

import pytest
from django.utils import timezone

from delivery.models import PublishedDocument
from pages.search.results import clean, search
from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory
from tests.factories.publications import PublicationFactory

HOSTILE = [
    '"',
    "\x00",
    "%00",
    "*",
    "'",
    "a OR",
    "NOT",
    "NEAR(a b)",
    "(",
    "%",
    "\\",
    ":*",
    "a & b | !c",
    "{title}: a",
    "🌍",
    "\u0301",
    "\ufffd",
    "a" * 10_000,
    "a b " * 2_500,
    "地" * 10_000,
]


def titles(query, kind=""):
    return [found.title for found in search(query, kind)[:20]]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("sea ice", "sea ice"),
        ('"sea', "sea"),
        ("sea\x00ice", "sea ice"),
        ("  ", ""),
        ("* OR -ice NEAR(", "or ice near"),
        ("physics-aware", "physics aware"),
        ("Słowik", "slowik"),
        ("Mu\u0308ller", "muller"),
        ("a" * 900, "a" * 200),
    ],
)
def test_a_query_becomes_words(typed, words):
    assert clean(typed) == words


@pytest.mark.parametrize("typed", HOSTILE)
def test_no_query_breaks_the_search(home, client, typed):
    assert client.get("/search/", {"q": typed}).status_code == 200
    assert client.get("/search/", {"q": typed, "kind": "talk"}).status_code == 200


@pytest.mark.parametrize("address", ["?q=%00", "?q=%ff", "?q=a&q=b", "?kind=%00", "?q=a&page=%00"])
def test_no_address_breaks_the_search(home, client, address):
    assert client.get(f"/search/{address}").status_code in {200, 404}


def test_search_finds_words_of_titles_and_of_texts(home):
    ContentPageFactory(parent=home, title="About us", summary="Glaciers and their melting")

    assert titles("about") == ["<mark>About</mark> us"]
    assert titles("melting glaciers") == ["About us"]
    assert titles("satellites") == ["Home"]


def test_every_word_has_to_be_there(home):
    ContentPageFactory(parent=home, title="Sea ice")
    ContentPageFactory(parent=home, title="Sea level")

    assert titles("sea level") == ["<mark>Sea</mark> <mark>level</mark>"]
    assert titles("sea glacier") == []


@pytest.fixture
def crowded(monkeypatch):
    monkeypatch.setattr("pages.search.results.CROWD", 0)


def test_of_a_crowd_titles_come_first_and_then_the_newest(home, crowded):
    for title, summary in [
        ("Old", "Sea ice"),
        ("Sea ice", "Much of it"),
        ("Sea", "Ice"),
        ("New", "Sea ice"),
    ]:
        ContentPageFactory(parent=home, title=title, summary=summary)
    found = search("sea ice")

    whole = [each.path for each in found[:20]]

    assert whole == ["/sea-ice/", "/new/", "/sea/", "/old/"]
    parts = [found[start : start + 2] for start in (0, 2, 4)]
    assert [each.path for part in parts for each in part] == whole


def test_a_crowd_is_whole_where_titles_end_within_a_page(home, crowded):
    for number in range(3):
        ContentPageFactory(parent=home, title=f"Ice {number}")
        ContentPageFactory(parent=home, title=f"Page {number}", summary="Ice")
    found = search("ice")

    parts = [found[start : start + 2] for start in (0, 2, 4)]

    assert [each.path for part in parts for each in part] == [each.path for each in found[:6]]
    assert sorted(each.path for each in found[:3]) == ["/ice-0/", "/ice-1/", "/ice-2/"]


def test_a_crowd_takes_few_queries(home, crowded, client, django_assert_num_queries):
    for number in range(3):
        ContentPageFactory(parent=home, title=f"Sea {number}", summary="Ice")

    with django_assert_num_queries(7):
        client.get("/search/", {"q": "ice"})


def test_a_word_of_the_title_counts_for_more(home):
    ContentPageFactory(parent=home, title="Aerosols", summary="Where glaciers end.")
    ContentPageFactory(parent=home, title="Glaciers", summary="Where they begin.")
    ContentPageFactory(parent=home, title="Zeolites", summary="Glaciers, glaciers and more.")

    assert titles("glaciers")[0] == "<mark>Glaciers</mark>"


@pytest.mark.parametrize(
    ("title", "query"),
    [
        ("Glaciology", "glaci"),
        ("Sea glaciers", "sea glaci"),
        ("Müller", "muller"),
        ("Muller", "MÜLLER"),
        ("Mu\u0308ller", "müller"),
        ("Straßen", "strasse"),
        ("Physics-aware learning", "physics-aware"),
        ("Physics-aware learning", "aware physics"),
        ("CO₂", "co2"),
        ("علوم الأرض", "الأرض"),
        ("علوم الأرض", "الارض"),
        ("国家地球観測センター", "地球観測"),
        ("国家地球観測センター", "地"),
        ("国家地球観測センター", "ー"),
        ("国家地球観測センター", "地球 センター"),
        ("Earth 🌍 days", "🌍 days"),
    ],
)
def test_words_are_found_however_they_are_written(home, title, query):
    page = ContentPageFactory(parent=home, title=title, slug="page")

    assert [found.path for found in search(query)[:20]] == [page.url]


@pytest.mark.parametrize("query", ["lacier", "gla ice", "球地", "xglacier"])
def test_what_is_not_there_is_not_found(home, query):
    ContentPageFactory(parent=home, title="Glacier ice 地球")

    assert titles(query) == []


def test_identifiers_are_found(home):
    PublicationFactory(title="Rivers", doi="10.1109/TGRS.2020.123")
    PersonFactory(given="Ada", family="Lovelace", orcid="0000-0002-1694-233X")

    assert titles("10.1109/TGRS.2020.123") == ["Rivers"]
    assert titles("https://doi.org/10.1109/TGRS.2020.123") == []
    assert titles("0000-0002-1694-233X") == ["Ada Lovelace"]


def test_search_finds_no_draft_and_nothing_withdrawn(home):
    ContentPageFactory(parent=home, title="Secret plan", live=False)
    page = ContentPageFactory(parent=home, title="Secret history")
    found_before = titles("secret")

    page.unpublish()

    assert found_before == ["<mark>Secret</mark> history"]
    assert titles("secret") == []
    assert search("secret").total == 0


def test_search_finds_nothing_of_a_draft_upon_a_public_page(home):
    page = ContentPageFactory(parent=home, title="Open", summary="Public words")
    page.title, page.summary = "Secret", "Secret words"
    page.save_revision()

    assert titles("secret") == []
    assert titles("public") == ["Open"]


def test_search_forgets_the_words_that_were_replaced(home):
    page = ContentPageFactory(parent=home, title="Secret history")
    found_before = titles("secret")

    page.title = "Open history"
    page.save_revision().publish()

    assert found_before == ["<mark>Secret</mark> history"]
    assert titles("secret") == []
    assert titles("open history") == ["<mark>Open</mark> <mark>history</mark>"]


def test_search_finds_nothing_that_has_expired(home):
    now = timezone.now()
    page = ContentPageFactory(parent=home, title="Secret history", expire_at=now + timedelta(1))
    found_before = titles("secret")

    PublishedDocument.objects.filter(id=page.uuid).update(expires_at=now)

    assert found_before == ["<mark>Secret</mark> history"]
    assert (titles("secret"), search("secret").total) == ([], 0)
