"""Where editors make, see and end links to drafts."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from delivery import draft_links
from delivery.models import DraftLink
from home.models import ContentPage
from pages.models import BasePage, PublicSnippet, SiteDetails, Topic, User
from pages.sharing.screens import can_be_shared, screen_of
from people.models import Person
from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory

ALL = "/admin/reports/draft-links/"
FIELD = re.compile(r'<input class="draft-link__address"[^>]* value="([^"]+)"')


def test_only_what_has_drafts_and_a_page_can_be_shared():
    asked = (ContentPage, Person, SiteDetails, Topic, DraftLink, BasePage, PublicSnippet)

    assert [can_be_shared(model) for model in asked] == [True, True, *[False] * 3, True, True]


@pytest.mark.parametrize("what", ["page", "person"])
def test_a_link_is_made_and_shown_with_its_maker_and_end(request, client, editor, what):
    thing = request.getfixturevalue(what)
    client.force_login(editor)
    before = FIELD.findall(client.get(screen_of(thing)).content.decode())

    shown = client.post(screen_of(thing), {"days": "7"}, follow=True).content.decode()

    link = DraftLink.objects.get()
    assert (before, FIELD.findall(shown)) == ([], [f"http://testserver/draft/{link.token}"])
    assert (link.thing, link.maker) == (thing, editor)
    assert link.expires_at - link.made_at == timedelta(days=7)
    assert "Made by Eda Torres" in shown
    assert client.get(f"/draft/{link.token}").status_code == 200


def test_seven_days_are_proposed_and_no_other_length_is_taken(client, page, editor):
    client.force_login(editor)

    shown = client.get(screen_of(page)).content.decode()
    for days in ("", "0", "365", "-7", "x"):
        answer = client.post(screen_of(page), {"days": days})
        assert (days, answer.status_code) == (days, 200)

    assert re.findall(r'<option value="(\d+)"( selected)?', shown) == [
        ("1", ""),
        ("7", " selected"),
        ("14", ""),
        ("30", ""),
    ]
    assert list(DraftLink.objects.all()) == []


@pytest.mark.parametrize("what", ["page", "person"])
def test_an_ended_link_is_gone_for_all(request, client, editor, administrator, what):
    link = draft_links.make(request.getfixturevalue(what), administrator)
    client.force_login(editor)

    answer = client.post(reverse("end_draft_link", args=[link.pk]))

    assert (answer.status_code, answer["Location"]) == (302, screen_of(link.thing))
    assert client.get(f"/draft/{link.token}").status_code == 404


def test_looking_at_the_address_that_ends_a_link_ends_nothing(client, page, administrator):
    link = draft_links.make(page, administrator)
    client.force_login(administrator)

    assert client.get(reverse("end_draft_link", args=[link.pk])).status_code == 405
    assert list(DraftLink.objects.all()) == [link]


@pytest.mark.parametrize("what", ["page", "person"])
def test_who_may_not_edit_a_thing_makes_sees_and_ends_no_link(
    request, client, onlooker, administrator, what
):
    thing = request.getfixturevalue(what)
    link = draft_links.make(thing, administrator)
    client.force_login(onlooker)

    answers = [
        client.get(screen_of(thing)),
        client.post(screen_of(thing), {"days": "7"}),
        client.post(reverse("end_draft_link", args=[link.pk])),
    ]

    assert client.get("/admin/").status_code == 200
    assert [(answer.status_code, answer["Location"]) for answer in answers] == [
        (302, "/admin/")
    ] * 3
    assert list(DraftLink.objects.all()) == [link]
    assert link.token not in client.get(ALL).content.decode()


def test_a_visitor_is_asked_to_log_in(client, page, administrator):
    link = draft_links.make(page, administrator)
    addresses = [screen_of(page), ALL, reverse("end_draft_link", args=[link.pk])]

    answers = [client.post(each) for each in addresses]

    assert [answer["Location"].split("?")[0] for answer in answers] == ["/admin/login/"] * 3
    assert list(DraftLink.objects.all()) == [link]


def test_what_cannot_be_shared_has_no_screen(client, home, administrator):
    client.force_login(administrator)
    details = SiteDetails.for_site(home.get_site())
    addresses = [
        f"/admin/draft-links/pages/sitedetails/{details.pk}/",
        f"/admin/draft-links/pages/user/{administrator.pk}/",
        "/admin/draft-links/pages/nothing/1/",
        f"/admin/draft-links/home/contentpage/{home.pk + 1000}/",
    ]

    assert [client.get(each).status_code for each in addresses] == [404] * 4


def test_an_editor_sees_the_open_links_to_all_that_they_may_edit(
    home, client, page, person, administrator
):
    writer = User.objects.create_user("writer@centre.example.net", "a long password")
    writers = Group.objects.create(name="Writers")
    allowed = Group.objects.get(name="Editors").permissions
    writers.permissions.add(*allowed.filter(codename__in=["access_admin", "change_person"]))
    writer.groups.add(writers)
    to_page = draft_links.make(page, administrator, lasting=timedelta(days=14))
    to_person = draft_links.make(person, administrator)
    draft_links.make(page, administrator, at=datetime(2020, 1, 1, tzinfo=UTC))
    seen = {}
    for account in (administrator, writer):
        client.force_login(account)
        seen[account] = FIELD.findall(client.get(ALL).content.decode())

    assert seen == {
        administrator: [f"http://testserver/draft/{each.token}" for each in (to_page, to_person)],
        writer: [f"http://testserver/draft/{to_person.token}"],
    }


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_of_links_asks_the_same_for_any_number(
    home, client, editor, administrator, number, django_assert_num_queries
):
    for _ in range(number):
        draft_links.make(ContentPageFactory(parent=home), administrator)
        draft_links.make(PersonFactory(), editor)
    client.force_login(editor)
    client.get(ALL)

    with django_assert_num_queries(17):
        shown = client.get(ALL).content.decode()

    assert len(FIELD.findall(shown)) == 2 * number


def test_many_links_are_listed_a_page_at_a_time(client, page, editor, administrator):
    for _ in range(51):
        draft_links.make(page, administrator)
    client.force_login(editor)

    shown = [client.get(ALL, asked).content.decode() for asked in ({}, {"p": "2"}, {"p": "99"})]

    assert [len(FIELD.findall(each)) for each in shown] == [50, 1, 1]
    assert ["Page 2 of 2" in each for each in shown] == [False, True, True]
    assert len({address for each in shown for address in FIELD.findall(each)}) == 51


def test_ending_a_link_from_the_list_leads_back_to_it(client, page, administrator):
    link = draft_links.make(page, administrator)
    client.force_login(administrator)

    answer = client.post(reverse("end_draft_link", args=[link.pk]), {"from": "all"})

    assert answer["Location"] == ALL


def test_sharing_saves_nothing_of_the_thing(client, page, person, editor):
    client.force_login(editor)
    before = [(thing.latest_revision_id, thing.live) for thing in (page, person)]

    for thing in (page, person):
        client.post(screen_of(thing), {"days": "7"})
        thing.refresh_from_db()

    assert [(thing.latest_revision_id, thing.live) for thing in (page, person)] == before
