"""Puts the menu of `home.menu` and the catalogue of components into the admin."""

from django.urls import URLPattern, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet
from wagtail_modeladmin.options import modeladmin_register

from home.components.views import urls
from home.menu import ROOMS, RecordsGroup

for room in ROOMS:
    register_snippet(room)
modeladmin_register(RecordsGroup)


@hooks.register("register_admin_urls")
def where_components_are() -> list[URLPattern]:
    return urls


@hooks.register("register_reports_menu_item")
def components_stand_among_the_reports() -> MenuItem:
    address = reverse_lazy("components")
    return MenuItem(_("Components"), address, name="components", icon_name="view", order=900)
