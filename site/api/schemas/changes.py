"""Changes, for those who keep a copy."""

from typing import Annotated, Literal

from pydantic import Field

from api.schemas.events import EventOut, TalkOut
from api.schemas.media import DocumentOut, ImageOut
from api.schemas.pages import PageOut, ResearchBranchOut
from api.schemas.people import PersonOut
from api.schemas.publications import ProductOut, PublicationOut
from api.schemas.shared import Address, Identifier, Moment, Shape
from api.schemas.site import SiteOut

Kind = Literal[
    "page",
    "research-branch",
    "publication",
    "product",
    "person",
    "event",
    "talk",
    "image",
    "document",
    "site",
]
Whole = Annotated[
    PageOut
    | ResearchBranchOut
    | PublicationOut
    | ProductOut
    | PersonOut
    | EventOut
    | TalkOut
    | ImageOut
    | DocumentOut
    | SiteOut,
    Field(discriminator="kind"),
]


class ChangeOut(Shape):
    """What became of one thing since the cursor that was asked for."""

    id: Identifier
    kind: Kind
    change: Literal["created", "updated", "deleted"]
    sequence: int = Field(description="Its place in the order of all changes.")
    modified: Moment
    api_url: Address
    tags: list[str] = Field(description="What caches have to forget.")
    document: Annotated[Whole | None, Field(description="As it is now; null once it is gone.")]


class ChangeList(Shape):
    """One stretch of the changes. Each thing comes once, as it is now."""

    items: list[ChangeOut]
    cursor: str = Field(description="Where to go on, now or later: the next “since”.")
    next: str | None = Field(description="Where the next stretch is; null when nothing is left.")
