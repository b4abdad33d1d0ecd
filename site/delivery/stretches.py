"""Answers of a whole kind, and what every page asks for, read as they are stored.

The same as asking `published()`, which takes longer to say what it wants than the database to
find it. What is found by words is asked there, and what goes by several orders.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils import timezone

from delivery.conditions import STANDING, Condition, stored
from delivery.standing import moment

PUBLIC = f"kind = %s AND {STANDING}"
LISTED = """
SELECT answer, {column} FROM delivery_publisheddocument
WHERE {public} {narrowed} {beyond} ORDER BY {column} {way}, id {way} LIMIT %s OFFSET %s
"""
ONE = f"SELECT answer FROM delivery_publisheddocument WHERE {PUBLIC} AND id = %s"  # noqa: S608

# By id, which never changes. “kind” alone would lead databases to its indexes, and to sort all of
# the kind for each step.
NEXT = f"""
SELECT id, answer FROM delivery_publisheddocument
WHERE id > %s AND {PUBLIC.replace("kind", "kind || ''")} ORDER BY id LIMIT %s
"""  # noqa: S608
AT_ONCE = 250

# Not in one condition: SQLite would go through all documents for it. And it takes the index of
# addresses where it reads the condition of that index, which Django's versions write in two ways.
DRAWN = "SELECT path, source_model, payload FROM delivery_publisheddocument WHERE"
PLACED = f"""
{DRAWN} {PUBLIC} UNION ALL {DRAWN} path IN (%s, %s) AND is_tombstone = %s AND {STANDING}
"""
IN_MENUS = f"""
SELECT title, path FROM delivery_publisheddocument
WHERE menu_order > '' AND {STANDING} ORDER BY menu_order
"""  # noqa: S608
OVER = "SELECT id FROM delivery_publisheddocument WHERE expires_at <= %s AND NOT is_tombstone"


@dataclass(frozen=True)
class Drawn:
    """What a page is drawn from: the payload of a thing, and the model that knows its template."""

    path: str | None
    source_model: str
    payload: dict[str, Any]


def listed(
    kind: str,
    column: str,
    *,
    is_descending: bool,
    count: int,
    start: int = 0,
    after: tuple[Any, UUID] | None = None,
    at: datetime | None = None,
    conditions: Sequence[Condition] = (),
    most_meet_them: bool = False,
) -> list[tuple[str, Any]]:
    """A stretch of all that is public of a kind: each answer, and its place in the order.

    `column` is one of the documents' own, and nobody's input. `after` are the place and the id
    of the last one before it.
    """
    way, sign = ("DESC", "<") if is_descending else ("ASC", ">")
    beyond = f"AND ({column}, id) {sign} (%s, %s)" if after else ""
    texts = (each.each if most_meet_them else each.text for each in conditions)
    narrowed = " ".join(f"AND {text}" for text in texts)
    statement = LISTED.format(
        column=column, public=PUBLIC, narrowed=narrowed, way=way, beyond=beyond
    )
    wanted = [value for each in conditions for value in each.values]
    passed = [stored(after[0]), str(after[1])] if after else []
    rows = _rows(statement, [kind, stored(at or timezone.now()), *wanted, *passed, count, start])
    return [(answer, _place(place)) for answer, place in rows]


def one(kind: str, identity: UUID, at: datetime | None = None) -> str | None:
    """The answer of one document, if it is public."""
    values = [kind, stored(at or timezone.now()), str(identity)]
    return next((answer for (answer,) in _rows(ONE, values)), None)


def placed(kind: str, one: str, other: str) -> dict[str | None, Drawn]:
    """What is public at two addresses, and under None the one thing of a kind that has none."""
    now = stored(timezone.now())
    rows = _rows(PLACED, [kind, now, one, other, False, now])
    found = (Drawn(path, model, json.loads(payload)) for path, model, payload in rows)
    return {drawn.path: drawn for drawn in found}


def in_menus() -> list[tuple[str, str | None]]:
    """Title and address of what is shown in menus, in the tree's order."""
    return [(title, path) for title, path in _rows(IN_MENUS, [stored(timezone.now())])]


def over(at: datetime) -> list[UUID]:
    """What is over at a moment and still has its document."""
    return [UUID(str(found)) for (found,) in _rows(OVER, [stored(at)])]


def everything(kind: str) -> Iterator[str]:
    """The answers of all that is public of a kind, by id, some hundred read at a time."""
    last = ""
    while rows := _rows(NEXT, [last, kind, stored(timezone.now()), AT_ONCE]):
        yield from (answer for _id, answer in rows)
        last = rows[-1][0]


def _rows(statement: str, values: list[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        found: list[tuple[Any, ...]] = cursor.fetchall()
    return found


def _place(found: Any) -> Any:
    return moment(found) if isinstance(found, datetime) else found
