"""What has changed since a moment: the documents themselves, in the order of their sequences.

Sequences are given under a lock that is held until they can be seen (`Counter`), so that no
number appears below one that was seen before. A document has the number of its last change alone:
who follows gets each thing once, as it is now.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from django.db import connection
from django.utils import timezone

from delivery.standing import moment

CHANGED = """
SELECT sequence, first_sequence, is_tombstone, kind, id, modified, answer
FROM delivery_publisheddocument
WHERE sequence > %s {of_kinds} AND (is_tombstone OR expires_at IS NULL OR expires_at > %s)
ORDER BY sequence LIMIT %s
"""


class Change(NamedTuple):
    """What became of one thing; `answer` is empty once it is withdrawn."""

    sequence: int
    first_sequence: int
    is_tombstone: bool
    kind: str
    id: str
    modified: datetime
    answer: str

    def name(self, since: int) -> str:
        """For someone who knows all there was up to a number."""
        if self.is_tombstone:
            return "deleted"
        return "created" if self.first_sequence > since else "updated"


def changes(since: int, *, limit: int, kinds: Sequence[str] = ()) -> list[Change]:
    """The first of them after a number, of some kinds or of all."""
    of_kinds = f"AND kind IN ({', '.join(['%s'] * len(kinds))})" if kinds else ""
    values: list[Any] = [since, *kinds, _now(), limit]
    with connection.cursor() as cursor:
        cursor.execute(CHANGED.format(of_kinds=of_kinds), values)
        rows = cursor.fetchall()
    return list(_read(rows))


def _read(rows: Sequence[Any]) -> Iterator[Change]:
    for sequence, first, is_tombstone, kind, identity, modified, answer in rows:
        when = moment(modified)
        assert when is not None  # noqa: S101 -- the column has one in every row
        yield Change(sequence, first, bool(is_tombstone), kind, identity, when, answer)


def _now() -> Any:
    return connection.ops.adapt_datetimefield_value(timezone.now())
