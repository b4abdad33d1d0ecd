"""The search index: a table of the database's own making beside the documents.

It holds the words of what is published and of nothing else. What is found in it is asked of
`published()` again, so that a row too many in it shows nothing to anybody.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import connection

from delivery.search import postgresql, sqlite
from delivery.search.terms import Entry, Place, Term
from delivery.search.words import words

if TYPE_CHECKING:
    from delivery.models import PublishedDocument

ENGINES: dict[str, Any] = {"sqlite": sqlite, "postgresql": postgresql}
# Beyond this a text is not searched: half a million characters are a thick book.
READ = 500_000
FORGET = (
    "DELETE FROM delivery_searchentry WHERE rowid IN"
    " (SELECT sequence FROM delivery_publisheddocument WHERE id = %s)"
)
STRAY = (
    "DELETE FROM delivery_searchentry WHERE rowid NOT IN"
    " (SELECT sequence FROM delivery_publisheddocument WHERE path IS NOT NULL AND NOT is_tombstone)"
)


def expression(terms: Sequence[Term], place: Place) -> str:
    """What this database is asked to find these terms in a place."""
    return str(ENGINES[connection.vendor].expression(terms, place))


def forget(*identities: UUID) -> None:
    """Take the words of documents out of the index; they still have their old sequences."""
    with connection.cursor() as cursor:
        cursor.executemany(FORGET, [[str(each)] for each in identities])


def keep(*documents: "PublishedDocument") -> None:
    """Put the words of documents that have an address into the index, under their sequences."""
    engine = ENGINES[connection.vendor]
    found = [each for each in documents if each.path and not each.is_tombstone]
    with connection.cursor() as cursor:
        engine.remove(cursor, [each.sequence for each in documents])
        if found:
            engine.insert(cursor, [_entry(each) for each in found])


def _entry(document: "PublishedDocument") -> Entry:
    return Entry(document.sequence, words(document.title), words(document.search_text[:READ]))


def alike(asked: Sequence[str]) -> dict[str, list[str]]:
    """Words of published documents that are written like these, if this database can tell."""
    with connection.cursor() as cursor:
        found: dict[str, list[str]] = ENGINES[connection.vendor].alike(cursor, asked)
    return found


def mend() -> int:
    """Take out what no document has, put in what is missing; how many were put in."""
    from delivery.models import PublishedDocument  # noqa: PLC0415 -- it needs this module

    with connection.cursor() as cursor:
        cursor.execute(STRAY)
        ENGINES[connection.vendor].tidy(cursor)
    missing = list(PublishedDocument.objects.public().filter(entry=None).exclude(path=None))
    for document in missing:
        keep(document)  # one at a time: there may be all of them
    return len(missing)
