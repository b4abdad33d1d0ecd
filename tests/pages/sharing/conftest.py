import pytest
from django.contrib.auth.models import Group

from home.models import ContentPage
from pages.models import User
from people.models import Person
from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory


@pytest.fixture
def editor(home) -> User:
    """Who may edit everything that visitors see."""
    user = User.objects.create_user(
        "editor@centre.example.net", "a long password", first_name="Eda", last_name="Torres"
    )
    user.groups.add(Group.objects.get(name="Editors"))
    return user


@pytest.fixture
def onlooker(db) -> User:
    """Who may enter the admin and edit nothing."""
    user = User.objects.create_user("onlooker@centre.example.net", "a long password")
    group = Group.objects.create(name="Onlookers")
    group.permissions.add(
        *Group.objects.get(name="Editors").permissions.filter(codename="access_admin")
    )
    user.groups.add(group)
    return user


@pytest.fixture
def page(home) -> ContentPage:
    return ContentPageFactory(parent=home, title="Snow", live=False)


@pytest.fixture
def person(home) -> Person:
    return PersonFactory(given="Ada", family="Draft", live=False)
