"""A centre for programs: 100 pages of nine blocks, 1,000 publications, a workshop of 150 talks."""

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.db import transaction
from wagtail.rich_text import RichText

from delivery.answer import written
from delivery.models import Counter, DocumentValue, PublishedDocument
from pages.models import CentreImage
from people.models import Person
from tests.benchmarks.centre import sessions
from tests.benchmarks.plain.models import PlainPage
from tests.factories.events import EventsPageFactory, WorkshopPageFactory
from tests.factories.home import ContentPageFactory
from tests.factories.people import MemberFactory
from tests.factories.pictures import noise, saved, stored
from tests.factories.publications import PublicationFactory, by
from tests.factories.site import make_site

PAGES = 100
PUBLICATIONS = 1_000
TALKS = 150


@dataclass(frozen=True)
class Centre:
    """What Wagtail's APIs are asked for: the numbers of its pages."""

    plain: list[int]


def build() -> Centre:
    home = make_site()
    people = [MemberFactory() for _number in range(20)]
    pictures = [
        stored(saved(noise((640, 480))), f"ice-{number}.jpg", description="Ice")
        for number in range(10)
    ]
    plain = [_pages(home, number, people, pictures) for number in range(PAGES)]
    for number in range(PUBLICATIONS):
        work = PublicationFactory(issued=f"{2000 + number % 25}")
        by(work, people[number % 20], "E. Xternal", people[(number + 1) % 20])
    events = EventsPageFactory(parent=home)
    WorkshopPageFactory(parent=events, title="A large workshop", schedule=sessions(TALKS))
    return Centre(plain)


def _pages(home: Any, number: int, people: list[Person], pictures: list[CentreImage]) -> int:
    """A page of ours, and the same as Wagtail's blocks have it; the number of the latter."""
    home.refresh_from_db()
    chosen = [people[(number + each) % len(people)] for each in range(4)]
    shown = [pictures[(number + each) % len(pictures)] for each in range(3)]
    text = RichText(f'<p>Radar sees <a linktype="page" id="{home.pk}">water</a>. ' * 4 + "</p>")
    ContentPageFactory(parent=home, picture=shown[0], body=_ours(text, shown, chosen))
    home.refresh_from_db()
    page = PlainPage(title=f"Plain {number}", picture=shown[0], body=_wagtails(text, shown, chosen))
    home.add_child(instance=page)
    return int(page.pk)


def _ours(text: RichText, pictures: list[CentreImage], people: list[Person]) -> list[Any]:
    listed = [{"person": person, "role": "Contact"} for person in people]
    images = [("image", {"image": each, "caption": "Ice"}) for each in pictures]
    return [
        ("text", text),
        *images,
        ("people_list", {"heading": "People", "people": listed}),
        ("text", text),
        ("quote", {"words": "Ice melts.", "speaker": "Mary Somerville", "url": ""}),
        ("text", text),
        ("people_list", {"heading": "More people", "people": listed}),
    ]


def _wagtails(text: RichText, pictures: list[CentreImage], people: list[Person]) -> list[Any]:
    images = [("image", each) for each in pictures]
    listed = ("people", people)
    return [
        ("text", text),
        *images,
        listed,
        ("text", text),
        ("quote", "Ice melts."),
        ("text", text),
        listed,
    ]


@transaction.atomic
def multiply(times: int) -> None:
    """As many documents more of every kind, so that there are `times` as many as before."""
    for document in list(PublishedDocument.objects.exclude(kind="site")):
        values = list(document.values.values_list("name", "value"))
        for _copy in range(times - 1):
            _copied(document, values)


def _copied(document: PublishedDocument, values: list[tuple[str, str]]) -> None:
    """The same under another id, without an address, as nothing else is to have it."""
    copy = PublishedDocument(
        **{
            field.attname: getattr(document, field.attname)
            for field in document._meta.concrete_fields
        }
    )
    copy.pk, copy.path = uuid4(), None
    copy.sequence = copy.first_sequence = Counter.next()
    copy.payload = {**document.payload, "id": str(copy.pk)}
    copy.answer = written(copy.payload)
    copy.save(force_insert=True)
    DocumentValue.objects.bulk_create(
        DocumentValue(document=copy, name=name, value=value) for name, value in values
    )
