"""Mail that could not be sent yet."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class KeptMail(models.Model):
    """A message whole, for when the mail server is there again."""

    subject = models.CharField(_("subject"), max_length=255)
    fields = models.JSONField(_("message"))
    kept_at = models.DateTimeField(_("kept since"), default=timezone.now)
    tries = models.PositiveIntegerField(_("tries"), default=1)

    class Meta:
        ordering = ["kept_at", "pk"]
        verbose_name = _("kept message")
        verbose_name_plural = _("kept messages")

    def __str__(self) -> str:
        return self.subject
