"""Finding word salad: everyday words of a living language in random order.

No list of words tells it, for these are the words of prose. But of prose three or four words in ten
are the same few small ones (“the”, “of”, “und”, “de”), and a draw has each of them as seldom as any
other. Where they are missing and other small words stand (“although”, “whose”), nobody wrote a
sentence. Terse copy comes close to it, so this warns and refuses nothing.
`docs/reference/unfinished.md` has the numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pages.unfinished.excerpt import shortened
from pages.unfinished.finding import Leaf
from pages.unfinished.small_words import FREQUENT, OTHERS

# Letters, spaces and full stops: what is drawn has no other marks. Of longer runs, piece by piece.
PLAIN = re.compile(r"[^!-\-/-@\[-`{-¿‐-⁞]{120,1200}")
LEAST_WORDS = 25
LEAST_SENTENCES = 3
LEAST_IN_SENTENCE = 3  # “Ice melts. Seas rise.” is terse, and meant
MOST_FREQUENT = 0.1
HEAD, MOST_IN_HEAD = 160, 0.25  # of most prose, no more needs to be read
LEAST_OTHERS = 4
LEAST_DIFFERENT = 0.9  # prose says the same words again, and refrains do


def salad(leaf: Leaf) -> Iterator[str]:
    """The first passage of word salad, if there is one; in linear time."""
    for run in PLAIN.finditer(leaf.text):
        if _share_of_frequent(_words(run[0][:HEAD])) <= MOST_IN_HEAD and _is_salad(run[0]):
            yield shortened(run[0])
            return


def _words(run: str) -> list[str]:
    return run.lower().replace(".", " ").split()


def _share_of_frequent(words: list[str]) -> float:
    return sum(map(FREQUENT.__contains__, words)) / max(len(words), 1)


def _is_salad(run: str) -> bool:
    words, sentences = _words(run), run.split(".")
    return (
        len(words) >= LEAST_WORDS
        and len(sentences) > LEAST_SENTENCES
        and _share_of_frequent(words) <= MOST_FREQUENT
        and _has_others(different := frozenset(words))
        and len(different) >= LEAST_DIFFERENT * len(words)
        and _are_whole(sentences)
    )


def _has_others(words: frozenset[str]) -> bool:
    """Small words of one language that come with the frequent ones, where somebody writes."""
    return any(len(words & others) >= LEAST_OTHERS for others in OTHERS.values())


def _are_whole(sentences: list[str]) -> bool:
    """The first and the last may be cut off: they stand beside another mark."""
    return all(len(each.split()) >= LEAST_IN_SENTENCE for each in sentences[1:-1])
