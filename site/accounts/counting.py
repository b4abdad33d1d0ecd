"""A try is counted before its password is looked at, and no longer once it was right.

Counted after, as many guesses as there are requests under way would all be looked at: each would
find that there were not yet too many.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from axes.handlers.database import AxesDatabaseHandler
from axes.models import AccessAttempt
from django.db import connection, transaction
from django.db.models import F
from django.http import HttpRequest

LOCK = 0x70A55  # a number of ours among PostgreSQL's


class CountedFirst(AxesDatabaseHandler):
    """What django-axes asks before a check, and tells after one that failed."""

    def is_allowed(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> bool:
        """Takes one of the tries that are left, if any is."""
        with one_after_the_other():
            if not super().is_allowed(request, credentials):
                return False
            super().user_login_failed(__name__, credentials or {}, request)
        request.is_counted = True  # type: ignore[attr-defined]
        return True

    def user_login_failed(
        self, sender: Any, credentials: dict[str, Any], request: Any = None, **kwargs: Any
    ) -> None:
        if not getattr(request, "is_counted", False):
            super().user_login_failed(sender, credentials, request, **kwargs)


@contextmanager
def one_after_the_other() -> Iterator[None]:
    """What is counted in it, the next one sees. SQLite lets one write at a time as it is."""
    with transaction.atomic(durable=True):
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        yield


def give_back(request: Any, username: str) -> None:
    """The try was right: the last that was left, too, locks nobody out."""
    request.axes_locked_out = request.is_counted = False
    tries = AccessAttempt.objects.filter(
        username=username,
        ip_address=request.axes_ip_address,
        user_agent=request.axes_user_agent,
    )
    tries.update(failures_since_start=F("failures_since_start") - 1)
    tries.filter(failures_since_start__lte=0).delete()
