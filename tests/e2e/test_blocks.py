"""Every kind of block in a browser: open to all, on paper too, and silent until it is asked."""

from urllib.parse import urlsplit

import pytest

from home.blocks import BodyBlock
from pages.models import CentreDocument
from tests.e2e.test_accessibility import SCHEMES, WIDTHS, sticking_out, violations
from tests.factories.home import ContentPageFactory

PLAYER = "https://av.tib.eu/player/21847"
WORD = "Donaudampfschifffahrtsgesellschaftskapitän" * 3
LINE = "الخريطة تنتهي عندما لا يسأل أحد عن الجزء الأبيض. 地图完成的时候没有人问白色的部分是什么。"


def part(name, **value):
    return {"type": name, "value": value}


def written(words):
    """Every block that needs no picture, with the same words in it."""
    accordion = [{"title": words, "text": f"<p>{words}</p><ul><li>{words}</li></ul>"}]
    listed = {"document": CentreDocument.objects.get().pk, "title": words}
    return [
        part("quote", words=f"{words} " * 20, speaker=words, portrait=None, page=None, url=""),
        part("formula", latex="+".join(f"x_{{{n}}}^2" for n in range(80)), caption=words),
        part("figures", figures=[{"number": "4.2 million", "caption": words[:100]}] * 3),
        part("accordion", parts=accordion * 2),
        part(
            "video", title=words, address="https://av.tib.eu/media/21847", still=None, caption=words
        ),
        part("map", place=words, address=f"{words}\n{words}", image=None, url=""),
        part("documents", documents=[listed, {**listed, "title": ""}]),
    ]


@pytest.fixture
def report(site, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return CentreDocument.objects.create(title="Report", file="report.pdf", file_size=2048)


@pytest.fixture
def address(site, report):
    plain, long = written("What melts, and where it goes"), [*written(WORD), *written(LINE)]
    small = {"type": "text", "value": "<h4>A small heading</h4><p>Under a large one.</p>"}
    section = part("section", heading="All of it again", content=[small, *plain])
    body = [small, *plain, section, *long]
    ContentPageFactory(parent=site, title="Blocks", slug="blocks", body=body)
    return "/blocks/"


@pytest.fixture
def strangers():
    return [PLAYER]


def test_every_block_is_open_to_all_with_the_hardest_words(address, visitor):
    visitor.goto(address)
    found = []
    for scheme in SCHEMES:
        visitor.emulate_media(color_scheme=scheme)
        for width in WIDTHS:
            visitor.set_viewport_size({"width": width, "height": 900})
            complaints = violations(visitor) + sticking_out(visitor)
            found += [f"{scheme} {width}: {each}" for each in complaints]

    assert found == []


def test_what_the_chooser_shows_is_open_to_all(site, editor):
    found = []
    for name, block in BodyBlock().child_blocks.items():
        editor.goto(f"/admin/block-preview/?id={block.definition_prefix}")
        found += [f"{name}: {each}" for each in violations(editor)]

    assert found == []


def test_a_video_asks_its_site_for_nothing_until_it_is_played(address, visitor):
    asked = []
    visitor.route(PLAYER + "**", lambda route: route.fulfill(body="<p>It plays.</p>"))
    visitor.on("request", lambda request: asked.append(urlsplit(request.url).netloc))
    visitor.goto(address)
    button = visitor.get_by_role("button", name="Play: What melts, and where it goes").first
    button.scroll_into_view_if_needed()
    before = set(asked)

    button.press("Enter")

    frame = visitor.frame_locator("iframe[title='What melts, and where it goes']")
    frame.get_by_text("It plays.").wait_for()
    assert before == {urlsplit(visitor.url).netloc}
    assert visitor.locator("iframe").count() == 1
    assert visitor.locator("iframe").get_attribute("src") == f"{PLAYER}?autoplay=1"


def test_without_a_script_a_video_is_a_link(address, visitor_without_js):
    visitor_without_js.goto(address)

    link = visitor_without_js.get_by_role("link", name="Play: What melts, and where it goes").first
    assert link.get_attribute("href") == "https://av.tib.eu/media/21847"


def test_an_accordion_opens_without_a_script(address, visitor_without_js):
    visitor_without_js.goto(address)
    part = visitor_without_js.locator("details").first
    closed = part.locator("p").is_visible()

    part.locator("summary").press("Enter")

    assert (closed, part.locator("p").is_visible()) == (False, True)


def test_paper_shows_all_of_an_accordion_and_where_a_video_is(address, visitor):
    visitor.goto(address)
    visitor.emulate_media(media="print")

    heights = visitor.locator(".accordion__text").evaluate_all(
        "parts => parts.map((part) => part.getBoundingClientRect().height > 10)"
    )
    assert heights and all(heights)
