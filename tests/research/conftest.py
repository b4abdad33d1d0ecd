import pytest

from research.models import ResearchPage
from tests.factories.research import ResearchPageFactory


@pytest.fixture
def research(home) -> ResearchPage:
    return ResearchPageFactory(parent=home, slug="research")
