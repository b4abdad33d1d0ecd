"""Findings that someone with the right to publish has overruled, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from delivery.fields import TextUUIDField
from pages.unfinished import Finding, Level


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


def upheld(thing: Any, findings: Iterable[Finding]) -> list[Finding]:
    """The findings of a thing, those that were overruled as warnings; one query, or none."""
    found = list(findings)
    identity = getattr(thing, "uuid", None)
    if identity is None or not any(each.level.stops_a_publish for each in found):
        return found
    reasons = dict(Overruling.objects.filter(target=identity).values_list("fingerprint", "reason"))
    return [_judged(each, reasons) for each in found]


def _judged(finding: Finding, reasons: dict[str, str]) -> Finding:
    if not finding.level.stops_a_publish or finding.fingerprint not in reasons:
        return finding
    said = {"message": finding.message, "reason": reasons[finding.fingerprint]}
    message = gettext("Overruled: “%(reason)s”. %(message)s") % said
    return replace(finding, level=Level.WARNS, message=message)
