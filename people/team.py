"""People of the centre as lists print them: with what they do there now."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils import timezone

from exchange.dates import lasts_on


def with_current_roles(
    people: Iterable[dict[str, Any]], *, on: date | None = None
) -> list[dict[str, Any]]:
    """Each person's payload beside the roles that last on a day, today by default.

    Whose last role is over is left out, though their document may not say so yet.
    """
    today = (on or timezone.localdate()).isoformat()
    entries = [{"person": person, "roles": _current(person["roles"], today)} for person in people]
    return [entry for entry in entries if entry["roles"]]


def _current(roles: Iterable[dict[str, str]], today: str) -> list[dict[str, str]]:
    return [role for role in roles if lasts_on(today, role["from"], role["to"])]
