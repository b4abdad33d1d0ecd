"""What is public and should not be: a rule changed since, or something was changed by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

from django.db import models
from wagtail.models import RevisionMixin

from delivery.documents import deliverable_models, published
from pages.edit_addresses import edit_address
from pages.guard.readiness import note, note_file, place
from pages.models import BasePage, PublicSnippet
from pages.models.publishable import Publishable
from pages.models.worded import Worded
from pages.pictures import words
from pages.unfinished import Finding

AT_ONCE = 100
MOST_SHOWN = 10


@dataclass(frozen=True)
class Unfinished:
    """A thing that the public sees, and what is unfinished in it as it is stored."""

    thing: Publishable | Worded
    findings: list[Finding]

    @property
    def can_be_taken_down(self) -> bool:
        """Words of a file take no page down, and the details of the site are on every page."""
        return isinstance(self.thing, BasePage | PublicSnippet)

    @property
    def edit_url(self) -> str:
        return edit_address(type(self.thing), str(self.thing.pk))

    @property
    def shown_by(self) -> list[str]:
        """Of a file: where readers meet it, the first few addresses."""
        if not isinstance(self.thing, Worded):
            return []
        found = words.shown_by(self.thing).in_order()[:MOST_SHOWN]
        return [path or title for path, title in found.values_list("path", "title")]

    def lines(self) -> list[str]:
        found = [f"{place(self.thing, each)}: {each.message}" for each in self.findings]
        if self.can_be_taken_down:
            return found
        shown_by = self.shown_by
        shown = [f"Shown by {', '.join(shown_by)}"] if shown_by else []
        return [*found, *shown, f"Mend it: {self.edit_url}"]

    def as_json(self) -> dict[str, Any]:
        return {
            "id": str(self.thing.uuid),
            "kind": self.thing.kind,
            "title": str(self.thing),
            "url": self.thing.public_path() or "",
            "edit_url": self.edit_url,
            "shown_by": self.shown_by,
            "can_be_taken_down": self.can_be_taken_down,
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


def looked_through() -> Iterator[Unfinished | None]:
    """Each thing; None for one that is finished or not public. What it lacks is kept anew."""
    return chain(_things(), _files())


def _things() -> Iterator[Unfinished | None]:
    """All that can be published; of drafts it is kept what they lack."""
    for several in _all_of(Publishable):
        asked = [thing.uuid for thing in several]
        public = set(published().filter(id__in=asked).values_list("id", flat=True))
        for thing in several:
            note(thing, getattr(thing, "latest_revision", None))
            yield _unfinished(thing, thing.refusals() if thing.uuid in public else [])


def _files() -> Iterator[Unfinished | None]:
    for several in _all_of(Worded):
        shown = published().named_among(file.uuid for file in several)
        for file in several:
            note_file(file)
            yield _unfinished(file, words.unfinished(file) if file.uuid in shown else [])


def _unfinished(thing: Publishable | Worded, found: list[Finding]) -> Unfinished | None:
    return Unfinished(thing, found) if found else None


def _all_of(kind: type) -> Iterator[list[Any]]:
    """All things of a kind, a few at a time, each with its last draft."""
    for model in deliverable_models():
        if issubclass(model, kind):
            yield from _a_few_at_a_time(_with_drafts(model).order_by("pk"))


def _with_drafts(model: Any) -> models.QuerySet[Any]:
    things = model._base_manager.all()
    return things.select_related("latest_revision") if issubclass(model, RevisionMixin) else things


def _a_few_at_a_time(things: models.QuerySet[Any]) -> Iterator[list[Any]]:
    last = 0
    while several := list(things.filter(pk__gt=last)[:AT_ONCE]):
        yield several
        last = several[-1].pk


def take_down(found: Unfinished) -> bool:
    """Whether it could be."""
    if not found.can_be_taken_down:
        return False
    found.thing.unpublish()  # type: ignore[union-attr]
    return True
