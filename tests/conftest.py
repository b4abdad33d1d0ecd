"""What every test may ask for."""

import pytest
from django.contrib.contenttypes.models import ContentType

from api import answers
from home.models import HomePage
from pages.models import User
from tests.factories.site import make_site


def pytest_itemcollected(item: pytest.Item) -> None:
    """Who reads the sample centre reads a database, and has its turn with those who do.

    What asks for no database comes last, after tests that have emptied it.
    """
    if "sample_centre" in getattr(item, "fixturenames", ()):
        item.add_marker(pytest.mark.django_db)


def pytest_fixture_setup(fixturedef: pytest.FixtureDef, request: pytest.FixtureRequest) -> None:
    """Who asks for a database on the way (`getfixturevalue`) would have its turn too late."""
    if fixturedef.argname == "db" and not asks_for_a_database(request):
        pytest.fail("It asks for a database: mark it with django_db.", pytrace=False)


@pytest.fixture(autouse=True)
def nothing_is_remembered(request: pytest.FixtureRequest) -> None:
    """Every test begins to count at 1 again, and what was counted then was another's.

    Content types are remembered by a process: a test that asks for no database would pass after
    some tests, and fail after others.
    """
    answers.COUNTS.clear()
    if not asks_for_a_database(request):
        ContentType.objects.clear_cache()


def asks_for_a_database(request: pytest.FixtureRequest) -> bool:
    marked = request.node.get_closest_marker("django_db") is not None
    return marked or bool({"db", "transactional_db"} & set(request.node.fixturenames))


@pytest.fixture
def home(db) -> HomePage:
    """The site's home page, published at “/”."""
    return make_site()


@pytest.fixture
def administrator(db) -> User:
    return User.objects.create_superuser("admin@centre.example.net", "a long password")
