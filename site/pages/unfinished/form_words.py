"""A text that only repeats what the form says about its field: nobody has written it yet."""

from __future__ import annotations

from collections.abc import Iterator

from pages.unfinished.finding import Leaf, Role

# A title, a heading or a name may well be the word on its label: “Links”, “Summary”.
NAMED = frozenset({Role.TITLE, Role.NAME, Role.SLUG})


def form_words(leaf: Leaf) -> Iterator[str]:
    """The text itself, if it is the label or the help of its field."""
    if not leaf.form or len(leaf.text) > 2 * max(map(len, leaf.form)):
        return
    label, *helped = map(_plain, leaf.form)
    told = helped if leaf.role in NAMED else [label, *helped]
    if _plain(leaf.text) in filter(None, told):
        yield " ".join(leaf.text.split())


def _plain(words: str) -> str:
    return " ".join(words.split()).rstrip(".:…").casefold()
