"""Every size and format of a picture from one decoding: upright, in sRGB, without any notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any, BinaryIO

from PIL import Image, ImageCms, ImageOps, features
from wagtail.images.image_operations import FormatOperation
from wagtail.images.models import Filter

# What browsers choose from, the smallest first; JPEG or PNG is there for all others.
SOURCES = tuple(kind for kind in ("avif", "webp") if features.check(kind))
ENDINGS = {"jpeg": "jpg"}
# AVIF at speed 8: a third of the time of speed 6 for files that are 7 % larger.
OPTIONS: dict[str, dict[str, Any]] = {
    "jpeg": {"quality": 80, "progressive": True, "optimize": True},
    "webp": {"quality": 78, "method": 4},
    "avif": {"quality": 55, "speed": 8},
}
# Diagrams and logos have few colours and sharp edges.
DRAWN_OPTIONS: dict[str, dict[str, Any]] = {
    "webp": {"lossless": True},
    "avif": {"quality": 80, "speed": 8, "subsampling": "4:4:4"},
}
FEW_COLOURS = 256
SIXTEEN_BITS = ("I;16", "I;16L", "I;16B", "I;16N", "I")
CAN_BE_RESIZED = ("L", "LA", "RGB", "RGBA", "CMYK")


@dataclass(frozen=True)
class Original:
    """A decoded picture and what decides how it is saved."""

    pixels: Image.Image
    is_photograph: bool
    has_few_colours: bool
    profile: bytes | None

    def usual_format(self) -> str:
        """JPEG for photographs; PNG where something is transparent, or was a PNG or GIF."""
        return "jpeg" if self.is_photograph else "png"


def opened(content: BinaryIO) -> Original:
    """The first frame, upright, in a mode that can be made smaller."""
    with Image.open(content) as found:
        kind = found.format
        upright = ImageOps.exif_transpose(found)
    profile = upright.info.get("icc_profile")
    pixels = _resizable(upright)
    has_few_colours = pixels.getcolors(FEW_COLOURS) is not None
    is_photograph = kind not in ("PNG", "GIF") and not _is_transparent(pixels)
    return Original(pixels, is_photograph, has_few_colours, profile)


def _resizable(picture: Image.Image) -> Image.Image:
    if picture.mode in SIXTEEN_BITS:
        return _of_sixteen_bits(picture)
    if picture.mode in ("P", "PA") or "transparency" in picture.info:
        picture = picture.convert("RGBA" if _may_be_transparent(picture) else "RGB")
    elif picture.mode not in CAN_BE_RESIZED:
        picture = picture.convert("L" if picture.mode in ("1", "F") else "RGB")
    is_opaque = picture.mode in ("RGBA", "LA") and not _is_transparent(picture)
    return picture.convert("RGB") if is_opaque else picture


def _of_sixteen_bits(picture: Image.Image) -> Image.Image:
    """The upper eight of sixteen bits; Pillow alone would turn all but black to white."""
    return picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")


def _may_be_transparent(picture: Image.Image) -> bool:
    return picture.mode == "PA" or "transparency" in picture.info


def _is_transparent(picture: Image.Image) -> bool:
    return picture.mode in ("RGBA", "LA") and picture.getchannel("A").getextrema()[0] < 255


@dataclass(frozen=True)
class Made:
    """One file, and what it holds."""

    filter: Filter
    kind: str
    content: BytesIO


def made_of(image: Any, filters: Iterable[Filter], content: BinaryIO) -> Iterator[Made]:
    """A file for each filter; those of one size are made of the same pixels."""
    original = opened(content)
    sizes: dict[Any, Image.Image] = {}
    for each in filters:
        transform = each.get_transform(image, original.pixels.size)
        key = (transform.size, tuple(transform.get_rect()))
        if key not in sizes:
            sizes[key] = _sized(original, transform)
        kind = _format(each) or original.usual_format()
        yield Made(each, kind, _saved(sizes[key], kind, original))


def can_be_made(each: Filter) -> bool:
    """Whether a filter asks for no more than a size and a format."""
    return all(isinstance(one, FormatOperation) for one in each.filter_operations) and (
        _format(each) in (None, "jpeg", "png", *SOURCES)
    )


def ending(kind: str) -> str:
    return ENDINGS.get(kind, kind)


def _format(each: Filter) -> str | None:
    asked = [one.format for one in each.filter_operations if isinstance(one, FormatOperation)]
    return asked[-1] if asked else None


def _sized(original: Original, transform: Any) -> Image.Image:
    """Cut out and made smaller, never larger; in the colours that every screen knows."""
    box = tuple(transform.get_rect())
    width, height = (round(side) for side in transform.size)
    sized = original.pixels.resize(
        (width, height), Image.Resampling.LANCZOS, box=box, reducing_gap=3.0
    )
    return _in_srgb(sized, original.profile)


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    target = "RGBA" if picture.mode in ("RGBA", "LA") else "RGB"
    if profile is not None and picture.mode != "LA":
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            converted = ImageCms.profileToProfile(
                picture, source, ImageCms.createProfile("sRGB"), outputMode=target
            )
            picture = converted or picture
        except (ImageCms.PyCMSError, OSError):
            pass  # a profile that belongs to other pixels: the plain conversion is closest
    return picture.convert(target)


def _saved(picture: Image.Image, kind: str, original: Original) -> BytesIO:
    options = OPTIONS.get(kind, {})
    if original.has_few_colours:
        options = DRAWN_OPTIONS.get(kind, options)
    if kind == "jpeg" and picture.mode == "RGBA":
        picture = _on_white(picture)
    picture.info = {}  # Pillow writes what it finds there
    content = BytesIO()
    picture.save(content, kind.upper(), **options)
    content.seek(0)
    return content


def _on_white(picture: Image.Image) -> Image.Image:
    ground = Image.new("RGB", picture.size, "white")
    ground.paste(picture, mask=picture.getchannel("A"))
    return ground
