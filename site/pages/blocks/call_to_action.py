"""An invitation to go somewhere."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    PageChooserBlock,
    StructBlock,
    StructBlockValidationError,
    StructValue,
    URLBlock,
)

from pages.blocks import samples
from pages.blocks.base import Shaped
from pages.blocks.links import page_reference, refuse_two_targets


class CallToActionBlock(Shaped, StructBlock):
    """A sentence and a button; while its page is not public, neither is shown."""

    text = CharBlock(
        label=_("Text"), max_length=300, help_text=_("Why someone would follow the button.")
    )
    label = CharBlock(
        label=_("Words on the button"),
        max_length=60,
        help_text=_("What happens then, for example “Read the programme”."),
    )
    page = PageChooserBlock(required=False, label=_("To a page of this site"))
    url = URLBlock(required=False, label=_("To an address elsewhere"))

    class Meta:
        icon = "arrow-right-full"
        label = _("Call to action")
        description = _("A sentence and a button that leads somewhere.")
        template = "blocks/call_to_action.html"

    def clean(self, value: StructValue) -> StructValue:
        value = super().clean(value)
        refuse_two_targets(value)
        if not (value["page"] or value["url"] or self.is_deferred_validation):
            message = _("The button “%(label)s” leads nowhere. Choose a page or write an address.")
            said = ValidationError(message % {"label": value["label"]})
            raise StructBlockValidationError(block_errors={"page": said})
        return value

    def get_api_representation(self, value: StructValue, context: Any = None) -> dict[str, Any]:
        return {
            "text": value["text"] or "",
            "label": value["label"] or "",
            "page": page_reference(value["page"], "action"),
            "url": value["url"] or "",
        }

    def living(self, shape: Any) -> dict[str, Any] | None:
        target = shape["page"]["url"] if shape["page"] else shape["url"]
        return {"target": target} if target and shape["label"] else None

    def sample(self) -> dict[str, Any]:
        return samples.call_to_action()
