"""Every component and every type of page looks as its reference in `looks/`.

`make looks` takes the references anew; look at what changed before you keep it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFilter
from playwright.sync_api import Page, Route

from delivery.documents import published
from home.components.catalogue import catalogue
from tests.e2e import looking
from tests.e2e.test_accessibility import sticking_out, violations

REFERENCES = Path(os.environ.get("LOOKS", Path(__file__).parent / "looks"))
RENEW = os.environ.get("RENEW_LOOKS") == "1"
NOON = "2026-11-25T12:00:00Z"
TALLEST = 2000
# What comes further down is shown among the components.
TALLEST_PAGE = 900
# Enough of all to see at once that the look as a whole is another.
FIRST = ("masthead", "form", "foot", "block-quote", "block-gallery", "page-home", "page-talk")
OTHERS = ("/search/?q=earth", "/search/?q=nothing-has-this", "/nowhere/")
# A page is looked at with its type and all of its pictures.
READY = """async () => {
    for (const picture of document.images) picture.loading = "eager";
    await Promise.all([...document.images].map((picture) => picture.decode().catch(() => {})));
    await document.fonts.ready;
}"""
# Drawn with fonts of the machine, which differ from one to the next.
OF_THE_MACHINE = ("code, math", r':text-matches("[\\u0600-\\u06ff\\u4e00-\\u9fff]")')


@dataclass(frozen=True)
class Look:
    """A width and a light to see things in."""

    name: str
    width: int
    scheme: str = "light"
    media: str = "screen"


LOOKS = (
    Look("wide", 1280),
    Look("wide-dark", 1280, "dark"),
    Look("narrow", 375),
    Look("narrow-dark", 375, "dark"),
    Look("print", 720, media="print"),
)


@dataclass(frozen=True)
class Subject:
    """Something to look at: a component alone, or a page as a whole."""

    name: str
    address: str
    part: str = "body"
    tallest: int = TALLEST_PAGE


def components() -> list[Subject]:
    every = [component.name for _title, members in catalogue() for component in members]
    return [Subject(name, f"/admin/components/{name}/", "main", TALLEST) for name in every]


def pages() -> list[Subject]:
    """Of each type of page the one that says the most; the end of its address names it."""
    documents = published().exclude(path=None).values_list("source_model", "path", "payload")
    longest: dict[tuple[str, str], tuple[int, str]] = {}
    for model, path, payload in documents:
        key = (model, payload.get("origin", ""))
        longest[key] = max(longest.get(key, (0, "")), (len(str(payload)), path))
    addresses = [*sorted(path for _, path in longest.values()), *OTHERS]
    return [Subject(f"sample-{_named(address)}", address) for address in addresses]


def _named(address: str) -> str:
    return "-".join(filter(None, address.replace("?q=", "/").split("/")))[-40:].strip("-") or "home"


def dress(page: Page, look: Look) -> None:
    page.set_viewport_size({"width": look.width, "height": 900})
    page.emulate_media(media=look.media, color_scheme=look.scheme, reduced_motion="reduce")


def photograph(page: Page, subject: Subject) -> Image.Image:
    """A part of a page, or as much of it as fits."""
    box = page.locator(subject.part).first.bounding_box()
    clip = {**box, "height": min(box["height"], subject.tallest)}
    hidden = [page.locator(each) for each in OF_THE_MACHINE]
    shot = page.screenshot(full_page=True, clip=clip, animations="disabled", mask=hidden)
    return looking.reduced(shot)


def compare(subject: Subject, look: Look, actual: Image.Image, folder: Path) -> list[str]:
    """What is wrong with a look; to renew it is to say that nothing is."""
    name = f"{look.name}/{subject.name}"
    path = REFERENCES / f"{name}.webp"
    if RENEW:
        looking.keep(actual, path)
    if not path.exists():
        return [f"{name}: there is no reference. Take one by `make looks`."]
    expected = Image.open(path).convert("RGB")
    if not looking.differing(expected, actual):
        return []
    return [f"{name}: looks otherwise, see {looking.show(folder, name, expected, actual)}"]


def forget(paths: Iterable[Path]) -> None:
    for path in paths:
        path.unlink()


def look_at(page: Page, subjects: Iterable[Subject], folder: Path) -> list[str]:
    found = []
    for subject in subjects:
        page.goto(subject.address)
        for look in LOOKS:
            dress(page, look)
            page.evaluate(READY)
            if subject.name == "form":
                page.locator("main .field").first.focus()
            found += compare(subject, look, photograph(page, subject), folder)
    return found


@pytest.fixture
def strangers() -> list[str]:
    return ["404 (Not Found)"]


@pytest.fixture
def folder(tmp_path_factory) -> Path:
    """Where differences are put for a reader; it stays after the tests."""
    return Path(os.environ.get("LOOKS_FOUND", tmp_path_factory.getbasetemp() / "looks"))


@pytest.fixture
def references() -> Path:
    """The pictures to compare with; until the first are taken there is nothing to say."""
    if not (RENEW or any(REFERENCES.rglob("*.webp"))):
        message = f"No pictures to compare with in {REFERENCES}: take them by “make looks”."
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(message)
    return REFERENCES


@pytest.fixture
def photographer(sample_site, editor, new_context, settings) -> Page:
    """An editor in front of the sample centre, at noon."""
    settings.BASE_URL = "https://centre.example.net"  # printed, and another port each time
    state = editor.context.storage_state()
    page = new_context(device_scale_factor=looking.SCALE, storage_state=state).new_page()
    page.clock.set_fixed_time(NOON)
    page.route("**/css/base/fonts.css", wait_for_type)
    return page


def wait_for_type(route: Route) -> None:
    """A visitor goes without a face that is late; who looks closely waits for it."""
    answer = route.fetch()
    sheet = answer.text().replace("font-display: optional", "font-display: block")
    route.fulfill(response=answer, body=sheet)


def test_the_first_things_look_as_they_did(references, photographer, folder):
    shown = [subject for subject in components() if subject.name in FIRST]

    assert look_at(photographer, [*shown, Subject("sample-home", "/")], folder) == []


@pytest.mark.long
def test_everything_looks_as_it_did(references, photographer, folder):
    subjects = [*components(), *pages()]

    found = look_at(photographer, subjects, folder)

    seen = {REFERENCES / look.name / f"{each.name}.webp" for look in LOOKS for each in subjects}
    left_over = set(references.rglob("*.webp")) - seen
    if RENEW:
        forget(left_over)
        left_over = set()
    assert found == []
    assert left_over == set()


def test_the_catalogue_is_open_to_all_in_light_and_dark_on_any_screen(photographer):
    page = photographer
    page.goto("/admin/components/")
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for width in (320, 768, 1440):
            page.set_viewport_size({"width": width, "height": 900})
            complaints = violations(page) + sticking_out(page)
            found += [f"{scheme} {width}: {each}" for each in complaints]

    assert found == []


INK, SOFT, PAPER, FAINT, ACCENT = "#14202b", "#4a5965", "#fbfaf6", "#e6e2d6", "#0b5a7a"


def drawn(
    *, line: int = 40, faint: str = FAINT, ink: str = INK, accent: str = ACCENT, words: int = 10
):
    """A small page: a line of text, a hairline below it, a button."""
    picture = Image.new("RGB", (320, 160), PAPER)
    pen = ImageDraw.Draw(picture)
    pen.text((words, 10), "What melts, and where it goes", fill=ink)
    pen.line((0, line, 319, line), fill=faint)
    pen.rectangle((10, 60, 90, 84), fill=accent)
    return picture


def test_the_same_picture_is_alike():
    assert looking.differing(drawn(), drawn()) == []


def test_letters_smoothed_otherwise_or_a_hair_aside_are_alike():
    smoothed = Image.blend(drawn(), drawn().filter(ImageFilter.GaussianBlur(0.6)), 0.4)

    assert looking.differing(drawn(), smoothed) == []
    assert looking.differing(drawn(), drawn(words=11)) == []


@pytest.mark.parametrize(
    "changed",
    [
        drawn(line=43),
        drawn(faint=PAPER),
        drawn(accent="#7a2b0b"),
        drawn(accent="#1a6f92"),
        drawn(ink=SOFT),
        drawn(words=14),
        drawn().crop((0, 0, 320, 140)),
    ],
    ids=["moved", "no line", "other colour", "brighter", "soft", "aside", "cut off"],
)
def test_a_line_or_colour_that_changed_is_a_difference(changed):
    assert looking.differing(drawn(), changed) != []
    assert looking.differing(changed, drawn()) != []


def test_a_difference_is_written_for_a_reader_to_see(tmp_path):
    path = looking.show(tmp_path, "wide/form", drawn(), drawn(line=50))

    assert sorted(each.name for each in tmp_path.iterdir()) == [
        "wide-form.actual.png",
        "wide-form.difference.png",
        "wide-form.expected.png",
    ]
    assert path == tmp_path / "wide-form.difference.png"
