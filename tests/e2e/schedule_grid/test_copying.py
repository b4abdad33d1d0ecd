"""A session that is copied from one workshop to another."""

import pytest
from playwright.sync_api import expect

from events.models import WorkshopPage
from tests.e2e.schedule_grid.grid import ROWS, column, drafted
from tests.factories.events import WorkshopPageFactory


@pytest.fixture
def empty(events) -> WorkshopPage:
    return WorkshopPageFactory(parent=events, title="Next year", schedule=[], live=False)


def test_a_session_is_pasted_into_another_workshop_with_talks_of_its_own(form, empty, workshop):
    form.get_by_role("button", name="Copy, to paste it elsewhere").last.click()
    expect(form.get_by_text("“Session” is copied")).to_be_visible()

    form.goto(f"/admin/pages/{empty.pk}/edit/")
    form.get_by_role("tab", name="Schedule").click()
    form.get_by_role("button", name="Paste “Session”").click()
    expect(form.locator(".schedule-grid").first).to_be_visible()
    assert column(form, "title") == ["Ice", "Snow", "Sea"]
    form.get_by_role("button", name="Save draft").click()
    expect(form.get_by_text("has been updated")).to_be_visible()

    pasted = drafted(empty)
    assert [(row.title, row.start) for row in pasted] == [(row.title, row.start) for row in ROWS]
    assert [row.people for row in pasted] == [row.people for row in ROWS]
    assert {row.id for row in pasted}.isdisjoint(row.id for row in ROWS)
    assert [row.id for row in kept_rows(workshop)] == [row.id for row in ROWS]


def kept_rows(workshop: WorkshopPage):
    """What the workshop that was copied from still has."""
    return WorkshopPage.objects.get(pk=workshop.pk).schedule[0].value["rows"]
