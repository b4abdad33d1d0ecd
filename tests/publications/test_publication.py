import pytest
from django.core.files.base import ContentFile

from delivery.documents import published
from pages.models import CentreDocument
from publications.models import Authorship, PublicationLink
from tests.factories.people import PersonFactory
from tests.factories.publications import (
    ProductFactory,
    PublicationFactory,
    PublicationsPageFactory,
    VenueFactory,
    by,
)
from tests.factories.research import ResearchBranchPageFactory, ResearchPageFactory

DOI = "10.1016/j.jag.2024.103731"


def payload_of(thing):
    return published().get(id=thing.uuid).payload


def card_of(thing):
    return published().get(id=thing.uuid).card


@pytest.fixture
def branch(home):
    return ResearchBranchPageFactory(parent=ResearchPageFactory(parent=home), title="Floods")


@pytest.fixture
def full(branch):
    person = PersonFactory(given="Ada", family="Lovelace")
    work = PublicationFactory.build(
        title="Rivers from space",
        type="article-journal",
        venue=VenueFactory(
            name="Journal of Floods", issn="1569-8432", url="https://floods.centre.org/"
        ),
        volume="128",
        issue="3",
        article_number="103731",
        number_of_pages=13,
        issued="2024-03-12",
        doi=f"https://doi.org/{DOI}",
        arxiv="arXiv:2002.00469",
        language="en",
        summary="Where rivers are.",
        keywords="rivers, Earth observation,, rivers",
        licence="CC BY 4.0",
        pdf_url="https://floods.centre.org/paper.pdf",
        is_featured=True,
        notice_kind="erratum",
        notice_text="Table 2 was upside down.",
        notice_url="https://floods.centre.org/erratum",
    )
    work.authorships = [
        Authorship(person=person, affiliation="University of London", equal_contribution=True),
        Authorship(name="C. Babbage", equal_contribution=True, corresponding=True),
        Authorship(name="The Engine Team", is_group=True),
    ]
    work.links = [
        PublicationLink(kind="code", url="https://code.centre.org/rivers"),
        PublicationLink(kind="data", label="Gauges", url="https://data.centre.org/gauges"),
    ]
    work.branches = [branch]
    work.save()
    return work


def author(name, **told):
    return {
        "name": name,
        "person": None,
        "is_group": False,
        "affiliation": "",
        "equal_contribution": False,
        "corresponding": False,
        **told,
    }


def test_a_publication_says_all_that_a_citation_needs(full, branch):
    payload = payload_of(full)

    assert payload == {
        "id": str(full.uuid),
        "kind": "publication",
        "title": "Rivers from space",
        "url": "/publications/rivers-from-space/",
        "api_url": f"/api/v1/publications/{full.uuid}/",
        "modified": payload["modified"],
        "type": "article-journal",
        "authors": [
            author(
                "Ada Lovelace",
                person=card_of(full.authorships.first().person),
                affiliation="University of London",
                equal_contribution=True,
            ),
            author("C. Babbage", equal_contribution=True, corresponding=True),
            author("The Engine Team", is_group=True),
        ],
        "venue": {
            "name": "Journal of Floods",
            "issn": "1569-8432",
            "url": "https://floods.centre.org/",
        },
        "volume": "128",
        "issue": "3",
        "pages": "",
        "article_number": "103731",
        "number_of_pages": 13,
        "issued": "2024-03-12",
        "doi": DOI,
        "doi_url": f"https://doi.org/{DOI}",
        "arxiv": "2002.00469",
        "isbn": "",
        "language": "en",
        "abstract": "",
        "summary": "Where rivers are.",
        "keywords": ["rivers", "Earth observation"],
        "licence": "CC BY 4.0",
        "pdf_url": "https://floods.centre.org/paper.pdf",
        "links": [
            {"kind": "code", "label": "Code", "url": "https://code.centre.org/rivers"},
            {"kind": "data", "label": "Gauges", "url": "https://data.centre.org/gauges"},
        ],
        "branches": [card_of(branch)],
        "featured": True,
        "origin": "ours",
        "notice": {
            "kind": "erratum",
            "text": "Table 2 was upside down.",
            "url": "https://floods.centre.org/erratum",
        },
    }


def test_an_empty_publication_has_every_key_of_a_full_one(full):
    bare = PublicationFactory(title="Bare", issued="")

    payload = payload_of(bare)

    assert list(payload) == list(payload_of(full))
    assert {key: value for key, value in payload.items() if not value} == {
        "authors": [],
        "venue": None,
        "volume": "",
        "issue": "",
        "pages": "",
        "article_number": "",
        "number_of_pages": None,
        "issued": "",
        "doi": "",
        "doi_url": "",
        "arxiv": "",
        "isbn": "",
        "abstract": "",
        "summary": "",
        "keywords": [],
        "licence": "",
        "pdf_url": "",
        "links": [],
        "branches": [],
        "featured": False,
        "notice": None,
    }


@pytest.mark.parametrize(
    ("issued", "words"),
    [("2024", "2024"), ("2024-03", "March 2024"), ("2024-03-12", "12 March 2024")],
)
def test_no_day_is_added_to_a_date(home, client, issued, words):
    work = PublicationFactory(issued=issued)

    page = client.get(work.get_absolute_url()).content.decode()

    assert payload_of(work)["issued"] == issued
    assert f'<time datetime="{issued}">{words}</time>' in page


def test_the_newest_come_first_and_the_undated_last(home):
    for issued in ("", "2024", "2024-03", "2023-12-31", "2024-03-12"):
        PublicationFactory(issued=issued)

    found = published("publication").newest().values_list("sort_key", flat=True)

    assert list(found) == ["2024-03-12", "2024-03", "2024", "2023-12-31", ""]


def test_a_pdf_of_ours_is_named_by_its_address(home):
    paper = CentreDocument.objects.create(title="Paper", file=ContentFile(b"%PDF-", "paper.pdf"))
    work = PublicationFactory(pdf_document=paper)

    assert payload_of(work)["pdf_url"] == paper.url


def test_a_draft_author_is_named_and_not_linked(home, client):
    draft = PersonFactory(family="Shy", live=False)
    work = by(PublicationFactory(), draft)

    page = client.get(work.get_absolute_url()).content.decode()

    assert payload_of(work)["authors"] == [author("Ada Shy")]
    assert draft.get_absolute_url() not in page


def test_an_author_is_linked_as_soon_as_their_page_is_public(home):
    draft = PersonFactory(family="Shy", live=False)
    work = by(PublicationFactory(), draft)

    draft.save_revision().publish()

    assert payload_of(work)["authors"] == [author("Ada Shy", person=card_of(draft))]


def test_a_renamed_venue_is_renamed_in_its_publications(home):
    venue = VenueFactory(name="Journal of Floods")
    work = PublicationFactory(venue=venue)

    venue.name = "Journal of Droughts"
    venue.save()

    assert payload_of(work)["venue"]["name"] == "Journal of Droughts"


def test_an_author_without_any_name_is_not_printed(home):
    work = by(PublicationFactory(), "")

    assert payload_of(work)["authors"] == []


def test_a_draft_has_no_page(home, client):
    draft = PublicationFactory(live=False)

    assert client.get(draft.get_absolute_url()).status_code == 404


def test_a_work_from_elsewhere_has_a_page_and_is_in_no_list(home, client):
    PublicationsPageFactory(parent=home)
    work = PublicationFactory(title="WeatherBench", origin="external")

    statuses = client.get(work.get_absolute_url()).status_code

    assert statuses == 200
    assert "WeatherBench" not in client.get("/publications/").content.decode()


def test_the_page_says_who_where_and_when(full, client):
    page = client.get(full.get_absolute_url()).content.decode()

    assert page.count("<h1") == 1
    assert "Journal of Floods 128 (3), article 103731, 13 pages" in page
    assert (
        '<a href="/people/ada-lovelace/">Ada Lovelace</a><sup>*</sup>, '
        "C. Babbage<sup>*</sup><sup>†</sup>, The Engine Team"
    ) in page
    assert "<strong>Erratum</strong>: Table 2 was upside down." in page
    assert f'<a href="https://doi.org/{DOI}">{DOI}</a>' in page


def test_a_summary_is_never_called_an_abstract(home, client):
    work = PublicationFactory(summary="Where rivers are.")

    page = client.get(work.get_absolute_url()).content.decode()

    assert '<h2 class="section__title">Summary</h2>' in page
    assert "bstract" not in page


def test_a_page_takes_the_same_queries_with_one_and_three_of_everything(
    home, client, django_assert_num_queries
):
    for count in (1, 3):
        people = PersonFactory.create_batch(count)
        work = by(PublicationFactory(), *people)
        for product in ProductFactory.create_batch(count):
            product.publications = [work]
            product.save()

        with django_assert_num_queries(6):
            page = client.get(work.get_absolute_url()).content.decode()

        assert page.count("Gauges of Europe") == count
