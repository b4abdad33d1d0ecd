"""Search on PostgreSQL: a `tsvector` a document, and the words themselves for what was misspelt."""

import logging
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import DatabaseError, transaction

from delivery.search.terms import Entry, Place, Term

logger = logging.getLogger("graticule.search")

CREATE = (
    # The column has the table's name, as the one that SQLite asks has.
    "CREATE TABLE delivery_searchentry"
    " (rowid bigint PRIMARY KEY, delivery_searchentry tsvector NOT NULL)",
    "CREATE INDEX delivery_searchentry_words ON delivery_searchentry"
    " USING gin (delivery_searchentry)",
    "CREATE TABLE delivery_searchword (word varchar(60) PRIMARY KEY)",
)
DROP = (
    "DROP TABLE IF EXISTS delivery_searchentry",
    "DROP TABLE IF EXISTS delivery_searchword",
)
TRIGRAMS = (
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    "CREATE INDEX IF NOT EXISTS delivery_searchword_alike ON delivery_searchword"
    " USING gin (word gin_trgm_ops)",
)
HAS_TRIGRAMS = "SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm'"
REMOVE = "DELETE FROM delivery_searchentry WHERE rowid = %s"
INSERT = "INSERT INTO delivery_searchentry VALUES (%s, %s::tsvector)"
LEARN = "INSERT INTO delivery_searchword SELECT unnest(%s::text[]) ON CONFLICT DO NOTHING"
ALIKE = (
    "SELECT asked, word FROM unnest(%s::text[]) AS asked CROSS JOIN LATERAL"
    " (SELECT word FROM delivery_searchword WHERE word %% asked"
    " ORDER BY similarity(word, asked) DESC, word LIMIT 12) AS near"
)
UNUSED = (
    "DELETE FROM delivery_searchword WHERE word NOT IN"
    " (SELECT word FROM ts_stat('SELECT delivery_searchentry FROM delivery_searchentry'))"
)
# What PostgreSQL sets: the last position it knows, how many of one word, how many bytes in all.
LAST_POSITION = 16_383
MOST_POSITIONS = 200
LARGEST = 900_000
# Shorter words have too many neighbours to be taken for one of them; numbers have no spelling.
SHORTEST_SPELT = 4


def create(cursor: Any) -> None:
    for statement in CREATE:
        cursor.execute(statement)
    allow_typing_errors(cursor)


def allow_typing_errors(cursor: Any) -> bool:
    """Have the extension `pg_trgm`; without the right to create it, search does without."""
    try:
        with transaction.atomic():
            for statement in TRIGRAMS:
                cursor.execute(statement)
    except DatabaseError as error:
        reason = str(error).splitlines()[0]
        logger.warning("Search finds no mistyped words: pg_trgm is not to be had (%s).", reason)
        return False
    return True


def drop(cursor: Any) -> None:
    for statement in DROP:
        cursor.execute(statement)


def remove(cursor: Any, sequences: Sequence[int]) -> None:
    cursor.executemany(REMOVE, [[each] for each in sequences])


def insert(cursor: Any, entries: Sequence[Entry]) -> None:
    cursor.executemany(INSERT, [[each.sequence, vector(each.title, each.text)] for each in entries])
    learnt = {word for each in entries for word in spelt({*each.title, *each.text})}
    cursor.execute(LEARN, [sorted(learnt)])


def spelt(found: Iterable[str]) -> list[str]:
    """The words that can be misspelt."""
    return [word for word in found if len(word) >= SHORTEST_SPELT and word.isalpha()]


def vector(title: Sequence[str], text: Sequence[str]) -> str:
    """Words with their places as a `tsvector` is written, those of the title marked.

    PostgreSQL's own reading of a text would cut words otherwise than SQLite does.
    """
    places: dict[str, list[str]] = defaultdict(list)
    for place, word in enumerate([*title, *text], start=1):
        if len(places[word]) < MOST_POSITIONS:
            places[word].append(f"{min(place, LAST_POSITION)}{'A' if place <= len(title) else ''}")
    return " ".join(_within(places))


def _within(places: dict[str, list[str]]) -> Iterable[str]:
    size = 0
    for word, at in places.items():
        size += len(word.encode()) + 4 + 2 * len(at)
        if size > LARGEST:
            return
        yield f"'{word}':{','.join(at)}"


def expression(terms: Sequence[Term], place: Place) -> str:
    """The terms as a `tsquery`; a word itself counts for more than its continuations."""
    anywhere = " & ".join(_asked(term, "") for term in terms)
    title = " & ".join(_asked(term, "A") for term in terms)
    written = {Place.TITLE: title, Place.NOT_ALL_IN_TITLE: f"{anywhere} & !({title})"}
    return written.get(place, anywhere)


def _asked(term: Term, weight: str) -> str:
    word = f"'{term.word}'{weight and ':' + weight}"
    return f"({word} | '{term.word}':*{weight})" if term.is_beginning else word


def alike(cursor: Any, asked: Sequence[str]) -> dict[str, list[str]]:
    """For each word the ones that are written like it, the nearest first."""
    near: dict[str, list[str]] = {word: [] for word in asked}
    cursor.execute(HAS_TRIGRAMS)
    if asked and cursor.fetchone():
        cursor.execute(ALIKE, [list(asked)])
        for word, found in cursor.fetchall():
            near[word].append(found)
    return near


def tidy(cursor: Any) -> None:
    """Drop the words that no document has any more; take up the extension if it is there now."""
    cursor.execute(UNUSED)
    allow_typing_errors(cursor)
