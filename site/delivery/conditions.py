"""What lists of documents are narrowed by, written out as parts of a statement.

As in `delivery.stretches`: to say it through Django took longer than to find it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from django.db import connection
from django.utils import timezone

# Said so that no database takes an index of what expires for it: nearly nothing does.
STANDING = "NOT is_tombstone AND NOT (expires_at IS NOT NULL AND expires_at <= %s)"
VALUES, LINKS = "delivery_documentvalue", "delivery_documentlink"
AMONG = "id IN (SELECT document_id FROM {table} WHERE {where})"
EACH = """EXISTS (
    SELECT 1 FROM {table} WHERE document_id = delivery_publisheddocument.id AND {where}
)"""
OTHERS = "SELECT id FROM delivery_publisheddocument WHERE {where}"
OTHER = "SELECT 1 FROM delivery_publisheddocument WHERE id = target AND {where}"
COMPARED = {"gt": "> %s", "gte": ">= %s", "lt": "< %s", "lte": "<= %s"}
LIKE = r"LIKE %s ESCAPE '\'"
PARTS = {"contains": "%{}%", "startswith": "{}%"}


class Condition(NamedTuple):
    """A part of a statement about documents, and its values.

    `each` is the same, asked of one document after the other: sooner where most meet it.
    """

    text: str
    values: tuple[Any, ...]
    each: str

    def __invert__(self) -> Condition:
        return Condition(f"NOT {self.text}", self.values, f"NOT {self.each}")


def having(name: str, *wanted: str) -> Condition:
    """One of these values of a name."""
    return _valued(name, *_one_of("value", wanted))


def valued(name: str, operator: str, wanted: str) -> Condition:
    """A value that compares so: gt, gte, lt, lte, contains or startswith."""
    return _valued(name, *_comparison("value", operator, wanted))


def telling(name: str) -> Condition:
    """Any value of a name."""
    return _beside(VALUES, "name = %s", (name,))


def naming(*relations: str) -> Condition:
    """Anything public, named in one of these relations."""
    found = naming_one(*relations, of=())
    return found._replace(text=found.each)  # no index has all that is named in a relation


def naming_one(*relations: str, of: Sequence[Condition]) -> Condition:
    """Something public that meets all of these conditions, named in one of these relations."""
    where, named = _one_of("relation", relations)
    wanted = (value for each in of for value in each.values)
    values = (*named, stored(timezone.now()), *wanted)
    among = OTHERS.format(where=" AND ".join([STANDING, *(one.text for one in of)]))
    each = OTHER.format(where=" AND ".join([STANDING, *(one.each for one in of)]))
    return Condition(
        AMONG.format(table=LINKS, where=f"{where} AND target IN ({among})"),
        values,
        EACH.format(table=LINKS, where=f"{where} AND EXISTS ({each})"),
    )


def being(column: str, *wanted: str) -> Condition:
    """One of these in a column of their own."""
    return _own(*_one_of(column, wanted))


def compared(column: str, operator: str, wanted: str) -> Condition:
    """A column of their own that compares so, as values do."""
    return _own(*_comparison(column, operator, wanted))


def along(column: str, operator: str, first: str, last: str) -> Condition:
    """From `first` to `last`, or beyond these, as it is compared; nothing is neither."""
    bounds = {
        "": ((">=", first), ("<=", last)),
        "gt": ((">", last),),
        "gte": ((">=", first),),
        "lt": (("<", first), (">", "")),
        "lte": (("<=", last), (">", "")),
    }[operator]
    text = " AND ".join(f"{column} {sign} %s" for sign, _bound in bounds)
    return _own(text, tuple(bound for _sign, bound in bounds))


def _own(text: str, values: tuple[Any, ...]) -> Condition:
    return Condition(text, values, text)


def _valued(name: str, where: str, values: tuple[Any, ...]) -> Condition:
    return _beside(VALUES, f"name = %s AND {where}", (name, *values))


def _beside(table: str, where: str, values: tuple[Any, ...]) -> Condition:
    among, each = (shape.format(table=table, where=where) for shape in (AMONG, EACH))
    return Condition(among, values, each)


def _one_of(column: str, wanted: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    return f"{column} IN ({', '.join(['%s'] * len(wanted))})", tuple(wanted)


def _comparison(column: str, operator: str, wanted: str) -> tuple[str, tuple[str, ...]]:
    if operator in COMPARED:
        return f"{column} {COMPARED[operator]}", (wanted,)
    part = connection.ops.prep_for_like_query(wanted)
    return f"{column} {LIKE}", (PARTS[operator].format(part),)


def stored(value: Any) -> Any:
    """A moment as this database keeps it, anything else as it is."""
    is_moment = isinstance(value, datetime)
    return connection.ops.adapt_datetimefield_value(value) if is_moment else value
