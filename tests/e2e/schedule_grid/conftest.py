import pytest
from playwright.sync_api import Page

from events.models import EventsPage, WorkshopPage
from tests.e2e.schedule_grid.grid import ROWS, opened
from tests.factories.events import (
    EventsPageFactory,
    WorkshopPageFactory,
    session,
)


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
