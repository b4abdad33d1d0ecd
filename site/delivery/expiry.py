"""What expires goes at its moment: no answer waits for a command to run."""

import logging
from collections.abc import Callable
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from delivery import stretches
from delivery.documents import withdraw
from delivery.standing import Standing

logger = logging.getLogger("graticule.delivery")

# The API looks for itself, in the query that it asks anyway.
OTHERS = ("/admin/", "/health/", "/api/")


class WithdrawExpired:
    """Before an answer to a visitor, what is over is withdrawn where it is named.

    `published()` hides a thing at its moment; the documents that name it are mended here.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(OTHERS):
            withdraw_what_is_over()
        return self.get_response(request)


def present(ask: Callable[[], Standing]) -> Standing:
    """How far the public content has come, once what is over is withdrawn."""
    standing = ask()
    if standing.expires_at is None or standing.expires_at > timezone.now():
        return standing
    withdraw_what_is_over()
    return ask()


def withdraw_what_is_over() -> None:
    """A document that cannot be rendered anew must not keep others from being read."""
    for uuid in _over():
        try:
            withdraw(uuid)
        except Exception:
            logger.exception("%s is over and could not be withdrawn.", uuid)


def _over() -> list[UUID]:
    """Without a database nothing is withdrawn, and some answers need none."""
    try:
        return stretches.over(timezone.now())
    except Exception:
        logger.exception("What has expired cannot be looked up.")
        return []
