"""Pages and research branches."""

from pydantic import Field

from api.schemas.blocks import Block, UseCase
from api.schemas.shared import (
    Html,
    Listing,
    NamedAddress,
    PageLike,
    Picture,
    Reference,
    Shape,
)


class PageOut(PageLike):
    """A page of the site. The home page and the rooms' lists have words of their own."""

    summary: str
    picture: Picture | None
    body: list[Block]
    introduction: Html | None = None
    claim: str | None = None
    opening: Html | None = None
    wordmark: str | None = None
    logo: Picture | None = None


class PageList(Listing):
    items: list[PageOut]


class Application(Shape):
    """A field that a branch is applied to; empty while it is not known."""

    field: str
    text: Html
    partners: list[NamedAddress]


class ResearchBranchOut(PageLike):
    """A line of research."""

    summary: str
    method: Html
    applications: list[Application]
    use_cases: list[UseCase]
    leads: list[Reference]
    picture: Picture | None
    body: list[Block]
    position: int = Field(description="Its place among the branches, from 1.")


class ResearchBranchList(Listing):
    items: list[ResearchBranchOut]
