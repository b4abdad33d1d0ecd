"""Too many wrong passwords: who is counted, by what, and what they read.

django-axes counts, in the database: for all workers, and over restarts. See `accounts.counting`.
"""

from datetime import timedelta
from typing import Any

from axes.handlers.proxy import AxesProxyHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.db.models import Max, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import counting
from pages.clients import told_address
from pages.models.user import folded

LONGEST = 255  # of an account's name in the table of attempts


def account(request: HttpRequest, credentials: dict[str, Any] | None) -> str:
    """The account that is tried, however its e-mail is written."""
    tried = (credentials or {}).get("email") or request.POST.get("username", "")
    return folded(tried)[:LONGEST]


def address(request: HttpRequest) -> str | None:
    """Where a try comes from; of IPv6 the network."""
    return told_address(request)


def may_try(request: HttpRequest, email: str) -> bool:
    """Takes one of the tries that are left. If none is, the answer says how long to wait."""
    is_allowed: bool = AxesProxyHandler.is_allowed(request, {"email": email})
    if not is_allowed:
        request.axes_locked_out = True  # type: ignore[attr-defined]
        request.axes_credentials = {"email": email}  # type: ignore[attr-defined]
    return is_allowed


def was_right(request: HttpRequest, email: str) -> None:
    """The password was, and a second question may follow."""
    counting.give_back(request, folded(email)[:LONGEST])


def let_in(request: HttpRequest, email: str) -> None:
    request.axes_locked_out = False  # type: ignore[attr-defined]
    forget(email)


def forget(email: str) -> None:
    """Who proved who they are begins anew. What others tried from the same address stays."""
    AccessAttempt.objects.filter(username=folded(email)[:LONGEST]).delete()


def refused(
    request: HttpRequest, response: HttpResponse | None, credentials: dict[str, Any] | None
) -> HttpResponse:
    """Says how long to wait, the same whether there is such an account or not."""
    seconds = _seconds_left(account(request, credentials), address(request))
    context = {
        "heading": _("Too many wrong passwords"),
        "minutes": -(-seconds // 60),
        "limit": settings.AXES_FAILURE_LIMIT - 1,
    }
    answer = render(request, "accounts/admin/locked_out.html", context, status=429)
    answer.headers["Retry-After"] = str(seconds)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _seconds_left(email: str, asks: str | None) -> int:
    cool_off: timedelta = settings.AXES_COOLOFF_TIME
    tries = AccessAttempt.objects.filter(Q(username=email) | Q(ip_address=asks))
    last = tries.aggregate(last=Max("attempt_time"))["last"] or timezone.now()
    return max(1, int((last + cool_off - timezone.now()).total_seconds()) + 1)
