"""The list of addresses that lead on, with those that someone types in."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail_modeladmin.options import ModelAdmin
from wagtail_modeladmin.views import HistoryView

from delivery import addresses
from delivery.addresses import Unusable
from delivery.destinations import Known
from delivery.models import FormerAddress, Origin


class FormerAddressForm(WagtailAdminModelForm):
    """Two addresses; the new one is kept as the thing that is there."""

    new_address = forms.CharField(
        label=gettext_lazy("New address"),
        max_length=addresses.LONGEST,
        help_text=gettext_lazy(
            "Where that is now: copy the address of the page. If the page moves later, "
            "this follows by itself. Only an administrator can write the address of another site."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        stored = FormerAddress.objects.with_places().filter(pk=self.instance.pk).first()
        self.initial["new_address"] = stored.leads_to if stored else ""

    def clean_address(self) -> str:
        try:
            return addresses.former(self.cleaned_data["address"])
        except Unusable as error:
            raise ValidationError(str(error)) from error

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if {"address", "new_address"} <= cleaned.keys():
            self._settle(cleaned["address"], cleaned["new_address"])
        return cleaned

    def _settle(self, address: str, written: str) -> None:
        known = Known()
        for name, settle in (
            ("address", lambda: known.refuse_taken(address)),
            ("new_address", lambda: self._lead(known, address, written)),
        ):
            try:
                settle()
            except Unusable as error:
                self.add_error(name, str(error))

    def _lead(self, known: Known, address: str, written: str) -> None:
        found = known.destination(address, addresses.target(written, self._hosts(written)))
        self.instance.thing, self.instance.rest = found.thing, found.rest
        self.instance.is_gone, self.instance.origin = False, Origin.TYPED

    def _hosts(self, written: str) -> set[str]:
        """An administrator may trust any other site by naming it."""
        is_trusted = self.for_user is not None and self.for_user.is_superuser
        is_trusted = is_trusted and addresses.is_address(written)
        return {urlsplit(written).hostname or ""} if is_trusted else set()


class History(HistoryView):
    """For those who see the list."""

    def check_action_permitted(self, user: Any) -> bool:
        return bool(self.permission_helper.user_can_list(user))


class FormerAddressAdmin(ModelAdmin):
    model = FormerAddress
    history_view_class = History
    menu_label = gettext_lazy("Former addresses")
    menu_icon = "redirect"
    list_display = ["address", "place_now", "origin", "created_at"]
    list_filter = ["origin"]
    list_export = ["address", "leads_to", "origin", "created_at"]
    list_per_page = 50
    search_fields = ["address"]
    ordering = ["address"]
    edit_handler = ObjectList(
        [
            FieldPanel(
                "address",
                help_text=gettext_lazy(
                    "What visitors ask for: “/old-page/”, or the whole address at the former site."
                ),
            ),
            FieldPanel("new_address"),
        ],
        base_form_class=FormerAddressForm,
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[FormerAddress]:
        rows: Any = super().get_queryset(request)
        return rows.with_places()

    def place_now(self, row: Any) -> SafeString | str:
        if row.leads_to:
            link = format_html('<a href="{0}">{0}</a>', row.leads_to)
            return format_html("{} {}", row.named, link) if row.named else link
        return _("gone: it was deleted") if row.is_gone else _("nothing public, so “not found”")

    place_now.short_description = gettext_lazy("Leads to")  # type: ignore[attr-defined]
