"""Choosing an organisation from a list that may be long."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.chooser import ChooserViewSet


class OrganisationChooserViewSet(ChooserViewSet):
    model = "people.Organisation"
    icon = "group"
    choose_one_text = _("Choose an organisation")
    choose_another_text = _("Choose another organisation")
    edit_item_text = _("Edit this organisation")
    form_fields = ["name", "short_name", "url", "is_institution", "is_partner", "is_funder"]


organisations = OrganisationChooserViewSet("organisation_chooser")

OrganisationChooserBlock = organisations.get_block_class(
    name="OrganisationChooserBlock", module_path="people.choosers"
)
