"""Puts accounts into Wagtail's admin: addresses, menu, the account's own screen."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry

from accounts.belonging import give
from accounts.reach import bound_to, is_bound
from accounts.teams_admin import TeamViewSet
from accounts.urls import inside
from pages.models import User


@hooks.register("register_admin_urls")
def what_stands_behind_the_log_in() -> list[URLPattern | URLResolver]:
    return [path("", include((inside, "accounts")))]


@hooks.register("register_admin_viewset")
def teams_are_listed() -> TeamViewSet:
    return TeamViewSet("branch_teams")


class RightMenuItem(MenuItem):
    """Shown to those who may."""

    def __init__(self, label: Any, url: Any, *, right: str, **kwargs: Any) -> None:
        super().__init__(label, url, **kwargs)
        self.right = right

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(self.right))


@hooks.register("register_settings_menu_item")
def inviting_is_a_setting() -> MenuItem:
    return RightMenuItem(
        _("Invite a colleague"),
        reverse_lazy("accounts:invitations"),
        right="pages.add_user",
        name="invitations",
        icon_name="mail",
        order=599,
    )


@hooks.register("register_settings_menu_item")
def the_second_factor_is_a_setting() -> MenuItem:
    return RightMenuItem(
        _("Second factor"),
        reverse_lazy("accounts:rules"),
        right="auth.change_group",
        name="second-factor",
        icon_name="key",
        order=602,
    )


@hooks.register("register_account_menu_item")
def my_log_ins(request: HttpRequest) -> dict[str, Any]:
    return {
        "url": reverse("accounts:my_log_ins"),
        "label": _("Where you are logged in"),
        "help_text": _("See the browsers in which you are logged in, and end what is not yours."),
    }


@hooks.register("register_account_menu_item")
def my_second_factor(request: HttpRequest) -> dict[str, Any]:
    return {
        "url": reverse("accounts:second_factor"),
        "label": _("Second factor"),
        "help_text": _("Ask for a code of your telephone, too, when you log in."),
    }


@hooks.register("register_user_listing_buttons")
def where_someone_is_logged_in(user: User, request_user: User) -> list[Button]:
    if not request_user.has_perm("pages.change_user"):
        return []
    address = reverse("accounts:log_ins", args=[user.pk])
    return [Button(_("Log-ins"), address, icon_name="desktop", priority=30)]


OF_EVERYBODY = ("site-history", "workflows", "workflow-tasks", "page-types-usage")


@hooks.register("construct_reports_menu")
def reports_of_everybody_are_not_of_a_team(request: HttpRequest, items: list[MenuItem]) -> None:
    if is_bound(request.user):  # type: ignore[arg-type]
        items[:] = [item for item in items if item.name not in OF_EVERYBODY]


@hooks.register("construct_page_chooser_queryset")
def a_team_chooses_what_is_public_or_its_own(pages: Any, request: HttpRequest) -> Any:
    user: Any = request.user
    if not is_bound(user):
        return pages
    return pages.filter(Q(live=True) | Q(pk__in=bound_to(user)))


@hooks.register("after_create_snippet")
def what_a_team_makes_belongs_to_its_branch(request: HttpRequest, thing: Any) -> None:
    """So that whoever wrote it can go on."""
    give(thing, bound_to(request.user))  # type: ignore[arg-type]


@hooks.register("register_log_actions")
def what_is_written_down(actions: LogActionRegistry) -> None:
    actions.register_action("accounts.log_out", _("End log-ins"), _("Log-ins ended"))
    actions.register_action(
        "accounts.second_factor_removed",
        _("Remove second factor"),
        _("Second factor removed"),
    )
