import pytest
from django.core import mail
from wagtail.models import TaskState

from accounts.models.review import may_publish
from publications.models import Publication
from tests.accounts.conftest import member


def recipients():
    return sorted(message.to[0] for message in mail.outbox)


def submitted(thing, user):
    thing.save_revision(user=user)
    return thing.get_workflow().start(thing, user)


def draft_of(branch):
    work = Publication(title="Rivers from space", issued="2024", live=False)
    work.save()
    work.branches.add(branch)
    work.save()
    return work


@pytest.fixture
def others(branches):
    """The team of the other branch."""
    return member("other@centre.example", "Branch: Ice")


def test_a_page_that_is_submitted_is_mailed_to_who_may_publish_it(
    branches, lead, others, author, editor, manager, administrator
):
    submitted(branches[0], author)

    assert recipients() == [
        "editor@centre.example",
        "lead@centre.example",
        "manager@centre.example",
    ]
    assert f"/admin/pages/{branches[0].pk}/edit/" in mail.outbox[0].body


def test_a_publication_is_mailed_to_the_team_of_its_branch_and_no_other(
    branches, lead, others, author, editor
):
    submitted(draft_of(branches[0]), author)

    assert recipients() == ["editor@centre.example", "lead@centre.example"]


def test_where_nobody_has_a_role_superusers_are_told(branches, author, administrator):
    submitted(branches[0], author)

    assert recipients() == [administrator.email]


def test_who_submits_is_not_told_of_it(branches, lead, editor):
    submitted(branches[0], lead)

    assert recipients() == ["editor@centre.example"]


def test_an_author_is_told_what_became_of_it(branches, lead, author):
    state = submitted(branches[0], author)
    mail.outbox.clear()

    state.current_task_state.reject(user=lead, comment="Name the river.")

    assert recipients() == ["author@centre.example"]
    assert "Name the river." in mail.outbox[0].body


def test_who_may_publish_sees_it_among_what_waits_and_others_do_not(
    branches, lead, others, author, editor
):
    state = submitted(draft_of(branches[0]), author).current_task_state

    waiting = {
        user.email: list(TaskState.objects.reviewable_by(user))
        for user in (lead, others, author, editor)
    }

    assert waiting == {
        "lead@centre.example": [state],
        "other@centre.example": [],
        "author@centre.example": [],
        "editor@centre.example": [state],
    }


def test_a_lead_approves_by_the_admin_and_it_is_published(branches, lead, author, client):
    work = draft_of(branches[0])
    task = submitted(work, author).current_task_state
    client.force_login(lead)

    client.post(
        f"/admin/snippets/publications/publication/workflow/action/{work.pk}/approve/{task.pk}/"
    )

    work.refresh_from_db()
    assert work.live


def test_the_lead_of_another_branch_approves_nothing(branches, others, author, client):
    work = draft_of(branches[0])
    task = submitted(work, author).current_task_state
    client.force_login(others)
    address = "/admin/snippets/publications/publication/workflow/action"

    answers = [
        client.post(f"{address}/{work.pk}/approve/{task.pk}/").status_code,
        client.get(f"/admin/pages/{branches[0].pk}/edit/").status_code,
    ]

    work.refresh_from_db()
    assert answers == [302, 302]
    assert not work.live
    assert not may_publish(others, work)


def test_an_author_submits_and_cannot_approve(branches, author, client):
    work = draft_of(branches[0])
    client.force_login(author)
    task = submitted(work, author).current_task_state
    address = (
        f"/admin/snippets/publications/publication/workflow/action/{work.pk}/approve/{task.pk}/"
    )

    client.post(address)

    work.refresh_from_db()
    assert not work.live
