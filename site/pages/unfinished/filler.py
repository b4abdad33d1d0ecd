"""Finding lorem ipsum and its kin by their density, as no list of sentences could.

A literal match misses most of it (“Donec id elit non mi porta”), and a list of words alone
would refuse a text about lorem ipsum. So we ask how many of twelve words in a row are filler.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, islice

from pages.unfinished.vocabulary import FILLER, TELLING

WINDOW = 12
DENSE = 0.7
DENSE_WHEN_SHORT = 0.6
LEAST_SHORT = 4
LEAST_WHOLE = 3  # “Aliquam erat volutpat.”: three words, and nothing else
TELLING_IN_WINDOW = 3
TELLING_WHEN_SHORT = 2
EXCERPT = 60

WORD = re.compile(r"[^\W\d_]+")
SENTENCE = re.compile(r"[.!?]\s|\n")


def filler(text: str) -> Iterator[str]:
    """The first passage of filler, if there is one; in linear time."""
    words = [word.lower() for word in WORD.findall(text)]
    if sum(map(TELLING.__contains__, words)) < TELLING_WHEN_SHORT:
        return
    start = _dense_window(words)
    if start is not None:
        yield _excerpt(text, start)
        return
    sentences = SENTENCE.split(text)
    yield from islice(map(_shortened, filter(_is_short_filler, sentences)), 1)


def _dense_window(words: list[str]) -> int | None:
    """Where twelve words in a row begin that are filler for the most part."""
    filled = list(accumulate(map(FILLER.__contains__, words), initial=0))
    told = list(accumulate(map(TELLING.__contains__, words), initial=0))
    for start in range(len(words) - WINDOW + 1):
        end = start + WINDOW
        is_dense = filled[end] - filled[start] >= DENSE * WINDOW
        if is_dense and told[end] - told[start] >= TELLING_IN_WINDOW:
            return start
    return None


def _is_short_filler(sentence: str) -> bool:
    words = [word.lower() for word in islice(WORD.findall(sentence), WINDOW)]
    if len(words) >= WINDOW:
        return False
    hits = sum(map(FILLER.__contains__, words))
    is_whole = len(words) >= LEAST_WHOLE and hits == len(words)
    is_dense = hits >= LEAST_SHORT and hits >= DENSE_WHEN_SHORT * len(words)
    telling = sum(map(TELLING.__contains__, words))
    return (is_whole or is_dense) and telling >= TELLING_WHEN_SHORT


def _excerpt(text: str, word: int) -> str:
    match = next(islice(WORD.finditer(text), word, None))
    return _shortened(text[match.start() : match.start() + 2 * EXCERPT])


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= EXCERPT else line[:EXCERPT].rsplit(" ", 1)[0] + "…"
