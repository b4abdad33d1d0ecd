"""What is found by words."""

from typing import Literal

from pydantic import Field

from api.schemas.shared import Listing, Reference, Shape

FoundKind = Literal["page", "research-branch", "publication", "product", "person", "event", "talk"]


class FoundOut(Reference):
    """A public thing that has every word, and why it was found."""

    kind: FoundKind
    facts: list[str] = Field(description="What tells it from others: its authors, its year.")
    excerpt: str = Field(description="A passage of it, as HTML with <mark>; empty if it has none.")


class KindCount(Shape):
    """How many of one kind there are."""

    kind: FoundKind
    count: int


class FoundList(Listing):
    """One stretch of what was found, the closest first."""

    items: list[FoundOut]
    kinds: list[KindCount] = Field(description="How many there are of each kind, asked for or not.")
