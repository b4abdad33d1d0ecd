"""Keeps sessions where they can be seen and ended. Named by `SESSION_ENGINE`."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.base import UpdateError
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.contrib.sessions.base_session import AbstractBaseSession
from django.http import HttpRequest
from django.utils import timezone
from django_otp import DEVICE_ID_SESSION_KEY

from pages.clients import told_address

CAME = "came_from"
SEEN = "seen"
OFTEN = timedelta(minutes=5)


class SessionStore(DatabaseStore):
    """Django's own in the database, which tells whose each session is."""

    cache_key_prefix = "accounts.sessions"

    @classmethod
    def get_model_class(cls) -> type[AbstractBaseSession]:
        from accounts.models import LogIn  # noqa: PLC0415 -- settings name this module

        return LogIn

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        kept: Any = super().create_model_instance(data)
        came = data.get(CAME, {})
        kept.user_id = data.get(SESSION_KEY)
        kept.address, kept.browser = came.get("address"), came.get("browser", "")
        kept.began_at, kept.seen_at = _moment(came.get("at")), _moment(data.get(SEEN))
        kept.has_second_factor = DEVICE_ID_SESSION_KEY in data
        return kept

    def save(self, must_create: bool = False) -> None:
        """What someone whose session was ended meanwhile wanted to keep goes with it."""
        try:
            super().save(must_create=must_create)
        except UpdateError:
            if self.session_key and self.exists(self.session_key):
                raise


def note_where_from(request: HttpRequest) -> None:
    """When someone logs in: from where, with what, when."""
    now = timezone.now().isoformat()
    request.session[CAME] = {
        "address": told_address(request),
        "browser": request.META.get("HTTP_USER_AGENT", "")[:255],
        "at": now,
    }
    request.session[SEEN] = now


def note_when_seen(request: HttpRequest) -> None:
    """Now and then, so that not every look at a screen is a write."""
    seen = _moment(request.session.get(SEEN))
    if seen is not None and timezone.now() - seen > OFTEN:
        request.session[SEEN] = timezone.now().isoformat()


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
