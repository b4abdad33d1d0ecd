"""The rows that belong to a workshop: deadlines, links and notes for editors."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable


class EventLinkKind(models.TextChoices):
    REGISTRATION = "registration", _("Registration")
    LIVESTREAM = "livestream", _("Livestream")
    RECORDING = "recording", _("Recording")
    CHAT = "chat", _("Chat")
    WEBSITE = "website", _("Website")
    PAPER = "paper", _("Paper")
    SLIDES = "slides", _("Slides")
    VIDEO = "video", _("Video")
    CODE = "code", _("Code")
    DATA = "data", _("Data")
    OTHER = "other", _("Other")


class Deadline(Orderable):
    """A call or another day by which something is to be done."""

    page = ParentalKey("events.WorkshopPage", on_delete=models.CASCADE, related_name="deadlines")
    label = models.CharField(
        _("what for"), max_length=255, help_text=_("For example “Call for papers”.")
    )
    date = models.DateField(_("day"), null=True, blank=True)
    time = models.TimeField(
        _("time"), null=True, blank=True, help_text=_("In the workshop's time zone.")
    )
    text = models.TextField(
        _("more"),
        blank=True,
        max_length=1000,
        help_text=_("What readers must know, or the words of a day that is not fixed yet."),
    )

    panels = [
        FieldPanel("label"),
        FieldRowPanel([FieldPanel("date"), FieldPanel("time")]),
        FieldPanel("text"),
    ]

    class Meta(Orderable.Meta):
        ordering = ["sort_order", "pk"]
        verbose_name = _("call or deadline")

    def __str__(self) -> str:
        return self.label

    def clean(self) -> None:
        super().clean()
        if self.time and not self.date:
            message = _("“%(time)s” is a time without a day. Add the day, or delete the time.")
            raise ValidationError({"time": message % {"time": f"{self.time:%H:%M}"}})

    @property
    def shape(self) -> dict[str, str]:
        return {
            "label": self.label,
            "date": self.date.isoformat() if self.date else "",
            "time": f"{self.time:%H:%M}" if self.time else "",
            "text": self.text,
        }


class EventLink(Orderable):
    """An address that belongs to the whole workshop."""

    page = ParentalKey("events.WorkshopPage", on_delete=models.CASCADE, related_name="links")
    kind = models.CharField(
        _("kind"), max_length=20, choices=EventLinkKind, default=EventLinkKind.WEBSITE
    )
    label = models.CharField(
        _("words"), max_length=120, blank=True, help_text=_("If the kind does not say enough.")
    )
    url = models.URLField(_("address"), max_length=1000)

    panels = [FieldRowPanel([FieldPanel("kind"), FieldPanel("label")]), FieldPanel("url")]

    class Meta(Orderable.Meta):
        ordering = ["sort_order", "pk"]
        verbose_name = _("link")

    def __str__(self) -> str:
        return self.label or self.url

    @property
    def shape(self) -> dict[str, str]:
        return {"kind": self.kind, "label": self.label, "url": self.url}


class EditorNote(Orderable):
    """What a source says that was stored otherwise; never public, deleted when done with."""

    page = ParentalKey("events.WorkshopPage", on_delete=models.CASCADE, related_name="editor_notes")
    text = models.TextField(_("note"), max_length=1000)

    panels = [FieldPanel("text")]

    class Meta(Orderable.Meta):
        ordering = ["sort_order", "pk"]
        verbose_name = _("note for editors")

    def __str__(self) -> str:
        return self.text
