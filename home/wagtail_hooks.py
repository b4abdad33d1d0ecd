"""Puts the menu of `home.menu` into the admin."""

from wagtail.snippets.models import register_snippet
from wagtail_modeladmin.options import modeladmin_register

from home.menu import ROOMS, RecordsGroup

for room in ROOMS:
    register_snippet(room)
modeladmin_register(RecordsGroup)
