"""What a query asks for, word by word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from delivery.search.words import IS_UNSPACED, RUN, words

# More words find nothing more exactly, and each one costs.
MOST = 12
SHORTEST_BEGINNING = 3


class Place(Enum):
    """Where all terms have to be."""

    ANYWHERE = auto()
    TITLE = auto()
    NOT_ALL_IN_TITLE = auto()


@dataclass(frozen=True)
class Entry:
    """The words of one document, those of its title apart, and the number it is kept under."""

    sequence: int
    title: Sequence[str]
    text: Sequence[str]


@dataclass(frozen=True)
class Term:
    """A word that has to be there, or the beginning of one."""

    word: str
    is_beginning: bool = False


def terms(query: str, most: int = MOST) -> list[Term]:
    """The first terms of a query: all of them must be found, the last one may be unfinished.

    A single character of a script without spaces is the beginning of the pairs it is kept in.
    """
    found = list(dict.fromkeys(word for part in _runs(query) for word in _sought(part)))[:most]
    last = len(found) - 1
    return [Term(word, _is_beginning(word, is_last=at == last)) for at, word in enumerate(found)]


def _runs(query: str) -> Iterator[str]:
    for word in query.split():
        yield from RUN.findall(word)


def _sought(run: str) -> list[str]:
    """The words of a run; the lone last character says nothing that the pairs do not."""
    kept = words(run)
    return kept[:-1] if len(kept) > 1 and IS_UNSPACED.match(run) else kept


def _is_beginning(word: str, *, is_last: bool) -> bool:
    if IS_UNSPACED.match(word):
        return len(word) == 1
    return is_last and len(word) >= SHORTEST_BEGINNING
