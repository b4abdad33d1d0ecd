"""Between the password and the second factor: someone is nobody yet.

Who it may be is kept in the session, for as long as one looks for a telephone. Nobody is logged
in before both are right.
"""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare

from pages.models import User

KEY = "pending"
LONGEST = 10 * 60  # seconds
BACKEND = "django.contrib.auth.backends.ModelBackend"


@dataclass(frozen=True)
class Pending:
    user: int
    password: str  # a fingerprint: another password ends it
    at: float
    remember: bool


def keep(request: HttpRequest, user: User, *, remember: bool) -> None:
    request.session.cycle_key()
    found = Pending(user.pk, user.get_session_auth_hash(), time.time(), remember)
    request.session[KEY] = asdict(found)
    request.session.set_expiry(LONGEST)


def person(request: HttpRequest) -> User | None:
    """Who gave the right password just now."""
    found = _found(request)
    if found is None or time.time() - found.at > LONGEST:
        return None
    user = User.objects.filter(pk=found.user, is_active=True).first()
    if user is None or not constant_time_compare(found.password, user.get_session_auth_hash()):
        return None
    return user


def finish(request: HttpRequest, user: User) -> None:
    """Log in. Django gives the session a new key."""
    found = _found(request)
    request.session.pop(KEY, None)
    login(request, user, backend=BACKEND)
    is_remembered = found is not None and found.remember
    request.session.set_expiry(settings.SESSION_COOKIE_AGE if is_remembered else 0)


def _found(request: HttpRequest) -> Pending | None:
    kept = request.session.get(KEY)
    return Pending(**kept) if kept else None
