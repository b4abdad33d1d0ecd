"""How far rights reach: everything, some branches, or nothing."""

from django.contrib.auth.models import Permission

from accounts.reach import bound_to, is_bound
from people.models import Person
from tests.accounts.belongings import address, listed
from tests.accounts.conftest import member


def test_a_lead_of_two_branches_reaches_both(branches, own, foreign, client):
    client.force_login(member("both@centre.example", "Branch: Water", "Branch: Ice"))

    assert sorted(listed(client, Person)) == ["Glaciers in draft", "Rivers in draft"]


def test_a_wider_role_lifts_the_limit(branches, foreign, client):
    user = member("wide@centre.example", "Branch: Water", "Editors")
    client.force_login(user)

    assert not is_bound(user)
    assert client.get(address(foreign[0], "edit")).status_code == 200


def test_a_right_of_ones_own_reaches_everything(branches, lead, foreign):
    lead.user_permissions.add(*Permission.objects.filter(content_type__model="person"))

    assert not is_bound(lead)
    assert bound_to(lead) == frozenset()


def test_authors_are_bound_to_nothing_and_see_all(author):
    assert not is_bound(author)


def test_an_account_that_sleeps_reaches_nothing(lead, own):
    lead.is_active = False

    assert not is_bound(lead)
    assert not Person.objects.filter(pk=own[0].pk, pk__in=reached(lead)).exists()


def reached(user):
    from pages.permitted import within_reach

    return within_reach(Person, user).values("pk")
