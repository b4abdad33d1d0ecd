"""Who asks: nobody, and people with each role."""

from django.contrib.auth.models import Group
from django.test import Client

from pages.models import User

NOBODY, NO_RIGHTS, AUTHOR, ADMINISTRATOR = "anonymous", "no rights", "author", "administrator"
OURS, THEIRS = "editor of branch A", "editor of branch B"
GROUPS = {
    NOBODY: None,
    NO_RIGHTS: (),
    AUTHOR: ("Authors",),
    OURS: ("Branch: Water",),
    THEIRS: ("Branch: zqbranchwords",),
    ADMINISTRATOR: ("Administrators",),
}


def make_people() -> dict[str, User]:
    return {role: _person(role, names) for role, names in GROUPS.items() if names is not None}


def _person(role: str, groups: tuple[str, ...]) -> User:
    who = "zquserwords" if role == THEIRS else role.replace(" ", "-")
    user = User.objects.create_user(f"{who}@centre.example", "a long password")
    user.groups.set(found := Group.objects.filter(name__in=groups))
    assert len(found) == len(groups), groups
    return user


def cookies_of(user: User | None) -> str:
    """What their browser sends. Logging in is not what is tried here."""
    client = Client()
    if user is not None:
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client.cookies.output(header="", sep=";")
