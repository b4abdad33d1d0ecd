"""The admin's menu: a group for each room, and one for the records that rooms share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSetGroup
from wagtail_modeladmin.options import ModelAdminGroup

from events import admin as events
from pages import admin as pages
from people import admin as people
from publications import admin as publications
from research import admin as research


class RoomGroup(SnippetViewSetGroup):
    """The listings of a room: things that are drafted first, then what the machine keeps."""

    kept: ClassVar[Sequence[Any]] = ()

    def __init__(self) -> None:
        super().__init__()
        self.modeladmins = [modeladmin(parent=self) for modeladmin in self.kept]

    def on_register(self) -> None:
        super().on_register()
        for modeladmin in self.modeladmins:
            modeladmin.add_to_admin_menu = False  # it has its place in this group
            modeladmin.register_with_wagtail()

    def get_submenu_items(self) -> list[Any]:
        items: list[Any] = super().get_submenu_items()
        last = max((item.order for item in items), default=0)
        for number, modeladmin in enumerate(self.modeladmins, start=last + 1):
            items.append(modeladmin.get_menu_item(order=number))
        return items


class ResearchGroup(RoomGroup):
    items = research.viewsets
    menu_label = _("Research")
    menu_name = "research"
    menu_icon = "folder-open-inverse"
    menu_order = 200


class PublicationsGroup(RoomGroup):
    items = publications.viewsets
    menu_label = _("Publications")
    menu_name = "publications-room"
    menu_icon = "doc-full"
    menu_order = 210


class PeopleGroup(RoomGroup):
    items = people.viewsets
    menu_label = _("People")
    menu_name = "people-room"
    menu_icon = "group"
    menu_order = 220


class EventsGroup(RoomGroup):
    items = events.viewsets
    kept = events.modeladmins
    menu_label = _("Events")
    menu_name = "events-room"
    menu_icon = "date"
    menu_order = 230


class RecordsGroup(ModelAdminGroup):
    """What the rooms refer to: organisations, topics, venues."""

    items = (*people.modeladmins, *pages.modeladmins, *publications.modeladmins)
    menu_label = _("Records")
    menu_item_name = "records"
    menu_icon = "clipboard-list"
    menu_order = 240


ROOMS = (ResearchGroup, PublicationsGroup, PeopleGroup, EventsGroup)
