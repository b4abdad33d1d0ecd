"""Sends mail as `EMAIL_URL` says, and keeps what cannot be sent until it can.

An editor who submits a page while the mail server is away has submitted it, and is told.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from contextvars import ContextVar
from datetime import timedelta
from smtplib import SMTPException
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.message import EmailMessage, EmailMultiAlternatives
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.module_loading import import_string
from django.utils.translation import gettext

from accounts.models import KeptMail

FIELDS = ("subject", "body", "from_email", "to", "cc", "bcc", "reply_to", "extra_headers")
GIVEN_UP = timedelta(days=3)
AWAY = (OSError, SMTPException)
log = logging.getLogger("graticule.mail")
kept_here: ContextVar[int] = ContextVar("kept_here", default=0)


class KeepingBackend(BaseEmailBackend):
    """Never fails for want of a server."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sending = sending(**kwargs)
        self.is_away = False

    def open(self) -> bool | None:
        """Whoever opens it first sends later; whether the server is there shows then."""
        return None

    def close(self) -> None:
        self.sending.close()

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        for message in email_messages:
            if self.is_away or not self._sent(message):
                keep(message)
        return len(email_messages)

    def _sent(self, message: EmailMessage) -> bool:
        try:
            self.sending.send_messages([message])
        except AWAY as error:
            log.warning("The mail “%s” is kept: %s", message.subject, error)
            self.is_away = not isinstance(error, SMTPException)  # nobody waits for it twice
            return False
        return True


def sending(**kwargs: Any) -> BaseEmailBackend:
    """What `EMAIL_URL` names."""
    found: BaseEmailBackend = import_string(settings.SENDING_BACKEND)(
        **{**kwargs, "fail_silently": False}
    )
    return found


def keep(message: EmailMessage) -> None:
    fields = {name: getattr(message, name) for name in FIELDS}
    fields["alternatives"] = [list(each) for each in getattr(message, "alternatives", [])]
    KeptMail.objects.create(subject=message.subject[:255], fields=fields)
    kept_here.set(kept_here.get() + 1)


def answers() -> bool:
    """Whether the mail server is there now."""
    backend = sending()
    try:
        backend.open()
    except AWAY:
        return False
    backend.close()
    return True


def send_kept() -> int:
    """Send what was kept, the oldest first; how many went. One try while the server is away."""
    waiting = KeptMail.objects.all()
    if not waiting.exists() or not answers():
        return 0
    return sum(_sent(kept) for kept in waiting)


def _sent(kept: KeptMail) -> bool:
    try:
        sending().send_messages([_message(kept)])
    except AWAY as error:
        _try_again_or_give_up(kept, error)
        return False
    kept.delete()
    return True


def _try_again_or_give_up(kept: KeptMail, error: Exception) -> None:
    if timezone.now() - kept.kept_at > GIVEN_UP:
        log.error("The mail “%s” to %s is given up: %s", kept, kept.fields["to"], error)
        kept.delete()
    else:
        kept.tries += 1
        kept.save(update_fields=["tries"])


def _message(kept: KeptMail) -> EmailMultiAlternatives:
    fields = dict(kept.fields)
    alternatives, headers = fields.pop("alternatives"), fields.pop("extra_headers")
    message = EmailMultiAlternatives(**fields, headers=headers)
    for content, kind in alternatives:
        message.attach_alternative(content, kind)
    return message


class TellOfKeptMail:
    """Whoever caused a mail that could not go learns of it on the next screen."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        kept_here.set(0)
        response = self.get_response(request)
        if kept_here.get() and request.user.is_authenticated:
            messages.warning(request, told())
        return response


def told() -> str:
    return gettext(
        "The mail server does not answer. Your work is saved, and the mail about it is sent as "
        "soon as the server is there again."
    )
