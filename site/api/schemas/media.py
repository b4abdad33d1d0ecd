"""Pictures and files, while something public shows them."""

from typing import Literal

from pydantic import Field

from api.schemas.shared import Listing, Picture, Resource, Shape


class FocalPoint(Shape):
    """Where the main thing of a picture is, as shares of its width and height."""

    x: float
    y: float


class ImageOut(Resource):
    """A picture; its `url` is that of its widest file."""

    kind: Literal["image"]
    picture: Picture | None = Field(description="Its files; null where the original is broken.")
    description: str = Field(description="What it shows, for those who cannot see it.")
    is_decorative: bool
    credit: str
    licence: str
    focal_point: FocalPoint | None


class ImageList(Listing):
    items: list[ImageOut]


class DocumentOut(Resource):
    """A file to download, at its `url`."""

    kind: Literal["document"]
    format: str = Field(description="As files end: “PDF”.")
    size: int | None = Field(description="In bytes; null where it is not known.")
    licence: str


class DocumentList(Listing):
    items: list[DocumentOut]
