"""The admin’s menu, in the words of the centre."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSetGroup
from wagtail_modeladmin.options import modeladmin_register

from people import admin as people
from publications import admin as publications


class PublicationsGroup(SnippetViewSetGroup):
    items = publications.viewsets
    menu_label = _("Publications")
    menu_icon = "doc-full"
    menu_order = 220


class PeopleGroup(SnippetViewSetGroup):
    items = people.viewsets
    menu_label = _("People")
    menu_icon = "group"
    menu_order = 230


register_snippet(PublicationsGroup)
register_snippet(PeopleGroup)
for modeladmin in [*publications.modeladmins, *people.modeladmins]:
    modeladmin_register(modeladmin)
