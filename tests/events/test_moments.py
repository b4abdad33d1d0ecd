from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from events import moments

BERLIN = ZoneInfo("Europe/Berlin")
PACIFIC = ZoneInfo("America/Los_Angeles")
BACK = date(2026, 10, 25)  # at 03:00 clocks in Berlin show 02:00 again
FORWARD = date(2027, 3, 28)  # at 02:00 they show 03:00


def test_a_time_carries_seconds_and_the_offset_of_its_day():
    assert moments.iso(moments.at(date(2020, 4, 26), 423, zone=PACIFIC)) == (
        "2020-04-26T07:03:00-07:00"
    )


def test_minutes_beyond_a_day_are_the_next_morning():
    moment = moments.at(date(2020, 4, 26), 24 * 60 + 30, zone=PACIFIC)

    assert moments.iso(moment) == "2020-04-27T00:30:00-07:00"


@pytest.mark.parametrize(
    ("fold", "expected"),
    [(0, "2026-10-25T02:30:00+02:00"), (1, "2026-10-25T02:30:00+01:00")],
    ids=["the first", "the second"],
)
def test_a_time_that_clocks_show_twice_is_one_of_two_moments(fold, expected):
    assert moments.iso(moments.at(BACK, 150, zone=BERLIN, fold=fold)) == expected


@pytest.mark.parametrize(("minutes", "expected"), [(119, True), (150, False), (180, True)])
def test_an_hour_does_not_exist_when_clocks_go_forward(minutes, expected):
    assert moments.exists(moments.at(FORWARD, minutes, zone=BERLIN)) is expected


def test_minutes_pass_whatever_the_clocks_do():
    before_back = moments.at(BACK, 150, zone=BERLIN)
    before_forward = moments.at(FORWARD, 110, zone=BERLIN)

    assert moments.iso(moments.after(before_back, 60)) == "2026-10-25T02:30:00+01:00"
    assert moments.iso(moments.after(before_forward, 20)) == "2027-03-28T03:10:00+02:00"


def test_the_first_half_past_two_is_before_the_second():
    first, second = (moments.at(BACK, 150, zone=BERLIN, fold=fold) for fold in (0, 1))

    assert moments.is_before(first, second)


@pytest.mark.parametrize(
    ("zone", "day", "expected"),
    [
        ("America/Los_Angeles", date(2020, 4, 26), "Pacific Daylight Time, UTC−7"),
        ("Europe/London", date(2027, 1, 4), "Greenwich Mean Time, UTC"),
        ("Asia/Kolkata", date(2027, 1, 4), "India Time, UTC+5:30"),
        ("America/St_Johns", date(2027, 1, 4), "Newfoundland Standard Time, UTC−3:30"),
        ("UTC", date(2027, 1, 4), "Coordinated Universal Time, UTC"),
    ],
)
def test_a_zone_is_said_in_words(zone, day, expected):
    assert moments.zone_words([moments.noon(day, ZoneInfo(zone))]) == expected


def test_a_zone_has_two_names_when_the_clocks_change_between():
    days = [moments.noon(date(2026, 10, day), BERLIN) for day in (24, 25, 26)]

    assert moments.zone_words(days) == (
        "Central European Summer Time, UTC+2; from 25 October Central European Standard Time, UTC+1"
    )


def test_no_moments_have_no_zone_in_words():
    assert moments.zone_words([]) == ""


def test_a_zone_is_known_by_the_name_of_a_place():
    assert moments.zone_of("Europe/Berlin") == BERLIN
    assert [moments.zone_of(name) for name in ("", "CET", "Europe/Atlantis", "../etc")] == [
        None
    ] * 4


def test_moments_of_one_zone_are_compared_as_moments():
    utc = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)

    assert not moments.is_before(moments.at(BACK, 150, zone=BERLIN), utc)
