"""Shapes that several resources have."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationInfo

Moment = Annotated[str, Field(json_schema_extra={"format": "date-time"})]
Identifier = Annotated[str, Field(json_schema_extra={"format": "uuid"})]
Address = Annotated[str, Field(description="An absolute address; empty if there is none.")]
AS_MARKDOWN = "as_markdown"


def _in_the_asked_form(markup: str, info: ValidationInfo) -> str:
    convert = info.context.get(AS_MARKDOWN) if info.context else None
    return convert(markup) if convert else markup


Html = Annotated[
    str,
    AfterValidator(_in_the_asked_form),
    Field(description="Clean HTML with absolute links, or Markdown if asked; may be empty."),
]
PartialDate = Annotated[
    str,
    Field(
        description="2024, 2024-03 or 2024-03-12, as far as it is known; empty if it is not.",
        json_schema_extra={"pattern": r"^(\d{4}(-\d{2}(-\d{2})?)?)?$"},
    ),
]
Day = Annotated[str, Field(description="2020-04-26, or empty.")]


class Shape(BaseModel):
    """One shape of ours. More keys may come; those that are here stay."""

    model_config = ConfigDict(populate_by_name=True)


class Reference(Shape):
    """Another public object, as it is named."""

    id: Identifier
    kind: str
    title: str
    url: Address
    api_url: Address


class Resource(Reference):
    """What every object has."""

    modified: Moment
    excerpt: str | None = Field(
        default=None, description="With “q”: a passage of it, as HTML with <mark>."
    )


class Listing(Shape):
    """One stretch of a list."""

    count: int = Field(description="How many there are in all.")
    next: str | None = Field(description="Where the next stretch is; null at the end.")


class SparseItem(Shape):
    """Some keys of an object, in their own shape, and its id."""

    model_config = ConfigDict(extra="allow")
    id: Identifier


class Sparse(SparseItem):
    """An answer with `fields`: an object with these keys alone."""

    fields: list[str] = Field(description="What was asked for: tells this from a whole object.")


class SparseList(Listing):
    """An answer with `fields`: a stretch of a list, whose objects have these keys alone."""

    items: list[SparseItem]
    fields: list[str] = Field(description="What was asked for: tells this from whole objects.")


class PictureSource(Shape):
    """A picture in a format that not every program reads."""

    type: str = Field(description="For example image/avif.")
    srcset: str
    media: str = Field(default="", description="Where it is cut otherwise: a media query.")
    sizes: str = Field(default="", description="Its own, where it has a media query.")
    width: int | None = None
    height: int | None = None


class Picture(Shape):
    """A picture in several widths and formats."""

    src: str = Field(description="The widest as JPEG or PNG; a drawing as SVG.")
    srcset: str = Field(description="All widths of that format; empty where there is one alone.")
    sizes: str = Field(default="", description="How wide this site shows it, for browsers.")
    sources: list[PictureSource] = Field(
        default=[], description="The same in better formats, the smallest files first."
    )
    width: int
    height: int
    alt: str
    credit: str


class NamedAddress(Shape):
    """A name that may lead somewhere outside."""

    name: str
    url: Address


class KindLink(Shape):
    """An address and what is behind it."""

    kind: str
    label: str
    url: Address


class PageLike(Resource):
    """What everything with a place in the tree of pages has."""

    seo_title: str
    search_description: str
    breadcrumbs: list[Reference]


class Fault(Shape):
    """What is wrong with one parameter, and what to do."""

    parameter: str
    where: str
    detail: str


class Problem(Shape):
    """An error (RFC 9457). `errors` and `known_parameters` come with a 422.

    `cost` and `cost_limit` come with the 422 of a request that is too dear.
    `leads_to` comes with the 404 of a path that leads to an address which has no object here.
    """

    type: str
    title: str
    status: int
    detail: str
    errors: list[Fault] | None = None
    known_parameters: list[str] | None = None
    leads_to: str | None = None
    cost: int | None = None
    cost_limit: int | None = None
