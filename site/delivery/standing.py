"""How far the public content has come, in one query: what an answer is a picture of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils import timezone

AWAITED = timedelta(minutes=2)
SHAPE = """
SELECT newest.sequence, newest.modified,
    (SELECT MIN(expires_at) FROM delivery_publisheddocument WHERE expires_at IS NOT NULL),
    (SELECT MIN(approved_go_live_at) FROM wagtailcore_revision
     WHERE approved_go_live_at > %s)
FROM (SELECT 1 AS one) AS always
LEFT JOIN (
    SELECT sequence, modified FROM delivery_publisheddocument {condition}
    ORDER BY sequence DESC LIMIT 1
) AS newest ON newest.sequence IS NOT NULL
"""
OF_ALL = SHAPE.format(condition="")
OF_ONE = SHAPE.format(condition="WHERE id = %s AND kind = %s AND NOT is_tombstone")
OF_PATH = SHAPE.format(condition="WHERE path = %s AND NOT is_tombstone")


@dataclass(frozen=True)
class Standing:
    """The newest of some documents, and what is known to come.

    sequence: 0 while there is none. `expires_at` and `begins_at` are of all documents: the next
    that is over, the next that goes live. What was refused at its moment is no longer awaited.
    """

    sequence: int
    modified: datetime | None
    expires_at: datetime | None
    begins_at: datetime | None

    def next_change(self) -> datetime | None:
        """When it is known that something else will be public."""
        return min(filter(None, (self.expires_at, self.begins_at)), default=None)


# Of what has no documents behind it.
ALWAYS = Standing(sequence=0, modified=None, expires_at=None, begins_at=None)


def of_kinds(*kinds: str) -> Standing:
    """Of some kinds, tombstones included; of all for none."""
    if not kinds:
        return _asked(OF_ALL, ())
    places = ", ".join(["%s"] * len(kinds))
    return _asked(SHAPE.format(condition=f"WHERE kind IN ({places})"), kinds)


def of_one(kind: str, identity: UUID) -> Standing:
    """Of one document, while it is public."""
    return _asked(OF_ONE, (str(identity), kind))


def of_path(path: str) -> Standing:
    """Of what is public at a path."""
    return _asked(OF_PATH, (path,))


def _asked(statement: str, values: Sequence[str]) -> Standing:
    with connection.cursor() as cursor:
        cursor.execute(statement, (_not_awaited(), *values))
        sequence, *moments = cursor.fetchone()
    return Standing(sequence or 0, *map(moment, moments))


def _not_awaited() -> Any:
    """Before this, nothing is still about to go live: what is due is published each minute."""
    return connection.ops.adapt_datetimefield_value(timezone.now() - AWAITED)


def moment(stored: Any) -> datetime | None:
    """As a database gives it to a plain query: SQLite in UTC, and what it works out as text."""
    found = datetime.fromisoformat(stored) if isinstance(stored, str) else stored
    return found.replace(tzinfo=UTC) if found and not found.tzinfo else found
