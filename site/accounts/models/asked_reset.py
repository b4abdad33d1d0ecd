"""Who asked for a new password, and was not answered yet."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class AskedReset(models.Model):
    """An address that somebody typed, of an account or of none; asked twice, it is one."""

    email = models.CharField(_("e-mail"), max_length=254, unique=True)
    asked_at = models.DateTimeField(_("asked at"), default=timezone.now)

    class Meta:
        ordering = ["asked_at", "pk"]
        verbose_name = _("new password asked for")
        verbose_name_plural = _("new passwords asked for")

    def __str__(self) -> str:
        return self.email
