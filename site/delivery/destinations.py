"""Where a former address is to lead: to the thing itself, so that a later move changes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from django.utils.translation import gettext as _

from delivery.addresses import Target, Unusable, is_answered, is_taken, shown, with_query
from delivery.documents import published
from delivery.models import FormerAddress


@dataclass(frozen=True)
class Destination:
    """A thing and what follows its address, or without a thing a whole address."""

    thing: UUID | None
    rest: str


def _public() -> dict[str, UUID]:
    found = published().exclude(path=None).values_list("path", "id")
    return {path: thing for path, thing in found if path is not None}


def _stored() -> dict[str, FormerAddress]:
    return {row.address: row for row in FormerAddress.objects.with_places()}


@dataclass
class Known:
    """What is at all addresses, for three queries; `loaded` are those that come with it."""

    loaded: Mapping[str, Target] = field(default_factory=dict)
    public: Mapping[str, UUID] = field(default_factory=_public)
    stored: Mapping[str, FormerAddress] = field(default_factory=_stored)

    def refuse_taken(self, address: str) -> None:
        """Raise Unusable for a former address at which something answers now."""
        path = address.partition("?")[0]
        if path in self.public:
            found = _("%(address)s has a page, which is shown whatever leads on from there.")
            raise Unusable(found % {"address": shown(address)}, _("Move that page, or leave it."))
        if is_taken(path):
            found = _("%(address)s is an address that the site itself answers.")
            raise Unusable(found % {"address": shown(address)}, _("Leave it out."))

    def destination(self, former: str, target: Target) -> Destination:
        """The end of the way, however many former addresses are on it.

        Of what follows their addresses the last counts, as it does for browsers.
        Raises Unusable if there is no end.
        """
        way, rest = [former], target.rest
        while not target.elsewhere and target.address not in self.public:
            step = self._step(target)
            if step in way:
                raise _goes_round([*way, step])
            if step not in self.loaded:
                return self._stored_end([*way, step], target, rest)
            way.append(step)
            target = self.loaded[step]
            rest = target.rest or rest
        if target.elsewhere:
            return Destination(None, target.elsewhere)
        return Destination(self.public[target.address], rest)

    def _step(self, target: Target) -> str:
        """The former address that a new one is itself; with its query if that belongs to it."""
        asked = with_query(target.address, target.query) if target.query else ""
        is_known = asked in self.loaded or asked in self.stored
        return asked if is_known else target.address

    def _stored_end(self, way: list[str], target: Target, rest: str) -> Destination:
        row = self.stored.get(way[-1])
        if row is not None and row.leads_to == way[0]:
            raise _goes_round([*way, way[0]])
        if row is not None and row.leads_to:
            return Destination(row.thing, row.rest or (rest if row.thing else ""))
        if row is None and is_answered(target.address):
            return Destination(None, target.whole)
        found = _("Nothing public is at %(address)s.") % {"address": shown(target.whole)}
        raise Unusable(found, _("Publish what belongs there first, or write another address."))


def _goes_round(way: list[str]) -> Unusable:
    if len(set(way)) == 1:
        found = _("%(address)s would lead to itself.") % {"address": shown(way[0])}
        return Unusable(found, _("Write where it is now."))
    found = _("%(way)s leads round in a circle.") % {"way": " → ".join(map(shown, way))}
    return Unusable(found, _("Write where the last of them is now."))
