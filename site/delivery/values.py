"""What filters find a document by: names with values, as texts that compare as they should."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from delivery.search.words import folded

if TYPE_CHECKING:
    from delivery.models import PublishedDocument

LONGEST = 300
Values = Mapping[str, Iterable[str]]


def text(value: str) -> str:
    """Words as they are compared: without case, accents and a long end."""
    return " ".join(folded(value).split())[:LONGEST]


def texts(*found: str) -> list[str]:
    return [text(each) for each in found]


def flag(value: bool) -> str:
    return "true" if value else "false"


def moment(value: str) -> str:
    """An ISO 8601 time with an offset, in UTC; a text without one as it is."""
    try:
        read = datetime.fromisoformat(value)
        return in_utc(read) if read.tzinfo else value
    except (ValueError, OverflowError):
        return value


def in_utc(moment: datetime) -> str:
    """Raises OverflowError where that is before the first year or after the last."""
    return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='seconds')}Z"


def wanted(values: Values) -> set[tuple[str, str]]:
    """Each value with its name, none of them empty."""
    return {(name, value) for name, each in values.items() for value in each if value}


def kept(document: PublishedDocument) -> set[tuple[str, str]]:
    """Those that are stored beside a document."""
    return {(row.name, row.value) for row in document.values.all()}
