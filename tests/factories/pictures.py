"""Pictures made by code, one for each thing that files bring along."""

from functools import cache
from io import BytesIO
from typing import Any

from django.core.files.base import ContentFile
from PIL import Image, ImageCms

from pages.models import CentreImage

GPS, ARTIST, ORIENTATION = 0x8825, 0x013B, 0x0112
LATITUDE = {1: "N", 2: (78.0, 13.0, 0.0), 3: "E", 4: (15.0, 38.0, 0.0)}


def noise(size: tuple[int, int] = (400, 300), mode: str = "RGB") -> Image.Image:
    """Many colours, the same ones each time."""
    grey = Image.effect_mandelbrot(size, (-2, -1.5, 1, 1.5), 60)
    turned = grey.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    return Image.merge("RGB", (grey, turned, grey.point(lambda value: 255 - value))).convert(mode)


def quarters(size: tuple[int, int] = (400, 200)) -> Image.Image:
    """Red above left, green above right, blue below left, white below right."""
    picture = Image.new("RGB", size, "white")
    half = (size[0] // 2, size[1] // 2)
    picture.paste("red", (0, 0, *half))
    picture.paste("lime", (half[0], 0, size[0], half[1]))
    picture.paste("blue", (0, half[1], half[0], size[1]))
    return picture


def exif(orientation: int = 1) -> Image.Exif:
    notes = Image.Exif()
    notes[ARTIST] = "Zqsecret"
    notes[ORIENTATION] = orientation
    notes.get_ifd(GPS).update(LATITUDE)
    return notes


def saved(picture: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:
    content = BytesIO()
    picture.save(content, kind, **options)
    return content.getvalue()


@cache
def srgb() -> bytes:
    """Made once: a profile holds the second of its making."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def stored(content: bytes, name: str = "ice.jpg", **fields: Any) -> CentreImage:
    made: CentreImage = CentreImage.objects.create(
        title="Ice", file=ContentFile(content, name), **fields
    )
    return made


def pixels(file: Any) -> Image.Image:
    with file.open("rb") as opened, Image.open(opened) as picture:
        picture.load()
        return picture


def near(found: Any, expected: tuple[int, ...], by: int = 12) -> bool:
    return all(abs(one - other) <= by for one, other in zip(found, expected, strict=True))
