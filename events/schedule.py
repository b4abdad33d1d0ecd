"""A workshop's sessions and rows as visitors and programs get them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.text import slugify

from delivery.references import Reference
from events.moments import after, at, is_before, iso
from events.rows import Row, span

# What the page around the schedule uses as ids.
TAKEN_ANCHORS = frozenset({"content", "site-search", "schedule"})


@dataclass(frozen=True)
class Session:
    """One part of a schedule. No room means all of them."""

    title: str
    rows: list[Row]
    id: str = ""
    anchor: str = ""
    day: date | None = None
    rooms: list[str] = field(default_factory=list)
    track: str = ""
    chairs: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Named:
    """What rows refer to: people and papers by primary key, talk pages by row id."""

    people: Mapping[int, UUID] = field(default_factory=dict)
    papers: Mapping[int, UUID] = field(default_factory=dict)
    addresses: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Setting:
    """What a row takes from its session and its workshop."""

    session: Session
    zone: ZoneInfo | None = None
    mode: str = ""
    named: Named = field(default_factory=Named)


def lines(text: str) -> list[str]:
    """What was written one a line."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def sessions_of(schedule: Any, first_day: date | None) -> list[Session]:
    """The sessions of a schedule's StreamField; one without a day is on the first."""
    values = [(child.id or "", child.value) for child in schedule]
    anchors = anchors_of([value["title"] or "" for _, value in values])
    return [
        Session(
            id=str(block_id),
            title=value["title"] or "",
            anchor=anchor,
            day=value["day"] or first_day,
            rooms=lines(value["rooms"] or ""),
            track=value["track"] or "",
            chairs=lines(value["chairs"] or ""),
            rows=value["rows"] or [],
        )
        for (block_id, value), anchor in zip(values, anchors, strict=True)
    ]


def anchors_of(titles: Iterable[str]) -> list[str]:
    """An id in the page for each title, none of them twice: “solid-earth”, “solid-earth-2”."""
    given: list[str] = []
    for title in titles:
        wanted = slugify(title) or "session"
        given.append(free(wanted, {*given, *TAKEN_ANCHORS}))
    return given


def free(wanted: str, taken: set[str]) -> str:
    """A word that is not taken yet: itself, or with the first number that is free."""
    if wanted not in taken:
        return wanted
    return next(name for n in range(2, len(taken) + 3) if (name := f"{wanted}-{n}") not in taken)


def times(row: Row, day: date | None, zone: ZoneInfo | None) -> tuple[Any, Any]:
    """When a row begins and ends, as far as it is known; an end before the start is none."""
    start, end = span(row)
    if start is None or day is None or zone is None:
        return None, None
    begins = at(day, start, zone=zone, fold=row.fold)
    if row.minutes:
        return begins, after(begins, row.minutes)
    return begins, None if end is None else _end(begins, at(day, end, zone=zone, fold=row.fold))


def _end(begins: datetime, ends: datetime) -> datetime | None:
    """An end that clocks show twice in that night is the second one if the first is too early."""
    if not is_before(begins, ends):
        ends = ends.replace(fold=1)
    return ends if is_before(begins, ends) else None


def session_shape(setting: Setting) -> dict[str, Any]:
    session = setting.session
    return {
        "id": session.id,
        "title": session.title,
        "anchor": session.anchor,
        "day": session.day.isoformat() if session.day else "",
        "rooms": session.rooms,
        "track": session.track,
        "chairs": session.chairs,
        "rows": [with_references(row_shape(row, setting)) for row in session.rows],
    }


def row_shape(row: Row, setting: Setting) -> dict[str, Any]:
    """A row as plain JSON, people and papers by UUID; `with_references` marks them."""
    begins, ends = times(row, setting.session.day, setting.zone)
    return {
        "id": row.id,
        "entry": row.entry,
        "type": row.type,
        "title": row.title,
        "url": setting.named.addresses.get(row.id, ""),
        "timing": row.timing,
        "start": iso(begins),
        "end": iso(ends),
        "people": _people(row, setting.named),
        "printed_people": row.people_as_printed,
        "people_to_be_announced": row.people_to_be_announced,
        "room": "" if row.room_to_be_announced else row.room or ", ".join(setting.session.rooms),
        "room_to_be_announced": row.room_to_be_announced,
        "board": row.board,
        "links": [{"kind": each.kind, "label": each.label, "url": each.url} for each in row.links],
        "papers": _papers(row, setting.named),
        "abstract": row.abstract,
        "about": row.about,
        "status": row.status,
        "was": row.was,
        "note": row.note,
        "mode": row.mode or setting.mode,
    }


def _people(row: Row, named: Named) -> list[dict[str, Any]]:
    return [
        {
            "name": each.name,
            "role": each.role,
            "is_group": each.is_group,
            "person": str(uuid) if (uuid := named.people.get(each.person or 0)) else None,
        }
        for each in row.people
    ]


def _papers(row: Row, named: Named) -> list[str]:
    return [str(named.papers[pk]) for pk in row.papers if pk in named.papers]


def with_references(shape: Mapping[str, Any]) -> dict[str, Any]:
    """A row's shape, its people and papers as references that follow what is public."""
    people = [
        {**each, "person": Reference(UUID(each["person"]), "speaker") if each["person"] else None}
        for each in shape["people"]
    ]
    papers = [Reference(UUID(each), "paper") for each in shape["papers"]]
    return {**shape, "people": people, "papers": papers}


def by_day(sessions: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Sessions as a payload has them, under the days on which they are, in order."""
    days: dict[str, list[Mapping[str, Any]]] = {}
    for session in sessions:
        days.setdefault(session["day"], []).append(session)
    return [{"day": day, "sessions": days[day]} for day in sorted(days)]
