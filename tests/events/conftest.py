import pytest

from tests.factories.events import EventsPageFactory


@pytest.fixture
def events(home):
    """The page of the events, published at “/events/”."""
    return EventsPageFactory(parent=home)
