"""How often a new password may be asked for: from one address, for one account, and in all.

It is counted in the database: for all workers, and over restarts. Nothing here looks at accounts:
what was typed is counted, whether it is somebody's or not, so that nobody learns which there are.
No more is kept than may be asked.
"""

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.counting import one_after_the_other
from accounts.models import CountedReset
from accounts.models.counted_reset import account_key
from pages.clients import told_address


def seconds_to_wait(request: HttpRequest, email: str) -> int:
    """0, and it is counted; or how long until one may ask again."""
    address, account = told_address(request), account_key(email)
    with one_after_the_other():
        CountedReset.objects.filter(at__lte=timezone.now() - settings.RESET_WINDOW).delete()
        asked = CountedReset.objects.all()
        waits = [
            _seconds_left(asked.filter(address=address), settings.RESETS_FROM_AN_ADDRESS),
            _seconds_left(asked.filter(account=account), settings.RESETS_FOR_AN_ACCOUNT),
            _seconds_left(asked, settings.RESETS_IN_ALL),
        ]
        if not any(waits):
            CountedReset.objects.create(address=address, account=account)
    return max(waits)


def refused(request: HttpRequest, seconds: int) -> HttpResponse:
    """The same whatever was typed, and whoever asked so often."""
    context = {"heading": _("Asked for too often"), "minutes": -(-seconds // 60)}
    answer = render(request, "accounts/admin/asked_too_often.html", context, status=429)
    answer.headers["Retry-After"] = str(seconds)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _seconds_left(asked: QuerySet[CountedReset], most: int) -> int:
    """Until the first of the last so many is forgotten; 0 while there are fewer."""
    last = asked.order_by("-at", "-pk").values_list("at", flat=True)[most - 1 : most].first()
    if last is None:
        return 0
    left = last + settings.RESET_WINDOW - timezone.now()
    return max(1, int(left.total_seconds()) + 1)
