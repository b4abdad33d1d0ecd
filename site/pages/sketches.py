"""A page drawn from afar: a few strokes a block, so that a layout is known at a glance."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

# Of a sheet 160 wide and 200 high: see templates/pages/admin/sketch.html.
LEFT, RIGHT, TOP, BOTTOM = 14, 146, 14, 190
ACROSS = RIGHT - LEFT
GAP = 9


@dataclass(frozen=True)
class Mark:
    """A rectangle; its tone is “ink”, “line”, “tint” or “accent”."""

    x: int
    y: int
    width: int
    height: int
    tone: str = "line"


Strokes = tuple[int, list[Mark]]


def _lines(*widths: int) -> Strokes:
    marks = [Mark(0, 7 * row, width, 3) for row, width in enumerate(widths)]
    return 7 * len(widths) - 4, marks


def _under_a_heading(strokes: Strokes) -> Strokes:
    height, marks = strokes
    lower = [Mark(m.x, m.y + 10, m.width, m.height, m.tone) for m in marks]
    return height + 10, [Mark(0, 0, 56, 4, "ink"), *lower]


def _boxes(count: int, height: int) -> Strokes:
    width = (ACROSS - 6 * (count - 1)) // count
    return height, [Mark(place * (width + 6), 0, width, height, "tint") for place in range(count)]


def _rows(count: int) -> Strokes:
    marks = [
        mark
        for row in range(count)
        for mark in (Mark(0, 8 * row, 18, 3, "ink"), Mark(26, 8 * row, ACROSS - 26, 3))
    ]
    return 8 * count - 5, marks


TEXT = _lines(ACROSS, ACROSS - 8, ACROSS - 44)
PICTURE = _boxes(1, 34)
STROKES: dict[str, Strokes] = {
    "heading": (4, [Mark(0, 0, 72, 4, "ink")]),
    "text": TEXT,
    "section": _under_a_heading(TEXT),
    "quote": (14, [Mark(0, 0, 3, 14, "accent"), Mark(10, 2, 96, 3), Mark(10, 9, 60, 3)]),
    "table": _rows(3),
    "formula": (8, [Mark(44, 0, 44, 8, "tint")]),
    "figures": (10, [Mark(place * 46, 0, 26, 10, "accent") for place in range(3)]),
    "accordion": _rows(3),
    "image": PICTURE,
    "video": PICTURE,
    "map": PICTURE,
    "gallery": _boxes(3, 24),
    "documents": _rows(2),
    "call_to_action": (10, [Mark(0, 0, 44, 10, "accent")]),
    "application": _under_a_heading(_lines(ACROSS - 30)),
    "use_case": _boxes(1, 12),
    "people_list": _boxes(4, 16),
    "team": _boxes(4, 16),
    "logo_wall": _boxes(5, 9),
    "featured_publication": _under_a_heading(_boxes(1, 18)),
    "research_branches": _boxes(3, 22),
    "latest_publications": _rows(3),
    "latest_products": _rows(2),
    "coming_events": _rows(2),
    "session": _under_a_heading(_rows(3)),
    "committee": _under_a_heading(_lines(ACROSS - 20)),
}


def sketch(kinds: Iterable[str]) -> list[Mark]:
    """The title and, below it, blocks as long as there is room on the sheet."""
    marks = [Mark(LEFT, TOP, 92, 8, "ink"), Mark(LEFT, TOP + 14, 116, 3)]
    top = TOP + 17 + GAP
    for kind in kinds:
        height, strokes = STROKES.get(kind, TEXT)
        if top + height > BOTTOM:
            break
        marks += [_moved(mark, top) for mark in strokes]
        top += height + GAP
    return marks


def _moved(mark: Mark, down: int) -> Mark:
    return Mark(mark.x + LEFT, mark.y + down, mark.width, mark.height, mark.tone)
