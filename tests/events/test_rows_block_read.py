"""What others read of a block of rows: search, the index of references, the guard."""

import pytest

from events.rows import Row, RowLink, RowPerson
from events.rows_block import RowsBlock
from people.models import Person
from publications.models import Publication

ONE = "3c9f6a1e-5a43-4b8e-8a3f-0d7f4b6f3c01"


@pytest.fixture
def block() -> RowsBlock:
    block = RowsBlock()
    block.set_name("rows")
    return block


def test_words_of_a_row_are_found_and_its_addresses_and_notes_are_not(block):
    row = Row(
        title="Ice",
        people=[RowPerson("Ada")],
        abstract="Cold.",
        links=[RowLink("https://slides.example/4.pdf", "slides", "Slides")],
        source_notes=["The source says “12pm”."],
    )

    assert block.get_searchable_content([row]) == ["Ice", "Cold.", "Ada"]


def test_each_person_and_paper_is_a_reference_once(block):
    rows = [
        Row(people=[RowPerson("A", person=7), RowPerson("B")], papers=[3]),
        Row(people=[RowPerson("A", person=7)], papers=[3, 4]),
    ]

    assert list(block.extract_references(rows)) == [
        (Person, "7", "", ""),
        (Publication, "3", "", ""),
        (Publication, "4", "", ""),
    ]


def test_findings_of_the_guard_are_shown_at_their_cells(block):
    error = block.error_at([((ONE, "title"), "“TODO” looks unfinished.")])

    assert error.as_json_data() == {
        "messages": ["One row needs your attention; it is marked below."],
        "rows": {ONE: {"title": ["“TODO” looks unfinished."]}},
    }
