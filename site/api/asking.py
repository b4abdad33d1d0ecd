"""What one may ask of a list, made of what its collection says."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema, create_model, model_validator

from api import cursors
from api.filters import Filter
from api.parameters import Paged, one_of
from api.resource import Collection, Order
from delivery.models import PublishedDocumentQuerySet

BOTH = "“cursor” and “offset” both say where to begin. Give one of them."


class ListQuery(Paged):
    """What a list is asked: where to begin, in which order, and by what it is narrowed."""

    @model_validator(mode="after")
    def begins_once(self) -> ListQuery:
        if self.cursor is not None:
            if self.offset:
                raise ValueError(BOTH)
            cursors.read(self.cursor, self.order)  # type: ignore[attr-defined]
        return self


def query_of(collection: Collection) -> type[ListQuery]:
    """The model of all that may be asked of a collection."""
    filters: Any = {
        name: (_parameter(*each), None) for name, each in collection.parameters().items()
    }
    order: Any = (_order(collection), collection.order)
    name = f"{collection.item.__name__.removesuffix('Out')}Query"
    return create_model(name, __base__=ListQuery, order=order, **filters)


def _order(collection: Collection) -> Any:
    names = list(collection.orders)
    return Annotated[
        str,
        Field(description="By what to order; “-” for the other way round."),
        BeforeValidator(one_of(*names)),
        WithJsonSchema({"type": "string", "enum": names}),
    ]


def _parameter(found: Filter, operator: str) -> Any:
    return Annotated[
        tuple[str, ...] | None,
        Field(description=_described(found, operator)),
        BeforeValidator(lambda asked: found.read_all(operator, asked)),
        WithJsonSchema(found.schema if operator != "in" else {"type": "string"}),
    ]


OPERATORS = {
    "": "",
    "in": " One of several, with commas between them.",
    "gt": " Later than, or greater.",
    "gte": " From this on.",
    "lt": " Before, or less.",
    "lte": " Up to this.",
    "contains": " A part of it.",
    "startswith": " Its beginning.",
}


def _described(found: Filter, operator: str) -> str:
    return f"{found.description}{OPERATORS[operator]}"


def order_of(collection: Collection, asked: Any) -> Order:
    return collection.orders[asked.order]


def narrowed(collection: Collection, asked: Any) -> PublishedDocumentQuerySet:
    """The documents that are asked for, in no order."""
    found = collection.documents()
    for name, (each, operator) in collection.parameters().items():
        if (wanted := getattr(asked, name)) is not None:
            found = each.narrow(found, operator, wanted)
    return found


def is_narrowed(collection: Collection, asked: Any) -> bool:
    return any(getattr(asked, name) is not None for name in collection.parameters())


def narrowing(collection: Collection, asked: Any) -> tuple[Any, ...]:
    """What tells one narrowing of a collection from another."""
    return (collection.name, *(getattr(asked, name) for name in collection.parameters()))
