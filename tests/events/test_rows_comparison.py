from dataclasses import replace

from events.rows import Row, RowPerson
from events.rows_block import Rows, RowsBlock

IDS = [f"3c9f6a1e-5a43-4b8e-8a3f-0d7f4b6f3c0{number}" for number in range(5)]
ICE, SNOW, SEA, SKY = (
    Row(id=IDS[place], title=title, start=f"0{9 - place}:00")
    for place, title in enumerate(["Ice", "Snow", "Sea", "Sky"])
)


def difference(before, after):
    block = RowsBlock()
    comparison = block.get_comparison_class()(block, True, True, Rows(before), Rows(after))
    return comparison.htmldiff()


def test_only_changed_rows_are_shown_with_the_changed_words():
    sea = replace(SEA, title="The sea", people=[RowPerson("Ada", person=7)])

    assert difference([ICE, SNOW, SEA], [ICE, SNOW, sea]) == (
        '<ul><li class="comparison__child-object"><strong>07:00 · The sea</strong><dl>'
        '<dt>Title</dt><dd><span class="deletion">Sea</span>'
        '<span class="addition">The sea</span></dd>'
        '<dt>People</dt><dd><span class="addition">Ada speaker 7</span></dd>'
        "</dl></li></ul>"
    )


def test_new_and_deleted_rows_are_marked():
    assert difference([ICE, SNOW], [ICE, SEA]) == (
        '<ul><li class="comparison__child-object addition">New row: 07:00 · Sea</li>'
        '<li class="comparison__child-object deletion">Deleted row: 08:00 · Snow</li></ul>'
    )


def test_a_moved_row_is_marked_and_those_it_passed_are_not():
    assert difference([ICE, SNOW, SEA, SKY], [SKY, ICE, SNOW, SEA]) == (
        '<ul><li class="comparison__child-object"><strong>06:00 · Sky</strong>'
        "<dl><dt>Order</dt><dd>moved</dd></dl></li></ul>"
    )


def test_equal_rows_are_told_so_and_markup_in_them_is_escaped():
    sly = replace(ICE, title="<script>")

    assert difference([ICE], [ICE]) == "<p>No row changed.</p>"
    assert difference([], [sly]) == (
        '<ul><li class="comparison__child-object addition">'
        "New row: 09:00 · &lt;script&gt;</li></ul>"
    )
