"""How often somebody asked for a new password lately, and from where."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class CountedReset(models.Model):
    """One time that somebody asked; nothing is kept of the account."""

    address = models.GenericIPAddressField(_("address"), null=True, db_index=True)
    at = models.DateTimeField(_("when"), default=timezone.now)

    class Meta:
        ordering = ["at", "pk"]
        default_permissions = ()
        verbose_name = _("counted request for a new password")
        verbose_name_plural = _("counted requests for a new password")

    def __str__(self) -> str:
        return f"{self.address}, {self.at}"
