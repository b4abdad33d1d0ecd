"""Pictures as documents show them: in several widths, made when something is published."""

import logging
from typing import Any

from delivery.references import Embedded, embed
from pages.models.media import CentreImage

logger = logging.getLogger("graticule.images")

WIDTHS = (480, 960, 1600)


def picture(
    image: CentreImage | None,
    *,
    alt: str | None = None,
    credit: str | None = None,
    decorative: bool = False,
) -> Embedded | None:
    """A picture's addresses and words; None where there is none or its file is broken."""
    if image is None or not (sizes := _sizes(image)):
        return None
    said = "" if decorative else (alt if alt is not None else image.default_alt_text)
    return embed(
        image,
        "picture",
        {
            "src": sizes[-1].url,
            "srcset": ", ".join(f"{size.url} {size.width}w" for size in sizes),
            "width": sizes[-1].width,
            "height": sizes[-1].height,
            "alt": said,
            "credit": image.credit if credit is None else credit,
        },
    )


def _sizes(image: CentreImage) -> list[Any]:
    """Renditions from narrow to wide, none of them twice."""
    try:
        made = image.get_renditions(*(f"width-{width}" for width in WIDTHS)).values()
    except Exception:
        logger.exception("The file of picture “%s” cannot be read.", image.title)
        return []
    by_width = {rendition.width: rendition for rendition in made}
    return [by_width[width] for width in sorted(by_width)]
