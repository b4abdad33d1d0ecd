"""What says of a thing that was found which one it is: whose work, which talk, which page."""

from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import F, Func, JSONField
from django.utils import timezone
from django.utils.translation import gettext as _

from exchange.dates import lasts_on
from pages.directions import in_a_line, isolated
from pages.periods import days

Payload = Mapping[str, Any]
# The parts of a payload that are read here; whole ones can be large.
KEYS = (
    "affiliations",
    "authors",
    "breadcrumbs",
    "end_date",
    "event",
    "issued",
    "people",
    "place",
    "printed_people",
    "roles",
    "start_date",
    "type",
    "venue",
    "version",
)
MOST_NAMES = 4


class Parts(Func):
    """Those parts of a stored payload as one list, in the order of `KEYS`."""

    output_field = JSONField()

    def __init__(self) -> None:
        super().__init__(F("payload"))

    def as_sqlite(self, compiler: Any, connection: Any, **more: Any) -> tuple[str, Any]:
        payload, values = compiler.compile(self.source_expressions[0])
        paths = ", ".join(f"'$.{key}'" for key in KEYS)
        return f"JSON_EXTRACT({payload}, {paths})", values

    def as_postgresql(self, compiler: Any, connection: Any, **more: Any) -> tuple[str, Any]:
        payload, values = compiler.compile(self.source_expressions[0])
        parts = ", ".join(f"{payload} -> '{key}'" for key in KEYS)
        return f"jsonb_build_array({parts})", list(values) * len(KEYS)


def facts(kind: str, payload: Payload) -> list[str]:
    """A few short texts for one line, none of them empty."""
    return [isolated(fact) for fact in OF_KIND.get(kind, _where)(payload) if fact]


def _names(named: list[dict[str, Any]] | None) -> str:
    """The first few names; more are counted."""
    names = [each["name"] for each in named or [] if each.get("name")]
    if len(names) <= MOST_NAMES + 1:
        return in_a_line(names)
    shown = {"names": in_a_line(names[:MOST_NAMES]), "count": len(names) - MOST_NAMES}
    return _("%(names)s and %(count)d others") % shown


def _of_publication(payload: Payload) -> list[str]:
    venue = (payload.get("venue") or {}).get("name", "")
    return [_names(payload.get("authors")), venue, (payload.get("issued") or "")[:4]]


def _of_talk(payload: Payload) -> list[str]:
    people = payload.get("printed_people") or _names(payload.get("people"))
    return [people, (payload.get("event") or {}).get("title", "")]


def _of_person(payload: Payload) -> list[str]:
    printed = [
        ", ".join(filter(None, [role["role"], role["group"]])) for role in _now(payload, "roles")
    ]
    return [*printed, _names(_now(payload, "affiliations"))]


def _now(payload: Payload, key: str) -> list[dict[str, Any]]:
    """Those of someone's roles or affiliations that last today."""
    today = timezone.localdate().isoformat()
    return [each for each in payload[key] or [] if lasts_on(today, each["from"], each["to"])]


def _of_event(payload: Payload) -> list[str]:
    held = days(payload.get("start_date") or "", payload.get("end_date") or "")
    return [held, payload.get("place") or ""]


def _of_product(payload: Payload) -> list[str]:
    version = payload.get("version")
    kind = str(payload.get("type") or "").capitalize()
    return [kind, _("Version %(number)s") % {"number": version} if version else ""]


def _where(payload: Payload) -> list[str]:
    """The pages above it, but for the home page, which is above all."""
    above = (payload.get("breadcrumbs") or [])[1:]
    return [" › ".join(page["title"] for page in above)]


OF_KIND: dict[str, Callable[[Payload], list[str]]] = {
    "publication": _of_publication,
    "talk": _of_talk,
    "person": _of_person,
    "event": _of_event,
    "product": _of_product,
}
