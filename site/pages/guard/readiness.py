"""Whether the last draft of a thing could be published, and where it could not.

What is said of a file has no draft: it is read as it is stored, whether something shows it or not.
"""

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
from pages.models.worded import Worded
from pages.pictures import words
from pages.unfinished import Finding

MOST_TOLD = 50


def note(thing: Publishable, revision: Revision | None) -> None:
    """Keep what the last draft lacks; of a thing that was never drafted, what it lacks itself."""
    stored: Any = thing
    draft = stored.with_content_json(revision.content) if revision else stored
    read = unfinished.findings(draft)
    stopping = [each for each in draft.upheld(read) if each.level.stops_a_publish]
    warned = [each for each in read if not each.level.stops_a_publish]
    _keep(draft, [*stopping, *warned, *draft.warnings_from_the_site()], revision)


def note_file(file: Worded) -> None:
    """The same of a file: what keeps the pages that show it from being published, and the rest."""
    warned = [each for each in words.findings(file) if not each.level.stops_a_publish]
    _keep(file, [*words.unfinished(file), *warned], None)


def _keep(read: Publishable | Worded, found: list[Finding], revision: Revision | None) -> None:
    """As it was read, what stops a publish first."""
    if not found:
        NotReady.objects.filter(target=read.uuid).delete()
        return
    stops = sum(each.level.stops_a_publish for each in found)
    NotReady.objects.update_or_create(
        target=read.uuid,
        defaults={
            "source_model": read._meta.label,
            "source_pk": str(read.pk),
            "page": read if isinstance(read, Page) else None,
            "title": str(read)[:1000],
            "stops": stops,
            "warns": len(found) - stops,
            "told": [_told(read, each) for each in found[:MOST_TOLD]],
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
