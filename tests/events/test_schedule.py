from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from events.moments import iso
from events.rows import Row, RowPerson
from events.schedule import Named, Session, Setting, anchors_of, row_shape, times
from tests.factories.events import row_id, talk

BERLIN = ZoneInfo("Europe/Berlin")
BACK = date(2026, 10, 25)
DAY = date(2027, 5, 3)
ADA = UUID("7c6a5a6e-33b4-4a8e-9d06-0d9a3b2a1c01")
PAPER = UUID("7c6a5a6e-33b4-4a8e-9d06-0d9a3b2a1c02")


def clocks(row: Row, day: date = DAY) -> tuple[str, str]:
    begins, ends = times(row, day, BERLIN)
    return iso(begins), iso(ends)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (talk("A", "09:00", "09:30"), ("2027-05-03T09:00:00+02:00", "2027-05-03T09:30:00+02:00")),
        (
            talk("B", "09:00", minutes=20),
            ("2027-05-03T09:00:00+02:00", "2027-05-03T09:20:00+02:00"),
        ),
        (talk("C", "09:00"), ("2027-05-03T09:00:00+02:00", "")),
        (talk("D", "15:30", "14:00"), ("2027-05-03T15:30:00+02:00", "")),
        (talk("E", "12pm"), ("", "")),
        (talk("F", timing="untimed"), ("", "")),
        (
            talk("G", "23:30", "00:30", next_day=True),
            ("2027-05-03T23:30:00+02:00", "2027-05-04T00:30:00+02:00"),
        ),
        (
            talk("H", "00:30", "01:00", next_day=True),
            ("2027-05-04T00:30:00+02:00", "2027-05-04T01:00:00+02:00"),
        ),
    ],
    ids=["an end", "minutes", "no end", "too early", "no time", "untimed", "over", "past midnight"],
)
def test_a_row_begins_and_ends_by_the_clocks_of_the_place(row, expected):
    assert clocks(row) == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            talk("First", "02:15", "02:45"),
            ("2026-10-25T02:15:00+02:00", "2026-10-25T02:45:00+02:00"),
        ),
        (
            talk("Second", "02:15", "02:45", fold=1),
            ("2026-10-25T02:15:00+01:00", "2026-10-25T02:45:00+01:00"),
        ),
        (
            talk("Across", "02:45", "02:15"),
            ("2026-10-25T02:45:00+02:00", "2026-10-25T02:15:00+01:00"),
        ),
        (
            talk("An hour", "02:30", minutes=60),
            ("2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00"),
        ),
    ],
)
def test_in_the_night_the_clocks_go_back_a_time_is_one_of_two(row, expected):
    assert clocks(row, BACK) == expected


def test_without_a_day_or_a_zone_nobody_knows_when_a_row_begins():
    row = talk("A", "09:00")

    assert (times(row, None, BERLIN), times(row, DAY, None)) == ((None, None), (None, None))


def test_sessions_with_one_title_have_anchors_of_their_own():
    titles = ["Keynotes & Discussion", "Solid Earth", "Solid Earth", "", "Schedule", "Content"]

    assert anchors_of(titles) == [
        "keynotes-discussion",
        "solid-earth",
        "solid-earth-2",
        "session",
        "schedule-2",
        "content-2",
    ]


def test_a_row_has_one_shape():
    row = talk(
        "Rivers",
        "09:00",
        "09:30",
        type="Invited",
        people=[RowPerson("Ada L.", person=1), RowPerson("The team", role="author", is_group=True)],
        printed_people="Ada L. with the team",
        links={"slides": "https://slides.example/1"},
        papers=[5, 6],
        abstract="Water flows.",
        about="Measures rivers.",
        status="moved",
        was="10:00",
        note="Bring a map.",
        source_notes=["The source says 10."],
    )
    session = Session("Water", [row], day=DAY, rooms=["Aula", "Library"])
    named = Named(people={1: ADA}, papers={5: PAPER}, addresses={row.id: "/events/x/talks/rivers/"})

    assert row_shape(row, Setting(session, BERLIN, "both", named)) == {
        "id": row_id("Rivers"),
        "entry": "talk",
        "type": "Invited",
        "title": "Rivers",
        "url": "/events/x/talks/rivers/",
        "timing": "timed",
        "start": "2027-05-03T09:00:00+02:00",
        "end": "2027-05-03T09:30:00+02:00",
        "people": [
            {"name": "Ada L.", "role": "speaker", "is_group": False, "person": str(ADA)},
            {"name": "The team", "role": "author", "is_group": True, "person": None},
        ],
        "printed_people": "Ada L. with the team",
        "people_to_be_announced": False,
        "room": "Aula, Library",
        "room_to_be_announced": False,
        "board": "",
        "links": [{"kind": "slides", "label": "", "url": "https://slides.example/1"}],
        "papers": [str(PAPER)],
        "abstract": "Water flows.",
        "about": "Measures rivers.",
        "status": "moved",
        "was": "10:00",
        "note": "Bring a map.",
        "mode": "both",
    }
