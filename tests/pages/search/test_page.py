from datetime import date

import pytest

from pages.search.results import search
from people.models import Affiliation, CentreRole
from tests.factories.events import EventsPageFactory, WorkshopPageFactory, session, talk
from tests.factories.home import ContentPageFactory
from tests.factories.people import MemberFactory, PersonFactory
from tests.factories.publications import ProductFactory, PublicationFactory, VenueFactory, by
from tests.factories.research import ResearchBranchPageFactory, ResearchPageFactory


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
    assert [found.title for found in search("river", "talk")[:20]] == ["A <mark>river</mark> talk"]
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
