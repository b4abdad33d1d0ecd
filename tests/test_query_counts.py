"""What an answer costs does not grow with what the site holds."""

from datetime import date

import pytest

from pages.models import SiteDetails, Topic
from people.models import Affiliation, PersonLink
from publications.models import Authorship, PublicationLink
from research.models import BranchLead
from tests.factories.events import (
    EventsPageFactory,
    RowPerson,
    WorkshopPageFactory,
    many_sessions,
    session,
    talk,
)
from tests.factories.home import ContentPageFactory
from tests.factories.people import MemberFactory, OrganisationFactory, PeoplePageFactory
from tests.factories.publications import (
    ProductFactory,
    ProductsPageFactory,
    PublicationFactory,
    PublicationsPageFactory,
    VenueFactory,
)
from tests.factories.research import ResearchBranchPageFactory, ResearchPageFactory

COSTS = {
    "/": 9,
    "/about/": 3,
    "/research/": 4,
    "/research/branch-0/": 5,
    "/publications/": 8,
    "/publications/work-0/": 6,
    "/products/": 7,
    "/products/product-0/": 4,
    "/people/": 5,
    "/people/person-0/": 5,
    "/events/": 4,
    "/events/event-0/": 4,
    "/events/event-0/talks/talk-0-0/": 4,
    "/search/?q=river": 6,
    "/sitemap.xml": 2,
    "/api/v1/pages/": 2,  # how many there are is remembered
    "/api/v1/research-branches/": 2,
    "/api/v1/publications/": 2,
    "/api/v1/publications/?origin=ours": 2,
    "/api/v1/products/": 2,
    "/api/v1/people/": 2,
    "/api/v1/events/": 2,
    "/api/v1/talks/": 2,
}
LIVING = [
    ("featured_publication", {"heading": "Featured", "publication": None}),
    ("research_branches", {"heading": "Research"}),
    ("latest_publications", {"heading": "Latest works", "count": 5}),
    ("latest_products", {"heading": "Latest products", "count": 5}),
    ("coming_events", {"heading": "Coming", "count": 5}),
    ("team", {"heading": "Team"}),
]


class Centre:
    """So many of everything, each tied to all the others."""

    def __init__(self, home, number: int) -> None:
        self.home, self.numbers = home, range(number)
        self.organisations = [OrganisationFactory() for _ in self.numbers]
        self.people = [self._person(each) for each in self.numbers]
        self._branches()
        self.works = [self._work(each) for each in self.numbers]
        self._products()
        self._events()
        self._pages()

    def _person(self, number: int):
        person = MemberFactory(family=f"River {number}", slug=f"person-{number}")
        person.affiliations = [Affiliation(organisation=each) for each in self.organisations]
        person.links = [PersonLink(url=f"https://river.org/{each}") for each in self.numbers]
        person.save()
        return person

    def _branches(self) -> None:
        PeoplePageFactory(parent=self.home, slug="people")
        above = ResearchPageFactory(parent=self.home, slug="research")
        self.branches = [
            ResearchBranchPageFactory(
                parent=above,
                slug=f"branch-{each}",
                title=f"River branch {each}",
                leads=[BranchLead(person=person) for person in self.people],
                applications=[("application", {"field": "Floods", "partners": self.organisations})],
                body=[("people_list", {"heading": "With", "people": self._cast()})],
            )
            for each in self.numbers
        ]

    def _cast(self) -> list[dict]:
        return [{"person": person, "role": "Contact"} for person in self.people]

    def _work(self, number: int):
        work = PublicationFactory.build(
            slug=f"work-{number}", title=f"River work {number}", is_featured=True
        )
        work.venue = VenueFactory()
        work.authorships = [Authorship(person=each, name=str(each)) for each in self.people]
        work.links = [PublicationLink(url=f"https://river.org/{each}") for each in self.numbers]
        work.branches = self.branches
        work.save()
        return work

    def _products(self) -> None:
        PublicationsPageFactory(parent=self.home, slug="publications")
        ProductsPageFactory(parent=self.home, slug="products")
        for number in self.numbers:
            product = ProductFactory.build(slug=f"product-{number}", title=f"River data {number}")
            product.publications, product.branches = self.works, self.branches
            product.save()

    def _events(self) -> None:
        above = EventsPageFactory(parent=self.home)
        topics = [Topic.objects.create(name=f"River {each}") for each in self.numbers]
        for number in self.numbers:
            WorkshopPageFactory(
                parent=above,
                slug=f"event-{number}",
                title=f"River days {number}",
                start_date=date(2127, 5, 3),
                series="River days",
                topics=topics,
                schedule=[
                    session(f"Session {each}", [self._talk(number, each)]) for each in self.numbers
                ],
                committees=[self._committee()],
            )

    def _talk(self, event: int, number: int):
        people = [RowPerson(name=str(each), person=each.pk) for each in self.people]
        papers = [work.pk for work in self.works]
        start = f"{9 + number:02}:00"
        title = f"Talk {event} {number}"
        return talk(title, start, people=people, papers=papers)

    def _committee(self):
        empty = {"role": "", "affiliation": "", "url": ""}
        members = [{"name": str(each), "person": each, **empty} for each in self.people]
        return ("committee", {"name": "Programme", "members": members})

    def _pages(self) -> None:
        for number in self.numbers:
            ContentPageFactory(parent=self.home, title=f"River {number}", show_in_menus=True)
        about = ContentPageFactory(
            parent=self.home,
            title="About",
            slug="about",
            body=[("logo_wall", {"heading": "With", "organisations": self.organisations})],
        )
        details = SiteDetails.for_site(self.home.get_site())
        details.imprint = about
        details.save()
        self.home.refresh_from_db()
        self.home.body = LIVING
        self.home.save()


@pytest.fixture(params=[1, 3])
def centre(home, request) -> Centre:
    return Centre(home, request.param)


def test_every_answer_asks_the_same_for_any_number_of_things(
    centre, client, django_assert_num_queries
):
    for address, queries in COSTS.items():
        client.get(address)

        with django_assert_num_queries(queries, info=address):
            response = client.get(address)

        assert (address, response.status_code) == (address, 200)


def test_every_detail_of_the_api_asks_the_same(centre, client, django_assert_num_queries):
    lists = [each for each in COSTS if each.startswith("/api/") and "?" not in each]

    for address in lists:
        where = client.get(address).json()["items"][0]["api_url"]
        with django_assert_num_queries(2, info=where):
            client.get(where)


@pytest.mark.parametrize("rows", [30, 150])
def test_a_workshop_asks_the_same_for_any_number_of_rows(
    home, client, rows, django_assert_num_queries
):
    above = EventsPageFactory(parent=home)
    WorkshopPageFactory(parent=above, slug="long", schedule=many_sessions(5, rows=rows))

    with django_assert_num_queries(3):
        response = client.get("/events/long/")

    assert response.content.decode().count("Speaker ") == rows
