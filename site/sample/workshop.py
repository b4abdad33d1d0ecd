"""The workshop AI for Earth Sciences, with every row of its schedule."""

from typing import Any

from events.models import EditorNote, EventsPage, WorkshopPage
from events.rows import Row, RowLink, RowPerson, to_json
from home.models import HomePage
from pages.models import Topic
from publications.models import Publication
from sample.files import identity, paragraphs, read
from sample.people import Cast

FACTS = (
    "title", "slug", "event_type", "start_date", "end_date", "time_zone", "mode", "host_name",
    "host_url", "contact_email", "summary",
)  # fmt: skip
ROW_FACTS = ("id", "entry", "type", "title", "start", "end", "timing", "printed_people",
             "source_notes")  # fmt: skip


def load_events(home: HomePage, cast: Cast) -> None:
    """Needs the people and the publications."""
    page = EventsPage(
        uuid=identity("events"), slug="events", show_in_menus=True, **read("centre")["events"]
    )
    home.add_child(instance=page)
    facts = read("workshop")
    workshop = _workshop(facts, cast)
    page.add_child(instance=workshop)
    workshop.save_revision().publish()


def _workshop(facts: dict[str, Any], cast: Cast) -> WorkshopPage:
    workshop = WorkshopPage(
        uuid=identity("workshop", facts["slug"]),
        body=[{"type": "text", "value": paragraphs(facts["introduction"])}],
        schedule=[_session(session, cast) for session in facts["sessions"]],
        committees=[_committee(committee, cast) for committee in facts["committees"]],
        **{name: facts[name] for name in FACTS},
    )
    workshop.topics = [Topic.objects.get_or_create(name=name)[0] for name in facts["topics"]]
    workshop.editor_notes.set([EditorNote(text=text) for text in facts["editor_notes"]])
    return workshop


def _session(facts: dict[str, Any], cast: Cast) -> dict[str, Any]:
    rows = [_row(row, cast) for row in facts["rows"]]
    return {"type": "session", "value": {"title": facts["title"], "rows": to_json(rows)}}


def _row(facts: dict[str, Any], cast: Cast) -> Row:
    return Row(
        people=[_row_person(person, cast) for person in facts.get("people", [])],
        links=[RowLink(url=link["url"], kind=link["kind"]) for link in facts.get("links", [])],
        papers=[Publication.objects.get(doi__iexact=doi).pk for doi in facts.get("papers", [])],
        **{name: facts[name] for name in ROW_FACTS if name in facts},
    )


def _row_person(facts: dict[str, Any], cast: Cast) -> RowPerson:
    person = cast.named(facts.get("person", facts["name"]))
    return RowPerson(
        name=facts["name"],
        person=person.pk if person else None,
        is_group=facts.get("is_group", False),
    )


def _committee(facts: dict[str, Any], cast: Cast) -> dict[str, Any]:
    members = [_member(member, cast) for member in facts["members"]]
    return {"type": "committee", "value": {"name": facts["name"], "members": members}}


def _member(facts: dict[str, Any], cast: Cast) -> dict[str, Any]:
    person = cast.named(facts.get("person", facts["name"]))
    return {
        "name": facts["name"],
        "person": person.pk if person else None,
        "role": facts.get("role", ""),
        "affiliation": facts.get("affiliation", ""),
        "url": facts.get("url", ""),
    }
