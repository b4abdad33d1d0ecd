from datetime import date, timedelta

import pytest
from django.db import connection
from django.utils import timezone

from delivery.models import PublishedDocument
from pages.search import clean, search
from people.models import Affiliation, CentreRole
from tests.factories.events import EventsPageFactory, WorkshopPageFactory, session, talk
from tests.factories.home import ContentPageFactory
from tests.factories.people import MemberFactory, PersonFactory
from tests.factories.publications import ProductFactory, PublicationFactory, VenueFactory, by
from tests.factories.research import ResearchBranchPageFactory, ResearchPageFactory

only_postgresql = pytest.mark.skipif(
    connection.vendor != "postgresql", reason="SQLite finds exact words and beginnings"
)
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
    monkeypatch.setattr("pages.search.CROWD", 0)


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


def test_a_search_page_lists_what_it_found(home, client):
    ContentPageFactory(parent=home, title="About glaciers", summary="Ice & snow, p < 0.05")

    text = client.get("/search/", {"q": "glaciers snow"}).content.decode()

    assert "1 result for “glaciers snow”" in text
    assert '<a href="/about-glaciers/">About <mark>glaciers</mark></a>' in text
    assert "Ice &amp; <mark>snow</mark>, p &lt; 0.05" in text


def test_what_was_typed_is_printed_escaped(home, client):
    text = client.get("/search/", {"q": '"><script>alert(1)</script>'}).content.decode()

    assert "<script>alert" not in text
    assert "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;" in text


@pytest.fixture
def shelf(home):
    """Something of each kind that has the word “river”."""
    author = PersonFactory(given="Ada", family="Lovelace")
    song = MemberFactory(given="River", family="Song")
    song.affiliations = [Affiliation(name="Institute of Time")]
    song.save()
    by(
        PublicationFactory(
            title="River floods", issued="2021-03", venue=VenueFactory(name="Floods")
        ),
        author,
        "E. Xternal",
    )
    ProductFactory(title="River gauges", version="1.2")
    ResearchBranchPageFactory(
        parent=ResearchPageFactory(parent=home, title="Research", slug="research"),
        title="River branch",
    )
    WorkshopPageFactory(
        parent=EventsPageFactory(parent=home),
        title="Workshop on rivers",
        start_date=date(2027, 5, 3),
        end_date=date(2027, 5, 4),
        place="Bonn",
        schedule=[session("Morning", [talk("A river talk", "09:00", people=["Ada", "Mary"])])],
    )
    ContentPageFactory(parent=home, title="About the river")
    return home


def test_each_result_says_which_one_it_is(shelf):
    facts = {found.kind: [found.title, *found.facts] for found in search("river")[:20]}

    assert facts == {
        "page": ["About the <mark>river</mark>"],
        "research-branch": ["<mark>River</mark> branch", "Research"],
        "publication": ["<mark>River</mark> floods", "Ada Lovelace, E. Xternal", "Floods", "2021"],
        "product": ["<mark>River</mark> gauges", "Dataset", "Version 1.2"],
        "person": ["<mark>River</mark> Song", "Researcher", "Institute of Time"],
        "event": ["Workshop on <mark>rivers</mark>", "3–4 May 2027", "Bonn"],
        "talk": ["A <mark>river</mark> talk", "Ada, Mary", "Workshop on <mark>rivers</mark>"],
    }


def test_a_role_that_is_over_is_not_told(home):
    person = PersonFactory(given="River", family="Song")
    person.roles = [
        CentreRole(role="Student", until="2020"),
        CentreRole(role="Fellow", group="Tides", until="2999"),
    ]
    person.save()

    assert [found.facts for found in search("song")[:20]] == [["Fellow, Tides"]]


def test_results_are_counted_by_kind_and_narrowed_to_one(shelf, client):
    text = client.get("/search/", {"q": "river", "kind": "talk"}).content.decode()

    assert dict(search("river").counts) == {
        "page": 1,
        "research-branch": 1,
        "publication": 1,
        "product": 1,
        "person": 1,
        "event": 1,
        "talk": 1,
    }
    assert titles("river", "talk") == ["A <mark>river</mark> talk"]
    assert "1 result for “river”" in text
    assert '<a class="search__kind" href="?q=river">Everything ' in text
    assert 'href="?q=river&amp;kind=talk" aria-current="true">Talks ' in text
    assert '<input type="hidden" name="kind" value="talk">' in text


@pytest.mark.parametrize("kind", ["site", "nothing", "\x00", "Talk", "talk'"])
def test_a_kind_that_is_unknown_is_ignored(shelf, kind):
    assert search("river", kind).count() == 7


def test_the_address_of_a_query_keeps_its_signs(shelf, client):
    text = client.get("/search/", {"q": "river & a"}).content.decode()

    assert 'href="?q=river+%26+a&amp;kind=talk"' in text


def test_a_kind_without_results_tells_of_the_others(home, client):
    ContentPageFactory(parent=home, title="Glaciers")

    text = client.get("/search/", {"q": "glaciers", "kind": "talk"}).content.decode()

    assert "There is nothing among Talks, but" in text
    assert '<a href="?q=glaciers">1 result of another kind</a>' in text


def test_nothing_found_says_what_to_try(home, client):
    ContentPageFactory(parent=home, title="Team", slug="team", show_in_menus=True)

    text = client.get("/search/", {"q": "nonsensical"}).content.decode()

    assert "Nothing here has all of these words." in text
    assert "Fewer words find more." in text


def test_a_search_for_nothing_lists_nothing(home, client):
    text = client.get("/search/").content.decode()

    assert "entries" not in text
    assert "are all searched at once" in text


def test_signs_without_words_find_nothing(home, client):
    assert "0 results for “***”" in client.get("/search/", {"q": "***"}).content.decode()


def test_a_page_of_results_that_is_not_there_is_not_found(home, client):
    assert client.get("/search/", {"q": "home", "page": "9999999"}).status_code == 404
    assert client.get("/search/", {"q": "home", "page": "x"}).status_code == 404


@pytest.mark.parametrize("count", [3, 9])
def test_a_search_runs_the_same_queries(home, client, django_assert_num_queries, count):
    for number in range(count):
        ContentPageFactory(parent=home, title=f"Glacier {number}")

    with django_assert_num_queries(6):
        client.get("/search/", {"q": "glacier"})


def test_the_pages_of_results_keep_what_was_asked(home, client):
    for number in range(21):
        ContentPageFactory(parent=home, title=f"Sea & ice {number}")

    text = client.get("/search/", {"q": "sea & ice", "kind": "page"}).content.decode()
    rest = client.get("/search/", {"q": "sea & ice", "kind": "page", "page": "2"})

    assert 'href="?q=sea+%26+ice&amp;kind=page&amp;page=2"' in text
    assert rest.content.decode().count('class="entry ') == 1


@only_postgresql
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("glaicer", "glacier"),
        ("galcier", "glacier"),
        ("glacierr melt", "glacier melt"),
        ("satelite", "satellites"),
    ],
)
def test_a_slip_finds_what_was_meant(home, client, typed, meant):
    ContentPageFactory(parent=home, title="Glacier melt")

    text = client.get("/search/", {"q": typed}).content.decode()

    assert f"“{meant}”</a>, which is written nearly the same." in text
    assert text.count('class="entry ') == 1


@only_postgresql
def test_with_few_results_what_may_have_been_meant_is_offered(home, client):
    ContentPageFactory(parent=home, title="Glazier")
    for number in range(3):
        ContentPageFactory(parent=home, title=f"Glacier {number}")

    text = client.get("/search/", {"q": "glaziers"}).content.decode()

    assert search("glaziers").total == 0
    assert "is written nearly the same." in text


@only_postgresql
@pytest.mark.parametrize("typed", ["glacier", "xylophone", "gla", "2024"])
def test_nothing_is_offered_for_words_that_are_known_or_far_from_all(home, client, typed):
    ContentPageFactory(parent=home, title="Glacier 2023")

    text = client.get("/search/", {"q": typed}).content.decode()

    assert "search__meant" not in text


@only_postgresql
def test_a_slip_does_not_bring_a_withdrawn_word_to_light(home, client):
    page = ContentPageFactory(parent=home, title="Confidential")
    before = client.get("/search/", {"q": "confidentail"}).content.decode()

    page.unpublish()

    after = client.get("/search/", {"q": "confidentail"}).content.decode()
    assert "“confidential”" in before
    assert "“confidential”" not in after


@only_postgresql
def test_a_slip_takes_few_queries(home, client, django_assert_max_num_queries):
    ContentPageFactory(parent=home, title="Glacier melt")

    with django_assert_max_num_queries(10):
        client.get("/search/", {"q": "glaicer"})


def test_a_database_without_likeness_offers_nothing(home, client):
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("DROP EXTENSION IF EXISTS pg_trgm CASCADE")
    ContentPageFactory(parent=home, title="Glacier melt")

    text = client.get("/search/", {"q": "glaicer"}).content.decode()

    assert "Nothing here has all of these words." in text
