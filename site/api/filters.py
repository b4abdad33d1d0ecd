"""What lists may be narrowed by, and how a value is written that is asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from api.parameters import HYPHENATED, one_of, shown
from delivery import conditions, values
from delivery.conditions import Condition

Read = Callable[[str], str]
Narrow = Callable[[str, Sequence[str]], Condition]
EQUALS = ""
IS_NULL = "isnull"
COMPARED = ("gt", "gte", "lt", "lte")
NO_MOMENT = "{asked} is no moment. Write 2024-03-12 or 2024-03-12T09:30:00+01:00."
TRUE_OR_FALSE = one_of("true", "false")
PARTIAL_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)


@dataclass(frozen=True)
class Filter:
    """One thing that a list may be narrowed by.

    `read` says how what is asked is kept, or raises ValueError with what to write instead.
    `operators` come beside equality: `year` has `year__gte`. `schema` is JSON Schema of one value.
    What `reaches_beyond` looks at other objects too, which may change by themselves. `column` is
    one that has the same of each document, or more: `last` says up to what it is meant.
    """

    name: str
    description: str
    read: Read
    narrow: Narrow
    operators: tuple[str, ...] = ("in",)
    schema: dict[str, Any] = field(default_factory=lambda: {"type": "string"})
    reaches_beyond: bool = False
    column: str = ""
    last: Read = str

    def parameters(self) -> dict[str, str]:
        """The names under which it is asked, and the operator of each."""
        return {self.name: EQUALS, **{f"{self.name}__{each}": each for each in self.operators}}

    def condition(self, operator: str, wanted: Sequence[str], ordered_by: str = "") -> Condition:
        """A list that goes by the same thing is looked through where it begins to be true."""
        if self.column and self.column == ordered_by and operator in (EQUALS, *COMPARED):
            return conditions.along(self.column, operator, wanted[0], self.last(wanted[0]))
        return self.narrow(operator, wanted)

    def read_all(self, operator: str, asked: str) -> tuple[str, ...]:
        """What is asked, as it is kept: several values with “in”, one otherwise."""
        if operator == IS_NULL:
            return (TRUE_OR_FALSE(asked),)
        parts = asked.split(",") if operator == "in" else [asked]
        return tuple(self.read(part.strip()) for part in parts)


def _by_value(name: str) -> Narrow:
    def narrow(operator: str, wanted: Sequence[str]) -> Condition:
        if operator == IS_NULL:
            return _lacking(wanted, conditions.telling(name))
        if operator in (EQUALS, "in"):
            return conditions.having(name, *wanted)
        return conditions.valued(name, operator, wanted[0])

    return narrow


def _by_link(*relations: str) -> Narrow:
    """Only what is public itself links anything to the public."""

    def narrow(operator: str, wanted: Sequence[str]) -> Condition:
        if operator == IS_NULL:
            return _lacking(wanted, conditions.naming(*relations))
        return conditions.naming_one(*relations, of=[conditions.being("id", *wanted)])

    return narrow


def _lacking(wanted: Sequence[str], having: Condition) -> Condition:
    """All but those that have one, or these alone."""
    return ~having if wanted == ("true",) else having


def _by_title(operator: str, wanted: Sequence[str]) -> Condition:
    if operator in (EQUALS, "in"):
        return conditions.being("title_key", *wanted)
    return conditions.compared("title_key", operator, wanted[0])


def optional(found: Filter) -> Filter:
    """One by which those are found, too, that have none."""
    return replace(found, operators=(*found.operators, IS_NULL))


def identifier(name: str, description: str, bare: Read) -> Filter:
    """A number of the world outside, with or without its address, in any case."""

    def read(asked: str) -> str:
        if not (found := bare(asked).lower()):
            raise ValueError("There is nothing in it.")
        return found

    return Filter(name, description, read, _by_value(name))


def of_another(name: str, description: str, bare: Read, kind: str, *relations: str) -> Filter:
    """The same of another object, which is named in one of these relations."""
    own = identifier(name, description, bare)

    def narrow(operator: str, wanted: Sequence[str]) -> Condition:
        if operator == IS_NULL:
            telling = [conditions.being("kind", kind), conditions.telling(name)]
            return _lacking(wanted, conditions.naming_one(*relations, of=telling))
        having = [conditions.being("kind", kind), own.narrow(operator, wanted)]
        return conditions.naming_one(*relations, of=having)

    return replace(own, narrow=narrow, reaches_beyond=True)


def words(name: str, description: str, *operators: str, kept_as: str = "") -> Filter:
    """A text, compared without case and accents."""
    narrow = _by_value(kept_as or name)
    return Filter(name, description, _words, narrow, ("in", *operators))


def title() -> Filter:
    description = "The title, without case and accents."
    return Filter("title", description, _words, _by_title, ("contains", "startswith"))


def _words(asked: str) -> str:
    if not (wanted := values.text(asked)):
        raise ValueError("There is no word in it.")
    return wanted


def choice(name: str, description: str, *choices: str) -> Filter:
    schema = {"type": "string", "enum": list(choices)}
    return Filter(name, description, one_of(*choices), _by_value(name), ("in",), schema)


def flag(name: str, description: str) -> Filter:
    known = choice(name, description, "true", "false")
    schema = {"type": "boolean"}
    return Filter(name, description, known.read, known.narrow, (), schema)


def date(name: str, description: str, column: str = "") -> Filter:
    """A year, month or day, as far as it is known; a year begins before its months."""

    def read(asked: str) -> str:
        if not PARTIAL_DATE.fullmatch(asked):
            raise ValueError(f"{shown(asked)} is no date. Write 2024, 2024-03 or 2024-03-12.")
        return asked

    schema = {"type": "string", "pattern": f"^{PARTIAL_DATE.pattern}$"}
    return Filter(name, description, read, _by_value(name), COMPARED, schema, column=column)


def year(name: str, description: str, column: str = "") -> Filter:
    """`column` has the date that the year is of."""

    def read(asked: str) -> str:
        if not re.fullmatch(r"\d{4}", asked, re.ASCII):
            raise ValueError(f"{shown(asked)} is no year. Write four figures.")
        return asked

    found = Filter(name, description, read, _by_value(name), ("in", *COMPARED))
    schema = {"type": "string", "pattern": r"^\d{4}$"}
    return replace(found, schema=schema, column=column, last=lambda year: f"{year}-99")


def moment(name: str, description: str) -> Filter:
    """A day (in UTC, from its first moment) or a time with its offset."""

    def read(asked: str) -> str:
        try:
            return values.in_utc(_aware(asked.replace(" ", "+")))
        except (ValueError, OverflowError) as error:
            raise ValueError(NO_MOMENT.format(asked=shown(asked))) from error

    return Filter(name, description, read, _by_value(name), COMPARED)


def _aware(asked: str) -> datetime:
    """Raises ValueError for a time without its offset, and for parts of a second: none is kept."""
    found = datetime.fromisoformat(asked)
    is_day = len(asked) <= len("2024-03-12")
    if found.microsecond or not (found.tzinfo or is_day):
        raise ValueError(asked)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def related(name: str, description: str, *relations: str) -> Filter:
    """The id of another object, named in one of these relations."""

    def read(asked: str) -> str:
        if not HYPHENATED.fullmatch(asked):
            raise ValueError(f"{shown(asked)} is no UUID. Take the “id” of something in a list.")
        return asked.lower()

    schema = {"type": "string", "format": "uuid"}
    narrow = _by_link(*relations)
    return Filter(name, description, read, narrow, ("in",), schema, reaches_beyond=True)
