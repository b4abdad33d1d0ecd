"""Events and talks in the words of schema.org."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from delivery.text import plain
from exchange.json_ld import CONTEXT, Node, all_of, at, named, node, organisation

Payload = Mapping[str, Any]

TYPES = {"hackathon": "Hackathon", "school": "EducationEvent", "lecture": "EducationEvent"}
ATTENDANCE = {"on-site": "Offline", "online": "Online", "both": "Mixed"}
STATUSES = {
    "cancelled": "EventCancelled",
    "not-presented": "EventCancelled",
    "moved": "EventRescheduled",
}


def event(payload: Payload) -> Node:
    """An event, and below it every talk of its schedule."""
    host = payload["host"] or {}
    return node(
        TYPES.get(payload["type"], "Event"),
        at(payload),
        name=payload["title"],
        url=payload["url"],
        description=payload["summary"] or payload["search_description"],
        startDate=payload["start_date"],
        endDate=payload["end_date"],
        eventAttendanceMode=_attendance(payload["mode"]),
        eventStatus=f"{CONTEXT}/EventScheduled",
        location=_places(payload),
        organizer=organisation(host.get("name", ""), host.get("url", "")),
        superEvent=_above(payload),
        keywords=payload["topics"],
        subEvent=list(_talks(payload)),
    )


def talk(payload: Payload) -> Node:
    return node(**_talk(payload), superEvent=named("Event", payload["event"]))


def _attendance(mode: str) -> str:
    return f"{CONTEXT}/{ATTENDANCE[mode]}EventAttendanceMode" if mode in ATTENDANCE else ""


def _places(payload: Payload) -> list[Node]:
    place, online = payload["place"], payload["online_url"]
    return all_of(
        node("Place", name=place, address=payload["address"]) if place else None,
        node("VirtualLocation", url=online) if online else None,
    )


def _above(payload: Payload) -> list[Node]:
    part, series = payload["part_of"], payload["series"]
    return all_of(
        node("Event", name=part["title"], url=part["url"]) if part else None,
        node("EventSeries", name=series) if series else None,
    )


def _talks(payload: Payload) -> Any:
    for session in payload["sessions"]:
        for row in session["rows"]:
            if row["entry"] == "talk":
                yield node(**_talk(row))


def _talk(row: Payload) -> dict[str, Any]:
    """The terms of a talk, in a schedule or by itself."""
    room = row["room"]
    return {
        "kind": "Event",
        "at": row["url"],
        "name": row["title"],
        "url": row["url"],
        "startDate": row["start"],
        "endDate": row["end"],
        "eventStatus": f"{CONTEXT}/{STATUSES.get(row['status'], 'EventScheduled')}",
        "eventAttendanceMode": _attendance(row["mode"]),
        "location": node("Place", name=room) if room else None,
        "performer": [_person(each) for each in row["people"]],
        "description": plain(row["abstract"]),
        "workFeatured": [named("ScholarlyArticle", each) for each in row["papers"]],
    }


def _person(person: Payload) -> Node:
    kind = "Organization" if person["is_group"] else "Person"
    return node(kind, at(person["person"]) if person["person"] else "", name=person["name"])
