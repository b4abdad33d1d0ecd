"""A resource of the API, as data: what it holds, in which orders, and by what it is narrowed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from api.filters import Filter
from api.schemas.shared import Listing
from api.schemas.shared import Resource as Shape
from delivery.documents import published
from delivery.models import PublishedDocumentQuerySet


@dataclass(frozen=True)
class Order:
    """A column of the documents to go by, or one that is made of a value that they have.

    What has no such value has an empty text there, so that nothing is ever NULL.
    """

    column: str
    is_descending: bool = False
    value: str = ""

    @property
    def signed(self) -> str:
        return f"-{self.column}" if self.is_descending else self.column

    @property
    def beyond(self) -> str:
        """The operator for what comes later."""
        return "lt" if self.is_descending else "gt"


def then_by_id(orders: Sequence[Order]) -> tuple[Order, ...]:
    """At last the id, the same way as what is before it: so an index has both."""
    return *orders, Order("id", orders[-1].is_descending)


@dataclass(frozen=True)
class Collection:
    """All public things of a kind.

    `order` is the name of the one it has by itself; `orders` are all that may be asked for.
    """

    name: str
    kind: str
    item: type[Shape]
    items: type[Listing]
    one: str
    many: str
    filters: tuple[Filter, ...] = ()
    order: str = ""
    orders: Mapping[str, Order] = field(default_factory=dict)
    is_searched: bool = True

    def documents(self) -> PublishedDocumentQuerySet:
        return published(self.kind)

    @cached_property
    def parameters(self) -> dict[str, tuple[Filter, str]]:
        """Every filter that may be asked, with its operator."""
        return {
            parameter: (each, operator)
            for each in self.filters
            for parameter, operator in each.parameters().items()
        }


def both_ways(name: str, column: str, value: str = "") -> dict[str, Order]:
    order = Order(column, value=value)
    return {name: order, f"-{name}": replace(order, is_descending=True)}


def by_value(name: str) -> dict[str, Order]:
    """By a value that filters find the documents by."""
    return both_ways(name, f"by_{name}", name)


EVERYWHERE = {**both_ways("title", "title_key"), **both_ways("modified", "modified")}
