"""People, publications and products: who may do what to those of which branch."""

import pytest
from django.urls import reverse

from accounts.models import BranchTeam
from delivery import draft_links
from pages.models import User
from pages.sharing.screens import screen_of
from people.models import Person
from publications.models import Product, Publication
from tests.accounts.belongings import address, listed, of

VIEWS = ("edit", "delete", "usage", "history", "history_results", "unpublish", "lock", "unlock")
VIEWS += ("preview_on_edit", "workflow_history", "confirm_workflow_cancellation")


def test_a_lead_opens_what_is_of_the_branch(leading, own):
    answers = {
        (type(each), view): leading.get(address(each, view)).status_code
        for each in own
        for view in ("edit", "history", "delete", "usage")
    }

    assert set(answers.values()) == {200}


@pytest.mark.parametrize("view", VIEWS)
def test_a_lead_opens_nothing_of_another_branch_by_any_view(leading, foreign, view):
    answers = [
        (response.status_code, response.url)
        for thing in foreign
        for response in (
            leading.get(address(thing, view)),
            leading.post(address(thing, view)),
        )
    ]

    assert answers == [(302, "/admin/")] * 6
    assert [type(each).objects.filter(pk=each.pk).count() for each in foreign] == [1, 1, 1]


def test_revisions_of_another_branch_are_neither_shown_nor_brought_back(leading, foreign):
    for thing in foreign:
        revision = thing.latest_revision_id
        names = {
            "revisions_view": [thing.pk, revision],
            "revisions_revert": [thing.pk, revision],
            "revisions_unschedule": [thing.pk, revision],
            "revisions_compare": [thing.pk, "earliest", "latest"],
        }
        for name, args in names.items():
            where = reverse(thing.snippet_viewset.get_url_name(name), args=args)
            assert leading.get(where).url == "/admin/", name


@pytest.mark.parametrize("model", [Person, Publication, Product])
def test_lists_show_a_lead_what_is_of_the_branch(leading, own, foreign, model):
    assert listed(leading, model) == ["Rivers in draft"]


@pytest.mark.parametrize("model", [Person, Publication, Product])
def test_lists_show_editors_everything(client, editor, own, foreign, model):
    client.force_login(editor)

    assert sorted(listed(client, model)) == ["Glaciers in draft", "Rivers in draft"]


def test_many_at_once_leave_those_of_other_branches(leading, own, foreign):
    for mine, theirs in zip(own, foreign, strict=True):
        label = theirs._meta
        where = reverse("wagtail_bulk_action", args=[label.app_label, label.model_name, "delete"])

        answers = [
            leading.get(f"{where}?id={theirs.pk}&id={mine.pk}").url,
            leading.post(f"{where}?id={theirs.pk}&id={mine.pk}").url,
            leading.get(f"{where}?id=all").url,
        ]

        assert answers == ["/admin/"] * 3
        assert leading.get(f"{where}?id={mine.pk}").status_code == 200
        assert type(theirs).objects.filter(pk=theirs.pk).exists()


def test_who_edits_what_of_another_branch_is_not_told(leading, foreign):
    for thing in foreign:
        label = thing._meta
        where = reverse(
            "wagtailadmin_editing_sessions:ping",
            args=[label.app_label, label.model_name, thing.pk, 1],
        )
        assert leading.post(where).status_code == 404


def test_a_list_of_three_asks_as_often_as_of_one(leading, branches, django_assert_num_queries):
    counts = []
    for number in range(2):
        of(branches[0], f"Rivers {number}")
        leading.get(reverse(Publication.snippet_viewset.get_url_name("list")))
        with django_assert_num_queries(15):
            counts.append(len(listed(leading, Publication)))
        of(branches[0], f"Lakes {number}")

    assert counts == [1, 3]


def test_a_lead_shares_no_draft_of_another_branch(leading, own, foreign, editor):
    links = [draft_links.make(thing, editor) for thing in (own[1], foreign[1])]
    screens = [screen_of(thing) for thing in (*own, *foreign)]

    opened = [leading.get(screen).status_code for screen in screens]
    made = [leading.post(screen, {"days": 7}).url for screen in screens]
    listed_ = leading.get(reverse("all_draft_links")).content.decode()

    assert opened == [200] * 3 + [302] * 3
    assert made == [*screens[:3], "/admin/", "/admin/", "/admin/"]
    assert [link.token in listed_ for link in links] == [True, False]
    assert leading.post(reverse("end_draft_link", args=[links[1].pk])).url == "/admin/"


def test_the_link_of_someone_who_left_a_branch_leads_nowhere(foreign, lead, branches):
    BranchTeam.objects.get(branch=branches[1]).user_set.add(lead)
    link = draft_links.make(foreign[1], User.objects.get(pk=lead.pk))
    before = draft_links.find(link.token)

    BranchTeam.objects.get(branch=branches[1]).user_set.remove(lead)

    assert (before, draft_links.find(link.token)) == (link, None)
