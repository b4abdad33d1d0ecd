"""One public thing of each kind, which names the others."""

from dataclasses import dataclass
from typing import Any

import pytest

from delivery.documents import published
from events.models import WorkshopPage
from people.models import Person
from publications.models import Product, Publication
from research.models import BranchLead, ResearchBranchPage
from tests.factories.events import EventsPageFactory, WorkshopPageFactory, session, talk
from tests.factories.home import ContentPageFactory
from tests.factories.people import MemberFactory, PersonFactory, affiliated
from tests.factories.publications import ProductFactory, PublicationFactory, VenueFactory, by
from tests.factories.research import ResearchBranchPageFactory, ResearchPageFactory
from tests.sample.conftest import sample_centre

__all__ = ["sample_centre"]

RESOURCES = {
    "pages": "page",
    "research-branches": "research-branch",
    "publications": "publication",
    "products": "product",
    "people": "person",
    "events": "event",
    "talks": "talk",
}


@dataclass
class Centre:
    """A small centre; `home` has pages of its own below."""

    home: Any
    person: Person
    branch: ResearchBranchPage
    publication: Publication
    product: Product
    workshop: WorkshopPage


@pytest.fixture
def centre(home) -> Centre:
    ContentPageFactory(
        parent=home, title="About us", body=[("text", '<p><a href="/people/">Us</a></p>')]
    )
    person = affiliated(MemberFactory(given="Ada", family="Lovelace"), "University of London")
    research = ResearchPageFactory(parent=home, title="Research")
    branch = ResearchBranchPageFactory(parent=research, title="Rivers")
    branch.leads = [BranchLead(person=person)]
    branch.save()
    publication = PublicationFactory(
        title="Rivers from space", venue=VenueFactory(), doi="10.1016/j.jag.2024.103731"
    )
    publication.branches = [branch]
    publication = by(publication, person, "Charles Babbage")
    product = ProductFactory(title="Gauges of Europe", description="<p>All of them.</p>")
    product.publications = [publication]
    product.save()
    workshop = WorkshopPageFactory(
        parent=EventsPageFactory(parent=home),
        title="Water days",
        schedule=[session("Morning", [talk("On rivers", "09:00", "09:30", people=["Ada"])])],
    )
    return Centre(home, person, branch, publication, product, workshop)


def address(kind: str, title: str) -> str:
    """Where the API has a document."""
    return published(kind).get(title=title).payload["api_url"]


@pytest.fixture
def works(db) -> Person:
    """Three works, one of them by the person that this gives."""
    ada = PersonFactory(given="Ada", family="Lovelace", orcid="0000-0003-1234-5674")
    nature = VenueFactory(name="Nature Wäter", issn="1234-5679")
    first = PublicationFactory(
        title="Rivers", issued="2019-03", doi="10.1016/J.JAG.2024.1", keywords="Floods, Radar"
    )
    by(first, ada)
    PublicationFactory(title="Ice", issued="2020", venue=nature, origin="external")
    PublicationFactory(title="Icebergs", issued="2021-01-02", is_featured=True, language="de")
    return ada
