from datetime import date, time

import pytest

from events.models import Deadline, EditorNote, EventLink, WorkshopPage
from events.rows import RowPerson
from pages.models import Topic
from tests.factories.events import EventsPageFactory, WorkshopPageFactory, pause, session, talk
from tests.factories.people import PersonFactory
from tests.factories.publications import PublicationFactory


@pytest.fixture
def events(home):
    """The page of the events, published at “/events/”."""
    return EventsPageFactory(parent=home)


@pytest.fixture
def ada(db):
    return PersonFactory(given="Ada", family="Lovelace")


@pytest.fixture
def paper(db):
    return PublicationFactory(title="Rivers from space")


@pytest.fixture
def rich(events, ada, paper) -> WorkshopPage:
    """A workshop that has something of everything."""
    rivers = talk(
        "Rivers",
        "07:03",
        "07:20",
        type="Invited",
        people=[RowPerson("Ada Lovelace", person=ada.pk), RowPerson("The team", is_group=True)],
        printed_people="Ada Lovelace with The team",
        links={"paper": "https://papers.example/1.pdf", "profile": "https://people.example/ada"},
        papers=[paper.pk],
        abstract="Water flows.\n\nIt flows on.",
        about="Ada measures rivers.",
        source_notes=["The source says 7am."],
    )
    ice = talk("Ice", type="Paper", timing="untimed", people=["Bob"])
    schedule = [
        session("Hydro & Ice", [rivers, pause("07:20", "07:30"), ice], chairs="Carol\nDan"),
    ]
    member = {
        "name": "Ada Lovelace",
        "person": ada,
        "role": "Chair",
        "affiliation": "Uni",
        "url": "",
    }
    page = WorkshopPageFactory.build(
        title="Water workshop",
        slug="water",
        start_date=date(2020, 4, 26),
        time_zone="America/Los_Angeles",
        mode="online",
        summary="A day on water.",
        host_name="ICLR 2020",
        host_url="https://iclr.cc/",
        series="Water workshops",
        edition="3",
        part_of_title="The year of water",
        contact_email="water@centre.example",
        schedule=schedule,
        committees=[("committee", {"name": "Organisers", "members": [member]})],
    )
    page.topics = [Topic.objects.create(name=name) for name in ("rivers", "ice")]
    page.deadlines = [Deadline(label="Papers", date=date(2020, 2, 1), time=time(23, 59))]
    page.links = [EventLink(kind="recording", url="https://video.example/1")]
    page.editor_notes = [EditorNote(text="The source has no year.")]
    return events.add_child(instance=page)
