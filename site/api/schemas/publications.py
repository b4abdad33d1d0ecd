"""Publications and products."""

from typing import Literal

from pydantic import Field

from api.schemas.shared import (
    Address,
    Html,
    KindLink,
    Listing,
    PartialDate,
    Reference,
    Resource,
    Shape,
)


class Author(Shape):
    """An author in the order of the work, as it prints them."""

    name: str
    person: Reference | None
    is_group: bool
    affiliation: str
    equal_contribution: bool
    corresponding: bool


class VenueShape(Shape):
    """Where it appeared."""

    name: str
    issn: str
    url: Address


class Notice(Shape):
    """What readers must know before they rely on it."""

    kind: Literal["retraction", "erratum", "expression-of-concern"]
    text: str
    url: Address


class PublicationOut(Resource):
    """A scholarly work, by the centre (`ours`) or linked from it (`external`)."""

    kind: Literal["publication"]
    type: str = Field(description="A type of the Citation Style Language.")
    authors: list[Author]
    venue: VenueShape | None
    volume: str
    issue: str
    pages: str
    article_number: str
    number_of_pages: int | None
    issued: PartialDate
    doi: str
    doi_url: Address
    arxiv: str
    isbn: str
    language: str
    abstract: str
    summary: str = Field(description="In the centre's words; never the abstract.")
    keywords: list[str]
    licence: str
    pdf_url: Address
    links: list[KindLink]
    branches: list[Reference]
    featured: bool
    origin: Literal["ours", "external"]
    notice: Notice | None


class PublicationList(Listing):
    items: list[PublicationOut]


class ProductOut(Resource):
    """Something that the centre gives away."""

    kind: Literal["product"]
    type: Literal["dataset", "benchmark", "software", "model", "training"]
    version: str
    licence: str
    doi: str
    doi_url: Address
    address: Address
    description: Html
    publications: list[Reference]
    branches: list[Reference]


class ProductList(Listing):
    items: list[ProductOut]
