"""What is said of a picture has no draft: where something public shows it, it is read at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from pages.unfinished.finding import Leaf, Level, Role
from pages.unfinished.texts import leaf_findings

if TYPE_CHECKING:
    from pages.models import CentreImage

WORDS = {"description": Role.DESCRIPTION, "credit": Role.NAME}


def refuse_filler(image: CentreImage) -> None:
    """Raises for new words that could not have been published. Those of old take no page away."""
    refused = _refused(image)
    stored = type(image).objects.filter(pk=image.pk).values(*refused).first() if refused else None
    if not stored:
        return
    new = {name: told for name, told in refused.items() if stored[name] != getattr(image, name)}
    if new and image.is_public():
        raise ValidationError(new)


def _refused(image: CentreImage) -> dict[str, str]:
    leaves = (Leaf((name,), getattr(image, name), role) for name, role in WORDS.items())
    found = (finding for leaf in leaves for finding in leaf_findings(leaf))
    message = _(
        "“%(excerpt)s” is not meant for readers, and this picture is public. Write your own words."
    )
    return {
        str(each.path[0]): message % {"excerpt": each.excerpt}
        for each in found
        if each.level is Level.REFUSES
    }
