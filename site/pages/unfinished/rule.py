"""What a rule is: a thing to look for in texts of some roles, and what the editor is told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from django.utils.functional import Promise

from pages.unfinished.finding import Leaf, Level, Role

MOST = 20  # findings of one rule in one text; nobody reads more
WRITTEN = frozenset({Role.PROSE, Role.TITLE, Role.NAME, Role.DESCRIPTION, Role.ANNOUNCED})
EVERYWHERE = frozenset(Role) - {Role.CHOSEN}

Find = Callable[[Leaf], Iterator[str]]


@dataclass(frozen=True)
class Rule:
    """One thing to look for in texts of some roles; `signs` say cheaply that it cannot be there."""

    name: str
    message: str | Promise
    find: Find
    roles: frozenset[Role] = WRITTEN
    signs: tuple[str, ...] = ()
    level: Level = Level.REFUSES
    settles: bool = False  # nothing more is to be said of a text in which it found something

    def excerpts(self, leaf: Leaf) -> list[str]:
        """Each different thing found, once; of very many, the first."""
        if leaf.role not in self.roles:
            return []
        if self.signs and not any(map(leaf.lowered.__contains__, self.signs)):
            return []
        return list(islice(dict.fromkeys(self.find(leaf)), MOST))


def matches(pattern: str, flags: int = 0) -> Find:
    """Every place that a pattern fits."""
    compiled = re.compile(pattern, flags | re.VERBOSE)

    def find(leaf: Leaf) -> Iterator[str]:
        return (" ".join(match[0].split()) for match in compiled.finditer(leaf.text))

    return find
