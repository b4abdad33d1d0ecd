"""Findings that someone with the right to publish has overruled, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import BoundBlock
from wagtail.models import Page

from delivery.fields import TextUUIDField
from pages.edit_addresses import edit_address
from pages.unfinished import Finding, Level, Path


class Overruling(models.Model):
    """One finding in one thing that stops it no more, as long as the text stays as it is."""

    target = TextUUIDField(editable=False, db_index=True)
    fingerprint = models.CharField(max_length=64, editable=False)
    source_model = models.CharField(_("kind"), max_length=100)
    source_pk = models.CharField(max_length=40)
    page = models.ForeignKey(Page, null=True, on_delete=models.CASCADE, related_name="+")
    title = models.CharField(_("title"), max_length=1000)
    place = models.CharField(_("place"), max_length=200)
    message = models.TextField(_("what was found"))
    reason = models.TextField(_("reason"))
    editor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("overruled by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    at = models.DateTimeField(_("when"), auto_now_add=True)

    class Meta:
        verbose_name = _("overruled finding")
        verbose_name_plural = _("overruled findings")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["target", "fingerprint"], name="overruled_once")
        ]

    def __str__(self) -> str:
        return self.message

    @property
    def edit_address(self) -> str:
        """Where the thing is edited that it was found in."""
        return edit_address(apps.get_model(self.source_model), self.source_pk)


def upheld(thing: Any, findings: Iterable[Finding]) -> list[Finding]:
    """The findings of a thing, those that were overruled as warnings; one query, or none."""
    [(_thing, found)] = upheld_together([(thing, findings)])
    return found


def upheld_together(
    pairs: Iterable[tuple[Any, Iterable[Finding]]],
) -> list[tuple[Any, list[Finding]]]:
    """The same of many things, in as many queries as of one."""
    found = [(thing, [(each, _said_by(thing, each)) for each in said]) for thing, said in pairs]
    targets = {target for _thing, said in found for _each, by in said for target in by}
    kept = Overruling.objects.filter(target__in=targets) if targets else ()
    reasons = {(each.target, each.fingerprint): each.reason for each in kept}
    return [(thing, [_judged(each, by, reasons) for each, by in said]) for thing, said in found]


def _said_by(thing: Any, finding: Finding) -> list[UUID]:
    """Who says what was found: the thing, and the picture that it shows, if it is kept with it."""
    if not finding.level.stops_a_publish:
        return []
    is_of_a_picture = finding.level is Level.ASKS and finding.text
    saying = [thing, _shown_at(thing, finding.path)] if is_of_a_picture else [thing]
    return [each.uuid for each in saying if hasattr(each, "uuid")]


def _shown_at(thing: Any, path: Path) -> Any:
    name, *steps = path
    value: Any = getattr(thing, str(name), None)
    for step in steps:
        inner = value[step]
        value = inner.value if isinstance(inner, BoundBlock) else inner
    return value


def _judged(
    finding: Finding, said_by: Iterable[UUID], reasons: Mapping[tuple[UUID, str], str]
) -> Finding:
    given = (reasons.get((target, finding.fingerprint)) for target in said_by)
    if (reason := next(filter(None, given), None)) is None:
        return finding
    said = {"message": finding.message, "reason": reason}
    message = gettext("Overruled: “%(reason)s”. %(message)s") % said
    return replace(finding, level=Level.WARNS, message=message)
