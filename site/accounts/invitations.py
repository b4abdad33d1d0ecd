"""Inviting someone: an account without a password, and a mail with the way to choose one.

There is no other record: an invitation is open as long as its account has no password. So nothing
is lost when the mail is, and it can be sent again.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.core import signing
from django.core.mail import EmailMessage
from django.db.models import QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from pages.models import User

SALT = "accounts.invitation"
DAY = 24 * 60 * 60


def invited() -> QuerySet[User]:
    """Those who have not come yet, the last one first."""
    waiting = User.objects.filter(last_login=None, is_active=True, is_superuser=False)
    return waiting.filter(password__startswith=UNUSABLE_PASSWORD_PREFIX).order_by(
        "-date_joined", "pk"
    )


def invite(user: User, groups: Any, by: User) -> None:
    user.set_unusable_password()
    user.save()
    user.groups.set(groups)
    send(user, by)


def send(user: User, by: User) -> None:
    """A mail that says who invites, to what, and how long the way is open."""
    context = {
        "user": user,
        "by": by,
        "site": settings.WAGTAIL_SITE_NAME,
        "address": settings.BASE_URL,
        "way": way_in(user),
        "days": settings.INVITATION_TIMEOUT // DAY,
    }
    subject = _("%(name)s invites you to %(site)s") % {"name": by, "site": settings.BASE_URL}
    body = render_to_string("accounts/admin/invitation.txt", context)
    EmailMessage(subject, body, to=[user.email], reply_to=[by.email]).send()


def way_in(user: User) -> str:
    token = signing.dumps({"user": user.pk, "state": user.password}, salt=SALT)
    return f"{settings.BASE_URL}{reverse('door:accept', args=[token])}"


def whose(token: str) -> User | None:
    """Who was invited with this; none when it is too old, used, or overtaken by another."""
    try:
        told = signing.loads(token, salt=SALT, max_age=settings.INVITATION_TIMEOUT)
    except signing.BadSignature:
        return None
    return invited().filter(pk=told["user"], password=told["state"]).first()


def renew(user: User, by: User) -> None:
    """Send it again; the way in the mail before is closed."""
    user.set_unusable_password()
    user.save(update_fields=["password"])
    send(user, by)
