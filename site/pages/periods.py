"""How the days from one to another are printed, nothing said twice: “3–4 May 2027”."""

from datetime import date

from django.utils.formats import date_format

WHOLE = "j F Y"


def ends(start: str, end: str) -> tuple[str, str]:
    """The words for a first and a last day (ISO dates); the second are empty if they are one."""
    first = date.fromisoformat(start)
    last = date.fromisoformat(end or start)
    if first == last:
        return date_format(first, WHOLE), ""
    return date_format(first, _shortest(first, last)), date_format(last, WHOLE)


def dash(start: str, end: str) -> str:
    """Between words an en dash stands free, between figures close."""
    return "–" if start[:7] == end[:7] else " – "


def days(start: str, end: str) -> str:
    """“26 April 2020”, “3–4 May 2027”, “30 April – 2 May 2027”; nothing without a first day."""
    if not start:
        return ""
    first, last = ends(start, end)
    return f"{first}{dash(start, end)}{last}" if last else first


def _shortest(first: date, last: date) -> str:
    if first.year != last.year:
        return WHOLE
    return "j F" if first.month != last.month else "j"
