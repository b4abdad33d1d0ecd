"""What may have been meant, where a database knows which words are written alike."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from delivery.search import index
from delivery.search.terms import Term

# Of two words as alike as this, and nearly as long, one is taken for the other mistyped.
ALIKE = 0.72
FURTHEST = 2
SHORTEST = 4


def respelt(terms: Sequence[Term]) -> str:
    """The words with the unknown ones replaced by known ones; empty if there is nothing to say."""
    near = index.alike([term.word for term in terms if len(term.word) >= SHORTEST])
    meant = [_meant(term.word, near.get(term.word, [])) for term in terms]
    return "" if meant == [term.word for term in terms] else " ".join(meant)


def _meant(word: str, known: Sequence[str]) -> str:
    if word in known:
        return word
    as_long = [each for each in known if abs(len(each) - len(word)) <= FURTHEST]
    likeness = {each: SequenceMatcher(a=word, b=each).ratio() for each in as_long}
    best = max(likeness, key=lambda each: likeness[each], default=word)
    return best if likeness.get(best, 0) >= ALIKE else word
