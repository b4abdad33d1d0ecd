"""Whether the last draft of a thing could be published, and where it could not."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision

from pages import unfinished
from pages.models import NotReady
from pages.models.publishable import Publishable
from pages.unfinished import Finding

MOST_TOLD = 50


def note(thing: Publishable, revision: Revision | None) -> None:
    """Keep what the last draft lacks; of a thing that was never drafted, what it lacks itself."""
    stored: Any = thing
    draft = stored.with_content_json(revision.content) if revision else stored
    read = unfinished.findings(draft)
    stopping = [each for each in draft.upheld(read) if each.level.stops_a_publish]
    warned = [each for each in read if not each.level.stops_a_publish]
    found = [*stopping, *warned, *draft.warnings_from_the_site()]
    if not found:
        NotReady.objects.filter(target=thing.uuid).delete()
        return
    NotReady.objects.update_or_create(
        target=thing.uuid,
        defaults={
            "source_model": thing._meta.label,
            "source_pk": str(thing.pk),
            "page": thing if isinstance(thing, Page) else None,
            "title": str(draft)[:1000],
            "stops": len(stopping),
            "warns": len(found) - len(stopping),
            "told": [_told(draft, each) for each in found[:MOST_TOLD]],
            "editor": revision.user if revision else None,
            "edited_at": revision.created_at if revision else None,
        },
    )


def _told(draft: models.Model, finding: Finding) -> dict[str, Any]:
    return {
        "place": place(draft, finding),
        "message": str(finding.message),
        "stops": finding.level.stops_a_publish,
    }


def place(thing: models.Model, finding: Finding) -> str:
    """“Text, 2nd block”: the field as its form calls it, and how far down."""
    name, *steps = finding.path
    try:
        field: Any = thing._meta.get_field(str(name))
        label = getattr(field, "verbose_name", "") or field.related_model._meta.verbose_name_plural
    except FieldDoesNotExist:
        label = str(name).replace("_", " ")
    number = next((step for step in steps if isinstance(step, int)), None)
    if number is None:
        return str(capfirst(str(label)))
    return _("%(field)s, no. %(number)d") % {"field": capfirst(str(label)), "number": number + 1}
