import pytest

from home.models import ContentPage
from tests.factories.home import ContentPageFactory


@pytest.fixture
def about(home) -> ContentPage:
    return ContentPageFactory(parent=home, title="About us", slug="about")
