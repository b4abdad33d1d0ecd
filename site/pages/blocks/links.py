"""Where a block leads: to a page of this site, or to an address elsewhere, never to both."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.utils.translation import gettext as _
from wagtail.blocks import StructBlockValidationError, StructValue

from delivery.references import Reference, reference


def page_reference(page: Any, relation: str) -> Reference | None:
    """A chosen page as a payload names it; shown only while it is public."""
    try:
        return reference(page.specific, relation) if page else None
    except ObjectDoesNotExist:  # it is just being deleted: Page is there, its own part is gone
        return None


def refuse_two_targets(value: StructValue) -> None:
    """Raise at the address if a page is chosen too."""
    if value["page"] and value["url"]:
        message = _("“%(url)s” and a page are given. Keep the page or the address, not both.")
        raise StructBlockValidationError(
            block_errors={"url": ValidationError(message % {"url": value["url"]})}
        )
