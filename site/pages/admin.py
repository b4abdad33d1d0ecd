"""How editors find and list what all rooms share."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail_modeladmin.options import ModelAdmin

from pages.former_address_admin import FormerAddressAdmin
from pages.models import Topic


class TopicAdmin(ModelAdmin):
    model = Topic
    menu_label = _("Topics")
    menu_icon = "tag"
    list_display = ["name"]
    search_fields = ["name"]
    ordering = ["name", "pk"]
    list_per_page = 50


viewsets: list[Any] = []
modeladmins: list[Any] = [TopicAdmin, FormerAddressAdmin]
