"""What visitors read, what programs get, and what is refused."""

from datetime import date, time

import pytest
from django.core.exceptions import ValidationError

from delivery.documents import published
from delivery.rendering import render
from events.models import Deadline, EditorNote, EventLink, WorkshopPage
from events.rows import RowPerson
from pages.models import Topic
from tests.factories.events import (
    WorkshopPageFactory,
    many_sessions,
    pause,
    row_id,
    session,
    talk,
)
from tests.factories.people import PersonFactory
from tests.factories.publications import PublicationFactory


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


def card(thing):
    return published().get(id=thing.uuid).card


def html(client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_an_event_has_one_payload(rich, events, home, ada, paper):
    payload = published("event").get(id=rich.uuid).payload
    told = {key: payload[key] for key in payload if key not in ("modified", "sessions")}

    assert told == {
        "id": str(rich.uuid),
        "kind": "event",
        "title": "Water workshop",
        "url": "/events/water/",
        "api_url": f"/api/v1/events/{rich.uuid}/",
        "seo_title": "",
        "search_description": "",
        "breadcrumbs": [card(home), card(events)],
        "type": "workshop",
        "start_date": "2020-04-26",
        "end_date": "2020-04-26",
        "time_zone": "America/Los_Angeles",
        "time_zone_words": "Pacific Daylight Time, UTC−7",
        "mode": "online",
        "place": "",
        "address": "",
        "online_url": "",
        "summary": "A day on water.",
        "host": {"name": "ICLR 2020", "url": "https://iclr.cc/"},
        "series": "Water workshops",
        "edition": "3",
        "part_of": {"title": "The year of water", "url": ""},
        "topics": ["ice", "rivers"],
        "body": [],
        "committees": [
            {
                "name": "Organisers",
                "members": [
                    {
                        "name": "Ada Lovelace",
                        "role": "Chair",
                        "affiliation": "Uni",
                        "url": "",
                        "person": card(ada),
                    }
                ],
            }
        ],
        "deadlines": [{"label": "Papers", "date": "2020-02-01", "time": "23:59", "text": ""}],
        "contact": "water@centre.example",
        "links": [{"kind": "recording", "label": "", "url": "https://video.example/1"}],
    }


def test_a_session_has_one_shape(rich, ada, paper):
    (given,) = published("event").get(id=rich.uuid).payload["sessions"]
    rows = given.pop("rows")

    assert given == {
        "id": rich.schedule[0].id,
        "title": "Hydro & Ice",
        "anchor": "hydro-ice",
        "day": "2020-04-26",
        "rooms": [],
        "track": "",
        "chairs": ["Carol", "Dan"],
    }
    assert [(row["entry"], row["start"], row["url"]) for row in rows] == [
        ("talk", "2020-04-26T07:03:00-07:00", "/events/water/talks/rivers/"),
        ("pause", "2020-04-26T07:20:00-07:00", ""),
        ("talk", "", "/events/water/talks/ice/"),
    ]
    assert [person["person"] for person in rows[0]["people"]] == [card(ada), None]
    assert rows[0]["papers"] == [card(paper)]


def test_a_talk_has_one_payload(rich, ada, paper):
    payload = published("talk").get(title="Rivers").payload
    told = {key: payload[key] for key in payload if key != "modified"}

    assert told == {
        "id": row_id("Rivers"),
        "kind": "talk",
        "title": "Rivers",
        "url": "/events/water/talks/rivers/",
        "api_url": f"/api/v1/talks/{row_id('Rivers')}/",
        "entry": "talk",
        "type": "Invited",
        "timing": "timed",
        "start": "2020-04-26T07:03:00-07:00",
        "end": "2020-04-26T07:20:00-07:00",
        "people": [
            {"name": "Ada Lovelace", "role": "speaker", "is_group": False, "person": card(ada)},
            {"name": "The team", "role": "speaker", "is_group": True, "person": None},
        ],
        "printed_people": "Ada Lovelace with The team",
        "people_to_be_announced": False,
        "room": "",
        "room_to_be_announced": False,
        "board": "",
        "links": [
            {"kind": "paper", "label": "", "url": "https://papers.example/1.pdf"},
            {"kind": "profile", "label": "", "url": "https://people.example/ada"},
        ],
        "papers": [card(paper)],
        "abstract": "Water flows.\n\nIt flows on.",
        "about": "Ada measures rivers.",
        "status": "planned",
        "was": "",
        "note": "",
        "mode": "online",
        "event": card(rich),
        "session": {"id": rich.schedule[0].id, "title": "Hydro & Ice"},
        "track": "",
        "time_zone": "America/Los_Angeles",
        "time_zone_words": "Pacific Daylight Time, UTC−7",
    }


def test_what_a_row_refers_to_is_followed(rich, ada, paper):
    ada.unpublish()
    paper.unpublish()

    event = published("event").get(id=rich.uuid).payload
    talk_payload = published("talk").get(title="Rivers").payload
    row = event["sessions"][0]["rows"][0]
    assert [row["people"][0]["person"], row["papers"]] == [None, []]
    assert [talk_payload["people"][0]["person"], talk_payload["papers"]] == [None, []]
    assert event["committees"][0]["members"][0]["person"] is None


def test_people_and_works_know_where_they_are_named(rich, ada, paper):
    named = [
        set(published(kind).linking_to(thing.uuid, relation).values_list("title", flat=True))
        for kind, thing, relation in [
            ("talk", ada, "speaker"),
            ("event", ada, "committee"),
            ("talk", paper, "paper"),
            ("talk", rich, "event"),
        ]
    ]

    assert named == [{"Rivers"}, {"Water workshop"}, {"Rivers"}, {"Rivers", "Ice"}]


def test_notes_for_editors_are_nowhere(rich):
    payloads = str([document.payload for document in published()])
    words = " ".join(published().values_list("search_text", flat=True))

    assert [text in payloads + words for text in ("7am", "no year", "A day on water")] == [
        False,
        False,
        True,
    ]


def test_visitors_read_the_whole_schedule(rich, client):
    page = html(client, "/events/water/")

    for part in (
        "All times are in Pacific Daylight Time, UTC−7.",
        '<a href="#hydro-ice">Hydro &amp; Ice</a>',
        '<section class="session" id="hydro-ice" aria-labelledby="hydro-ice-title">',
        '<time datetime="2020-04-26T07:03:00-07:00">07:03</time>–'
        '<time datetime="2020-04-26T07:20:00-07:00">07:20</time>',
        '<a href="/events/water/talks/rivers/">Rivers</a>',
        '<a href="/people/ada-lovelace/">Ada Lovelace</a> with The team',
        '<a href="https://papers.example/1.pdf">Paper</a>',
        '<a href="https://people.example/ada">Profile</a>',
        '<h4 class="session__untimed">Accepted, not presented</h4>',
        "Chair: Carol, Dan",
        '<a href="https://video.example/1">Recording</a>',
    ):
        assert part in page
    assert "water@centre.example" not in page
    assert page.count("<h1") == 1


def test_every_jump_link_leads_somewhere(rich, client):
    import re

    page = html(client, "/events/water/")

    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r' id="([^"]+)"', page))
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_visitors_read_a_talk(rich, client):
    page = html(client, "/events/water/talks/rivers/")

    for part in (
        '<h1 class="title__text title__text--long">Rivers</h1>',
        '<dd class="facts__value"><a href="/events/water/">Water workshop</a></dd>',
        '26 April 2020, <time datetime="2020-04-26T07:03:00-07:00">07:03</time>–',
        "(Pacific Daylight Time, UTC−7)",
        "<p>Water flows.</p>",
        "Ada measures rivers.",
        '<a href="/publications/rivers-from-space/">Rivers from space</a>',
    ):
        assert part in page


def test_states_are_said_in_words(events, client):
    rows = [
        talk("Late talk", "09:00", "09:10", status="moved", was="08:00", note="Sorry"),
        talk("Open", timing="to-be-announced", people_to_be_announced=True),
        talk("Poster", timing="in-session", board="12", room_to_be_announced=True),
        talk("Far", "09:10", "09:20", mode="online"),
    ]
    WorkshopPageFactory(parent=events, slug="states", schedule=[session("One", rows)])

    page = html(client, "/events/states/")

    for part in (
        "Moved; before: 08:00",
        "Sorry",
        "time to be announced",
        "speaker to be announced",
        "in the session",
        "Board: 12",
        "Room to be announced",
        "Online",
    ):
        assert part in page


def test_several_days_have_headings(events, client):
    schedule = [
        session("Second", [talk("B", "09:00")], day=date(2027, 5, 4)),
        session("First", [talk("A", "09:00")]),
    ]
    WorkshopPageFactory(
        parent=events, slug="two-days", end_date=date(2027, 5, 4), schedule=schedule
    )

    page = html(client, "/events/two-days/")

    assert page.index(">3 May 2027</time></h3>") < page.index("First</h3>")
    assert page.index("First</h3>") < page.index(">4 May 2027</time></h3>")


@pytest.mark.parametrize(("sessions", "rows"), [(1, 30), (3, 30), (3, 150)])
def test_a_workshop_page_takes_the_same_queries_for_any_schedule(
    events, client, sessions, rows, django_assert_num_queries
):
    schedule = many_sessions(sessions, rows=rows)
    WorkshopPageFactory(parent=events, slug="long", schedule=schedule)
    client.get("/events/long/")

    with django_assert_num_queries(3):
        page = html(client, "/events/long/")

    assert page.count("session__row") - page.count("session__rows") == rows


def test_a_talk_takes_few_queries(rich, client, django_assert_num_queries):
    with django_assert_num_queries(4):
        client.get("/events/water/talks/rivers/")


def test_other_editions_of_a_series_are_listed(events, client):
    for year in (2026, 2027):
        WorkshopPageFactory(
            parent=events, title=f"Water {year}", start_date=date(year, 5, 3), series="Water"
        )

    page = html(client, "/events/water-2027/")

    assert '<a href="/events/water-2026/">Water 2026</a>' in page


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            {"time_zone": ""},
            {"time_zone": ["Choose a time zone: without one, nobody knows when things begin."]},
        ),
        (
            {"time_zone": "Mars/Olympus"},
            {
                "time_zone": [
                    "“Mars/Olympus” is no time zone. Choose a continent and a city from the list."
                ]
            },
        ),
        (
            {"end_date": date(2027, 5, 1)},
            {
                "end_date": [
                    "“2027-05-01” is before the first day, “2027-05-03”. Correct one of them."
                ]
            },
        ),
    ],
    ids=["no zone", "unknown zone", "end before start"],
)
def test_what_contradicts_itself_is_not_published(events, fields, expected):
    page = WorkshopPageFactory(parent=events, live=False, **fields)

    with pytest.raises(ValidationError) as error:
        page.save_revision(clean=False).publish()

    assert error.value.message_dict == expected
    assert list(published("event")) == []


def test_a_session_outside_the_workshop_is_not_published(events):
    schedule = [session("Late", [talk("A", "09:00")], day=date(2027, 6, 1))]
    page = WorkshopPageFactory(parent=events, live=False, schedule=schedule)

    with pytest.raises(ValidationError) as error:
        page.save_revision(clean=False).publish()

    assert list(error.value.error_dict) == ["schedule"]
    assert list(published("event")) == []


def test_a_row_in_two_sessions_is_not_published(events):
    rows = [talk("A", "09:00")]
    page = WorkshopPageFactory(
        parent=events, live=False, schedule=[session("One", rows), session("Two", rows)]
    )

    with pytest.raises(ValidationError) as error:
        page.save_revision(clean=False).publish()

    assert error.value.message_dict == {
        "schedule": ["“A” is in two sessions as the same row. Delete one and enter it anew."]
    }


def test_an_unready_workshop_that_was_set_live_by_hand_is_not_public(events):
    page = WorkshopPageFactory(parent=events, live=False, time_zone="")
    WorkshopPage.objects.filter(pk=page.pk).update(live=True)

    WorkshopPage.objects.get(pk=page.pk).deliver()

    assert list(published("event")) == []


def test_an_empty_draft_can_be_previewed(events):
    page = WorkshopPage(title="New", slug="new", start_date=None, time_zone="")

    payload, _ = render(page)

    assert (payload["start_date"], payload["time_zone_words"], payload["sessions"]) == ("", "", [])


def test_a_part_of_this_site_is_linked_while_it_is_public(events):
    summit = WorkshopPageFactory(parent=events, title="Summit")
    part = WorkshopPageFactory(parent=events, title="Satellite", part_of_page=summit)
    before = published("event").get(id=part.uuid).payload["part_of"]

    WorkshopPage.objects.get(pk=summit.pk).unpublish()

    assert before["title"] == "Summit"
    assert published("event").get(id=part.uuid).payload["part_of"] is None
