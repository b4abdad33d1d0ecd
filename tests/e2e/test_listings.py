"""Lists of the admin on a telephone."""

import pytest

from publications.models import Publication
from tests.factories.publications import PublicationFactory

PHONE = {"width": 320, "height": 720}
SEEN = """entry => {
    const { x, y, width, height } = entry.getBoundingClientRect();
    return entry.contains(document.elementFromPoint(x + width / 2, y + height / 2));
}"""


@pytest.fixture
def work(site) -> Publication:
    return PublicationFactory(title="Interpretable deep learning for large-scale estimation")


def test_a_list_can_be_read_to_its_last_columns_on_a_telephone(work, editor):
    editor.set_viewport_size(PHONE)
    editor.goto("/admin/snippets/publications/publication/")
    title = editor.locator("td.title").bounding_box()

    origin = editor.get_by_role("columnheader", name="Origin")
    origin.scroll_into_view_if_needed()

    last = origin.bounding_box()
    assert title["width"] > PHONE["width"] / 2
    assert (last["x"] >= 0, last["x"] + last["width"] <= PHONE["width"]) == (True, True)


def test_the_menu_of_a_lonely_row_is_seen_whole_on_a_telephone(work, editor):
    editor.set_viewport_size(PHONE)
    editor.goto("/admin/snippets/publications/publication/")

    editor.locator("td.title").get_by_role("button").click()

    entries = editor.locator("td.title .w-dropdown__content a")
    entries.last.wait_for()
    assert [entry.evaluate(SEEN) for entry in entries.all()] == [True] * entries.count()
