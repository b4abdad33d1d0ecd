"""The words that were looked for, marked in a text; and the passage of a text that has them."""

import re
from collections.abc import Iterator, Sequence

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from delivery.search.terms import Term
from delivery.search.words import IS_UNSPACED, folded

Span = tuple[int, int]
# Of a passage, so many characters are shown, some of them before the first word found.
SHOWN = 260
BEFORE = 90
NEAR = 30
# A shorter line is a name or a fact; a longer one is worth reading.
PROSE = 60
CONTINUED = r"[^\W_]*"
NOTHING = "(?!)"


class Marker:
    """Finds the terms of one query in any number of texts, each read once."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self.words = [term.word for term in terms]
        self.pattern = re.compile(_pattern(terms))

    def marked(self, text: str) -> SafeString:
        """The text escaped, with a `<mark>` around each word that was looked for."""
        pieces, done = [], 0
        for start, end in self._spans(text):
            pieces += [escape(text[done:start]), "<mark>", escape(text[start:end]), "</mark>"]
            done = end
        return mark_safe("".join([*pieces, escape(text[done:])]))  # noqa: S308 -- escaped

    def passage(self, text: str, *, known: Sequence[str] = ()) -> str:
        """What to show of a text: the line with the most terms, or where its prose begins.

        What is `known` to the reader anyway is not shown again.
        """
        said = "\n".join(known)
        lines = [line for line in text.split("\n") if line not in said]
        prose = next((line for line in lines if len(line) >= PROSE), "")
        return self._cut(self._best_of(lines) or prose)

    def _best_of(self, lines: Sequence[str]) -> str:
        best, score = "", (0, 0)
        for line in lines:
            reached = (self._hits(line), min(len(line), PROSE))
            if reached[0] and reached > score:
                best, score = line, reached
            if score == (len(self.words), PROSE):
                break
        return best

    def _hits(self, line: str) -> int:
        plain = folded(line)
        near = sum(word in plain for word in self.words)
        return near if near and self.pattern.search(plain) else 0

    def _cut(self, line: str) -> str:
        if len(line) <= SHOWN:
            return line
        first = next(self._spans(line), (0, 0))[0]
        start = _at_a_space(line, max(0, min(first - BEFORE, len(line) - SHOWN)))
        end = _at_a_space(line, start + SHOWN)
        return f"{'…' if start else ''}{line[start:end].strip()}{'…' if end < len(line) else ''}"

    def _spans(self, text: str) -> Iterator[Span]:
        """Where the terms stand; those that touch are one."""
        plain, places = _placed(text)
        held: Span | None = None
        for match in self.pattern.finditer(plain):
            first, last = match.span(match.lastindex or 0)
            start, end = places[first], places[last]
            if held and start <= held[1]:
                held = held[0], max(held[1], end)
                continue
            if held:
                yield held
            held = start, end
        if held:
            yield held


def _pattern(terms: Sequence[Term]) -> str:
    """Pairs of neighbours may overlap, so they are looked for ahead; words stand alone."""
    pairs = [term.word for term in terms if IS_UNSPACED.match(term.word)]
    spaced = [
        term.word + (CONTINUED if term.is_beginning else "")
        for term in terms
        if not IS_UNSPACED.match(term.word)
    ]
    ahead = f"(?=({'|'.join(pairs) or NOTHING}))"
    alone = rf"(?<![^\W_])({'|'.join(spaced) or NOTHING})(?![^\W_])"
    return f"{ahead}|{alone}"


def _placed(text: str) -> tuple[str, Sequence[int]]:
    """A text folded, and for each place in it (and its end) the place in the text."""
    if text.isascii():
        return folded(text), range(len(text) + 1)
    parts = [folded(character) for character in text]
    places = [at for at, part in enumerate(parts) for _character in part]
    return "".join(parts), [*places, len(text)]


def _at_a_space(line: str, place: int) -> int:
    """The next space or end from a place on, if near; scripts without spaces are cut anywhere."""
    if place <= 0:
        return 0
    space = line.find(" ", place, place + NEAR)
    if space >= 0:
        return space
    return len(line) if len(line) <= place + NEAR else place
