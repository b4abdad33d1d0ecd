import pytest

from pages.blocks.headings import without_gaps
from tests.factories.home import ContentPageFactory


def levels(*given):
    """The levels that headings of these levels are drawn with."""
    markup = "".join(f'<h{level} class="a">Ice</h{level}>' for level in given)
    drawn = without_gaps(markup)
    return [int(part[0]) for part in drawn.split("<h")[1:]]


@pytest.mark.parametrize(
    ("given", "drawn"),
    [
        ((2, 3, 4, 2), [2, 3, 4, 2]),
        ((3, 3), [2, 2]),
        ((3, 2, 3), [2, 2, 3]),
        ((2, 4, 4), [2, 3, 3]),
        ((4, 3, 4), [2, 2, 3]),
        ((2, 5, 3, 6), [2, 3, 3, 4]),
        ((), []),
    ],
)
def test_no_level_is_skipped(given, drawn):
    assert levels(*given) == drawn


def test_a_heading_ends_as_it_begins():
    assert without_gaps("<h4>Ice</h4><hr><p>h4</p><header>x</header>") == (
        "<h2>Ice</h2><hr><p>h4</p><header>x</header>"
    )


def test_a_text_that_begins_with_a_small_heading_skips_none(home, client):
    text = {"type": "text", "value": "<h4>Snow</h4><p>Falls.</p>"}
    section = {"type": "section", "value": {"heading": "Ice", "content": [text]}}
    ContentPageFactory(parent=home, title="On ice", slug="on-ice", body=[text, section])

    page = client.get("/on-ice/").content.decode()

    main = page[page.index("<h1") :]
    assert "<h2>Snow</h2>" in main
    assert '<h2 class="section__title">Ice</h2>' in main
    assert "<h3>Snow</h3>" in main
