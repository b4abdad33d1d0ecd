"""What things are about."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from delivery.models import Referenced


class Topic(Referenced):
    """One subject, in the words that readers look for."""

    name = models.CharField(_("name"), max_length=120, unique=True)

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name
