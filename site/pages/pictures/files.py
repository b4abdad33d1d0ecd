"""What is kept of a picture's file, and how large it draws."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from PIL import Image, UnidentifiedImageError

from pages.pictures import drawings
from pages.pictures.metadata import without_notes


def is_drawing(name: str) -> bool:
    return PurePath(name).suffix.lower() == ".svg"


def kept(name: str, content: bytes) -> bytes:
    """A drawing without programs, a picture without notes; what is neither stays as it came.

    Raises ValidationError for a drawing that cannot be made safe.
    """
    if is_drawing(name):
        return drawings.clean(name, content)
    try:
        return without_notes(content)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        return content


def size_of(file: Any) -> tuple[int, int]:
    """Width and height in whole pixels: of a drawing that is safe, of a picture by its header."""
    if is_drawing(str(file.name)):
        return drawings.size(drawings.clean(str(file.name), file.read()))
    with Image.open(file) as picture:
        return picture.size
