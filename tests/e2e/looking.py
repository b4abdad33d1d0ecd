"""Pictures of pages, kept small, and where two of them differ.

A picture is taken at a fraction of its size and in few shades. Two pictures are alike where each
pixel of one lies between those around its place in the other, the wider apart these are the more
loosely; and so do their averages, closely. So letters may be smoothed otherwise or stand a hair
aside, as in another build of the browser; a line that moves or vanishes and a colour that is
another are seen.
"""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter

SCALE = 0.4
SHADES = 12  # steps between two shades that a reference tells apart
TOLERANCE = 12
LOOSELY = 0.25  # of the contrast around a pixel, where letters are smoothed
AROUND = 6  # pixels that an average reaches
CLOSELY = 6
TILE = 16
FEW = 6  # so many pixels of a tile may differ
RED = (220, 30, 30)


def reduced(shot: bytes) -> Image.Image:
    """A picture as a reference keeps it."""
    picture = Image.open(io.BytesIO(shot)).convert("RGB")
    return picture.point([min(255, round(v / SHADES) * SHADES) for v in range(256)] * 3)


def keep(picture: Image.Image, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.save(path, "WEBP", lossless=True, method=6)


def differing(expected: Image.Image, actual: Image.Image) -> list[tuple[int, int]]:
    """The corners of the tiles that differ; all of them that only one picture has."""
    size = (max(expected.width, actual.width), max(expected.height, actual.height))
    one, other = _on(size, expected), _on(size, actual)
    means = [each.filter(ImageFilter.BoxBlur(AROUND)) for each in (one, other)]
    off = ImageChops.lighter(_off(one, other, TOLERANCE, LOOSELY), _off(*means, CLOSELY, 0))
    tiles = off.reduce(TILE)
    worst = FEW / TILE**2 * 255
    return [
        (x * TILE, y * TILE)
        for y in range(tiles.height)
        for x in range(tiles.width)
        if tiles.getpixel((x, y)) > worst
    ]


def _on(size: tuple[int, int], picture: Image.Image) -> Image.Image:
    """On a ground of a colour that no page has, so that a missing part is seen."""
    if picture.size == size:
        return picture
    ground = Image.new("RGB", size, (255, 0, 255))
    ground.paste(picture)
    return ground


def _off(one: Image.Image, other: Image.Image, tolerance: float, loosely: float) -> Image.Image:
    """White where a pixel of either is too far from all that are around its place in the other."""
    far = [_beyond(*pair, tolerance, loosely) for pair in ((one, other), (other, one))]
    return ImageChops.lighter(*far).point(lambda value: 255 if value else 0)


def _beyond(one: Image.Image, other: Image.Image, tolerance: float, loosely: float) -> Image.Image:
    """How far each pixel of one is beyond those of the other, and beyond what is tolerated."""
    most, least = (other.filter(each(3)) for each in (ImageFilter.MaxFilter, ImageFilter.MinFilter))
    beyond = ImageChops.lighter(ImageChops.subtract(one, most), ImageChops.subtract(least, one))
    room = ImageChops.subtract(most, least).point(lambda value: int(tolerance + loosely * value))
    red, green, blue = ImageChops.subtract(beyond, room).split()
    return ImageChops.lighter(red, ImageChops.lighter(green, blue))


def marked(picture: Image.Image, tiles: list[tuple[int, int]]) -> Image.Image:
    """A picture with a frame around each tile, the rest paled."""
    pale = Image.blend(picture, Image.new("RGB", picture.size, "white"), 0.5)
    pen = ImageDraw.Draw(pale)
    for x, y in tiles:
        pen.rectangle((x, y, x + TILE - 1, y + TILE - 1), outline=RED)
    return pale


def show(folder: Path, name: str, expected: Image.Image, actual: Image.Image) -> Path:
    """Write what was expected, what there is and where they differ, for a reader."""
    folder.mkdir(parents=True, exist_ok=True)
    stem = name.replace("/", "-")
    expected.save(folder / f"{stem}.expected.png")
    actual.save(folder / f"{stem}.actual.png")
    path = folder / f"{stem}.difference.png"
    marked(actual, differing(expected, actual)).save(path)
    return path
