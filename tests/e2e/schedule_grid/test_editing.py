from playwright.sync_api import Page, expect

from tests.e2e.schedule_grid.grid import (
    EVERY_LETTER,
    ICE,
    SEA,
    SNOW,
    cell,
    column,
    drafted,
    held,
)


def paste(form: Page, text: str) -> None:
    form.evaluate(
        """text => {
            const clipboardData = new DataTransfer();
            clipboardData.setData("text/plain", text);
            const options = { clipboardData, bubbles: true, cancelable: true };
            document.activeElement.dispatchEvent(new ClipboardEvent("paste", options));
        }""",
        text,
    )


def test_a_cell_is_edited_saved_and_keeps_its_rows_identity(form, workshop):
    cell(form, SNOW, "title").click()
    form.keyboard.press("Enter")
    form.keyboard.type("Snow cover")
    form.keyboard.press("Enter")

    expect(cell(form, SEA, "title")).to_be_focused()
    form.get_by_role("button", name="Save draft").click()
    expect(form.get_by_text("has been updated").first).to_be_visible()
    assert [(row.id, row.title) for row in drafted(workshop)] == [
        (ICE, "Ice"),
        (SNOW, "Snow cover"),
        (SEA, "Sea"),
    ]


def test_typing_replaces_a_cell_and_escape_takes_it_back(form):
    cell(form, ICE, "type").click()
    form.keyboard.type("Key")
    assert column(form, "type") == ["Key", "Regular", "Regular"]

    form.keyboard.press("Escape")

    assert column(form, "type") == ["Invited", "Regular", "Regular"]
    expect(cell(form, ICE, "type")).to_be_focused()
    expect(form.locator("[data-tool=undo]")).to_have_attribute("aria-disabled", "true")


def test_keys_move_about_and_exactly_one_cell_can_be_reached_with_tab(form):
    cell(form, ICE, "start").click()

    for key in ("ArrowDown", "ArrowRight", "ArrowRight", "ArrowUp", "ArrowUp"):
        form.keyboard.press(key)
    expect(cell(form, ICE, "type")).to_be_focused()
    form.keyboard.press("Control+End")
    expect(cell(form, SEA, "links")).to_be_focused()
    form.keyboard.press("Home")

    expect(cell(form, SEA, "row")).to_be_focused()
    assert form.locator('.schedule-grid__table [tabindex="0"]').count() == 1


def test_tab_goes_from_cell_to_cell_while_one_edits(form):
    cell(form, ICE, "people").click()
    form.keyboard.press("F2")

    for text in ("Ada; Dee", "Ice sheets", "10:30"):
        form.keyboard.press("Control+A")
        form.keyboard.type(text)
        form.keyboard.press("Tab")
    form.keyboard.press("Shift+Tab")
    form.keyboard.press("Escape")

    assert [person["name"] for person in held(form)[0]["people"]] == ["Ada", "Dee"]
    assert column(form, "title") == ["Ice sheets", "Snow", "Sea"]
    assert column(form, "start") == ["09:00", "10:30", "09:40"]
    expect(cell(form, SNOW, "start")).to_be_focused()


def test_rows_move_by_key_and_the_way_back_is_open(form):
    cell(form, SEA, "title").click()
    form.keyboard.press("Alt+ArrowUp")
    form.keyboard.press("Alt+ArrowUp")
    assert column(form, "id") == [SEA, ICE, SNOW]
    expect(cell(form, SEA, "title")).to_be_focused()

    form.keyboard.press("Control+z")
    assert column(form, "id") == [ICE, SEA, SNOW]
    form.keyboard.press("Control+z")
    assert column(form, "id") == [ICE, SNOW, SEA]
    form.keyboard.press("Control+Shift+z")

    assert column(form, "id") == [ICE, SEA, SNOW]


def test_a_row_is_dragged_by_its_number(form):
    form.evaluate("window.scrollTo(0, 0)")
    cell(form, ICE, "row").scroll_into_view_if_needed()
    start = cell(form, ICE, "row").bounding_box()
    end = cell(form, SEA, "row").bounding_box()

    form.mouse.move(start["x"] + 10, start["y"] + 10)
    form.mouse.down()
    form.mouse.move(end["x"] + 10, end["y"] - 5, steps=4)
    form.mouse.move(end["x"] + 10, end["y"] + 10, steps=4)
    form.mouse.up()

    assert column(form, "id") == [SNOW, SEA, ICE]
    assert form.locator(".is-dragged, .is-target, .is-target-after").count() == 0


def test_rows_are_added_duplicated_and_deleted(form):
    cell(form, ICE, "title").click()
    form.get_by_role("button", name="Add row", **EVERY_LETTER).click()
    form.keyboard.type("9:30")
    form.keyboard.press("Enter")
    assert [(row["start"], row["end"]) for row in held(form)] == [
        ("09:00", "09:20"),
        ("09:20", "09:30"),
        ("09:20", "09:40"),
        ("09:40", "10:00"),
    ]

    cell(form, SEA, "title").click()
    form.get_by_role("button", name="Duplicate row", **EVERY_LETTER).click()
    assert column(form, "title") == ["Ice", "", "Snow", "Sea", "Sea"]
    assert len(set(column(form, "id"))) == 5
    form.get_by_role("button", name="Delete row", **EVERY_LETTER).click()
    form.get_by_role("button", name="Delete row", **EVERY_LETTER).click()

    assert column(form, "title") == ["Ice", "", "Snow"]


def test_the_last_row_can_be_deleted_and_the_first_one_added(form):
    cell(form, ICE, "title").click()
    for _ in range(3):
        form.get_by_role("button", name="Delete row", **EVERY_LETTER).click()
    expect(form.get_by_text("No rows yet")).to_be_visible()

    form.get_by_role("button", name="Add row", **EVERY_LETTER).click()
    form.keyboard.type("0830")
    form.keyboard.press("Enter")

    assert column(form, "start") == ["08:30"]


def test_cells_from_a_spreadsheet_fill_rows_and_add_those_that_are_missing(form):
    cell(form, SEA, "start").click()

    paste(
        form,
        "Start\tEnd\tType\tSpeaker\tTitle\n"
        '9:45\t10:00\tLightning\tDee, Eve\t"Sea ""ice""\nin spring"\n'
        "X\tX\tAbstract\tFay\tWind\n"
        "10:00\t20 min\tBreak\n",
    )

    rows = held(form)
    assert [row["id"] for row in rows[:3]] == [ICE, SNOW, SEA]
    assert len({row["id"] for row in rows}) == 5
    assert [
        (row["start"], row["end"], row["minutes"], row["timing"], row["type"], row["title"])
        for row in rows[2:]
    ] == [
        ("09:45", "10:00", None, "timed", "Lightning", 'Sea "ice" in spring'),
        ("", "", None, "untimed", "Abstract", "Wind"),
        ("10:00", "", 20, "timed", "Break", ""),
    ]
    assert [[person["name"] for person in row["people"]] for row in rows[2:]] == [
        ["Dee", "Eve"],
        ["Fay"],
        [],
    ]
    form.keyboard.press("Control+z")
    assert column(form, "title") == ["Ice", "Snow", "Sea"]
