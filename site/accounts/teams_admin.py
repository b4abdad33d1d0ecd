"""Which people a branch's team looks after."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSet

from accounts.models import BranchTeam


class TeamViewSet(ModelViewSet):
    """A team is made with its branch, and goes with it; its members are chosen among the users."""

    model = BranchTeam
    icon = "group"
    menu_label = _("Teams of branches")
    menu_name = "branch-teams"
    menu_order = 603
    add_to_settings_menu = True
    url_prefix = "branch-teams"
    panels = BranchTeam.panels
    list_display = ["name", Column("members", label=_("Members"), accessor="member_names")]
    list_filter: list[str] = []
    ordering = ["name", "pk"]
    search_fields = ["name"]
    copy_view_enabled = False
