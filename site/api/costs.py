"""What a request costs: one number, known from its parameters before anything is done for it.

About a tenth of a millisecond each: to give an object as it is stored, to read one to take it
apart. Writing one as Markdown costs as much as forty of these. What one request may cost is
limited, and a client has so many requests a minute as its costs leave.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse

from api.parameters import HYPHENATED, LARGEST_LIMIT, LARGEST_OFFSET, LIMIT, shown
from api.problems import SHOWN, Fault, problem

CEILING = 1_000
# For each item.
FIELDS, INCLUDED, MARKDOWN = 1, 2, 40
WORDS = 100
# So many characters of an object that is put in cost as much as one object more.
CHEAP, CHEAP_AS_MARKDOWN = 4_000, 150
# So many items that are left out cost as much as one that is given.
LEFT_OUT = 10_000
DEAR = "This would cost {cost:,}, and one request may cost {ceiling:,}. {parts} {do}"
OF_MANY = "Leave out what is dear, or ask for fewer items with “limit”."
OF_ONE_OBJECT = "Leave out what is dear."
OF_IT = "{parameter} costs {cost:,} of it."


@dataclass(frozen=True)
class Cost:
    """What each parameter of a request adds to its cost."""

    parts: Mapping[str, int]

    @property
    def total(self) -> int:
        return sum(self.parts.values())

    def including(self, objects: int) -> Cost:
        """The same, once it is known how many objects are to be put in."""
        return Cost({**self.parts, "include": objects})

    def of_one(self, length: int) -> int:
        """Of one object that is put in, by its length; as Markdown all of it is read anew."""
        return 1 + length // (CHEAP_AS_MARKDOWN if "rich_text" in self.parts else CHEAP)

    def check(self) -> None:
        """Raises TooDear."""
        if self.total > CEILING:
            raise TooDear(self)


class TooDear(Exception):  # noqa: N818 -- an answer, and no failure of ours
    """A request that costs more than one may."""

    def __init__(self, cost: Cost) -> None:
        super().__init__(cost)
        self.cost = cost


def of(request: HttpRequest) -> Cost:
    """Of what is asked, whether it can be understood or not.

    What cannot be read at all costs nothing: it will be refused when it is read.
    """
    try:
        asked = request.GET.dict()
    except SuspiciousOperation:
        return Cost({})
    items = _items(request.path, asked.pop("limit", ""))
    own = {name: _own(name, value, items) for name, value in asked.items()}
    return Cost({"limit": items, **{name: cost for name, cost in own.items() if cost}})


def _items(path: str, limit: str) -> int:
    """How many at most; one, where one object is asked for by its id."""
    if HYPHENATED.search(path):
        return 1
    return _whole(limit, LARGEST_LIMIT) if limit else LIMIT


def _own(name: str, value: str, items: int) -> int:
    """Each name or value after a comma costs as much as an item."""
    listed = value.count(",")
    if name == "fields":
        return items * FIELDS + listed
    if name == "include":
        return items * INCLUDED * (listed + 1)
    if name == "rich_text":
        return items * MARKDOWN
    if name == "offset":
        return _whole(value, LARGEST_OFFSET) // LEFT_OUT
    return WORDS if name == "q" else listed


def _whole(text: str, largest: int) -> int:
    """What is no such number will be refused for that, and costs nothing."""
    is_number = len(text) <= len(str(largest)) and text.isascii() and text.isdigit()
    return min(int(text), largest) if is_number else 0


def too_dear(request: HttpRequest, error: TooDear) -> HttpResponse:
    """The dearest parameter first: that is the one to leave out."""
    cost = error.cost
    is_of_one = HYPHENATED.search(request.path) is not None
    parts = [part for part in cost.parts.items() if not (is_of_one and part[0] == "limit")]
    dearest = sorted(parts, key=lambda part: part[1], reverse=True)[:SHOWN]
    faults = [
        Fault(name[:60], "query", OF_IT.format(parameter=shown(name), cost=own))
        for name, own in dearest
    ]
    said = " ".join(fault.detail for fault in faults)
    do = OF_ONE_OBJECT if is_of_one else OF_MANY
    detail = DEAR.format(cost=cost.total, ceiling=CEILING, parts=said, do=do)
    errors = [asdict(fault) for fault in faults]
    return problem("too-dear", detail, errors=errors, cost=cost.total, cost_limit=CEILING)
