"""What visitors and programs may know of an event, beside its schedule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from delivery.references import Embedded, Reference, embed, reference

if TYPE_CHECKING:
    from events.models.workshop import WorkshopPage


def setting(page: WorkshopPage) -> dict[str, Any]:
    """When and where it is."""
    return {
        "type": page.event_type,
        "start_date": page.start_date.isoformat() if page.start_date else "",
        "end_date": page.last_day.isoformat() if page.last_day else "",
        "time_zone": page.time_zone,
        "mode": page.mode,
        "place": page.place,
        "address": page.address,
        "online_url": page.online_url,
    }


def facts(page: WorkshopPage) -> dict[str, Any]:
    """What it is about, and who makes it."""
    return {
        "summary": page.summary,
        "host": host(page),
        "series": page.series,
        "edition": page.edition,
        "part_of": part_of(page),
        "topics": topics(page),
        "committees": [committee(child.value) for child in page.committees],
        "deadlines": [deadline.shape for deadline in page.deadlines.all()],
        "contact": page.contact_email,
        "links": [link.shape for link in page.links.all()],
    }


def named_address(name: str, url: str) -> dict[str, str] | None:
    """A name that may lead somewhere; an address alone is its own name."""
    return {"title": name or url, "url": url} if name or url else None


def host(page: WorkshopPage) -> dict[str, str] | None:
    if not (page.host_name or page.host_url):
        return None
    return {"name": page.host_name or page.host_url, "url": page.host_url}


def part_of(page: WorkshopPage) -> Reference | dict[str, str] | None:
    """A page of this site while it is public, or something elsewhere."""
    if page.part_of_page:
        return reference(page.part_of_page.specific, "part-of")
    return named_address(page.part_of_title, page.part_of_url)


def topics(page: WorkshopPage) -> list[Embedded]:
    found = sorted(page.topics.all(), key=lambda topic: (topic.name, topic.pk))
    return [each for topic in found if (each := embed(topic, "topic", topic.name))]


def committee(value: Any) -> dict[str, Any]:
    return {"name": value["name"] or "", "members": [member(each) for each in value["members"]]}


def member(value: Any) -> dict[str, Any]:
    return {
        "name": value["name"] or "",
        "role": value["role"] or "",
        "affiliation": value["affiliation"] or "",
        "url": value["url"] or "",
        "person": reference(value["person"], "committee"),
    }
