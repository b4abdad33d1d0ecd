"""Wall-clock times of a place, and that place's zone in words. Pure: no Django.

Two aware times of one zone are compared by their wall clocks, which is wrong on the night the
clocks go back; `is_before` compares them as moments.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from babel.dates import format_date, get_timezone_location, get_timezone_name

REGIONS = (
    "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe",
    "Indian", "Pacific",
)  # fmt: skip


@cache
def zone_names() -> tuple[str, ...]:
    """Every zone that is named after a place, and UTC."""
    placed = (name for name in available_timezones() if name.split("/")[0] in REGIONS)
    return ("UTC", *sorted(name for name in placed if "/" in name))


def zone_of(name: str) -> ZoneInfo | None:
    """The zone of an IANA name; None if there is none of that name."""
    return ZoneInfo(name) if name in zone_names() else None


def at(day: date, minutes: int, *, zone: ZoneInfo, fold: int = 0) -> datetime:
    """The moment when the clocks of a zone show this many minutes past midnight of a day.

    minutes: 1470 is 00:30 of the next day. fold: 1 is the second time that a clock which goes
    back shows the same.
    """
    wall = datetime.combine(day, time()) + timedelta(minutes=minutes)
    return wall.replace(tzinfo=zone, fold=fold)


def after(moment: datetime, minutes: int) -> datetime:
    """So many minutes later, as they pass, whatever the clocks do meanwhile."""
    return (moment.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(moment.tzinfo)


def is_before(first: datetime, second: datetime) -> bool:
    return first.astimezone(UTC) < second.astimezone(UTC)


def exists(moment: datetime) -> bool:
    """Whether clocks ever show it: they leave out an hour on the night they go forward."""
    seen = moment.astimezone(UTC).astimezone(moment.tzinfo)
    return seen.replace(tzinfo=None) == moment.replace(tzinfo=None)


def iso(moment: datetime | None) -> str:
    """“2020-04-26T07:03:00-07:00”, or an empty text."""
    return moment.isoformat(timespec="seconds") if moment else ""


def noon(day: date, zone: ZoneInfo) -> datetime:
    return at(day, 12 * 60, zone=zone)


def zone_words(moments: Iterable[datetime], *, locale: str = "en") -> str:
    """The zone of some moments as people say it: “Pacific Daylight Time, UTC−7”.

    Where the clocks change between them, both names are given, and the day of the second one.
    """
    first_days: dict[str, date] = {}
    for moment in sorted(moments, key=lambda each: each.astimezone(UTC)):
        first_days.setdefault(_words(moment, locale), moment.date())
    (first, *later) = first_days.items() or [("", None)]
    changes = [f"from {format_date(day, 'd MMMM', locale)} {words}" for words, day in later if day]
    return "; ".join([first[0], *changes])


def _words(moment: datetime, locale: str) -> str:
    offset = offset_words(moment)
    name = get_timezone_name(moment, width="long", locale=locale)
    if name.startswith("GMT"):  # the locale has no name for it, and prints the offset
        name = get_timezone_location(moment, locale=locale)
    return f"{name}, {offset}"


def offset_words(moment: datetime) -> str:
    """“UTC−7”, “UTC+5:30” or “UTC”, with a real minus sign."""
    minutes = round((moment.utcoffset() or timedelta()).total_seconds() / 60)
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'−' if minutes < 0 else '+'}{hours}" + (f":{rest:02}" if rest else "")
