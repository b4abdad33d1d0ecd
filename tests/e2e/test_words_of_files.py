"""Words of files that are refused, and the lists of what is unfinished: for all, by keys alone."""

from io import StringIO

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from playwright.sync_api import Page, expect

from pages.models import CentreDocument, CentreImage, Overruling
from tests.e2e.keys import Keys
from tests.e2e.test_accessibility import SEEN, not_of_wagtail, sticking_out, violations
from tests.factories.home import ContentPageFactory
from tests.factories.pictures import noise, saved
from tests.factories.publications import PublicationFactory
from tests.pages.pictures.test_words import listing

REASON = "The floe has been called so since 1998."


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)


def objections(page: Page) -> list[str]:
    page.add_style_tag(content="* { transition: none !important }")  # no colour in between
    found = []
    for scheme, width in SEEN:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        found += [f"{scheme} {width}: {each}" for each in not_of_wagtail(violations(page))]
        found += sticking_out(page)
    page.set_viewport_size({"width": 1400, "height": 1000})
    return found


def uploaded(editor: Page, kind: str, name: str, content: bytes) -> None:
    editor.goto(f"/admin/{kind}/multiple/add/")
    file = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    editor.locator("input[type=file]").set_input_files(file)
    expect(editor.get_by_role("button", name="Update")).to_be_visible()


def shown(site, kind: str) -> str:
    """Someone else shows what was just uploaded; the name of a field that readers see."""
    if kind == "images":
        picture = CentreImage.objects.get()
        CentreImage.objects.update(description="A floe")
        picture.refresh_from_db()
        ContentPageFactory(parent=site, slug="floe", picture=picture)
        return f"image-{picture.pk}-description"
    file = CentreDocument.objects.get()
    ContentPageFactory(parent=site, slug="papers", body=listing(file))
    return f"doc-{file.pk}-title"


@pytest.mark.parametrize(
    ("kind", "name", "content"),
    [("images", "ice.png", saved(noise((60, 40)), "PNG")), ("documents", "ice.txt", b"Ice")],
)
def test_a_refused_word_among_many_uploads_is_overruled_by_keys_alone(
    site, editor, kind, name, content
):
    uploaded(editor, kind, name, content)
    word = editor.locator(f"[name={shown(site, kind)}]")
    update, keys = editor.get_by_role("button", name="Update"), Keys(editor)

    keys.type(word, "TODO")
    keys.press(update)
    expect(editor.get_by_text("“TODO” is not meant for readers").first).to_be_visible()
    found = objections(editor)
    keys.type(editor.get_by_label("Reason to keep “TODO”"), REASON)
    keys.press(update)
    expect(update).to_have_count(0)

    assert found == []
    assert Overruling.objects.get().reason == REASON


def test_the_lists_of_what_is_unfinished_are_open_to_all_when_they_have_rows(
    site, editor, editor_account
):
    file = CentreDocument.objects.create(title="Minutes", file=ContentFile(b"Ice", "ice.txt"))
    ContentPageFactory(parent=site, slug="papers", body=listing(file))
    CentreDocument.objects.update(title="TODO")
    for number in range(7):
        work = PublicationFactory(live=False, title=f"Rivers and the sea, part {number}")
        work.summary = "TODO"
        work.save_revision(user=editor_account)
    with pytest.raises(SystemExit):
        call_command("audit_content", stdout=StringIO())
    told = {"title": "Minutes", "place": "Title", "message": "“TODO” is there.", "reason": REASON}
    Overruling.objects.create(
        target=file.uuid, source_model=file._meta.label, source_pk=file.pk, **told
    )

    found = []
    for address in ("/admin/", "/admin/reports/unfinished/", "/admin/reports/overruled/"):
        editor.goto(address)
        expect(editor.get_by_text("TODO").first).to_be_visible()
        found += [f"{address} {each}" for each in objections(editor)]
    Keys(editor).go_to(editor.get_by_role("link", name="Minutes"))

    assert found == []
