"""Search on SQLite: its full-text index FTS5, with exact words and beginnings of words."""

from collections.abc import Sequence
from typing import Any

from delivery.search.terms import Entry, Place, Term

# Words come here already folded and apart, so that the simplest tokenizer will do.
CREATE = (
    "CREATE VIRTUAL TABLE delivery_searchentry"
    " USING fts5(title, text, tokenize = 'ascii', prefix = '3 4')",
    # A word of the title says eight times as much as one of the text.
    "INSERT INTO delivery_searchentry (delivery_searchentry, rank)"
    " VALUES ('rank', 'bm25(8.0, 1.0)')",
)
DROP = ("DROP TABLE IF EXISTS delivery_searchentry",)
REMOVE = "DELETE FROM delivery_searchentry WHERE rowid = %s"
INSERT = "INSERT INTO delivery_searchentry (rowid, title, text) VALUES (%s, %s, %s)"


def create(cursor: Any) -> None:
    for statement in CREATE:
        cursor.execute(statement)


def drop(cursor: Any) -> None:
    for statement in DROP:
        cursor.execute(statement)


def remove(cursor: Any, sequences: Sequence[int]) -> None:
    cursor.executemany(REMOVE, [[each] for each in sequences])


def insert(cursor: Any, entries: Sequence[Entry]) -> None:
    rows = [[each.sequence, " ".join(each.title), " ".join(each.text)] for each in entries]
    cursor.executemany(INSERT, rows)


def expression(terms: Sequence[Term], place: Place) -> str:
    """The terms as FTS5 reads them; a word itself counts for more than its continuations."""
    anywhere = " AND ".join(_asked(term) for term in terms)
    title = f"{{title}} : ({anywhere})"
    written = {Place.TITLE: title, Place.NOT_ALL_IN_TITLE: f"({anywhere}) NOT ({title})"}
    return written.get(place, anywhere)


def _asked(term: Term) -> str:
    return f'("{term.word}" OR "{term.word}" *)' if term.is_beginning else f'"{term.word}"'


def alike(cursor: Any, asked: Sequence[str]) -> dict[str, list[str]]:
    """SQLite cannot tell; exact words and beginnings are what it finds."""
    return {}


def tidy(cursor: Any) -> None:
    """Nothing: here the index holds nothing but the words of its documents."""
