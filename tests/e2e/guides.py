"""Walking a how-to in a browser, and taking its pictures on the way when asked.

A walk stands still where the how-to shows a picture. `make pictures` takes them anew; otherwise
only the way is tried, and that the how-to shows what was seen, in this order.
"""

from __future__ import annotations

import io
import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image, ImageDraw
from playwright.sync_api import Locator, Page, expect

FOLDER = Path(__file__).parents[2] / "docs" / "how-to"
TAKE = os.environ.get("TAKE_PICTURES") == "1"
SIZE = {"width": 1200, "height": 800}
WIDTH = 1000  # of a picture
SHOWN = re.compile(r"!\[[^\]]+\]\(pictures/([\w-]+)\.webp\)")
SETTLED = "Promise.allSettled(document.getAnimations().map(each => each.finished))"
# Wagtail's map of a form, to its right, now and then takes the form with it.
CENTRED = """each => {
    each.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    const main = each.closest("main");
    if (main) main.scrollLeft = 0;
}"""
MARK = (214, 80, 32)
TRIES, MILLISECONDS = 10, 1500
AROUND = 6  # pixels between a thing and the line around it


@dataclass
class Guide:
    """A how-to that is being followed."""

    name: str
    seen: list[str] = field(default_factory=list)

    def shows(self, page: Page, name: str, *, look_at: Locator) -> None:
        """What a picture is about comes into sight; in the picture a line goes around it."""
        bring_into_sight(look_at)
        self.seen.append(name)
        if TAKE:
            page.evaluate(SETTLED)
            keep(page.screenshot(animations="disabled"), look_at.bounding_box(), name)

    def pictures(self) -> list[str]:
        """Those that the how-to shows, from the top."""
        return SHOWN.findall((FOLDER / f"{self.name}.md").read_text(encoding="utf-8"))


def bring_into_sight(place: Locator) -> None:
    """A block that was just added still grows, and leads away from where one looked."""
    for _try in range(TRIES):
        place.evaluate(CENTRED)
        try:
            expect(place).to_be_in_viewport(ratio=1, timeout=MILLISECONDS)
        except AssertionError:
            continue
        return
    expect(place).to_be_in_viewport(ratio=1)


def keep(shot: bytes, box: dict[str, float], name: str) -> None:
    picture = Image.open(io.BytesIO(shot)).convert("RGB")
    x, y = box["x"] - AROUND, box["y"] - AROUND
    end = (x + box["width"] + 2 * AROUND, y + box["height"] + 2 * AROUND)
    pen = ImageDraw.Draw(picture)
    pen.rounded_rectangle(((x, y), end), radius=8, outline=MARK, width=3)
    picture = picture.resize((WIDTH, picture.height * WIDTH // picture.width), Image.LANCZOS)
    picture.save(FOLDER / "pictures" / f"{name}.webp", "WEBP", quality=70, method=6)
