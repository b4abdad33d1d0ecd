"""Words that run from right to left, in lines that run from left to right."""

import re
from collections.abc import Iterable

# Hebrew, Arabic and their neighbours, by Unicode's blocks of scripts that run from right to left.
RIGHT_TO_LEFT = re.compile(
    r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# First strong isolate, and the end of it: <bdi> for plain text (Unicode, UAX 9).
BEGIN, END = "\u2068", "\u2069"


def isolated(words: str) -> str:
    """Words as they stand in a line: what is beside those from right to left keeps its place."""
    return f"{BEGIN}{words}{END}" if RIGHT_TO_LEFT.search(words) else words


def in_a_line(names: Iterable[str]) -> str:
    """Names one after the other, in this order whatever their scripts."""
    return ", ".join(map(isolated, names))
