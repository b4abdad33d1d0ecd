"""“Share this draft” among the actions of a form, and what the history says of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.urls import reverse_lazy
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.action_menu import ActionMenuItem as PageActionMenuItem
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogFormatter
from wagtail.snippets.action_menu import ActionMenuItem as SnippetActionMenuItem

from pages.sharing.screens import ENDED, MADE, screen_of


class _SharesADraft:
    """Last in the menu, so that a locked form says first that it is locked."""

    name = "share-draft"
    label = gettext_lazy("Share this draft")
    icon_name = "link"
    order = 20_000

    def is_shown(self, context: Mapping[str, Any]) -> bool:
        """On the form of what is stored, locked or not."""
        return bool(context["view"] == "edit")


class SharePage(_SharesADraft, PageActionMenuItem):
    def get_url(self, parent_context: Mapping[str, Any]) -> str:
        return screen_of(parent_context["page"])


class ShareSnippet(_SharesADraft, SnippetActionMenuItem):
    def get_url(self, parent_context: Mapping[str, Any]) -> str:
        return screen_of(parent_context["instance"])


class Shared(LogFormatter):
    label = gettext_lazy("Share the draft")

    def format_message(self, log_entry: Any) -> str:
        until = localtime(datetime.fromisoformat(log_entry.data["until"]))
        return _("Shared the draft by a link until %(until)s") % {
            "until": date_format(until, "j F Y, H:i")
        }


def tell_history(actions: Any) -> None:
    actions.register_action(MADE)(Shared)
    actions.register_action(
        ENDED, gettext_lazy("End a link to the draft"), gettext_lazy("Ended a link to the draft")
    )


def report() -> MenuItem:
    address = reverse_lazy("all_draft_links")
    return MenuItem(
        gettext_lazy("Draft links"), address, name="draft-links", icon_name="link", order=850
    )
