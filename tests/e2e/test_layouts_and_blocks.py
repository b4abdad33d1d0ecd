"""Pages begun from a layout, and blocks copied from page to page, in a real browser."""

import json
import re

import pytest
from playwright.sync_api import expect

from home.models import ContentPage
from research.models import ResearchBranchPage
from tests.e2e.test_accessibility import not_of_wagtail, violations
from tests.factories.home import ContentPageFactory
from tests.factories.research import ResearchPageFactory

SECTION = {
    "heading": "What moves it",
    "content": [{"type": "text", "id": "t", "value": "<p>Sea ice <b>moves</b> with the wind.</p>"}],
}


@pytest.fixture
def source(site) -> ContentPage:
    body = [
        {"type": "section", "id": "s", "value": SECTION},
        {"type": "quote", "id": "q", "value": {"words": "It drifts.", "speaker": "F. Nansen"}},
    ]
    page = ContentPageFactory(parent=site, title="Sea ice", slug="sea-ice")
    page.body = body
    page.save_revision().publish()
    return page


@pytest.fixture
def target(site) -> ContentPage:
    return ContentPageFactory(parent=site, title="Snow", slug="snow", body=[("heading", "Snow")])


def body_of(page) -> str:
    """The stored draft of a page's body, as text."""
    draft = ContentPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    return json.dumps(draft.body.get_prep_value())


def blocks(page) -> list[dict]:
    """The blocks without their ids, and without the keys of their paragraphs."""
    return json.loads(
        re.sub(r'"id": "[^"]+"| data-block-key=\\"\w+\\"', "", body_of(page)).replace(", }", "}")
    )


def ids(page) -> list[str]:
    return re.findall(r'"id": "([^"]+)"', body_of(page))


def copy_button(editor, place: int):
    return editor.get_by_role("button", name="Copy, to paste it elsewhere").nth(place)


def save(editor):
    editor.get_by_role("button", name="Save draft").click()
    expect(editor.get_by_text("has been updated")).to_be_visible()


@pytest.mark.parametrize(("scheme", "width"), [("light", 1440), ("dark", 768), ("light", 320)])
def test_the_choice_of_layouts_is_open_to_all(site, editor, scheme, width):
    editor.emulate_media(color_scheme=scheme)
    editor.set_viewport_size({"width": width, "height": 900})
    editor.goto(f"/admin/pages/add/home/contentpage/{site.pk}/")

    assert not_of_wagtail(violations(editor)) == []


def test_a_layout_is_chosen_by_keyboard_and_without_scripts(site, editor, new_context):
    cookies = editor.context.cookies()
    context = new_context(java_script_enabled=False)
    context.add_cookies(cookies)
    page = context.new_page()
    page.goto(f"/admin/pages/add/home/contentpage/{site.pk}/")

    page.get_by_role("link", name="Call for people").focus()
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(r"/begin/home/contentpage/\d+/call/$"))


def test_a_layout_opens_a_form_that_saves_its_blocks(site, editor):
    research = ResearchPageFactory(parent=site, slug="research")
    editor.goto(f"/admin/pages/add/research/researchbranchpage/{research.pk}/")

    editor.get_by_role("link", name="In depth").click()
    editor.get_by_role("textbox", name="Title").press_sequentially("Rivers")
    expect(editor.locator("[name=slug]")).to_have_value("rivers")  # made from it, a moment later
    editor.get_by_role("button", name="Save draft").click()

    expect(editor.get_by_text("Page 'Rivers' created")).to_be_visible()
    branch = ResearchBranchPage.objects.get()
    kinds = [block.block_type for block in branch.get_latest_revision_as_object().body]
    assert kinds == [kind for kind, _ in type(branch).layouts[1].streams["body"]]
    assert branch.live is False


def test_a_block_with_blocks_in_it_is_copied_to_another_page(source, target, editor):
    editor.goto(f"/admin/pages/{source.pk}/edit/")
    copy_button(editor, 0).click()
    expect(editor.get_by_text("“Section” is copied")).to_be_visible()

    editor.goto(f"/admin/pages/{target.pk}/edit/")
    editor.get_by_role("button", name="Paste “Section”").last.click()
    editor.get_by_role("button", name="Paste “Section”").last.click()
    expect(editor.locator("[data-streamfield-child] .public-DraftEditor-content")).to_have_count(2)
    save(editor)

    copied = blocks(source)[0]
    assert blocks(target) == [{"type": "heading", "value": "Snow"}, copied, copied]
    assert len(set(ids(target))) == len(ids(target)) == 5
    assert set(ids(target)).isdisjoint(ids(source))


def test_what_was_just_typed_is_copied(source, target, editor):
    editor.goto(f"/admin/pages/{source.pk}/edit/")
    editor.locator(".public-DraftEditor-content").click()
    editor.keyboard.press("Control+A")
    editor.keyboard.type("Just typed")
    copy_button(editor, 0).click()

    editor.goto(f"/admin/pages/{target.pk}/edit/")
    editor.get_by_role("button", name="Paste “Section”").last.click()
    save(editor)

    assert blocks(target)[1]["value"]["content"] == [{"type": "text", "value": "<p>Just typed</p>"}]


def test_a_block_is_refused_kindly_where_it_has_no_place(source, editor):
    editor.goto(f"/admin/pages/{source.pk}/edit/")
    copy_button(editor, 0).click()

    editor.get_by_role("button", name="Paste “Section”").nth(1).click()

    expect(editor.get_by_text("“Section” has no place here")).to_be_visible()
    expect(editor.locator(".public-DraftEditor-content")).to_have_count(1)


def test_nothing_can_be_pasted_before_something_was_copied(target, editor):
    editor.goto(f"/admin/pages/{target.pk}/edit/")
    expect(copy_button(editor, 0)).to_be_attached()

    expect(editor.get_by_role("button", name=re.compile("^Paste"))).to_have_count(0)


def test_a_form_without_blocks_has_no_need_of_the_clipboard(site, editor):
    editor.goto("/admin/snippets/publications/product/add/")

    expect(editor.get_by_role("button", name=re.compile("^(Copy|Paste)"))).to_have_count(0)
