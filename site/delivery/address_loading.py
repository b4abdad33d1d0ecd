"""Former addresses of a table, each checked against the site, written all at once."""

from __future__ import annotations

from collections import Counter as Counts
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from delivery import addresses
from delivery.address_file import Line
from delivery.addresses import Target, Unusable, shown
from delivery.destinations import Destination, Known
from delivery.former import write
from delivery.models import Counter, FormerAddress, Origin
from exchange.reading import Problem, Reading

OUTCOMES = ("new", "changed", "unchanged")


@dataclass(frozen=True)
class Asked:
    """A line whose two addresses can be read."""

    line: Line
    address: str
    target: Target


@dataclass
class Loaded:
    """What became of a table: a row and its outcome for each line that leads somewhere."""

    rows: list[tuple[Line, FormerAddress, str]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def report(self) -> dict[str, Any]:
        told = Counts(outcome for _line, _row, outcome in self.rows)
        counts = {"records": len(self.rows), **{name: told[name] for name in OUTCOMES}}
        return {
            "counts": {**counts, "problems": len(self.problems)},
            "records": [_told(*each) for each in self.rows],
            "problems": [vars(problem) for problem in self.problems],
        }


def _told(line: Line, row: FormerAddress, outcome: str) -> dict[str, Any]:
    return {
        "line": line.number,
        "kind": "former-address",
        "title": row.address,
        "leads_to": line.new,
        "thing": str(row.thing) if row.thing else None,
        "outcome": outcome,
    }


@transaction.atomic
def load(reading: Reading[Line], *, hosts: Collection[str] = (), is_kept: bool = True) -> Loaded:
    """Check each line, and keep what is new or other than before; nothing if that is not asked."""
    Counter.lock()
    loaded = Loaded(problems=list(reading.problems))
    asked = _asked(reading.records, hosts, loaded.problems)
    known = Known({each.address: each.target for each in asked})
    for each in asked:
        _lead(each, known, loaded)
    if is_kept:
        written = {
            row.address: row for _line, row, outcome in loaded.rows if outcome != OUTCOMES[2]
        }
        write(list(written.values()))
    loaded.problems.sort(key=lambda problem: problem.line)
    return loaded


def _asked(lines: Collection[Line], hosts: Collection[str], problems: list[Problem]) -> list[Asked]:
    first: dict[str, Asked] = {}
    asked = []
    for line in lines:
        try:
            each = Asked(line, addresses.former(line.old), addresses.target(line.new, hosts))
            _refuse_another(first.setdefault(each.address, each), each)
        except Unusable as error:
            problems.append(_problem(line, error))
        else:
            asked.append(each)
    return asked


def _refuse_another(before: Asked, each: Asked) -> None:
    if before.target != each.target:
        found = _("%(old)s leads to %(new)s in line %(number)d.") % {
            "old": shown(each.line.old), "new": shown(before.line.new), "number": before.line.number
        }  # fmt: skip
        raise Unusable(found, _("Keep one of the two lines."))


def _lead(each: Asked, known: Known, loaded: Loaded) -> None:
    try:
        known.refuse_taken(each.address)
        destination = known.destination(each.address, each.target)
    except Unusable as error:
        loaded.problems.append(_problem(each.line, error))
        return
    before = known.stored.get(each.address)
    row = made(each.address, destination, Origin.LOADED)
    loaded.rows.append((each.line, row, _outcome(before, row)))


def made(address: str, destination: Destination, origin: Origin) -> FormerAddress:
    return FormerAddress(
        address=address, thing=destination.thing, rest=destination.rest, origin=origin
    )


def _outcome(before: FormerAddress | None, row: FormerAddress) -> str:
    if before is None:
        return "new"
    is_same = (before.thing, before.rest) == (row.thing, row.rest)
    return "unchanged" if is_same else "changed"


def _problem(line: Line, error: Unusable) -> Problem:
    return Problem(line.number, error.found, _("Left out."), error.do)
