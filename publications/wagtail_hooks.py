"""Choosers of this room. Its menu is made where all rooms meet."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.viewsets.chooser import ChooserViewSet

from publications.models import Venue


class VenueForm(WagtailAdminModelForm):
    """Writes a venue where it is chosen."""

    class Meta(WagtailAdminModelForm.Meta):
        model = Venue
        fields = ("name", "abbreviation", "kind", "issn", "publisher", "url")


class VenueChooser(ChooserViewSet):
    """Finds a venue among thousands, or writes a new one."""

    model = Venue
    icon = "clipboard-list"
    choose_one_text = _("Choose a venue")
    choose_another_text = _("Choose another venue")
    edit_item_text = _("Edit this venue")
    creation_form_class = VenueForm


@hooks.register("register_admin_viewset")
def venue_chooser() -> ChooserViewSet:
    return VenueChooser("venue_chooser")
