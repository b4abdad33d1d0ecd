"""Events, their sessions and rows."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID, uuid5

import factory
import wagtail_factories

from events.models import EventsPage, WorkshopPage
from events.rows import Row, RowLink, RowPerson

NAMESPACE = UUID("5b2a0c0e-6d1c-4a43-9c5c-3f2c6a9e8d10")


class EventsPageFactory(wagtail_factories.PageFactory):
    title = "Events"
    slug = "events"

    class Meta:
        model = EventsPage


class WorkshopPageFactory(wagtail_factories.PageFactory):
    title = factory.Sequence(lambda number: f"Workshop {number}")
    start_date = date(2027, 5, 3)
    time_zone = "Europe/Berlin"

    class Meta:
        model = WorkshopPage


def row_id(name: str) -> str:
    """The same UUID for the same name, as rows have one from their first day."""
    return str(uuid5(NAMESPACE, name))


def talk(title: str, start: str = "", end: str = "", **fields: Any) -> Row:
    """A talk; its identity comes from its title unless one is given."""
    names = fields.pop("people", [])
    people = [name if isinstance(name, RowPerson) else RowPerson(name=name) for name in names]
    links = [RowLink(kind=kind, url=url) for kind, url in fields.pop("links", {}).items()]
    fields = {"id": row_id(title), "links": links, **fields}
    return Row(title=title, start=start, end=end, people=people, **fields)


def pause(start: str, end: str, kind: str = "Break") -> Row:
    return Row(id=row_id(f"{kind} {start}"), entry="pause", type=kind, start=start, end=end)


def session(title: str, rows: list[Row], **fields: Any) -> tuple[str, dict[str, Any]]:
    """A session block, as a StreamField takes it."""
    empty = {"day": None, "rooms": "", "track": "", "chairs": ""}
    return ("session", {**empty, **fields, "title": title, "rows": rows})


def many_sessions(sessions: int, *, rows: int) -> list[tuple[str, dict[str, Any]]]:
    """So many rows in so many sessions, ten minutes each."""
    each = rows // sessions
    return [
        session(
            f"Session {number}",
            [_numbered(number * each + place) for place in range(each)],
        )
        for number in range(sessions)
    ]


def _numbered(number: int) -> Row:
    start = number * 5
    return talk(
        f"Talk {number}",
        f"{start // 60:02}:{start % 60:02}",
        minutes=5,
        type="Regular",
        people=[f"Speaker {number}"],
        links={"paper": f"https://papers.example/{number}.pdf"},
    )
