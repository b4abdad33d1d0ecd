"""A resource of the API, as data: what it holds, in which orders, and by what it is narrowed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from api.filters import Filter
from api.schemas.shared import Listing
from api.schemas.shared import Resource as Shape
from delivery.documents import published
from delivery.models import PublishedDocumentQuerySet


@dataclass(frozen=True)
class Order:
    """A column to go by, then the id, both the same way: so an index has them."""

    column: str
    is_descending: bool = False

    def columns(self) -> tuple[str, str]:
        sign = "-" if self.is_descending else ""
        return f"{sign}{self.column}", f"{sign}id"


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

    def parameters(self) -> dict[str, tuple[Filter, str]]:
        """Every filter that may be asked, with its operator."""
        return {
            parameter: (each, operator)
            for each in self.filters
            for parameter, operator in each.parameters().items()
        }


def both_ways(name: str, column: str) -> dict[str, Order]:
    return {name: Order(column), f"-{name}": Order(column, is_descending=True)}


EVERYWHERE = {**both_ways("title", "title_key"), **both_ways("modified", "modified")}
