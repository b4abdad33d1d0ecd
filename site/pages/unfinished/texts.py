"""What the rules find in one text."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from pages.unfinished.finding import Finding, Leaf, Path, Role
from pages.unfinished.passed import passed
from pages.unfinished.rule import Rule
from pages.unfinished.rules import RULES

# Soft hyphens, joiners and byte order marks: nobody sees them, and they must not hide a word.
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
# The mark stands first, and what may stand before it second: so it is found many times faster.
QUOTED = re.compile(r"[\"“„«`](?<![^\s(\[].)(?=\S)[^\"“”„«»`\n]{1,150}[\"“”»`]")
LEAST_AROUND = 5  # words beside a quotation that make a text about it
LONE_ADDRESS = re.compile(r"\s*(?:https?://|mailto:|www\.)\S*\s*|\s*#\s*")


def text_findings(
    text: str, *, path: Path = (), role: Role = Role.PROSE, at: date | None = None
) -> list[Finding]:
    """All that the rules have to say about one text on a day (today by default)."""
    return leaf_findings(Leaf(path, text, role), at=at)


def leaf_findings(leaf: Leaf, *, at: date | None = None) -> list[Finding]:
    """The same with what is known of its field; in linear time, whatever it holds."""
    leaf = _read(leaf)
    found: list[Finding] = []
    for rule in RULES:
        new = [each for each in rule.excerpts(leaf) if not _is_told(each, found)]
        found += (_finding(rule, leaf, excerpt) for excerpt in new)
        if found and rule.settles:
            return found
    return [*found, *passed(leaf, at)]


def _read(leaf: Leaf) -> Leaf:
    """As readers see it: an address that stands alone is one, whatever its field is for."""
    text = _used(INVISIBLE.sub("", leaf.text.replace("\r\n", "\n")))
    is_address = leaf.role is Role.PROSE and LONE_ADDRESS.fullmatch(leaf.text)
    return replace(leaf, text=text, role=Role.ADDRESS if is_address else leaf.role)


def _is_told(excerpt: str, found: list[Finding]) -> bool:
    """A lone “TODO.” is both a marker and a line of its own; the editor hears it once."""
    return any(each.excerpt in excerpt or excerpt in each.excerpt for each in found)


def _finding(rule: Rule, leaf: Leaf, excerpt: str) -> Finding:
    message = str(rule.message) % {"excerpt": excerpt}
    return Finding(leaf.path, excerpt, rule.name, rule.level, message, leaf.text)


def _used(text: str) -> str:
    """The text without what it only quotes: “TODO” in a sentence about it is not a gap."""
    around = QUOTED.sub("…", text)
    is_about = around != text and len(around.split(maxsplit=LEAST_AROUND)) > LEAST_AROUND
    return around if is_about else text
