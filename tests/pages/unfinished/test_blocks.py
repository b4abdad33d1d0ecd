import pytest
from wagtail import blocks
from wagtail.blocks.base import get_error_json_data
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.rich_text import RichText

from pages.unfinished import Finding, Level, Role
from pages.unfinished.block_errors import stream_error
from pages.unfinished.blocks import block_leaves
from pages.unfinished.markup import addresses_in, choices_in, text_of


class Card(blocks.StructBlock):
    title = blocks.CharBlock(required=False)
    text = blocks.RichTextBlock(required=False)
    note = blocks.CharBlock(required=False)
    not_public_fields = frozenset({"note"})


class Rows(blocks.FieldBlock):
    may_be_announced = frozenset({"room"})

    def text_leaves(self, value):
        return [((row, field), text) for row, field, text in value]

    def normalize(self, value):
        return value


class Body(blocks.StreamBlock):
    heading = blocks.CharBlock()
    text = blocks.RichTextBlock()
    raw = blocks.RawHTMLBlock()
    link = blocks.URLBlock()
    kind = blocks.ChoiceBlock(choices=[("TODO", "TODO")])
    count = blocks.IntegerBlock()
    cards = blocks.ListBlock(Card())
    table = TableBlock()
    rows = Rows()
    column = blocks.StreamBlock([("cards", blocks.ListBlock(Card()))])


def leaves(*children):
    return [
        (leaf.path, leaf.text)
        for leaf in block_leaves(Body(), Body().to_python(list(children)), ("body",))
        if leaf.text
    ]


def test_every_text_is_read_to_any_depth_with_its_place():
    found = leaves(
        ("heading", "One"),
        ("cards", [{"title": "Two", "text": "<p>Three</p>", "note": "for us"}, {"title": "Four"}]),
        ("column", [("cards", [{"title": "Five"}])]),
    )

    assert found == [
        (("body", 0), "One"),
        (("body", 1, 0, "title"), "Two"),
        (("body", 1, 0, "text"), "\nThree\n"),
        (("body", 1, 1, "title"), "Four"),
        (("body", 2, 0, 0, "title"), "Five"),
    ]


def test_a_table_is_read_cell_by_cell():
    table = {"data": [["Year", None], ["2020", "TODO"]], "table_caption": "Grants"}

    assert leaves(("table", table)) == [
        (("body", 0, "table_caption"), "Grants"),
        (("body", 0, "data", 0, 0), "Year"),
        (("body", 0, "data", 1, 0), "2020"),
        (("body", 0, "data", 1, 1), "TODO"),
    ]


def test_links_are_read_with_what_they_say():
    found = leaves(
        ("text", RichText('<p>See <a href="https://example.com/?a&amp;b">this</a></p>')),
        ("raw", "<a href='#'>that</a>"),
        ("link", "https://arxiv.org/"),
    )

    assert found == [
        (("body", 0), "\nSee this\n"),
        (("body", 0), "https://example.com/?a&b"),
        (("body", 1), "that"),
        (("body", 1), "#"),
        (("body", 2), "https://arxiv.org/"),
    ]


def test_choices_and_numbers_are_not_read():
    assert leaves(("kind", "TODO"), ("count", 3)) == []


def test_a_block_of_a_kind_that_is_no_more_is_neither_shown_nor_read():
    stored = [
        {"type": "carousel", "value": {"text": "TODO"}, "id": "1"},
        {"type": "heading", "value": "Ice", "id": "2"},
    ]

    value = Body().to_python(stored)

    found = list(block_leaves(Body(), value, ("body",)))
    assert [(leaf.path, leaf.text) for leaf in found] == [(("body", 0), "Ice")]


def test_every_one_of_ten_thousand_blocks_is_read():
    found = leaves(*(("heading", str(number)) for number in range(10_000)))

    assert found[9_999] == (("body", 9_999), "9999")


def test_a_leaf_knows_what_it_is_for_and_what_the_form_says_of_it():
    value = Body().to_python([("cards", [{"title": "One", "text": "<p>Two</p>"}])])

    [title, text, _note] = [*block_leaves(Body(), value, ("body",)), None]

    assert (title.role, title.form) == (Role.TITLE, ("Title", ""))
    assert (text.role, text.form) == (Role.PROSE, ("Text", ""))


def test_pages_and_files_that_a_link_was_chosen_to_lead_to_are_told():
    markup = '<a linktype="page" id="3">a</a> <a id="4" linktype="document">b</a> <a href="/">c</a>'

    assert choices_in(markup + markup) == ["page:3", "document:4"]
    assert choices_in('<a linktype="page">a</a><a linktype="email" id="5">b</a>') == []


def test_a_block_may_tell_its_own_texts_and_what_may_be_announced():
    value = Body().to_python([("rows", [("r1", "title", "Ice"), ("r1", "room", "TBD")])])

    found = list(block_leaves(Body(), value, ("body",)))

    assert [(leaf.path, leaf.text, leaf.role) for leaf in found] == [
        (("body", 0, "r1", "title"), "Ice", Role.PROSE),
        (("body", 0, "r1", "room"), "TBD", Role.ANNOUNCED),
    ]


def test_inline_tags_split_no_word_and_paragraphs_do():
    assert text_of("<p>TO<b>DO</b></p><p>L&oacute;rem</p><ul><li>a</li></ul>") == (
        "\nTODO\n\nLórem\n\n\na\n\n"
    )
    assert addresses_in('<a id="x" HREF="#">a</a> <a href="#">b</a> <a linktype="page">c</a>') == [
        "#"
    ]


def finding(path, message):
    return Finding(path, "", "marker", Level.REFUSES, message)


def test_each_finding_reaches_the_nested_field_it_is_about():
    value = Body().to_python(
        [("heading", "One"), ("column", [("cards", [{"title": "Two"}, {"title": "Three"}])])]
    )

    error = stream_error(
        Body(),
        value,
        [
            finding(("body", 0), "first"),
            finding(("body", 0), "second"),
            finding(("body", 1, 0, 1, "title"), "deep"),
        ],
    )

    deep = {"blockErrors": {"title": {"messages": ["deep"]}}}
    assert get_error_json_data(error) == {
        "blockErrors": {
            0: {"messages": ["first", "second"]},
            1: {"blockErrors": {0: {"blockErrors": {1: deep}}}},
        }
    }


def test_the_error_of_a_table_says_which_cell_it_means():
    value = Body().to_python([("table", {"data": [["", ""], ["", "TODO"]]})])

    error = stream_error(Body(), value, [finding(("body", 0, "data", 1, 1), "Not ready.")])

    assert get_error_json_data(error) == {
        "blockErrors": {0: {"messages": ["Row 2, column 2: Not ready."]}}
    }


@pytest.mark.parametrize("tells", [False, True])
def test_a_block_that_tells_its_texts_may_place_the_errors_too(tells, monkeypatch):
    def error_at(self, found):
        return blocks.StructBlockValidationError(non_block_errors=[str(found)])

    if tells:
        monkeypatch.setattr(Rows, "error_at", error_at, raising=False)
    value = Body().to_python([("rows", [("r1", "title", "TODO")])])

    error = stream_error(Body(), value, [finding(("body", 0, "r1", "title"), "Not ready.")])

    shown = "[(('r1', 'title'), 'Not ready.')]" if tells else "Not ready."
    assert get_error_json_data(error) == {"blockErrors": {0: {"messages": [shown]}}}
