"""Log-ins that last, each with where it came from."""

from __future__ import annotations

from typing import Any

from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext_lazy as _

from pages.models import User


class LogIn(AbstractBaseSession):
    """A browser that is logged in, or begins to be."""

    user = models.ForeignKey(
        "pages.User", models.CASCADE, null=True, related_name="log_ins", verbose_name=_("user")
    )
    began_at = models.DateTimeField(_("began"), null=True)
    seen_at = models.DateTimeField(_("last seen"), null=True)
    address = models.GenericIPAddressField(_("address"), null=True)
    browser = models.CharField(_("browser"), max_length=255, blank=True)
    has_second_factor = models.BooleanField(_("with a second factor"), default=False)

    class Meta(AbstractBaseSession.Meta):
        abstract = False
        verbose_name = _("log-in")  # type: ignore[assignment]
        verbose_name_plural = _("log-ins")  # type: ignore[assignment]

    @classmethod
    def get_session_store_class(cls) -> Any:
        from accounts.sessions import SessionStore  # noqa: PLC0415 -- it needs this model

        return SessionStore

    @classmethod
    def of(cls, user: User) -> list[LogIn]:
        """Those that still hold, the one seen last first. A new password ends them all."""
        lasting = cls.lasting().filter(user=user).order_by("-seen_at", "pk")
        return [each for each in lasting if each.knows_the_password_of(user)]

    @classmethod
    def lasting(cls) -> QuerySet[LogIn]:
        found: QuerySet[LogIn] = cls._default_manager.filter(expire_date__gt=timezone.now())
        return found

    def knows_the_password_of(self, user: User) -> bool:
        known = self.get_decoded().get("_auth_user_hash", "")
        return constant_time_compare(known, user.get_session_auth_hash())
