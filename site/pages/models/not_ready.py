"""What the last draft of a thing lacks, or the words of a file.

It is kept so that lists of it need not read every thing.
"""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from delivery.fields import TextUUIDField
from pages.edit_addresses import edit_address


class NotReady(models.Model):
    """One thing whose last draft has findings, or one file; what has none has no row.

    Derived: written with each revision or file, and anew by `audit_content`. `told` is a list of
    `{"place", "message", "stops"}`, what stops a publish first.
    """

    target = TextUUIDField(unique=True, editable=False)
    source_model = models.CharField(_("kind"), max_length=100)
    source_pk = models.CharField(max_length=40)
    page = models.ForeignKey(Page, null=True, on_delete=models.CASCADE, related_name="+")
    title = models.CharField(_("title"), max_length=1000)
    stops = models.PositiveIntegerField(_("stop publishing"))
    warns = models.PositiveIntegerField(_("worth a look"))
    told = models.JSONField(default=list)
    editor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("last edited by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    edited_at = models.DateTimeField(_("last edited"), null=True, db_index=True)

    class Meta:
        verbose_name = _("unfinished content")
        verbose_name_plural = _("unfinished content")
        default_permissions = ()

    def __str__(self) -> str:
        return self.title

    @property
    def kind(self) -> str:
        return str(capfirst(self.model._meta.verbose_name))

    @property
    def model(self) -> Any:
        return apps.get_model(self.source_model)

    @property
    def in_words(self) -> str:
        return "\n".join(f"{each['place']}: {each['message']}" for each in self.told)

    @property
    def edit_address(self) -> str:
        return edit_address(self.model, self.source_pk)
