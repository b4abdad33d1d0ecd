"""What one may ask, and how everything else is refused."""

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Annotated, Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import QueryDict
from ninja import Path
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from api.problems import Fault, Refused

LIMIT = 20
LARGEST_LIMIT = 100
LARGEST_OFFSET = 1_000_000
DIGITS = re.compile(r"[0-9]{1,12}")
HYPHENATED = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
SHOWN = 60


def shown(value: object) -> str:
    """A value as a message quotes it: not longer than a line."""
    text = str(value)
    return f"“{text[:SHOWN]}…”" if len(text) > SHOWN else f"“{text}”"


def query(asked: Mapping[str, str]) -> str:
    """What is asked, as an address has it: commas stay, so that it is not three times as long."""
    return urlencode(asked, safe=",:")


def whole(low: int, high: int) -> Callable[[Any], int]:
    def read(value: Any) -> int:
        text = str(value)
        if not (DIGITS.fullmatch(text) and low <= int(text) <= high):
            raise ValueError(f"{shown(text)} is no whole number from {low} to {high}.")
        return int(text)

    return read


def identity(value: Any) -> UUID:
    if not HYPHENATED.fullmatch(str(value)):
        raise ValueError(f"{shown(value)} is no UUID. Take the “id” of something in a list.")
    return UUID(value)


def one_of(*choices: str) -> Callable[[str], str]:
    """One of these words; the message lists them."""

    def read(value: str) -> str:
        if value not in choices:
            listed = " or ".join(f"“{choice}”" for choice in choices)
            raise ValueError(f"{shown(value)} is not known here. Write {listed}.")
        return value

    return read


Identity = Annotated[UUID, Path(), BeforeValidator(identity)]
Limit = Annotated[
    int,
    Field(ge=1, le=LARGEST_LIMIT, description="How many items to give."),
    BeforeValidator(whole(1, LARGEST_LIMIT)),
]
Offset = Annotated[
    int,
    Field(ge=0, le=LARGEST_OFFSET, description="How many items to leave out first."),
    BeforeValidator(whole(0, LARGEST_OFFSET)),
]


class NoQuery(BaseModel):
    """Nothing may be asked."""

    model_config = ConfigDict(extra="forbid")


class Paged(NoQuery):
    """What one may ask of every list."""

    limit: Limit = LIMIT
    offset: Offset = 0
    cursor: Annotated[
        str | None, Field(description="Where to go on, as `next` gives it; not with `offset`.")
    ] = None


def read(query: type[BaseModel], asked: QueryDict) -> Any:
    """What is asked; refuse what is unknown, ill-formed or asked twice, all of it at once."""
    known = list(query.model_fields)
    faults = [
        Fault(name, "query", f"“{name}” is given {len(values)} times. Give it once.")
        for name, values in asked.lists()
        if name in known and len(values) > 1
    ]
    faults += [
        Fault(name, "query", f"“{name}”: there is a character in it that no text has (NUL).")
        for name, value in asked.items()
        if name in known and "\x00" in value
    ]
    try:
        found = query.model_validate(asked.dict())
    except ValidationError as error:
        named = {fault.parameter for fault in faults}
        more = (_fault(each, known) for each in error.errors())
        faults += [fault for fault in more if fault.parameter not in named]
    if faults:
        raise Refused(faults, known)
    return found


def _fault(found: Any, known: list[str]) -> Fault:
    name = str(found["loc"][0]) if found["loc"] else ""
    if found["type"] == "extra_forbidden":
        return Fault(name[:SHOWN], "query", _unknown(name, known))
    if found["type"] == "missing":
        return Fault(name, "query", f"“{name}” is missing. Nothing is answered here without it.")
    error = found.get("ctx", {}).get("error")
    said = f"“{name}”: " if name else ""
    return Fault(name, "query", f"{said}{error or found['msg'].rstrip('.') + '.'}")


def _unknown(name: str, known: list[str]) -> str:
    meant = get_close_matches(name[:SHOWN], known, n=1)
    hint = f" Did you mean “{meant[0]}”?" if meant else ""
    return f"{shown(name)} is no parameter here.{hint}"
