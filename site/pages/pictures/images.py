"""Pictures as documents show them: in several widths and formats, made when they are published."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from mimetypes import guess_type
from typing import Any

from wagtail.images.models import Filter

from delivery.references import Embedded, embed
from pages.models.media import CentreImage, CentreRendition
from pages.pictures.renditions import SOURCES

logger = logging.getLogger("graticule.images")

# JPEG or PNG, which every browser can show; or a drawing.
USUAL = "usual"
Made = dict[str, list[CentreRendition]]


@dataclass(frozen=True)
class Shape:
    """How a component shows its pictures: how wide, cut to which sides, and how much of a page.

    With a ratio, a picture is cut around its focal point; without one, all of it is shown, at
    most twice as high as wide. `sizes` says how wide a page shows it, so that browsers load the
    smallest that will do. On narrow screens it may be cut otherwise.
    """

    name: str
    widths: tuple[int, ...]
    sizes: str
    ratio: tuple[int, int] | None = None
    narrow: Shape | None = None

    def filters(self, image: CentreImage) -> list[str]:
        """One for each width that the picture has; none twice, and none larger than it is."""
        found: dict[Any, str] = {}
        for width in self.widths:
            spec = self._filter(width)
            found.setdefault(Filter(spec).get_transform(image).size, spec)
        return list(found.values())

    def _filter(self, width: int) -> str:
        if self.ratio is None:
            return f"max-{width}x{2 * width}"
        across, down = self.ratio
        return f"fill-{width}x{round(width * down / across)}"


# Below this a page has one column.
NARROW = "(max-width: 61.99rem)"

TEXT = Shape("text", (480, 960, 1600), "(min-width: 75rem) 62rem, 100vw")
HERO = Shape("hero", (640, 1280, 1920), "(min-width: 62rem) 56rem, 100vw", (16, 9))
CARD = Shape("card", (320, 640, 960), "(min-width: 40rem) 20rem, 100vw", (16, 9))
PORTRAIT = Shape("portrait", (160, 320, 640), "9rem", (1, 1))
LOGO = Shape("logo", (160, 320, 640), "12rem")
OPENING = Shape(
    "opening",
    (480, 960, 1280),
    "36rem",
    (4, 5),
    narrow=Shape("opening on a narrow screen", (480, 960, 1600), "100vw", (16, 10)),
)


def picture(
    image: CentreImage | None,
    *,
    alt: str | None = None,
    credit: str | None = None,
    decorative: bool = False,
    shape: Shape = TEXT,
) -> Embedded | None:
    """A picture's addresses and words; None where there is none or its file is broken."""
    if image is None or not (made := _made(image, shape)):
        return None
    usual = made[USUAL]
    return embed(
        image,
        "picture",
        {
            "src": usual[-1].url,
            "srcset": "" if image.is_svg() else _srcset(usual),
            "sizes": shape.sizes,
            "sources": [*_narrow_sources(image, shape), *_sources(made)],
            "width": usual[-1].width,
            "height": usual[-1].height,
            "alt": "" if decorative else (image.default_alt_text if alt is None else alt),
            "credit": image.credit if credit is None else credit,
        },
    )


def _sources(made: Made) -> list[dict[str, Any]]:
    """What browsers choose from before they take the usual."""
    return [
        {"type": f"image/{kind}", "srcset": _srcset(made[kind])} for kind in made if kind != USUAL
    ]


def _narrow_sources(image: CentreImage, shape: Shape) -> list[dict[str, Any]]:
    """Each with its own sides, so that nothing moves when it comes."""
    if shape.narrow is None or image.is_svg() or not (made := _made(image, shape.narrow)):
        return []
    usual = made[USUAL]
    usual_type = guess_type(usual[-1].file.name)[0]
    own = {
        "media": NARROW,
        "sizes": shape.narrow.sizes,
        "width": usual[-1].width,
        "height": usual[-1].height,
    }
    sources = [*_sources(made), {"type": usual_type, "srcset": _srcset(usual)}]
    return [{**source, **own} for source in sources]


def _srcset(renditions: list[CentreRendition]) -> str:
    return ", ".join(f"{one.url} {one.width}w" for one in renditions)


def _made(image: CentreImage, shape: Shape) -> Made:
    """The files of each format, from narrow to wide."""
    try:
        wanted = dict(_wanted(image, shape))
        made = image.get_renditions(*(spec for specs in wanted.values() for spec in specs))
    except Exception:
        logger.exception("The file of picture “%s” cannot be read.", image.title)
        return {}
    return {kind: [made[spec] for spec in specs] for kind, specs in wanted.items()}


def _wanted(image: CentreImage, shape: Shape) -> Iterator[tuple[str, list[str]]]:
    if image.is_svg():
        yield USUAL, ["original"]
        return
    filters = shape.filters(image)
    for kind in SOURCES:
        yield kind, [f"{spec}|format-{kind}" for spec in filters]
    yield USUAL, filters
