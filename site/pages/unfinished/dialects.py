"""Finding “Hipster ipsum” and “Bacon ipsum”: the words of one trade, strung together.

A recipe and a fashion page have these words, too, but between them stand small words or commas. So
we look at what stands between two marks, and ask whether nearly all of it is of one trade.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from pages.unfinished.excerpt import shortened
from pages.unfinished.finding import WORD, Leaf
from pages.unfinished.small_words import FREQUENT
from pages.unfinished.vocabulary import FILLER, TRADES

PART = re.compile(r"[^.!?,;:()/|•\n]{40,1200}")  # between two marks
LEAST_WORDS = 10  # “Smoked beef brisket short rib pork belly burger” stands on a menu
LEAST_OF_TRADE = 4
DENSE = 0.7
MOST_FREQUENT = 1
OF_TRADES = frozenset().union(*TRADES)


def dialect(leaf: Leaf) -> Iterator[str]:
    """The first passage in a dialect of filler, if there is one; in linear time."""
    if len(OF_TRADES.intersection(leaf.words)) < LEAST_OF_TRADE:
        return
    found = (part[0] for part in PART.finditer(leaf.text) if _is_dialect(part[0]))
    yield from map(shortened, islice(found, 1))


def _is_dialect(part: str) -> bool:
    words = WORD.findall(part.lower())
    return (
        len(words) >= LEAST_WORDS
        and sum(map(FREQUENT.__contains__, words)) <= MOST_FREQUENT
        and any(_is_of(trade, words) for trade in TRADES)
    )


def _is_of(trade: frozenset[str], words: list[str]) -> bool:
    """Half of “Bacon ipsum” is meat, and the other half Latin."""
    own = trade.intersection(words)
    known = sum(word in trade or word in FILLER for word in words)
    return len(own) >= LEAST_OF_TRADE and known >= DENSE * len(words)
