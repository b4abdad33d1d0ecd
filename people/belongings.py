"""What belongs to a person: their works, talks, events and branches, from documents alone."""

from collections.abc import Iterator
from typing import Any

from delivery.documents import published
from delivery.keys import Keys

# The template's word for them, the kind of document, and the relation in which it names someone.
NAMED_IN = (
    ("branches", "research-branch", "lead"),
    ("publications", "publication", "author"),
    ("talks", "talk", "speaker"),
    ("events", "event", "committee"),
)
WORDS = {kind: word for word, kind, _relation in NAMED_IN}
# What an entry says; a payload whole would bring a workshop's schedule along.
SHOWN = (
    "title",
    "url",
    "event",
    "venue",
    "issued",
    "start",
    "start_date",
    "origin",
    "committees",
    "people",
)


def belongings(person: str) -> dict[str, Any]:
    """All that names a person, the newest first. One query."""
    found: dict[str, Any] = {word: [] for word, _kind, _relation in NAMED_IN}
    for kind, values in _naming(person):
        said = dict(zip(SHOWN, values, strict=True))
        found[WORDS[kind]].append(_entry(said, person))
    return found


def _naming(person: str) -> Any:
    relations = [relation for _word, _kind, relation in NAMED_IN]
    named = published(*WORDS).linking_to(person, *relations)
    return named.newest().values_list("kind", Keys(*SHOWN))


def _entry(said: dict[str, Any], person: str) -> dict[str, Any]:
    """A document, what it says the person does there, where it belongs, and a date or none."""
    where = said["event"] or said["venue"] or {}
    when = said["issued"] or said["start"] or said["start_date"] or ""
    return {
        "document": {"title": said["title"], "url": said["url"]},
        "roles": list(dict.fromkeys(_roles(said, person))),
        "where": where.get("title") or where.get("name") or "",
        "when": when[:10],
        "is_from_elsewhere": said["origin"] == "external",
    }


def _roles(said: dict[str, Any], person: str) -> Iterator[str]:
    members = [row for each in said["committees"] or [] for row in each["members"]]
    for row in [*(said["people"] or []), *members]:
        if row["role"] and row["person"] and row["person"]["id"] == person:
            yield row["role"]
