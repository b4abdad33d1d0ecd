"""A centre at its limits: endless words, many scripts, two hundred branches, the oddest picture."""

from datetime import date
from uuid import uuid4

from PIL import Image
from wagtail.models import Page, Site
from wagtail.rich_text import RichText

from delivery.documents import published
from delivery.models import Counter, PublishedDocument
from events.models import Deadline, EventLink
from home.models import HomePage
from pages.models import CentreImage, SiteDetails
from pages.models.details import SocialLink
from people.models import Affiliation, CentreRole, Person, PersonLink
from publications.models import PublicationLink
from research.models import BranchLead
from tests.factories.accessibility import AccessibilityPageFactory, gap
from tests.factories.events import (
    EventsPageFactory,
    RowPerson,
    WorkshopPageFactory,
    pause,
    session,
    talk,
)
from tests.factories.home import ContentPageFactory
from tests.factories.people import MemberFactory, OrganisationFactory, PeoplePageFactory
from tests.factories.pictures import saved, stored
from tests.factories.publications import (
    ProductFactory,
    ProductsPageFactory,
    PublicationFactory,
    PublicationsPageFactory,
    VenueFactory,
    by,
)
from tests.factories.research import ResearchBranchPageFactory, ResearchPageFactory

BRANCHES = 200
LIVING = {
    "research_branches": {},
    "featured_publication": {"publication": None},
    "latest_publications": {"count": 5},
    "latest_products": {"count": 5},
    "coming_events": {"count": 3},
    "team": {},
}
ENDLESS = "Erdsystem" * 40
GERMAN = "Rechtsschutzversicherungsgesellschaften und Donaudampfschifffahrtselektrizitäten"
NAME = "Gemeinsames Forschungszentrum für Erdsystemwissenschaften und maschinelles Lernen"
ARABIC = "ابن الهيثم البصري"
CHINESE = "沈括"
HEBREW = "רחל ברנשטיין (חיפה)"
LONG = {"given": "Wolfeschlegelsteinhausenbergerdorff" * 2, "family": "Welche" * 15}
ADDRESS = f"https://sehr-lange-adresse.org/{'pfad-ohne-ende-' * 20}"


def thin() -> Image.Image:
    """A picture of 1 × 10,000 pixels."""
    return Image.new("RGB", (1, 10_000), "#2a6f97")


def cast() -> list[Person]:
    """Members whose names run in either direction, or hardly end."""
    names = [
        {"given": "", "family": ARABIC, "slug": "ibn-al-haytham"},
        {"given": "", "family": CHINESE, "slug": "shen-kuo"},
        {"given": "", "family": HEBREW, "slug": "rachel-bernstein"},
        {**LONG, "slug": "wolfe"},
    ]
    return [_member(**name) for name in names]


def _member(**name: str) -> Person:
    person = MemberFactory(role=GERMAN, **name)
    person.roles.add(CentreRole(role="Lead", group=GERMAN, since="2019", until=""))
    person.affiliations = [Affiliation(name=GERMAN, since="2001", until="2012-03")]
    person.links = [PersonLink(url=ADDRESS)]
    person.other_names = f"Alhazen\n{CHINESE}\n{ENDLESS[:120]}"
    person.orcid = "0000-0002-1694-233X" if name["family"] == ARABIC else ""
    person.save()
    return person


def build(home: HomePage, *, branches: int = BRANCHES, picture: bool = True) -> dict[str, str]:
    """Make it; one page of each type, and where it is."""
    _name(home)
    people = cast()
    PeoplePageFactory(parent=home)
    branch = _branches(home, people, branches)
    work, product = _works(home, people, branch)
    workshop = _workshop(home, people, work)
    about = _about(home, people, thin_picture() if picture else None)
    _fill(home)
    return {
        "home": "/",
        "research": "/research/",
        "branch": branch.url,
        "publications": "/publications/",
        "publication": work.public_path(),
        "products": "/products/",
        "product": product.public_path(),
        "people": "/people/",
        **{f"person {each.slug}": each.public_path() for each in people},
        "events": "/events/",
        "workshop": workshop.url,
        "talk": published("talk").in_order().first().path,
        "content page": about.url,
        "accessibility": _statement(home).url,
        "search": f"/search/?q={GERMAN.split()[0]}",
        "no result": f"/search/?q={ENDLESS[:200]}",
        "404": "/nowhere/",
    }


def thin_picture():
    return stored(saved(thin(), "PNG"), "thin.png", description="A thread")


def _name(home: HomePage) -> None:
    details = SiteDetails.for_site(Site.objects.get())
    details.name, details.licence = NAME, GERMAN
    details.email, details.phone = f"{'lange.adresse.' * 4}@centre.org", "+49 89 " + "1234 " * 10
    details.address = f"{GERMAN}\n{ENDLESS[:100]}"
    details.footer = f"<p>{GERMAN}</p>"
    details.social_links = [SocialLink(label=GERMAN, url=ADDRESS)]
    details.save()


def _branches(home: HomePage, people: list[Person], number: int):
    """Two branches, and so many more that only their documents are there."""
    above = ResearchPageFactory(parent=home, slug="research", show_in_menus=True)
    endless, german = (_branch(above, people, title) for title in (ENDLESS[:255], GERMAN))
    template = published().get(id=german.uuid)
    PublishedDocument.objects.bulk_create(_copy(template, each) for each in range(3, number + 1))
    return endless


def _branch(above: Page, people: list[Person], title: str):
    return ResearchBranchPageFactory(
        parent=above,
        title=title,
        summary=GERMAN,
        method=RichText(f"<p>{GERMAN}</p><h3>{GERMAN}</h3><ul><li>{ENDLESS}</li></ul>"),
        leads=[BranchLead(person=person) for person in people],
        applications=[("application", {"field": GERMAN, "text": "", "partners": []})],
        use_cases=[("use_case", {"title": GERMAN, "text": ENDLESS})],
    )


def _copy(template: PublishedDocument, number: int) -> PublishedDocument:
    fields = {
        each.attname: getattr(template, each.attname) for each in template._meta.concrete_fields
    }
    said = {**template.payload, "title": f"Branch {number}", "position": number}
    own = {
        "id": uuid4(),
        "sequence": Counter.next(),
        "path": f"/research/{number}/",
        "sort_key": f"{template.sort_key}{number:04}",
    }
    return PublishedDocument(**{**fields, **own, "payload": {**said, "url": own["path"]}})


def _works(home: HomePage, people: list[Person], branch):
    PublicationsPageFactory(parent=home)
    ProductsPageFactory(parent=home)
    work = PublicationFactory(
        title=ENDLESS[:300],
        slug="endless",
        language="de",
        venue=VenueFactory(name=GERMAN),
        is_featured=True,
        **_printed(),
    )
    work.links = [PublicationLink(label=GERMAN, url=ADDRESS)]
    work.branches = [branch]
    by(work, *people, "Ada Lovelace")
    mixed = PublicationFactory(title=f"{ARABIC}: {GERMAN}", slug="mixed", language="de")
    by(mixed, people[0], people[2], "Ada Lovelace (ed.)", people[1])
    return work, _product(work, branch)


def _printed() -> dict[str, str]:
    """What a work says of itself, each part as long as it may be."""
    return {
        "doi": f"10.1029/{'suffix.' * 20}",
        "keywords": GERMAN,
        "licence": GERMAN,
        "abstract": ENDLESS,
        "summary": GERMAN,
        "pdf_url": ADDRESS,
        "notice_kind": "retraction",
        "notice_text": GERMAN,
        "notice_url": ADDRESS,
    }


def _product(work, branch):
    said = {"description": f"<p>{GERMAN}</p>", "address": ADDRESS, "version": ENDLESS[:40]}
    product = ProductFactory(title=ENDLESS[:300], slug="endless", **said)
    product.publications, product.branches = [work], [branch]
    product.save()
    return product


def _workshop(home: HomePage, people: list[Person], work):
    return WorkshopPageFactory(
        parent=EventsPageFactory(parent=home, show_in_menus=True),
        title=f"{ENDLESS[:120]} {GERMAN}",
        slug="workshop",
        summary=GERMAN,
        place=GERMAN,
        address=ENDLESS[:100],
        schedule=[
            _session(people, work),
            session(ENDLESS[:100], [talk("Rivers", "14:00", "14:30")]),
        ],
        committees=[_committee(people)],
        deadlines=[Deadline(label=GERMAN, date=date(2027, 3, 1), text=ENDLESS)],
        links=[EventLink(kind="other", label=GERMAN, url=ADDRESS)],
    )


def _session(people: list[Person], work):
    speakers = [RowPerson(name=str(each), person=each.pk) for each in people]
    rows = [
        talk(ENDLESS[:300], "09:00", "09:30", people=speakers, papers=[work.pk], type=GERMAN),
        talk(
            "Cancelled rivers", "09:30", "10:00", status="cancelled", people=[ARABIC, HEBREW, "Ada"]
        ),
        talk("Moved rivers", "10:00", "10:30", status="moved", was="8:00", room=GERMAN),
        pause("10:30", "11:00"),
        talk("Untold rivers", timing="untimed", people=[CHINESE], abstract=ENDLESS),
    ]
    return session(GERMAN, rows, rooms=GERMAN, chairs=f"{ARABIC}, {CHINESE}", track=GERMAN)


def _committee(people: list[Person]):
    empty = {"role": GERMAN, "affiliation": GERMAN, "url": ADDRESS}
    members = [{"name": str(each), "person": each, **empty} for each in people]
    return ("committee", {"name": GERMAN, "members": members})


def _about(home: HomePage, people: list[Person], picture: CentreImage | None):
    """A page with the words of a book in a quote, a wide table, a film of nowhere, and a thread."""
    words = {"speaker": CHINESE, "portrait": picture, "page": None, "url": ADDRESS}
    video = {"title": GERMAN, "address": "https://films.example/7", "still": picture, "caption": ""}
    cast = [{"person": each, "role": GERMAN} for each in people]
    body = [
        ("quote", {"words": "Wissen " * 5_000, **words}),
        ("video", video),
        ("formula", {"latex": "+".join(f"x_{{{n}}}^2" for n in range(40)), "caption": GERMAN}),
        ("figures", {"figures": [{"number": "4,200,000,000", "caption": GERMAN[:80]}] * 3}),
        ("table", {"data": [[GERMAN] * 5] * 3, "table_caption": GERMAN}),
        ("people_list", {"heading": GERMAN, "people": cast}),
        ("call_to_action", {"text": GERMAN, "label": GERMAN[:60], "page": None, "url": ADDRESS}),
    ]
    if picture:
        logo = OrganisationFactory(logo=picture)
        body += [
            ("image", {"image": picture, "alt": "A thread", "caption": GERMAN}),
            ("logo_wall", {"heading": GERMAN, "organisations": [logo]}),
        ]
    return ContentPageFactory(parent=home, title=GERMAN, slug="about", summary=GERMAN, body=body)


def _statement(home: HomePage):
    gaps = [gap(what=GERMAN, why=ENDLESS, alternative=GERMAN)]
    said = {"operator": GERMAN, "covers": GERMAN, "compliance": "partial"}
    return AccessibilityPageFactory(parent=home, gaps=gaps, **said)


def _fill(home: HomePage) -> None:
    """Every block that fills itself."""
    home.refresh_from_db()
    home.claim = GERMAN
    home.body = [(name, {"heading": GERMAN, **more}) for name, more in LIVING.items()]
    home.save_revision().publish()
