"""Dates that are known to the year, the month or the day, and never more exactly."""

import re
from datetime import date

SHAPE = re.compile(r"([0-9]{4})(?:-([0-9]{1,2}))?(?:-([0-9]{1,2}))?")


def partial_date(text: str) -> str:
    """Read a date as far as it is known.

    text: "2020", "2020-4", "2020-04" or "2020-04-26", blanks around it allowed.
    Returns "2020", "2020-04" or "2020-04-26", and "" for an empty text.
    Raises ValueError, which says what to write, for any other shape or a day that never was.
    """
    written = text.strip()
    if not written:
        return ""
    if not (found := SHAPE.fullmatch(written)):
        raise ValueError(
            f"“{written}” is no date. Write a year, month or day: 2020, 2020-04 or 2020-04-26."
        )
    parts = [int(part) for part in found.groups() if part]
    _refuse_what_no_calendar_has(written, parts)
    return "-".join(f"{part:0{width}}" for part, width in zip(parts, (4, 2, 2), strict=False))


def _refuse_what_no_calendar_has(written: str, parts: list[int]) -> None:
    year, month, day = [*parts, 1, 1][:3]
    try:
        date(year, month, day)
    except ValueError:
        raise ValueError(f"“{written}” is in no calendar. Check the month and the day.") from None


def is_before(earlier: str, later: str) -> bool:
    """Whether one date is over before the other begins, as far as both are known.

    "2020" and "2020-04" overlap: neither is before the other. An empty date is never compared.
    """
    known = min(len(earlier), len(later))
    return earlier[:known] < later[:known]


def lasts_on(day: str, since: str, until: str) -> bool:
    """Whether what began and ended then lasts on a day; a year or month counts whole."""
    return not (is_before(day, since) or is_before(until, day))
