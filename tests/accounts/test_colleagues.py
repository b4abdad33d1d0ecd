"""Lists of pages name, to filter by, those who wrote or locked what one sees, and nobody else."""

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.accounts.conftest import member


@pytest.fixture
def written(branches):
    """Each branch has an owner, an editor and someone who locked it, all of them its own."""
    for name, page in zip(("water", "ice"), branches, strict=True):
        people = [member(f"{by}.{name}@centre.example") for by in ("owner", "editor", "locker")]
        page.owner, page.locked_by = people[0], people[2]
        page.locked, page.locked_at = True, timezone.now()
        page.save()
        page.save_revision(user=people[1], log_action=True)
    return branches


def named(client, address, name):
    """Whom the filter of a list offers."""
    field = client.get(address, follow=True).context["filters"].form.fields[name]
    return [user.email for user in field.queryset]


def lists(page):
    return [
        (reverse("wagtailadmin_explore", args=[page.pk]), "owner"),
        (reverse("wagtailadmin_explore", args=[page.pk]), "edited_by"),
        (reverse("wagtailadmin_reports:locked_pages"), "locked_by"),
    ]


OF_WATER = [f"{by}.water@centre.example" for by in ("owner", "editor", "locker")]


def test_a_lead_is_told_of_those_of_the_own_branch(leading, written):
    found = [named(leading, *each) for each in lists(written[0])]

    assert found == [[email] for email in OF_WATER]


def test_who_sees_all_pages_is_told_of_all(client, manager, written):
    client.force_login(manager)

    found = [named(client, *each) for each in lists(written[0])]

    assert found == [[email.replace("water", "ice"), email] for email in OF_WATER]


def test_nobody_is_found_by_a_name_that_was_not_offered(leading, written):
    foreign = written[1].owner.pk
    address = reverse("wagtailadmin_explore", args=[written[0].pk])

    form = leading.get(address, {"owner": foreign}).context["filters"].form

    assert list(form.errors) == ["owner"]
