"""A centre as large as they come: 500 publications, 60 people, a workshop of 200 talks."""

from delivery.documents import published
from pages.models import User
from tests.factories.events import EventsPageFactory, WorkshopPageFactory, session, talk
from tests.factories.home import ContentPageFactory
from tests.factories.people import MemberFactory, PeoplePageFactory
from tests.factories.publications import (
    ProductFactory,
    ProductsPageFactory,
    PublicationFactory,
    PublicationsPageFactory,
    by,
)
from tests.factories.research import ResearchBranchPageFactory, ResearchPageFactory
from tests.factories.site import make_site

PUBLICATIONS = 500
PEOPLE = 60
LIVING = {
    "research_branches": {},
    "featured_publication": {},
    "latest_publications": {"count": 5},
    "latest_products": {"count": 5},
    "coming_events": {"count": 3},
    "team": {},
}
PRINTED = {"pdf_url": "https://river.org/work.pdf", "summary": "We count what radar saw."}
GIVEN_AWAY = {"description": "<p>Heights of rivers, every twelve days.</p>", "version": "1.2"}


def build() -> dict[str, str]:
    """Make it; the pages to measure, and where each is."""
    home = make_site()
    people = [MemberFactory() for _number in range(PEOPLE)]
    PeoplePageFactory(parent=home)
    branch = _branches(home)
    work, product = _works(home, branch, people)
    large, edited = _workshops(home, work)
    about = ContentPageFactory(parent=home, title="About us")
    _fill(home)
    return {
        "home": "/",
        "a content page": about.url,
        "a branch": branch.url,
        "a publication": work.public_path(),
        "a product": product.public_path(),
        "a person": people[0].public_path(),
        f"publications ({PUBLICATIONS})": "/publications/",
        f"people ({PEOPLE})": "/people/",
        "a talk": published("talk").earliest("sequence").path,
        "a workshop (200 talks)": large.url,
        "a workshop (150 talks)": edited.url,
        "its edit form (150 talks)": f"/admin/pages/{edited.pk}/edit/",
        "API: a list of publications": "/api/v1/publications/?limit=100",
        "API: a list of talks": "/api/v1/talks/?limit=100",
    }


def _fill(home) -> None:
    """Every block that fills itself."""
    home.refresh_from_db()
    home.body = [(name, {"heading": "Heading", **more}) for name, more in LIVING.items()]
    home.save_revision().publish()


def editor() -> User:
    return User.objects.create_superuser("editor@centre.example.net", "a long password")


def _branches(home):
    research = ResearchPageFactory(parent=home, slug="research")
    branches = [ResearchBranchPageFactory(parent=research) for _number in range(4)]
    return branches[0]


def _works(home, branch, people):
    """A work and a product among them that name each other."""
    PublicationsPageFactory(parent=home)
    ProductsPageFactory(parent=home)
    works = [_work(number, branch, people) for number in range(PUBLICATIONS)]
    products = [
        ProductFactory(publications=works[number : number + 3], **GIVEN_AWAY)
        for number in range(10)
    ]
    return works[2], products[2]


def _work(number: int, branch, people):
    work = PublicationFactory(
        issued=f"{2000 + number % 25}", branches=[branch], is_featured=number == 10, **PRINTED
    )
    return by(work, people[number % PEOPLE], "E. Xternal", people[(number + 1) % PEOPLE])


def _workshops(home, paper):
    events = EventsPageFactory(parent=home)
    return [
        WorkshopPageFactory(
            parent=events,
            title=f"Workshop of {talks} talks",
            schedule=sessions(talks, paper),
        )
        for talks in (200, 150)
    ]


def sessions(talks: int, paper=None):
    """Ten sessions, a talk every five minutes."""
    rows = [_talk(talks, number, paper) for number in range(talks)]
    each = talks // 10
    return [
        session(f"Session {number}", rows[number * each : (number + 1) * each])
        for number in range(10)
    ]


def _talk(talks: int, number: int, paper):
    """Every fortieth one is about the paper."""
    start = 60 + number * 5
    return talk(
        f"What satellites saw of flood {number} of {talks}",
        f"{start // 60:02}:{start % 60:02}",
        minutes=5,
        type="Regular",
        people=[f"Ada Lovelace {number}", "Mary Somerville"],
        papers=[paper.pk] if paper and not number % 40 else [],
        links={"paper": f"https://arxiv.org/abs/2004.{number:05}"},
        abstract="Radar sees the water through the clouds; we count what it saw. " * 5,
    )
