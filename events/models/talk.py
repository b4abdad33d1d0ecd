"""Talks of public workshops, derived from their schedules: read, never edited."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from delivery import values
from delivery.documents import published
from delivery.models import Deliverable
from delivery.references import reference
from events.schedule import with_references

# What the source keeps for the order of talks alone.
UNTOLD = frozenset({"day", "event_day"})


class Talk(Deliverable):
    """One talk as its workshop's page tells it; its UUID is its row's identity."""

    kind = "talk"
    resource = "talks"
    template = "events/talk.html"

    page = models.ForeignKey(
        "events.WorkshopPage", models.CASCADE, related_name="talks", verbose_name=_("event")
    )
    slug = models.SlugField(_("address"), max_length=255)
    title = models.CharField(_("title"), max_length=1000)
    people = models.CharField(_("people"), max_length=1000, blank=True)
    starts_at = models.DateTimeField(_("starts"), null=True)
    ends_at = models.DateTimeField(_("ends"), null=True)
    order = models.PositiveIntegerField(_("place in the schedule"), default=0)
    source = models.JSONField(_("as the schedule has it"), default=dict)

    class Meta:
        verbose_name = _("talk")
        verbose_name_plural = _("talks")
        ordering = ["page", "order", "pk"]
        default_permissions = ("view",)
        constraints = [models.UniqueConstraint(fields=["page", "slug"], name="one_talk_an_address")]

    def __str__(self) -> str:
        return self.title

    @classmethod
    def to_be_rendered(cls) -> models.QuerySet[Talk]:
        """Talks of one page share it."""
        return super().to_be_rendered().prefetch_related("page")

    def is_public(self, at: datetime | None = None) -> bool:
        """While the page it stands on has a document, and so was let through by the guard."""
        return published("event", at=at).filter(id=self.page.uuid).exists()

    def public_path(self) -> str | None:
        above = self.page.public_path()
        return f"{above}talks/{self.slug}/" if above else None

    def sort_key(self) -> str:
        """By start; a talk without a time comes after those of its day."""
        day = self.source["day"] or self.source["event_day"]
        start = f"{self.starts_at:%Y-%m-%dT%H:%M}" if self.starts_at else f"{day}T99"
        return f"{start} {self.order:05}"

    @property
    def expire_at(self) -> datetime | None:
        """A talk leaves the public eye with its page."""
        return self.page.expire_at

    def public_document(self) -> dict[str, Any]:
        told = {name: value for name, value in self.source.items() if name not in UNTOLD}
        return {
            **with_references(told),
            **super().public_document(),
            "event": reference(self.page, "event"),
        }

    def found_by(self, payload: dict[str, Any]) -> dict[str, Iterable[str]]:
        return {
            **super().found_by(payload),
            "type": [values.text(payload["type"])],
            "start": [values.moment(payload["start"])],
            "end": [values.moment(payload["end"])],
            "timing": [payload["timing"]],
            "status": [payload["status"]],
            "track": [values.text(payload["track"])],
            "room": [values.text(payload["room"])],
            "session": [payload["session"]["id"]],
        }

    @classmethod
    def public_context(cls, payload: dict[str, Any], request: HttpRequest) -> dict[str, Any]:
        return {}
