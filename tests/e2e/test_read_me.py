"""What the README says that one meets is there, and its pictures show that."""

import io
import re
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, expect

from tests.e2e.guides import TAKE, WIDTH

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = re.compile(r"!\[[^\]]+\]\(docs/images/([\w-]+)\.webp\)")
LOCAL = re.compile(r"http://127\.0\.0\.1:8000(/[^\s)>]*)")
SITE = [address for address in LOCAL.findall(README) if not address.startswith("/admin/")]


def taken(page: Page, name: str) -> str:
    """The README's picture of what is in sight, taken anew when that is asked for."""
    if TAKE:
        page.evaluate("document.fonts.ready")
        shot = Image.open(io.BytesIO(page.screenshot(animations="disabled"))).convert("RGB")
        shot = shot.resize((WIDTH, shot.height * WIDTH // shot.width), Image.LANCZOS)
        shot.save(ROOT / "docs" / "images" / f"{name}.webp", "WEBP", quality=80, method=6)
    return name


def test_its_pictures_are_of_the_sample_centre(sample_site, visitor):
    visitor.goto("/")
    expect(visitor.get_by_role("heading", level=1)).to_be_in_viewport()
    home = taken(visitor, "home")
    visitor.goto("/events/ai-for-earth-sciences-2020/#schedule")
    expect(visitor.get_by_role("heading", name="Schedule", exact=True)).to_be_in_viewport()
    schedule = taken(visitor, "schedule")

    assert SHOWN.findall(README) == [home, schedule]


def test_its_addresses_lead_somewhere(sample_site, visitor):
    assert {visitor.request.get(address).status for address in SITE} == {200}
