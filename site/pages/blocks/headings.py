"""Headings of a body that no editor has to count: none is more than one level below the last."""

from __future__ import annotations

import re

HEADING = re.compile(r"<(/?)h([2-6])(?=[\s>])")


def without_gaps(markup: str) -> str:
    """Headings below the page's title, each a level below the one that it belongs to.

    What was of one level stays of one level: a text that begins with two “h3” has two “h2”.
    """
    above: list[int] = []
    return HEADING.sub(lambda found: f"<{found[1]}h{_level(found, above)}", markup)


def _level(found: re.Match[str], above: list[int]) -> int:
    """Its level, by what is open above it; an end has the level of its beginning."""
    if not found[1]:
        given = int(found[2])
        while above and above[-1] >= given:
            above.pop()
        above.append(given)
    return 1 + len(above)
