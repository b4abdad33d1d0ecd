"""Which groups have to log in with a second factor."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SecondFactorRule(models.Model):
    """The members of this group log in with a second factor, or not at all."""

    group = models.OneToOneField(
        "auth.Group",
        models.CASCADE,
        related_name="second_factor_rule",
        verbose_name=_("group"),
    )

    class Meta:
        verbose_name = _("rule for a second factor")
        verbose_name_plural = _("rules for a second factor")

    def __str__(self) -> str:
        return str(self.group)
