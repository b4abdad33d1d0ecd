"""What the guard looks at, and what it has to say."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from hashlib import sha256

Path = tuple[str | int, ...]

WORD = re.compile(r"[^\W\d_]+")


class Level(StrEnum):
    """What a finding does to a publish."""

    REFUSES = "refuses"
    ASKS = "asks"  # refused too, but what is public already stays so
    WARNS = "warns"

    @property
    def stops_a_publish(self) -> bool:
        return self is not Level.WARNS


class Role(StrEnum):
    """What a text is for; some rules are about one kind of text alone."""

    PROSE = "prose"
    TITLE = "title"
    NAME = "name"  # of a person or thing, a heading, a label
    DESCRIPTION = "description"  # what a picture shows
    SLUG = "slug"
    ADDRESS = "address"
    CHOSEN = "chosen"  # a page or file that a text links to, as “page:3”
    ANNOUNCED = "announced"  # may be marked “to be announced” instead


@dataclass(frozen=True)
class Leaf:
    """One text that a visitor or a program could get, and where it stands."""

    path: Path
    text: str
    role: Role = Role.PROSE
    form: tuple[str, ...] = ()  # what the form says about it: its label, its help

    @cached_property
    def lowered(self) -> str:
        return self.text.lower()

    @cached_property
    def words(self) -> list[str]:
        """Its words in small letters, in their order; several rules count them."""
        return WORD.findall(self.lowered)


@dataclass(frozen=True)
class Finding:
    """What the guard has to say about one place."""

    path: Path
    excerpt: str
    rule: str
    level: Level
    message: str
    text: str = field(default="", compare=False)  # all that was read there

    @property
    def fingerprint(self) -> str:
        """The same for the same thing found in the same text, and for nothing else."""
        said = "\0".join((self.rule, self.excerpt, self.text))
        return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()
