"""Choosers of this room. Its menu is made where all rooms meet."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.viewsets.chooser import ChooserViewSet

from publications.models import Venue


class VenueChooser(ChooserViewSet):
    """Finds a venue among thousands, or writes a new one."""

    model = Venue
    icon = "clipboard-list"
    choose_one_text = _("Choose a venue")
    choose_another_text = _("Choose another venue")
    edit_item_text = _("Edit this venue")
    form_fields = ["name", "abbreviation", "kind", "issn", "publisher", "url"]


@hooks.register("register_admin_viewset")
def venue_chooser() -> ChooserViewSet:
    return VenueChooser("venue_chooser")
