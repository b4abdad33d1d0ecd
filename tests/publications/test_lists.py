import pytest

from publications.models import Publication
from tests.factories.publications import PublicationFactory, PublicationsPageFactory
from tests.factories.research import ResearchBranchPageFactory, ResearchPageFactory

NOTHING_FITS = "No publication fits this choice."


@pytest.fixture
def shelf(home):
    return PublicationsPageFactory(parent=home, introduction="<p>What we found out.</p>")


def titles(client, query=""):
    page = client.get(f"/publications/{query}").content.decode()
    listed = page.split('<h3 class="entry__title"')[1:]
    return [entry.split("</a>")[0].rsplit(">", 1)[1] for entry in listed]


def test_works_are_listed_by_year_and_the_newest_first(shelf, client):
    for title, issued in [("B", "2023"), ("A", "2024-03"), ("C", ""), ("D", "2024-05-01")]:
        PublicationFactory(title=title, issued=issued)

    page = client.get("/publications/").content.decode()

    headings = [part.split("<")[0] for part in page.split('<h2 class="section__title">')[1:]]
    assert headings == ["2024", "2023", "Not dated yet"]
    assert titles(client) == ["D", "A", "B", "C"]


def test_drafts_and_works_from_elsewhere_are_in_no_list(shelf, client):
    PublicationFactory(title="Draft", live=False)
    PublicationFactory(title="External", origin="external")

    page = client.get("/publications/").content.decode()

    assert titles(client) == []
    assert (
        '<div class="empty"><p>No publications are listed yet. '
        "They will stand here by year as soon as the first one is out.</p>"
    ) in page


def test_a_list_is_narrowed_by_type_year_and_branch(shelf, home, client):
    branch = ResearchBranchPageFactory(parent=ResearchPageFactory(parent=home), title="Floods")
    PublicationFactory(title="Paper", issued="2024-03")
    book = PublicationFactory(title="Book", type="book", issued="2023")
    book.branches = [branch]
    book.save()

    found = [
        titles(client, query)
        for query in ("?type=book", "?year=2024", f"?branch={branch.uuid}", "?type=&year=&branch=")
    ]

    assert found == [["Book"], ["Paper"], ["Book"], ["Paper", "Book"]]


@pytest.mark.parametrize(
    "query", ["?type=novel", "?year=24", "?year=%00", "?branch=floods", "?type=%00"]
)
def test_a_choice_that_is_unknown_finds_nothing_and_says_so(shelf, client, query):
    PublicationFactory()

    response = client.get(f"/publications/{query}")

    assert (response.status_code, NOTHING_FITS in response.content.decode()) == (200, True)
    assert titles(client, query) == []


def test_a_long_list_has_pages_that_keep_the_choice(shelf, client):
    PublicationFactory.create_batch(51)

    page = client.get("/publications/?year=2024").content.decode()

    assert len(titles(client, "?year=2024")) == 50
    assert 'href="?year=2024&amp;page=2"' in page
    assert len(titles(client, "?year=2024&page=2")) == 1
    assert client.get("/publications/?page=3").status_code == 404


def test_the_list_takes_the_same_queries_with_one_and_three_works(
    shelf, client, django_assert_num_queries
):
    for count in (1, 3):
        PublicationFactory.create_batch(count - Publication.objects.count())
        with django_assert_num_queries(8):
            found = titles(client)

        assert len(found) == count
