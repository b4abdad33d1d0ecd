import pytest
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from home.models import ContentPage
from publications.models import Publication
from tests.factories.home import ContentPageFactory
from tests.factories.publications import PublicationFactory, by
from tests.pages.test_previews import address_of, editor, sent, things

__all__ = ["editor", "things"]

LOREM = "Lorem ipsum dolor sit amet, consectetur adipiscing elit."


def told(editor, thing, data):
    return editor.post(address_of(thing), data).json()["findings"]


def test_every_form_of_what_has_a_page_tells_what_is_unfinished_in_it(things, editor):
    for model, thing in things.items():
        name = {"Person": "given", "SiteDetails": "name"}.get(model.__name__, "title")
        found = told(editor, thing, sent(thing, **{name: "TODO"}))
        said = [(each["field"], each["excerpt"], each["stops"]) for each in found]
        assert (model, (name, "TODO", True) in said) == (model, True)


def test_what_is_told_says_where_in_the_blocks_it_stands_and_changes_nothing(home, editor):
    page = ContentPageFactory(parent=home, title="Sea ice")
    blocks = [("heading", "Ice"), ("text", rich_text(f"<p>{LOREM}</p>"))]
    data = sent(page) | nested_form_data({"body": streamfield(blocks)})

    found = told(editor, page, data)

    places = [(each["field"], each["steps"], each["label"]) for each in found if each["stops"]]
    assert places == [("body", [1], "Text")]
    assert not ContentPage.objects.get(pk=page.pk).has_unpublished_changes


def test_a_child_row_is_named_by_its_own_form(home, editor):
    work = by(PublicationFactory(), "A. Uthor")
    row = {"name": "TODO", "id": "", "person": "", "affiliation": ""}
    rows = nested_form_data({"authorships": inline_formset([row])})

    found = told(editor, work, sent(work) | rows)

    assert [each["field"] for each in found if each["stops"]] == ["authorships-0-name"]


@pytest.mark.parametrize("title", ["", "TODO"])
def test_a_form_that_cannot_be_previewed_is_looked_at_all_the_same(home, editor, title):
    work = PublicationFactory()

    answer = editor.post(address_of(work), sent(work, title=title, doi="no DOI", summary=LOREM))

    fields = {each["field"] for each in answer.json()["findings"] if each["stops"]}
    assert not answer.json()["is_valid"]
    assert "summary" in fields
    assert Publication.objects.get(pk=work.pk).summary != LOREM
