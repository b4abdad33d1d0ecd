"""Which events are still to come, drawn from documents without their schedules."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from delivery import values
from delivery.documents import published
from delivery.keys import Keys
from delivery.models import PublishedDocumentQuerySet
from events.moments import zone_of

# What a list says of an event; a payload whole would bring its schedule along.
SHOWN = (
    "title",
    "url",
    "type",
    "start_date",
    "end_date",
    "time_zone",
    "mode",
    "place",
    "summary",
)

Event = dict[str, Any]


def divided(moment: datetime | None = None) -> tuple[list[Event], list[Event]]:
    """Events to come, the next one first, and events that are over, the last one first.

    An event is to come until the end of its last day, where it takes place.
    """
    at = moment or timezone.now()
    events = list(_events(published("event", at=at).listed().in_order()))
    upcoming = [event for event in events if not is_over(event, at)]
    return upcoming, [event for event in reversed(events) if is_over(event, at)]


def to_come(moment: datetime | None = None) -> list[Event]:
    """Events to come alone, however many are over: their documents are not read."""
    at = moment or timezone.now()
    yesterday = (at - timedelta(days=1)).date()  # which it is still, somewhere
    late = published("event", at=at).listed().valued("end", "gte", yesterday.isoformat())
    return [event for event in _events(late.in_order()) if not is_over(event, at)]


def is_over(event: Event, at: datetime) -> bool:
    there = at.astimezone(zone_of(event["time_zone"]))
    return date.fromisoformat(event["end_date"]) < there.date()


def other_editions(payload: dict[str, Any]) -> list[Event]:
    """The other events of a series, the last one first; none without a series."""
    if not payload["series"]:
        return []
    others = published("event").having("series", values.text(payload["series"]))
    return list(_events(others.exclude(id=payload["id"]).newest()))


def _events(listed: PublishedDocumentQuerySet) -> Iterator[Event]:
    """One query."""
    for [found] in listed.values_list(Keys(*SHOWN)):
        yield {name: value or "" for name, value in zip(SHOWN, found, strict=True)}
