"""People with each role, and two branches."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from pages.models import User
from research.models import ResearchBranchPage
from tests.accounts.belongings import SECRET, of
from tests.factories.research import ResearchBranchPageFactory, ResearchPageFactory

PASSWORD = "a long password"


def member(email: str, *groups: str) -> User:
    user = User.objects.create_user(email, PASSWORD)
    user.groups.set(Group.objects.filter(name__in=groups))
    return user


@pytest.fixture
def author(home) -> User:
    return member("author@centre.example", "Authors")


@pytest.fixture
def editor(home) -> User:
    return member("editor@centre.example", "Editors")


@pytest.fixture
def manager(home) -> User:
    """Who looks after accounts, and is no superuser."""
    return member("manager@centre.example", "Administrators")


@pytest.fixture
def branches(home) -> tuple[ResearchBranchPage, ResearchBranchPage]:
    research = ResearchPageFactory(parent=home)
    return (
        ResearchBranchPageFactory(parent=research, title="Water"),
        ResearchBranchPageFactory(parent=research, title="Ice"),
    )


@pytest.fixture
def lead(branches) -> User:
    """In the team of the first branch, and in nothing else."""
    return member("lead@centre.example", "Branch: Water")


@pytest.fixture
def django_client() -> type[Client]:
    """Makes other browsers."""
    return Client


@pytest.fixture
def own(branches):
    """Drafts of the branch that is led."""
    return of(branches[0], "Rivers in draft")


@pytest.fixture
def foreign(branches):
    """Drafts of the other."""
    return of(branches[1], SECRET)


@pytest.fixture
def leading(client, lead):
    client.force_login(lead)
    return client
