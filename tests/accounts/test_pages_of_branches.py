"""Pages: who may do what to those of which branch, and where drafts are told of."""

import pytest
from django.urls import reverse

from tests.accounts.belongings import SECRET


def test_a_lead_edits_the_page_of_the_branch_and_no_other(leading, branches):
    answers = [leading.get(f"/admin/pages/{page.pk}/edit/").status_code for page in branches]

    assert answers == [200, 302]


def test_drafts_of_other_branches_are_in_no_list_of_pages(leading, branches):
    ice = branches[1]
    ice.unpublish()
    type(ice).objects.filter(pk=ice.pk).update(title=SECRET, draft_title=SECRET)
    places = (
        "/admin/research-branches/",
        "/admin/",
        f"/admin/choose-page/{ice.get_parent().pk}/",
        "/admin/pages/search/?q=Glaciers",
    )

    shown = [SECRET in leading.get(place, follow=True).content.decode() for place in places]

    assert shown == [False] * len(places)


def test_reports_of_everybody_are_refused(leading, foreign):
    names = ("site_history", "workflow", "workflow_tasks", "page_types_usage")

    answers = [leading.get(reverse(f"wagtailadmin_reports:{name}")).url for name in names]

    assert answers == ["/admin/"] * 4
    assert "site-history" not in leading.get("/admin/").content.decode()


@pytest.fixture
def drafted(branches):
    """The page of the other branch, never published."""
    page = branches[1]
    page.unpublish()
    type(page).objects.filter(pk=page.pk).update(title=SECRET, draft_title=SECRET)
    return page


def addresses_of(page):
    """Where Wagtail asks for no right on the single page."""
    many = [
        reverse("wagtail_bulk_action", args=["wagtailcore", "page", act])
        for act in ("delete", "move", "publish", "unpublish")
    ]
    asked = [f"{each}?id={page.pk}" for each in many]
    return [
        *asked,
        reverse("wagtailadmin_pages:move_confirm", args=[page.pk, page.get_parent().pk]),
        reverse("wagtailadmin_choose_page_child", args=[page.pk]),
        f"{reverse('wagtailadmin_choose_page_chosen_multiple')}?id={page.pk}",
    ]


def test_drafts_of_other_branches_are_named_by_no_view_of_pages(leading, drafted):
    answers = [leading.get(each) for each in addresses_of(drafted)]

    assert [(answer.status_code, answer.get("Location")) for answer in answers] == [
        (302, "/admin/")
    ] * len(answers)


def test_the_same_views_name_public_pages_of_other_branches(leading, branches):
    answers = [leading.get(each) for each in addresses_of(branches[1])]

    assert [answer.status_code for answer in answers] == [200] * len(answers)


def test_all_pages_of_a_list_are_more_than_ones_own(leading, drafted):
    above = drafted.get_parent().pk
    where = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])

    assert leading.get(f"{where}?id=all&childOf={above}").url == "/admin/"
    assert leading.post(f"{where}?id=all&childOf={above}").url == "/admin/"
