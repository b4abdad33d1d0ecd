"""What one may ask of a list, made of what its collection says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema, create_model, model_validator

from api import cursors
from api.filters import IS_NULL, Filter
from api.parameters import NoQuery, Paged, one_of
from api.resource import Collection, Order
from api.shaping import fields, includes
from delivery.conditions import Condition
from delivery.models import PublishedDocumentQuerySet
from delivery.search.terms import MOST, Term, terms
from pages.search.results import LONGEST, clean

BOTH = "“cursor” and “offset” both say where to begin. Give one of them."
ORDER = "By {names}; “-” before one for the other way round. Several with commas between them."
CLOSEST = "What is found by words goes on by “offset”. Or give an “order” with the “cursor”."
WITH_WORDS = "“fields”: “excerpt” comes with “q” alone. Give “q”, or leave it out."


class ListQuery(Paged):
    """What a list is asked: where to begin, in which order, and by what it is narrowed."""

    @model_validator(mode="after")
    def begins_once(self) -> ListQuery:
        if self.cursor is not None:
            if "offset" in self.model_fields_set:
                raise ValueError(BOTH)
            if is_by_closeness(self):
                raise ValueError(CLOSEST)
            cursors.read(self.cursor, self.order, of=type(self).__name__)  # type: ignore[attr-defined]
        return self

    @model_validator(mode="after")
    def has_words_for_its_excerpts(self) -> ListQuery:
        wanted: Any = getattr(self, "fields", None) or ()
        if fields.EXCERPT in wanted and getattr(self, "q", None) is None:
            raise ValueError(WITH_WORDS)
        return self


def query_of(collection: Collection) -> type[ListQuery]:
    """The model of all that may be asked of a collection."""
    filters: Any = {name: (_parameter(*each), None) for name, each in collection.parameters.items()}
    order: Any = (_order(collection), collection.order)
    name = f"{collection.item.__name__.removesuffix('Out')}Query"
    shaped = _shaping(collection, has_excerpts=collection.is_searched)
    if collection.is_searched:
        filters["q"] = (Words, None)
    return create_model(name, __base__=ListQuery, order=order, **shaped, **filters)


def detail_query_of(collection: Collection) -> type[NoQuery]:
    """The model of all that may be asked of one object."""
    name = f"{collection.item.__name__.removesuffix('Out')}DetailQuery"
    return create_model(name, __base__=NoQuery, **_shaping(collection, has_excerpts=False))


def _shaping(collection: Collection, *, has_excerpts: bool) -> Any:
    """`include` is asked of what names other objects alone."""
    found = {"fields": _fields(collection, has_excerpts=has_excerpts)}
    if includes.are_possible(collection.item):
        found["include"] = _include(collection)
    found["rich_text"] = RichText
    return {name: (kind, None) for name, kind in found.items()}


def _fields(collection: Collection, *, has_excerpts: bool) -> Any:
    return Annotated[
        tuple[tuple[str, ...], ...] | None,
        Field(description="These keys alone, with commas between: title,authors.name."),
        BeforeValidator(fields.reader(collection.item, has_excerpts=has_excerpts)),
        WithJsonSchema({"type": "string"}),
    ]


def _include(collection: Collection) -> Any:
    return Annotated[
        tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] | None,
        Field(description="Whole objects in the place of their cards, two steps at most."),
        BeforeValidator(includes.reader(collection.item)),
        WithJsonSchema({"type": "string"}),
    ]


RichText = Annotated[
    str | None,
    Field(description="Rich text as Markdown instead of HTML."),
    BeforeValidator(one_of("markdown")),
    WithJsonSchema({"type": "string", "enum": ["markdown"]}),
]
Words = Annotated[
    tuple[Term, ...] | None,
    Field(description="Words that must be in it, the closest first; an excerpt comes with each."),
    BeforeValidator(lambda asked: sought(asked)),
    WithJsonSchema({"type": "string", "maxLength": LONGEST}),
]


def sought(asked: str) -> tuple[Term, ...]:
    """The words of a query."""
    if len(asked) > LONGEST:
        raise ValueError(f"It has {len(asked)} characters. Write at most {LONGEST}.")
    if not (found := terms(clean(asked), most=MOST + 1)):
        raise ValueError("There is no word in it.")
    if len(found) > MOST:
        raise ValueError(f"It has more than {MOST} words. Write at most {MOST}.")
    return tuple(found)


def is_by_closeness(asked: Any) -> bool:
    """Whether words are looked for, and no other order is wanted."""
    return getattr(asked, "q", None) is not None and "order" not in asked.model_fields_set


def _order(collection: Collection) -> Any:
    names = bare_names(collection)
    name = f"-?({'|'.join(names)})"
    return Annotated[
        str,
        Field(description=ORDER.format(names=", ".join(names))),
        BeforeValidator(_ordering(collection)),
        WithJsonSchema({"type": "string", "pattern": f"^{name}(,{name})*$"}),
    ]


def bare_names(collection: Collection) -> list[str]:
    return [name for name in collection.orders if not name.startswith("-")]


def _ordering(collection: Collection) -> Callable[[str], str]:
    """Names with commas between them, each thing once, whichever way."""
    known = one_of(*collection.orders)

    def read(asked: str) -> str:
        names = [known(name) for name in asked.split(",", len(collection.orders))]
        bare = [name.removeprefix("-") for name in names]
        for name in bare:
            if bare.count(name) > 1:
                raise ValueError(f"“{name}” is given {bare.count(name)} times. Give it once.")
        return ",".join(names)

    return read


def _parameter(found: Filter, operator: str) -> Any:
    return Annotated[
        tuple[str, ...] | None,
        Field(description=_described(found, operator)),
        BeforeValidator(lambda asked: found.read_all(operator, asked)),
        WithJsonSchema(SCHEMAS.get(operator, found.schema)),
    ]


SCHEMAS: dict[str, dict[str, Any]] = {"in": {"type": "string"}, IS_NULL: {"type": "boolean"}}
OPERATORS = {
    "": "",
    "in": " One of several, with commas between them.",
    "gt": " Later than, or greater.",
    "gte": " From this on.",
    "lt": " Before, or less.",
    "lte": " Up to this.",
    "contains": " A part of it.",
    "startswith": " Its beginning.",
    IS_NULL: " “true” for those that have none, “false” for those that have one.",
}


def _described(found: Filter, operator: str) -> str:
    return f"{found.description}{OPERATORS[operator]}"


def orders_of(collection: Collection, asked: Any) -> tuple[Order, ...]:
    return tuple(collection.orders[name] for name in asked.order.split(","))


def narrowed(collection: Collection, asked: Any) -> PublishedDocumentQuerySet:
    """The documents that are asked for, in no order."""
    found = collection.documents().meeting(conditions(collection, asked))
    words = getattr(asked, "q", None)
    return found.holding(words) if words else found


def conditions(collection: Collection, asked: Any, ordered_by: str = "") -> list[Condition]:
    """What the filters say that are asked for, for a list that goes by a column first."""
    return [
        each.condition(operator, wanted, ordered_by)
        for name, wanted in _filtering(collection, asked)
        for each, operator in [collection.parameters[name]]
    ]


def reaches_beyond(collection: Collection, asked: Any) -> bool:
    """Whether what is found depends on other objects, too."""
    asked_for = (collection.parameters[name][0] for name, _wanted in _filtering(collection, asked))
    return any(each.reaches_beyond for each in asked_for)


def narrowing(collection: Collection, asked: Any) -> tuple[Any, ...]:
    """What tells one narrowing of a collection from another."""
    return (collection.name, getattr(asked, "q", None), *_filtering(collection, asked))


def _filtering(collection: Collection, asked: Any) -> Iterator[tuple[str, Any]]:
    """Each filter that is asked for, with what is wanted."""
    given = asked.model_fields_set
    return ((name, getattr(asked, name)) for name in collection.parameters if name in given)
