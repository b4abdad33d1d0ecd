import json
import re
import time

import pytest
from playwright.sync_api import Page, expect

from events.models import EventsPage, WorkshopPage
from events.rows import Row, RowLink, RowPerson
from publications.models import Publication
from tests.factories.events import (
    EventsPageFactory,
    WorkshopPageFactory,
    many_sessions,
    session,
    talk,
)
from tests.factories.people import PersonFactory

ROWS = [
    talk("Ice", "09:00", "09:20", type="Invited", people=["Ada"]),
    talk("Snow", "09:20", "09:40", type="Regular", people=["Bo"]),
    talk("Sea", "09:40", "10:00", type="Regular", people=["Cy"]),
]
ICE, SNOW, SEA = (row.id for row in ROWS)
EVERY_LETTER = {"exact": True}


@pytest.fixture
def events(site) -> EventsPage:
    return EventsPageFactory(parent=site)


@pytest.fixture
def workshop(events) -> WorkshopPage:
    return WorkshopPageFactory(parent=events, schedule=[session("Morning", ROWS)], live=False)


@pytest.fixture
def form(editor, workshop) -> Page:
    """The workshop's form, with its grid in sight."""
    return opened(editor, workshop)


def opened(page: Page, workshop: WorkshopPage) -> Page:
    page.goto(f"/admin/pages/{workshop.pk}/edit/")
    page.get_by_role("tab", name="Schedule").click()
    grid = page.locator(".schedule-grid").first
    expect(grid).to_be_visible()
    grid.scroll_into_view_if_needed()
    return page


def cell(form: Page, row_id: str, column: str):
    return form.locator(f'tr[data-row="{row_id}"] [data-column="{column}"]')


def held(form: Page, place: int = 0) -> list[dict]:
    """What the form would send for a session."""
    field = form.locator('.schedule-grid__field-root > input[type="hidden"]').nth(place)
    return json.loads(field.input_value())["rows"]


def column(form: Page, name: str) -> list:
    return [row[name] for row in held(form)]


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


def drafted(workshop: WorkshopPage) -> list[Row]:
    """The first session's rows in the latest draft."""
    workshop.refresh_from_db()
    return list(workshop.get_latest_revision_as_object().schedule[0].value["rows"])


def publish(form: Page) -> None:
    form.get_by_role("button", name="More actions").click()
    form.get_by_role("button", name="Publish").click()


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


def test_publishing_shows_each_error_at_its_row_and_cell_and_keeps_what_was_typed(form, workshop):
    cell(form, SNOW, "start").click()
    form.keyboard.type("12pm")
    form.keyboard.press("Enter")
    cell(form, SEA, "title").click()
    form.keyboard.press("Delete")
    publish(form)
    form.get_by_role("tab", name="Schedule").click()

    expect(cell(form, SNOW, "title")).to_contain_text(
        "Start: “12pm” is no time on a 24-hour clock. Write 12:00."
    )
    expect(cell(form, SNOW, "start")).to_have_attribute(
        "aria-label",
        "Start: 12pm Error: “12pm” is no time on a 24-hour clock. Write 12:00.",
    )
    expect(cell(form, SEA, "title")).to_contain_text("A talk needs a title.")
    assert column(form, "id") == [ICE, SNOW, SEA]
    cell(form, SNOW, "start").click()
    form.keyboard.type("9:20")
    form.keyboard.press("Enter")
    cell(form, SEA, "title").click()
    form.keyboard.type("Sea")
    form.keyboard.press("Enter")
    expect(form.locator(".schedule-grid__table [aria-invalid]")).to_have_count(0)
    publish(form)

    expect(form.get_by_text("published").first).to_be_visible()
    workshop.refresh_from_db()
    assert workshop.live


def test_the_drawer_has_what_needs_no_column(form, site):
    person = PersonFactory(given="Stephan", family="Rasp")
    paper = Publication.objects.create(title="WeatherBench", live=False)
    cell(form, ICE, "links").click()
    drawer = form.get_by_role("region", name="Row 1 in detail")

    drawer.get_by_label("Status", **EVERY_LETTER).select_option("Moved")
    drawer.get_by_label("The time or room it had before").fill("08:30")
    drawer.get_by_label("Name as printed").fill("rasp")
    drawer.get_by_role("option", name="Stephan Rasp").click()
    expect(drawer.get_by_text("Linked to the page of Stephan Rasp")).to_be_visible()
    drawer.get_by_label("Name as printed").fill("Stephen Rasp")
    drawer.get_by_role("button", name="Add a link").click()
    drawer.get_by_label("Kind").select_option("Slides")
    drawer.get_by_label("Address").fill("https://slides.example/4.pdf")
    drawer.get_by_label("Find a paper").fill("weather")
    expect(drawer.get_by_role("option", name="WeatherBench")).to_be_visible()
    form.keyboard.press("ArrowDown")
    form.keyboard.press("Enter")
    expect(drawer.get_by_role("listitem").filter(has_text="WeatherBench")).to_be_visible()
    form.keyboard.press("Escape")

    row = held(form)[0]
    assert {name: row[name] for name in ("status", "was", "people", "links", "papers")} == {
        "status": "moved",
        "was": "08:30",
        "people": [
            {"name": "Stephen Rasp", "role": "speaker", "person": person.pk, "is_group": False}
        ],
        "links": [{"kind": "slides", "label": "", "url": "https://slides.example/4.pdf"}],
        "papers": [paper.pk],
    }
    expect(drawer).to_be_hidden()
    expect(cell(form, ICE, "links")).to_be_focused()


def test_the_drawer_follows_the_selected_row(form):
    cell(form, ICE, "title").click()
    form.get_by_role("button", name="Details", **EVERY_LETTER).click()

    cell(form, SEA, "title").click()

    drawer = form.get_by_role("region", name="Row 3 in detail")
    expect(drawer.get_by_label("Name as printed")).to_have_value("Cy")


def test_a_note_for_editors_stands_at_its_row_until_it_is_dismissed(editor, events):
    noted = talk("Ice", "12:00", source_notes=["The source says “12pm”."])
    workshop = WorkshopPageFactory(parent=events, schedule=[session("Noon", [noted])], live=False)
    form = opened(editor, workshop)
    expect(cell(form, noted.id, "title")).to_contain_text("Note: The source says “12pm”.")

    cell(form, noted.id, "links").click()
    form.get_by_role("button", name="Dismiss note").click()

    assert held(form)[0]["source_notes"] == []
    expect(cell(form, noted.id, "title")).to_have_text("Ice")


def test_a_copied_session_holds_talks_of_its_own(form):
    form.get_by_role("button", name="Duplicate", **EVERY_LETTER).first.click()
    expect(form.locator(".schedule-grid")).to_have_count(2)

    first, second = held(form), held(form, 1)

    assert [row["title"] for row in second] == ["Ice", "Snow", "Sea"]
    assert {row["id"] for row in first}.isdisjoint(row["id"] for row in second)


def test_every_field_of_a_row_survives_a_visit_to_the_form(editor, events):
    full = Row(
        type="Invited",
        title="Energy",
        start="23:30",
        minutes=90,
        next_day=True,
        fold=1,
        board="B12",
        people=[RowPerson("Ada", "panellist"), RowPerson("The team", is_group=True)],
        people_to_be_announced=True,
        printed_people="Ada with the team",
        room="Hall 2",
        room_to_be_announced=True,
        links=[RowLink("https://slides.example/4.pdf", "slides", "PDF")],
        abstract="One.\n\nTwo.",
        about="She teaches.",
        status="late",
        was="22:30",
        note="Bring a chair.",
        mode="both",
        source_notes=["The source says so."],
    )
    workshop = WorkshopPageFactory(parent=events, schedule=[session("Night", [full])], live=False)
    form = opened(editor, workshop)

    cell(form, full.id, "links").click()
    form.get_by_role("button", name="Save draft").click()

    expect(form.get_by_text("has been updated").first).to_be_visible()
    assert drafted(workshop) == [full]


def test_on_a_phone_rows_are_cards_and_nothing_sticks_out(editor, workshop):
    editor.set_viewport_size({"width": 320, "height": 700})
    form = opened(editor, workshop)
    cell(form, SNOW, "title").click()
    form.get_by_role("button", name="Details", **EVERY_LETTER).click()

    grid = form.locator(".schedule-grid")
    inside = grid.evaluate("grid => grid.scrollWidth <= grid.clientWidth")

    assert inside
    expect(form.get_by_role("region", name="Row 2 in detail")).to_be_visible()
    expect(form.get_by_role("gridcell", name=re.compile("^Title: Snow"))).to_be_visible()


def test_150_rows_stand_within_a_second_and_a_half(editor, events):
    workshop = WorkshopPageFactory(parent=events, schedule=many_sessions(10, rows=150), live=False)
    opened(editor, workshop)

    times = []
    for _ in range(3):
        editor.goto(f"/admin/pages/{workshop.pk}/edit/", wait_until="domcontentloaded")
        begun = time.monotonic()
        expect(editor.locator(".schedule-grid__table tbody tr")).to_have_count(150)
        times.append(time.monotonic() - begun)

    assert min(times) < 1.5
    assert editor.evaluate("document.querySelectorAll('.schedule-grid *').length") < 3000
