"""What follows when accounts, groups and branches change."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.signals import user_logged_in
from django.db.models.signals import m2m_changed, post_save
from django.http import HttpRequest
from wagtail.signals import task_submitted

from accounts import lockout, second_factor, sessions, teams
from accounts.models import SecondFactorRule
from accounts.review_mail import tell_reviewers
from pages.models import User
from research.models import ResearchBranchPage


def connect() -> None:
    user_logged_in.connect(begin_a_session, dispatch_uid="accounts.session")
    post_save.connect(begin_a_rule, SecondFactorRule, dispatch_uid="accounts.rule")
    m2m_changed.connect(join_a_group, User.groups.through, dispatch_uid="accounts.join")
    post_save.connect(keep_a_team, ResearchBranchPage, dispatch_uid="accounts.team")
    task_submitted.connect(tell_reviewers, dispatch_uid="accounts.review")


def begin_a_session(request: HttpRequest, user: User, **kwargs: Any) -> None:
    sessions.note_where_from(request)
    lockout.let_in(request, user.email)


def begin_a_rule(instance: SecondFactorRule, created: bool, raw: bool, **kwargs: Any) -> None:
    if created and not raw:
        second_factor.show_out(instance.group.user_set.all())


def join_a_group(instance: Any, action: str, pk_set: set[int] | None, **kwargs: Any) -> None:
    """A user joins groups, or a group takes in users."""
    if action != "post_add" or not pk_set:
        return
    users = [instance.pk] if isinstance(instance, User) else pk_set
    groups = pk_set if isinstance(instance, User) else [instance.pk]
    if SecondFactorRule.objects.filter(group__in=groups).exists():
        second_factor.show_out(User.objects.filter(pk__in=users))


def keep_a_team(instance: ResearchBranchPage, created: bool, raw: bool, **kwargs: Any) -> None:
    if not raw:
        teams.follow(instance, is_new=created)
