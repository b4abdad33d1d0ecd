"""What is public and should not be: a rule changed since, or something was changed by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models
from wagtail.models import Revision, RevisionMixin

from delivery.documents import deliverable_models, published
from pages.guard.readiness import note, place
from pages.models import BasePage, PublicSnippet
from pages.models.publishable import Publishable
from pages.unfinished import Finding

AT_ONCE = 100


@dataclass(frozen=True)
class Unfinished:
    """A thing that the public sees, and what is unfinished in it as it is stored."""

    thing: Publishable
    findings: list[Finding]

    def lines(self) -> list[str]:
        return [f"{place(self.thing, each)}: {each.message}" for each in self.findings]

    def as_json(self) -> dict[str, Any]:
        return {
            "id": str(self.thing.uuid),
            "kind": self.thing.kind,
            "title": str(self.thing),
            "url": self.thing.public_path() or "",
            "findings": [
                {
                    "path": list(each.path),
                    "rule": each.rule,
                    "excerpt": each.excerpt,
                    "message": str(each.message),
                }
                for each in self.findings
            ],
        }


def everything() -> Iterator[list[Publishable]]:
    """All that can be published, a few at a time, each with its last draft."""
    for model in deliverable_models():
        if issubclass(model, Publishable):
            yield from _a_few_at_a_time(_with_drafts(model).order_by("pk"))


def _with_drafts(model: type[models.Model]) -> models.QuerySet[Any]:
    things = model._base_manager.all()
    return things.select_related("latest_revision") if issubclass(model, RevisionMixin) else things


def _a_few_at_a_time(things: models.QuerySet[Any]) -> Iterator[list[Any]]:
    last = 0
    while several := list(things.filter(pk__gt=last)[:AT_ONCE]):
        yield several
        last = several[-1].pk


def looked_through() -> Iterator[Unfinished | None]:
    """Each thing; None for one that is finished or not public. What drafts lack is kept anew."""
    for several in everything():
        asked = [thing.uuid for thing in several]
        public = set(published().filter(id__in=asked).values_list("id", flat=True))
        for thing in several:
            note(thing, _last_draft(thing))
            found = thing.refusals() if thing.uuid in public else []
            yield Unfinished(thing, found) if found else None


def _last_draft(thing: models.Model) -> Revision | None:
    return getattr(thing, "latest_revision", None)


def take_down(found: Unfinished) -> bool:
    """Whether it could be: the details of the site cannot."""
    if not isinstance(found.thing, BasePage | PublicSnippet):
        return False
    found.thing.unpublish()
    return True
