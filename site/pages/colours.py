"""The one strong colour of a centre: readable by day, and made brighter for the night.

Contrast is WCAG 2.2's (1.4.3): (lighter + 0.05) / (darker + 0.05) of relative luminances.
The grounds are those of static/css/base/tokens.css that are hardest to read on.
"""

from __future__ import annotations

import re
from colorsys import hls_to_rgb, rgb_to_hls

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
READABLE = 4.5
EASY = 7.0
DAY_GROUND = "#f2f0e8"
NIGHT_GROUND = "#111e2a"
NIGHT_SATURATION = 0.8
STEP = 0.004


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def is_readable(colour: str) -> bool:
    """Whether it can be read as text on our paper, and white on it."""
    return contrast(colour, DAY_GROUND) >= READABLE


def nearest_readable(colour: str) -> str:
    """The colour itself or, of its hue, the lightest that can be read."""
    return _stepped(colour, -STEP, DAY_GROUND, READABLE)


def by_night(colour: str) -> str:
    """The same hue, bright enough for the dark ground."""
    hue, lightness, saturation = rgb_to_hls(*_parts(colour))
    calmer = _written(hls_to_rgb(hue, lightness, saturation * NIGHT_SATURATION))
    return _stepped(calmer, STEP, NIGHT_GROUND, EASY)


def _stepped(colour: str, step: float, ground: str, wanted: float) -> str:
    hue, lightness, saturation = rgb_to_hls(*_parts(colour))
    while contrast(colour, ground) < wanted and 0 <= lightness <= 1:
        lightness += step
        colour = _written(hls_to_rgb(hue, min(max(lightness, 0), 1), saturation))
    return colour


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue


def _written(parts: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
