"""Finding lorem ipsum and its kin by their density, as no list of sentences could.

A literal match misses most of it (“Donec id elit non mi porta”), and a list of words alone
would refuse a text about lorem ipsum. So we ask how many of twelve words in a row are filler,
and how much these tell: many of them are Latin that people write, and some are nobody's.
The bounds were set on two million sentences of real Latin; `docs/reference/unfinished.md` has the
numbers.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import accumulate, islice

from pages.unfinished.excerpt import LENGTH, shortened
from pages.unfinished.finding import WORD, Leaf
from pages.unfinished.vocabulary import COINED, FILLER, TELLING

WINDOW = 12
DENSE = 0.7
DENSE_WHEN_SHORT = 0.6
LEAST_SHORT = 4
LEAST_WHOLE = 3  # “Aliquam erat volutpat.”: three words, and nothing else
SURELY_WHOLE = 5  # so many, all of them filler: that they tell nothing matters no more
LESS_DENSE = 0.3
TELLING_IN_WINDOW = 3
TELLING_MUCH = 4
TELLING_WHEN_SHORT = 2
TELLING_WHEN_WHOLE = {3: 1, 4: 1}  # by the number of words; of more, nothing
LONG_WORD = 4
LEAST_LONG = 3

SENTENCE = re.compile(r"[.!?]\s|\n")
WEIGHTS = {**dict.fromkeys(TELLING, 1), **dict.fromkeys(COINED, 2)}


def filler(leaf: Leaf) -> Iterator[str]:
    """The first passage of filler, if there is one; in linear time."""
    words = leaf.words
    known = FILLER.intersection(words)
    if len(known) < LEAST_WHOLE or not (known & TELLING or _says_something(known)):
        return
    start = _dense_window(words) if known & TELLING else None
    if start is not None:
        yield _excerpt(leaf.text, start)
        return
    sentences = zip(_sentences(leaf.text, words), _sentences(leaf.lowered, words), strict=False)
    found = (text for text, sentence in sentences if _is_short_filler(sentence))
    yield from map(shortened, islice(found, 1))


def _sentences(text: str, words: list[str]) -> list[str]:
    """Its sentences; of very few words, all of them together too."""
    return [*SENTENCE.split(text), *([text] if len(words) < WINDOW else [])]


def _dense_window(words: list[str]) -> int | None:
    """Where twelve words in a row begin that are filler for the most part."""
    told = list(accumulate(map(_weight, words), initial=0))
    if told[-1] < TELLING_IN_WINDOW:
        return None
    filled = list(accumulate(map(FILLER.__contains__, words), initial=0))
    for start in range(len(words) - WINDOW + 1):
        end = start + WINDOW
        if told[end] - told[start] >= TELLING_IN_WINDOW and _is_dense(
            filled[end] - filled[start], told[end] - told[start]
        ):
            return start
    return None


def _weight(word: str) -> int:
    return WEIGHTS.get(word, 0)


def _is_dense(hits: int, told: int) -> bool:
    return _tells_much(hits, told, WINDOW) or (hits >= DENSE * WINDOW and told >= TELLING_IN_WINDOW)


def _tells_much(hits: int, told: int, size: int) -> bool:
    """The more they tell, the fewer it takes: the better half of “Bacon ipsum” is meat."""
    return hits >= max(LEAST_WHOLE, LESS_DENSE * size) and told >= TELLING_MUCH


def _is_short_filler(sentence: str) -> bool:
    if sentence.count(" ") > 2 * WINDOW:
        return False
    words = WORD.findall(sentence)
    hits = sum(map(FILLER.__contains__, words))
    if len(words) >= WINDOW or hits < LEAST_WHOLE:
        return False
    told = sum(map(_weight, words))
    if hits == len(words) and told >= TELLING_WHEN_WHOLE.get(hits, 0):
        return told > 0 or _says_something(words)
    is_dense = hits >= max(LEAST_SHORT, DENSE_WHEN_SHORT * len(words))
    return _tells_much(hits, told, len(words)) or (is_dense and told >= TELLING_WHEN_SHORT)


def _says_something(words: Collection[str]) -> bool:
    """“Id quod est vel non est” is Latin of small words alone, and may well be meant."""
    return len({word for word in words if len(word) >= LONG_WORD}) >= LEAST_LONG


def _excerpt(text: str, word: int) -> str:
    match = next(islice(WORD.finditer(text), word, None))
    return shortened(text[match.start() : match.start() + 2 * LENGTH])
