"""People of the centre as lists print them: with what they do there now."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils import timezone

from exchange.dates import lasts_on


def with_current_roles(
    people: Iterable[dict[str, Any]], *, on: date | None = None
) -> list[dict[str, Any]]:
    """Each person's payload, its roles those that last on a day (today by default), in words.

    Whose last role is over is left out, though their document may not say so yet.
    """
    today = (on or timezone.localdate()).isoformat()
    found = [{**person, "roles": _current(person["roles"], today)} for person in people]
    return [person for person in found if person["roles"]]


def _current(roles: Iterable[dict[str, str]], today: str) -> list[str]:
    lasting = (role for role in roles if lasts_on(today, role["from"], role["to"]))
    return [", ".join(filter(None, (role["role"], role["group"]))) for role in lasting]
