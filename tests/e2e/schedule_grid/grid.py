"""A schedule as a browser shows it in its form."""

import json

from playwright.sync_api import Page, expect

from events.models import WorkshopPage
from events.rows import Row
from tests.factories.events import (
    talk,
)

ROWS = [
    talk("Ice", "09:00", "09:20", type="Invited", people=["Ada"]),
    talk("Snow", "09:20", "09:40", type="Regular", people=["Bo"]),
    talk("Sea", "09:40", "10:00", type="Regular", people=["Cy"]),
]
ICE, SNOW, SEA = (row.id for row in ROWS)
EVERY_LETTER = {"exact": True}


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


def drafted(workshop: WorkshopPage) -> list[Row]:
    """The first session's rows in the latest draft."""
    workshop.refresh_from_db()
    return list(workshop.get_latest_revision_as_object().schedule[0].value["rows"])
