"""What every reader gives: the records it found, and what it was not sure of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, TypeVar

Record = TypeVar("Record")


@dataclass(frozen=True)
class Problem:
    """Where it was, what was found there, what was done with it, what to do."""

    line: int
    found: str
    did: str = ""
    do: str = ""

    def __str__(self) -> str:
        said = " ".join(filter(None, (self.found, self.did, self.do)))
        return f"line {self.line}: {said}"


@dataclass
class Reading(Generic[Record]):
    records: list[Record] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
