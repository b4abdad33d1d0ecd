from datetime import date
from zoneinfo import ZoneInfo

import pytest

from events.linter import findings
from events.schedule import Session
from tests.factories.events import pause, talk

PACIFIC = ZoneInfo("America/Los_Angeles")
DAY = date(2020, 4, 26)


def said(*sessions: Session, **given) -> list[tuple[str, int, str]]:
    found = findings(sessions, zone=given.pop("zone", PACIFIC), **given)
    return [(each.session, each.row, each.message) for each in found]


def part(title: str, *rows, **fields) -> Session:
    return Session(title=title, rows=list(rows), **{"day": DAY, **fields})


def test_a_schedule_without_quirks_has_nothing_to_look_at():
    first = part("Air", talk("Clouds", "09:00", "09:30"), pause("09:30", "10:00"))
    second = part("Water", talk("Rivers", "10:00", minutes=30), talk("Ice", timing="untimed"))

    assert said(first, second, days=(DAY, DAY)) == []


def test_a_pause_that_overlaps_talks_is_found_at_each_of_them():
    session = part(
        "Hydro",
        talk("Sea ice", "08:10", "08:25"),
        talk("Rivers", "08:25", "08:48"),
        talk("Landslides", "08:48", "09:00"),
        talk("Groundwater", timing="untimed"),
        pause("08:42", "09:10"),
    )

    assert said(session) == [
        ("Hydro", 3, "“Break” 08:42–09:10 and “Landslides” 08:48–09:00 overlap."),
        ("Hydro", 5, "“Rivers” 08:25–08:48 and “Break” 08:42–09:10 overlap."),
    ]


def test_a_minute_between_two_sessions_is_a_gap():
    air = part("Air", talk("Rain", "08:00", "08:09"))
    water = part("Water", talk("Sea ice", "08:10", "08:25"))

    assert said(air, water) == [
        ("Water", 1, "Nothing fills 08:09–08:10, before “Sea ice” 08:10–08:25.")
    ]


def test_a_double_slot_an_early_end_and_a_gap_are_found():
    session = part(
        "Keynotes",
        talk("Energy", "14:30", "15:00"),
        talk("Synergies", "14:30", "15:00"),
        talk("Art", "15:30", "14:00"),
    )

    assert said(session) == [
        (
            "Keynotes",
            2,
            "Two entries have the same time: “Energy” 14:30–15:00 and “Synergies” 14:30–15:00.",
        ),
        ("Keynotes", 3, "It ends at “14:00”, which is not after its start, “15:30”."),
        ("Keynotes", 3, "Nothing fills 15:00–15:30, before “Art” 15:30."),
    ]


def test_a_talk_after_midnight_ends_after_it_starts():
    assert said(part("Night", talk("Stars", "23:30", "00:30", next_day=True))) == []


def test_sessions_in_different_rooms_may_run_together():
    here = part("Air", talk("Clouds", "09:00", "10:00"), rooms=["Aula"])
    there = part("Water", talk("Rivers", "09:00", "10:00"), rooms=["Library"])

    assert said(here, there) == []


def test_a_room_that_is_taken_twice_is_found():
    here = part("Air", talk("Clouds", "09:00", "10:00"), rooms=["Aula"])
    there = part("Water", talk("Rivers", "09:30", "10:00"), rooms=["Library", "Aula"])

    assert said(here, there) == [
        ("Water", 1, "“Clouds” 09:00–10:00 and “Rivers” 09:30–10:00 are both in “Aula”.")
    ]


def test_someone_who_speaks_in_two_rooms_at_once_is_found():
    here = part("Air", talk("Clouds", "09:00", "10:00", people=["Ada"]), rooms=["Aula"])
    there = part("Water", talk("Rivers", "09:30", "10:00", people=["Ada"]), rooms=["Library"])

    assert said(here, there) == [
        ("Water", 1, "“Ada” is in “Clouds” 09:00–10:00 and in “Rivers” 09:30–10:00.")
    ]


def test_what_was_cancelled_overlaps_nothing():
    session = part(
        "Air", talk("Clouds", "09:00", "10:00"), talk("Wind", "09:00", "10:00", status="cancelled")
    )

    assert said(session) == []


def test_a_session_outside_the_workshop_is_found():
    session = part("Late", talk("Clouds", "09:00", "10:00"), day=date(2020, 4, 28))

    assert said(session, days=(DAY, DAY)) == [
        (
            "Late",
            0,
            "“2020-04-28” is outside the workshop, 2020-04-26 to 2020-04-26. "
            "Correct the session's day, or the days of the workshop.",
        )
    ]


def test_a_room_or_track_that_the_workshop_does_not_have_is_found():
    session = part("Air", rooms=["Cellar"], track="Physics")

    assert said(session, rooms=["Aula"], tracks=["Chemistry"]) == [
        ("Air", 0, "“Cellar” is in no list of the workshop. Correct it, or add it there."),
        ("Air", 0, "“Physics” is in no list of the workshop. Correct it, or add it there."),
    ]


def test_a_time_that_the_clocks_leave_out_is_found():
    session = part("Night", talk("Stars", "02:30", "03:30"), day=date(2027, 3, 28))

    assert said(session, zone=ZoneInfo("Europe/Berlin")) == [
        ("Night", 1, "“02:30” does not exist on 2027-03-28: the clocks go forward in that night.")
    ]


@pytest.mark.parametrize("text", ["12pm", "25:00"])
def test_a_time_that_cannot_be_read_is_found(text):
    assert said(part("Air", talk("Clouds", text))) == [
        ("Air", 1, f"“{text}” is no time on a 24-hour clock.")
    ]
