"""The parts of a body. `type` says what `value` holds; more types may come."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from api.schemas.shared import Address, Html, Picture, Reference, Shape


class Part(Shape):
    """What all parts have."""

    id: str | None = Field(description="Stays while the part does, wherever it is moved.")


class TextLine(Shape):
    text: str


class RichText(Shape):
    html: Html


class CaptionedPicture(Shape):
    picture: Picture | None
    caption: str


class Quote(Shape):
    """Someone's words, and at most one source."""

    words: str
    speaker: str
    portrait: Picture | None = None
    page: Reference | None
    url: Address


class Table(Shape):
    """Rows of plain text; `head` is empty where no row is a heading."""

    caption: str
    head: list[str]
    has_row_headings: bool
    rows: list[list[str]]


class Formula(Shape):
    latex: str = Field(description="As it was written.")
    mathml: str = Field(description="A <math> element, with the LaTeX as its “alttext”.")
    caption: str


class Figure(Shape):
    number: str = Field(description="As it is printed: “4.2 million”.")
    caption: str


class FiguresValue(Shape):
    figures: list[Figure]


class Fold(Shape):
    """A line that is always seen, and what opens below it."""

    title: str
    html: Html


class Accordion(Shape):
    parts: list[Fold]


class Gallery(Shape):
    pictures: list[CaptionedPicture]
    caption: str


class Player(Shape):
    name: str = Field(description="The site that the video is on.")
    url: Address


class Video(Shape):
    title: str
    url: Address
    player: Player | None = Field(description="For a frame; null where none is known.")
    picture: Picture | None
    caption: str


class Map(Shape):
    place: str
    address: str = Field(description="Several lines.")
    url: Address
    picture: Picture | None


class ListedDocument(Shape):
    title: str
    url: Address
    format: str = Field(description="As files end: “PDF”.")
    size: int | None = Field(description="In bytes; null where it is not known.")
    licence: str


class DocumentListValue(Shape):
    documents: list[ListedDocument]


class CallToAction(Shape):
    text: str
    label: str
    page: Reference | None
    url: Address


class UseCase(Shape):
    title: str
    text: str


class ListedPerson(Shape):
    person: Reference | None
    role: str


class PeopleList(Shape):
    heading: str
    people: list[ListedPerson]


class Organisation(Shape):
    name: str
    url: Address
    logo: Picture | None


class LogoWall(Shape):
    heading: str
    organisations: list[Organisation]


class Featured(Shape):
    heading: str
    publication: Reference | None = Field(description="Null: the newest that is featured.")


class Headed(Shape):
    """A list that fills itself; what it lists is at the resource of that kind."""

    heading: str


class Counted(Headed):
    count: int = Field(description="How many it shows at most.")


class HeadingPart(Part):
    type: Literal["heading", "subheading"]
    value: TextLine


class TextPart(Part):
    type: Literal["text"]
    value: RichText


class QuotePart(Part):
    type: Literal["quote"]
    value: Quote


class TablePart(Part):
    type: Literal["table"]
    value: Table


class FormulaPart(Part):
    type: Literal["formula"]
    value: Formula


class FiguresPart(Part):
    type: Literal["figures"]
    value: FiguresValue


class AccordionPart(Part):
    type: Literal["accordion"]
    value: Accordion


class ImagePart(Part):
    type: Literal["image"]
    value: CaptionedPicture


class GalleryPart(Part):
    type: Literal["gallery"]
    value: Gallery


class VideoPart(Part):
    type: Literal["video"]
    value: Video


class MapPart(Part):
    type: Literal["map"]
    value: Map


class DocumentsPart(Part):
    type: Literal["documents"]
    value: DocumentListValue


class CallToActionPart(Part):
    type: Literal["call_to_action"]
    value: CallToAction


class UseCasePart(Part):
    type: Literal["use_case"]
    value: UseCase


class PeopleListPart(Part):
    type: Literal["people_list"]
    value: PeopleList


class LogoWallPart(Part):
    type: Literal["logo_wall"]
    value: LogoWall


class FeaturedPart(Part):
    type: Literal["featured_publication"]
    value: Featured


class HeadedPart(Part):
    type: Literal["research_branches", "team"]
    value: Headed


class CountedPart(Part):
    type: Literal["latest_publications", "latest_products", "coming_events"]
    value: Counted


Simple = (
    HeadingPart
    | TextPart
    | QuotePart
    | TablePart
    | FormulaPart
    | FiguresPart
    | AccordionPart
    | ImagePart
    | GalleryPart
    | VideoPart
    | MapPart
    | DocumentsPart
)


class Section(Shape):
    """A heading and what belongs below it."""

    heading: str
    content: list[Annotated[Simple, Field(discriminator="type")]]


class SectionPart(Part):
    type: Literal["section"]
    value: Section


Block = Annotated[
    Simple
    | SectionPart
    | CallToActionPart
    | UseCasePart
    | PeopleListPart
    | LogoWallPart
    | FeaturedPart
    | HeadedPart
    | CountedPart,
    Field(discriminator="type"),
]
