"""What is pasted into a rich text from elsewhere comes out clean, stored and published."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from home.models import ContentPage
from tests.factories.home import ContentPageFactory

PASTED = Path(__file__).parents[1] / "data" / "pasted"
PASTE = """(field, html) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData("text/html", html)
    clipboardData.setData("text/plain", "How it moves")
    const happens = { clipboardData, bubbles: true, cancelable: true }
    field.dispatchEvent(new ClipboardEvent("paste", happens))
}"""
SENTENCE = (
    "<p>It follows <b>the wind</b> and <i>the current</i>, as "
    '<a href="https://www.ice.org/drift">Nansen saw</a>.</p>'
)
AGES = "<ul><li>First year ice</li><li>Old ice</li></ul>"
COMES_OUT = {
    "word": (
        f"<h3>Sea ice</h3><h3>How it moves</h3>{SENTENCE}{AGES}"
        "<ol><li>Measure</li><li>Compare</li></ol><p>Age · Thickness</p>"
    ),
    "google-docs": f"<h3>How it moves</h3>{SENTENCE}{AGES}",
    "web-page": (
        f"<h3>How it moves</h3>{SENTENCE}<p>Press here or there.</p>{AGES}"
        "<p>Age · Thickness</p><p>Old · 3 m</p><p>It drifts.</p>"
    ),
}


@pytest.fixture
def page(site) -> ContentPage:
    page = ContentPageFactory(parent=site, title="Sea ice", slug="sea-ice", body=[("text", "")])
    page.save_revision()
    return page


def paste(editor, page, html: str) -> None:
    editor.goto(f"/admin/pages/{page.pk}/edit/")
    field = editor.locator(".public-DraftEditor-content")
    field.click()
    field.evaluate(PASTE, html)


def publish(editor) -> None:
    editor.get_by_role("button", name="More actions").click()
    editor.get_by_role("button", name="Publish").click()
    expect(editor.get_by_text("has been published")).to_be_visible()


def stored(page) -> str:
    """The text as it is kept, without the keys of its paragraphs and with one kind of blank."""
    page.refresh_from_db()
    [text] = page.body
    without_keys = re.sub(r' data-block-key="\w+"', "", text.value.source)
    return re.sub(r"\s+(?=</p>)", "", without_keys.replace("\xa0", " ")).replace("&nbsp;", " ")


@pytest.mark.parametrize("name", COMES_OUT)
def test_what_comes_from_elsewhere_is_stored_and_shown_clean(page, editor, visitor, name):
    paste(editor, page, (PASTED / f"{name}.html").read_text())
    sent = editor.locator("input[name=body-0-value]")
    expect(sent).to_have_value(re.compile("How it moves"))  # the editor fills it a moment later

    publish(editor)
    visitor.goto("/sea-ice/")

    assert stored(page) == COMES_OUT[name]
    text = visitor.locator("main .prose").first
    drawn = re.sub(r"\s+", " ", text.inner_html().replace("&nbsp;", " ")).strip()
    below_the_title = COMES_OUT[name].replace("h3>", "h2>")
    shown = below_the_title.replace('/drift"', '/drift" rel="noopener"')
    assert re.sub(r" (?=</p>)", "", drawn) == shown


def test_what_was_copied_from_a_rich_text_of_ours_is_pasted_as_it_is(page, editor):
    page.body = [("text", "<p>Sea <sup>ice</sup></p>"), ("text", "")]
    page.save_revision()
    editor.goto(f"/admin/pages/{page.pk}/edit/")
    first, second = editor.locator(".public-DraftEditor-content").all()

    first.click()
    editor.keyboard.press("Control+A")
    editor.keyboard.press("Control+C")
    second.click()
    editor.keyboard.press("Control+V")

    expect(second).to_have_text("Sea ice")
    expect(editor.locator("input[name=body-1-value]")).to_have_value(re.compile("SUPERSCRIPT"))
