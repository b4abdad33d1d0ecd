"""What the how-tos show is there, small, told to who cannot see it, and nothing else lies about."""

import re
from pathlib import Path

import pytest
from PIL import Image

import home

FOLDER = Path(home.__file__).resolve().parents[1] / "docs" / "how-to"
GUIDES = sorted(FOLDER.glob("*.md"))
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
LINK = re.compile(r"(?<!!)\[[^\]]+\]\((?!https?:)([^)#]+)")
MOST_BYTES = 60_000
WIDTH = 1000


def named() -> list[tuple[str, str, str]]:
    return [(guide.name, *each) for guide in GUIDES for each in PICTURE.findall(guide.read_text())]


@pytest.mark.parametrize(("guide", "said", "path"), named())
def test_a_picture_of_a_how_to_is_there_and_small_and_told_in_words(guide, said, path):
    picture = FOLDER / path

    assert said
    assert picture.stat().st_size <= MOST_BYTES
    assert Image.open(picture).width == WIDTH


def test_no_picture_is_left_over():
    shown = {FOLDER / path for _guide, _said, path in named()}

    assert set((FOLDER / "pictures").iterdir()) == shown
    assert len(shown) >= 12


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_a_how_to_leads_to_what_exists(guide):
    gone = [to for to in LINK.findall(guide.read_text()) if not (guide.parent / to).exists()]

    assert gone == []
