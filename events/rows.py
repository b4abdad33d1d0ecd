"""The rows of a session: records, and the shape in which they are stored.

What is read here may come from a form, a revision or an older release. Reading never raises:
what cannot be used is left out, a text is kept as it is, and `rows_check` has its say later.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid4, uuid5

VERSION = 1
MINUTES_A_DAY = 24 * 60

ENTRIES = ("talk", "pause", "other")
TIMINGS = ("timed", "in-session", "untimed", "to-be-announced")
STATUSES = ("planned", "late", "moved", "cancelled", "not-presented")
MODES = ("", "on-site", "online", "both")
ROLES = ("speaker", "author", "moderator", "panellist")
LINK_KINDS = (
    "paper", "slides", "video", "code", "data", "website", "profile", "recording", "livestream",
    "chat", "registration", "other",
)  # fmt: skip

PUBLIC_LINES = (
    "type", "title", "board", "printed_people", "room", "abstract", "about", "was", "note",
)  # fmt: skip

CLOCK = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)", re.ASCII)


def new_id() -> str:
    return str(uuid4())


@dataclass
class RowPerson:
    """Someone in a row, as the schedule prints the name."""

    name: str
    role: str = "speaker"
    person: int | None = None
    is_group: bool = False


@dataclass
class RowLink:
    """An address that belongs to a row, and what is behind it."""

    url: str
    kind: str = "other"
    label: str = ""


@dataclass
class Row:
    """One line of a session: a talk, a pause or another entry. Times are wall-clock times."""

    id: str = field(default_factory=new_id)
    entry: str = "talk"
    type: str = ""
    title: str = ""
    start: str = ""
    end: str = ""
    minutes: int | None = None
    next_day: bool = False
    fold: int = 0
    timing: str = "timed"
    board: str = ""
    people: list[RowPerson] = field(default_factory=list)
    people_to_be_announced: bool = False
    printed_people: str = ""
    room: str = ""
    room_to_be_announced: bool = False
    links: list[RowLink] = field(default_factory=list)
    papers: list[int] = field(default_factory=list)
    abstract: str = ""
    about: str = ""
    status: str = "planned"
    was: str = ""
    note: str = ""
    mode: str = ""
    source_notes: list[str] = field(default_factory=list)

    @property
    def people_as_printed(self) -> str:
        """The people as the source prints them, or their names one after the other."""
        return self.printed_people or ", ".join(person.name for person in self.people)


def minutes_of(clock: str) -> int | None:
    """Minutes since midnight of “07:03” (also “7:03” and “7.03”); None if it is no such time."""
    match = CLOCK.fullmatch(clock.strip())
    return int(match[1]) * 60 + int(match[2]) if match else None


def clock_of(minutes: int) -> str:
    """“07:03” for 423, whatever the day."""
    return "{:02}:{:02}".format(*divmod(minutes % MINUTES_A_DAY, 60))


def span(row: Row) -> tuple[int | None, int | None]:
    """Start and end of a row in wall-clock minutes since midnight of its session's day.

    “+1 day” moves what lies after midnight: with 23:30–00:30 the end alone, with 00:30–01:00 both.
    None stands for a time that is not known or cannot be read.
    """
    if row.timing != "timed" or (start := minutes_of(row.start)) is None:
        return None, None
    end = start + row.minutes if row.minutes else minutes_of(row.end)
    if not row.next_day:
        return start, end
    if end is not None and end < start:
        return start, end + MINUTES_A_DAY
    return start + MINUTES_A_DAY, None if end is None else end + MINUTES_A_DAY


def to_json(rows: Iterable[Row]) -> dict[str, Any]:
    """The rows as they are stored: JSON values only, every key present."""
    return {"version": VERSION, "rows": [asdict(row) for row in rows]}


def from_json(stored: Any) -> list[Row]:
    """The rows of any stored shape, of this version or an older one."""
    return [_row(item) for item in _upgraded(stored)["rows"] if isinstance(item, dict)]


def public_texts(rows: Iterable[Row]) -> Iterator[tuple[tuple[str, str], str]]:
    """Every text of the rows that visitors get, under its row's id and field."""
    for row in rows:
        for name in PUBLIC_LINES:
            if text := getattr(row, name):
                yield (row.id, name), text
        yield from (((row.id, "people"), person.name) for person in row.people if person.name)
        for link in row.links:
            yield from (((row.id, "links"), text) for text in (link.label, link.url) if text)


def reidentify(rows_json: Any, owner: UUID) -> dict[str, Any]:
    """The same rows under ids of their own, always the same ones for the same owner."""
    rows = from_json(rows_json)
    for row in rows:
        row.id = str(uuid5(owner, row.id))
    return to_json(rows)


def _upgraded(stored: Any) -> dict[str, Any]:
    """The stored rows in today's shape. A bare list, as importers write it, is version 0."""
    shape = {"version": 0, "rows": stored} if isinstance(stored, list) else stored
    if not isinstance(shape, dict) or not isinstance(shape.get("rows"), list):
        return {"version": VERSION, "rows": []}
    return {**shape, "version": VERSION}


def _row(item: dict[str, Any]) -> Row:
    row = Row(
        id=_identity(item.get("id")),
        minutes=_count(item.get("minutes")),
        fold=1 if item.get("fold") in (1, "1", True) else 0,
        people=[_person(each) for each in _dicts(item.get("people"))],
        links=[_link(each) for each in _dicts(item.get("links"))],
        papers=[pk for each in _list(item.get("papers")) if (pk := _count(each))],
        source_notes=[text for each in _list(item.get("source_notes")) if (text := _text(each))],
    )
    for name in FLAGS:
        setattr(row, name, item.get(name) is True)
    for name, default in TEXTS.items():
        setattr(row, name, _text(item.get(name)) or default)
    return row


FLAGS = ("next_day", "people_to_be_announced", "room_to_be_announced")
TEXTS = {
    "entry": "talk", "type": "", "title": "", "start": "", "end": "", "timing": "timed",
    "board": "", "printed_people": "", "room": "", "abstract": "", "about": "",
    "status": "planned", "was": "", "note": "", "mode": "",
}  # fmt: skip


def _person(item: dict[str, Any]) -> RowPerson:
    return RowPerson(
        name=_text(item.get("name")),
        role=_text(item.get("role")) or "speaker",
        person=_count(item.get("person")),
        is_group=item.get("is_group") is True,
    )


def _link(item: dict[str, Any]) -> RowLink:
    return RowLink(
        url=_text(item.get("url")),
        kind=_text(item.get("kind")) or "other",
        label=_text(item.get("label")),
    )


def _identity(value: Any) -> str:
    """A UUID as text. Other words for a row get one that is always the same."""
    if not isinstance(value, str) or not value:
        return new_id()
    try:
        return str(UUID(value))
    except ValueError:
        return str(uuid5(NAMESPACE_URL, _text(value)))


def _text(value: Any) -> str:
    """Text that every database can keep: no NUL, no half of a surrogate pair."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    text = str(value).strip().replace("\0", "")
    return text.encode("utf-8", "replace").decode("utf-8")


def _count(value: Any) -> int | None:
    """A whole number above zero that a database column can hold."""
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 10:
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return value if 0 < value < 2**31 else None


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _dicts(value: Any) -> list[dict[str, Any]]:
    return [item for item in _list(value) if isinstance(item, dict)]
