import re

import pytest
from playwright.sync_api import expect

from home.models import ContentPage
from tests.factories.home import ContentPageFactory

LOREM = "Lorem ipsum dolor sit amet, consectetur adipiscing elit."

PASTE = """(field, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData("text/plain", text)
    const happens = { clipboardData, bubbles: true, cancelable: true }
    field.dispatchEvent(new ClipboardEvent("paste", happens))
}"""


@pytest.fixture
def page(site) -> ContentPage:
    content = [{"type": "text", "id": "t", "value": "<p>Sea ice moves with the wind.</p>"}]
    section = {"heading": "What moves it", "content": content}
    body = [{"type": "section", "id": "s", "value": section}]
    page = ContentPageFactory(parent=site, title="Sea ice", slug="sea-ice")
    page.body = body
    page.save_revision().publish()
    return page


def test_lorem_ipsum_in_a_nested_block_is_refused_beside_it_and_kept_as_a_draft(
    page, editor, visitor
):
    editor.goto(f"/admin/pages/{page.pk}/edit/")
    words = editor.locator(".public-DraftEditor-content")
    words.click()
    editor.keyboard.press("Control+A")
    words.evaluate(PASTE, LOREM)
    sent = editor.locator("input[name=body-0-value-content-0-value]")
    expect(sent).to_have_value(re.compile("Lorem"))  # Draftail fills it a moment later

    editor.get_by_role("button", name="More actions").click()
    editor.get_by_role("button", name="Publish").click()

    field = editor.locator("[data-contentpath='t'], [data-streamfield-child]").filter(
        has=editor.locator(".public-DraftEditor-content")
    )
    message = field.last.get_by_text("is filler. Write your own text")
    expect(message).to_be_visible()
    expect(words).to_have_text(LOREM)
    visitor.goto("/sea-ice/")
    expect(visitor.get_by_role("main")).to_contain_text("Sea ice moves with the wind.")

    editor.get_by_role("button", name="Save draft").click()

    expect(editor.get_by_text("has been updated")).to_be_visible()
    editor.reload()
    expect(editor.locator(".public-DraftEditor-content")).to_have_text(LOREM)
    visitor.reload()
    expect(visitor.get_by_role("main")).to_contain_text("Sea ice moves with the wind.")
    expect(visitor.get_by_role("main")).not_to_contain_text("Lorem")
