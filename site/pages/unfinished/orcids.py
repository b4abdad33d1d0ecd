"""ORCID iDs that are nobody's: of manuals and tests, or with a check digit that does not fit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from exchange.identifiers import check_digit
from pages.unfinished.finding import Leaf

# Josiah Carberry never lived; the others are what people type to fill the field.
SAMPLES = frozenset({"0000-0002-1825-0097", "0000-0001-2345-6789", "1234-5678-9012-3456"})
# A DOI may end in such digits; there they follow another number and a slash.
SHAPED = re.compile(r"(?<![\w-])(?<!\d/)(?:\d{4}-){3}\d{3}[\dXx](?![\w-])", re.ASCII)
GIVEN = re.compile(r"0000-000[1-3]-|0009-00")  # what ORCID hands out begins so
EMPTY = re.compile(r"(?:0000-){3}000[\dXx]", re.ASCII)
SANDBOX = re.compile(r"\bsandbox\.orcid\.org/[\w-]{1,30}", re.IGNORECASE)


def unreal_orcids(leaf: Leaf) -> Iterator[str]:
    """Each of them; four other groups of four digits may be anything."""
    yield from (found[0] for found in SANDBOX.finditer(leaf.text))
    yield from (found[0] for found in SHAPED.finditer(leaf.text) if _is_unreal(found[0].upper()))


def _is_unreal(number: str) -> bool:
    if number in SAMPLES or EMPTY.fullmatch(number):
        return True
    return bool(GIVEN.match(number)) and check_digit(number[:-1]) != number[-1]
