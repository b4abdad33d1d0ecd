"""What belongs to a person: their works, talks, events and branches, from documents alone."""

from collections.abc import Iterator
from typing import Any

from delivery.documents import published

# The template's word for them, the kind of document, and the relation in which it names someone.
NAMED_IN = (
    ("branches", "research-branch", "lead"),
    ("publications", "publication", "author"),
    ("talks", "talk", "speaker"),
    ("events", "event", "committee"),
)


def belongings(person: str) -> dict[str, Any]:
    """All that names a person, the newest first: one query a kind."""
    return {word: _naming(person, kind, relation) for word, kind, relation in NAMED_IN}


def _naming(person: str, kind: str, relation: str) -> list[dict[str, Any]]:
    found = published(kind).linking_to(person, relation).newest().values_list("payload", flat=True)
    return [_entry(payload, person) for payload in found]


def _entry(payload: dict[str, Any], person: str) -> dict[str, Any]:
    """A payload, what it says the person does there, where it belongs, and a date or none."""
    where = payload.get("event") or payload.get("venue") or {}
    when = payload.get("issued") or payload.get("start") or payload.get("start_date") or ""
    return {
        "document": payload,
        "roles": list(dict.fromkeys(_roles(payload, person))),
        "where": where.get("title") or where.get("name") or "",
        "when": when[:10],
        "is_from_elsewhere": payload.get("origin") == "external",
    }


def _roles(payload: dict[str, Any], person: str) -> Iterator[str]:
    committees = payload.get("committees", [])
    named = [*payload.get("people", []), *(row for each in committees for row in each["members"])]
    for row in named:
        if row["role"] and row["person"] and row["person"]["id"] == person:
            yield row["role"]
