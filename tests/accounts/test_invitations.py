import re

import pytest
from django.contrib.auth.models import Group
from django.core import mail

from accounts.models import SecondFactorRule
from pages.models import User

ADDRESS = "/admin/invitations/"
NEW = "new@centre.example"
CHOSEN = {"new_password1": "rivers of ice", "new_password2": "rivers of ice"}


def invite(client, email=NEW, groups=("Authors",), **more):
    chosen = [each.pk for each in Group.objects.filter(name__in=groups)]
    return client.post(ADDRESS, {"email": email, "groups": chosen, **more})


def way_in():
    return re.search(r"http://testserver(/\S+)", mail.outbox[-1].body.partition("you are in:")[2])[
        1
    ]


@pytest.fixture
def inviting(client, manager):
    client.force_login(manager)
    return client


def test_a_colleague_is_invited_by_mail_and_chooses_a_password(inviting, client, django_client):
    invite(inviting, "New@Centre.Example", first_name="Ada")
    guest = django_client()
    page = guest.get(way_in())

    response = guest.post(way_in(), CHOSEN)

    user = User.objects.get(email=NEW)
    assert (page.status_code, response.url) == (200, "/admin/")
    assert "unsafe" not in page["Content-Security-Policy"]
    assert guest.get("/admin/").status_code == 200
    assert [str(group) for group in user.groups.all()] == ["Authors"]
    assert user.check_password("rivers of ice")


def test_the_mail_says_who_invites_and_how_long(inviting):
    invite(inviting, first_name="Ada")

    message = mail.outbox[0]
    assert message.subject == "manager@centre.example invites you to http://testserver"
    assert (message.to, message.reply_to) == ([NEW], ["manager@centre.example"])
    assert message.body.startswith("Dear Ada,\n\nmanager@centre.example invites you to work on")
    assert "The link works once, and for 7 days." in message.body


def test_an_invitation_works_once(inviting, django_client):
    invite(inviting)
    django_client().post(way_in(), CHOSEN)

    response = django_client().post(way_in(), CHOSEN)

    assert response.status_code == 410
    assert "used or too old" in response.content.decode()


def test_an_invitation_ends_after_a_week(inviting, django_client, settings):
    invite(inviting)
    settings.INVITATION_TIMEOUT = -1

    assert django_client().get(way_in()).status_code == 410


def test_one_sent_again_closes_the_way_of_the_first(inviting, django_client):
    invite(inviting)
    first = way_in()

    inviting.post(f"{ADDRESS}{User.objects.get(email=NEW).pk}/again/")

    assert django_client().get(first).status_code == 410
    assert django_client().get(way_in()).status_code == 200


def test_one_taken_back_leaves_nothing(inviting, django_client):
    invite(inviting)

    inviting.post(f"{ADDRESS}{User.objects.get(email=NEW).pk}/take-back/")

    assert not User.objects.filter(email=NEW).exists()
    assert django_client().get(way_in()).status_code == 410


def test_an_account_that_is_used_is_not_taken_back(inviting, editor):
    assert inviting.post(f"{ADDRESS}{editor.pk}/take-back/").status_code == 404
    assert User.objects.filter(pk=editor.pk).exists()


def test_nobody_is_invited_twice_or_to_nothing(inviting, editor):
    twice = invite(inviting, "EDITOR@centre.example")
    to_nothing = invite(inviting, groups=())

    assert twice.context["form"].errors == {
        "email": ["“editor@centre.example” has an account, or an invitation, already."]
    }
    assert to_nothing.context["form"].errors == {
        "groups": ["Choose at least one, or the person can do nothing here."]
    }
    assert mail.outbox == []


def test_inviting_is_not_for_editors(client, editor):
    client.force_login(editor)

    assert client.get(ADDRESS).status_code == 302
    assert invite(client).status_code == 302
    assert not User.objects.filter(email=NEW).exists()


def test_who_needs_a_second_factor_sets_it_up_on_coming(inviting, django_client):
    SecondFactorRule.objects.create(group=Group.objects.get(name="Authors"))
    invite(inviting)
    guest = django_client()

    response = guest.post(way_in(), CHOSEN)

    assert response.url == "/admin/login/second-factor/set-up/"
    assert guest.get("/admin/").status_code == 302


def test_a_weak_password_is_told_and_the_invitation_stays(inviting, django_client):
    invite(inviting)

    response = django_client().post(way_in(), {"new_password1": "1234", "new_password2": "1234"})

    assert response.status_code == 200
    assert response.context["form"].errors
    assert django_client().get(way_in()).status_code == 200


def test_the_list_asks_as_often_for_three_as_for_one(inviting, django_assert_num_queries):
    counts = []
    for number in range(2):
        invite(inviting, f"first{number}@centre.example")
        inviting.get(ADDRESS)
        with django_assert_num_queries(14):
            counts.append(len(inviting.get(ADDRESS).context["invited"]))
        invite(inviting, f"second{number}@centre.example")

    assert counts == [1, 3]
