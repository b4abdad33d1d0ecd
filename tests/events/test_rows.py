import json
from dataclasses import asdict
from uuid import UUID

import pytest

from events.rows import (
    Row,
    RowLink,
    RowPerson,
    clock_of,
    from_json,
    minutes_of,
    public_texts,
    reidentify,
    span,
    to_json,
)

ONE = "3c9f6a1e-5a43-4b8e-8a3f-0d7f4b6f3c01"
TWO = "3c9f6a1e-5a43-4b8e-8a3f-0d7f4b6f3c02"
OWNER = UUID("9b2f4c60-1f4e-4d5c-9a57-3a1f0e6b7d10")
FULL = Row(
    id=ONE,
    entry="talk",
    type="Invited",
    title="Energy, Resources & Earth System Synergies",
    start="14:30",
    end="",
    minutes=30,
    next_day=True,
    fold=1,
    timing="timed",
    board="B12",
    people=[
        RowPerson("Daniel M. Kammen", person=7),
        RowPerson("AI for Earth Sciences Team", role="panellist", is_group=True),
    ],
    people_to_be_announced=True,
    printed_people="Daniel M. Kammen with AI for Earth Sciences Team",
    room="Hall 2",
    room_to_be_announced=True,
    links=[RowLink("https://slides.example/4.pdf", "slides", "Slides, PDF")],
    papers=[3, 5],
    abstract="What we learnt.\n\nAnd what not.",
    about="He teaches.",
    status="moved",
    was="13:00",
    note="Bring a chair.",
    mode="both",
    source_notes=["The source says “12pm”."],
)


def test_rows_survive_being_stored_and_read():
    stored = json.loads(json.dumps(to_json([FULL, Row(id=TWO)])))

    assert from_json(stored) == [FULL, Row(id=TWO)]


def test_the_stored_shape_has_its_version_and_every_key():
    assert to_json([Row(id=ONE)]) == {
        "version": 1,
        "rows": [
            {
                "id": ONE,
                "entry": "talk",
                "type": "",
                "title": "",
                "start": "",
                "end": "",
                "minutes": None,
                "next_day": False,
                "fold": 0,
                "timing": "timed",
                "board": "",
                "people": [],
                "people_to_be_announced": False,
                "printed_people": "",
                "room": "",
                "room_to_be_announced": False,
                "links": [],
                "papers": [],
                "abstract": "",
                "about": "",
                "status": "planned",
                "was": "",
                "note": "",
                "mode": "",
                "source_notes": [],
            }
        ],
    }


def test_a_bare_list_is_read_as_the_shape_before_the_first_version():
    assert from_json([{"id": ONE, "title": "Ice"}]) == [Row(id=ONE, title="Ice")]


@pytest.mark.parametrize(
    "stored",
    [None, "", 7, True, {}, {"rows": None}, {"rows": {"id": ONE}}, [None, 3, "row", ["row"]]],
)
def test_what_holds_no_rows_is_read_as_none(stored):
    assert from_json(stored) == []


def test_values_that_cannot_be_used_are_left_out_and_the_rest_is_kept():
    item = {
        "id": ONE,
        "title": "Ice\0 and \ud800snow",
        "start": 900,
        "minutes": "20",
        "next_day": "yes",
        "fold": 7,
        "people": [{"name": "Ada", "person": -4, "is_group": 1}, "Bo", None],
        "links": [{"url": None}],
        "papers": [3, "4", 0, 2**40, None, True, 1.5],
        "source_notes": ["Kept.", None, ""],
        "unheard": "of",
    }

    assert from_json({"version": 1, "rows": [item]}) == [
        Row(
            id=ONE,
            title="Ice and ?snow",
            start="900",
            minutes=20,
            people=[RowPerson("Ada")],
            links=[RowLink("")],
            papers=[3, 4],
            source_notes=["Kept."],
        )
    ]


def test_a_row_without_an_identity_gets_one_and_a_strange_one_becomes_always_the_same():
    rows = from_json([{}, {}, {"id": "row-1"}, {"id": "row-1"}, {"id": ONE.upper()}])

    assert len({row.id for row in rows}) == 4
    assert [row.id for row in rows[2:]] == [rows[2].id, rows[2].id, ONE]
    assert all(str(UUID(row.id)) == row.id for row in rows)


def test_copied_rows_get_ids_of_their_own_and_always_the_same_ones():
    stored = to_json([FULL, Row(id=TWO)])

    copied = reidentify(stored, OWNER)

    ids = [row["id"] for row in copied["rows"]]
    assert set(ids).isdisjoint({ONE, TWO})
    assert reidentify(stored, OWNER) == copied
    assert [{**row, "id": ""} for row in copied["rows"]] == [
        {**asdict(row), "id": ""} for row in (FULL, Row())
    ]
    assert stored == to_json([FULL, Row(id=TWO)])


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("07:03", 423),
        ("7:03", 423),
        ("7.03", 423),
        (" 23:59 ", 1439),
        ("00:00", 0),
        ("24:00", None),
        ("12pm", None),
        ("7", None),
        ("7:3", None),
        ("٠٧:٠٣", None),
        ("", None),
    ],
)
def test_a_clock_has_24_hours(text, minutes):
    assert minutes_of(text) == minutes


def test_minutes_of_any_day_are_printed_as_a_clock():
    assert [clock_of(423), clock_of(0), clock_of(24 * 60 + 30)] == ["07:03", "00:00", "00:30"]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (Row(start="07:03", end="07:20"), (423, 440)),
        (Row(start="07:03", minutes=20), (423, 443)),
        (Row(start="23:30", minutes=60), (1410, 1470)),
        (Row(start="07:03"), (423, None)),
        (Row(start="23:30", end="00:30", next_day=True), (1410, 1470)),
        (Row(start="00:30", end="01:00", next_day=True), (1470, 1500)),
        (Row(start="00:30", next_day=True), (1470, None)),
        (Row(start="12pm", end="12:30"), (None, None)),
        (Row(start="07:03", timing="untimed"), (None, None)),
    ],
)
def test_plus_one_day_moves_what_lies_after_midnight(row, expected):
    assert span(row) == expected


def test_people_are_printed_as_the_source_prints_them_or_one_after_the_other():
    row = Row(people=[RowPerson("Ada"), RowPerson("Bo")])

    assert [row.people_as_printed, FULL.people_as_printed] == [
        "Ada, Bo",
        "Daniel M. Kammen with AI for Earth Sciences Team",
    ]


def test_public_texts_stand_under_their_row_and_field_and_editors_notes_are_not_among_them():
    assert list(public_texts([FULL])) == [
        ((ONE, "type"), "Invited"),
        ((ONE, "title"), "Energy, Resources & Earth System Synergies"),
        ((ONE, "board"), "B12"),
        ((ONE, "printed_people"), "Daniel M. Kammen with AI for Earth Sciences Team"),
        ((ONE, "room"), "Hall 2"),
        ((ONE, "abstract"), "What we learnt.\n\nAnd what not."),
        ((ONE, "about"), "He teaches."),
        ((ONE, "was"), "13:00"),
        ((ONE, "note"), "Bring a chair."),
        ((ONE, "people"), "Daniel M. Kammen"),
        ((ONE, "people"), "AI for Earth Sciences Team"),
        ((ONE, "links"), "Slides, PDF"),
        ((ONE, "links"), "https://slides.example/4.pdf"),
    ]
