"""What every test may ask for."""

import pytest

from api import answers
from home.models import HomePage
from pages.models import User
from tests.factories.site import make_site


@pytest.fixture(autouse=True)
def nothing_is_remembered() -> None:
    """Every test begins to count at 1 again, and what was counted then was another's."""
    answers.COUNTS.clear()


@pytest.fixture
def home(db) -> HomePage:
    """The site's home page, published at “/”."""
    return make_site()


@pytest.fixture
def administrator(db) -> User:
    return User.objects.create_superuser("admin@centre.example.net", "a long password")
