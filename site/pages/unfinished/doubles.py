"""Texts of one thing that only say its title again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from pages.unfinished.finding import Finding, Leaf, Level, Path

RULE = "says the title"
TOLD = frozenset({"abstract", "summary", "description", "search_description"})


def says_the_title(leaves: Iterable[Leaf]) -> Iterator[Finding]:
    """An abstract, a summary or a description that is the title beside it."""
    found = [leaf for leaf in leaves if leaf.path[-1:] and leaf.path[-1] in {*TOLD, "title"}]
    titles: dict[Path, str] = {
        leaf.path[:-1]: plain(leaf.text) for leaf in found if leaf.path[-1] == "title"
    }
    for leaf in found:
        said = plain(leaf.text)
        if leaf.path[-1] in TOLD and said and said == titles.get(leaf.path[:-1]):
            message = _("This only says the title again. Say more, or leave it empty.")
            yield Finding(leaf.path, " ".join(leaf.text.split()), RULE, Level.WARNS, message)


def plain(text: str) -> str:
    """As it is compared: without case, spacing or the last full stop."""
    return " ".join(text.split()).rstrip(".").casefold()
