"""What becomes of the addresses that things had: kept, led to where the thing is, or ended.

The rows name things and no addresses, so that nobody is led on twice. All is done under the lock
of the publishing transaction.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from delivery.addresses import Unusable, followed, is_answered, normal, with_query
from delivery.models import Counter, FormerAddress, Origin, PublishedDocument

WRITTEN = ("thing", "rest", "is_gone", "origin")


def settle(documents: Collection[PublishedDocument]) -> None:
    """What is at an address answers there; what is public again is not gone."""
    if documents:
        FormerAddress.objects.filter(address__in=[each.path for each in documents]).delete()
        gone = FormerAddress.objects.filter(thing__in=[each.id for each in documents])
        gone.filter(is_gone=True).update(is_gone=False)


def keep(documents: Iterable[PublishedDocument]) -> None:
    """Let the addresses of documents lead to their things, wherever these will be."""
    write(
        [
            FormerAddress(address=normal(each.path), thing=each.id, origin=Origin.MOVED)
            for each in documents
            if each.path is not None
        ]
    )


def write(rows: list[FormerAddress]) -> None:
    """Each in the place of what there was at its address."""
    FormerAddress.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["address"], update_fields=WRITTEN
    )


def tell_that_it_is_gone(thing: UUID) -> None:
    """Of a thing that was deleted while everybody could see it."""
    FormerAddress.objects.filter(thing=thing).update(is_gone=True)


@transaction.atomic
def lead_on(thing: UUID, successor: UUID) -> None:
    """Let all addresses of one thing lead to another, as when they are merged.

    Raises ValueError while the first is public: it has an address of its own until it is deleted
    or withdrawn, and would take this back by being saved.
    """
    Counter.lock()
    if PublishedDocument.objects.filter(id=thing, is_tombstone=False).exists():
        raise ValueError(f"{thing} is public still. Delete or withdraw it first.")
    if thing == successor:
        raise ValueError(f"{thing} cannot be its own successor.")
    FormerAddress.objects.filter(thing=thing).update(thing=successor, is_gone=False)


@dataclass(frozen=True)
class Found:
    """What to say at an address: where to go, or that it is gone, or neither.

    `thing` is what the new address belongs to, if it is one of ours.
    """

    leads_to: str = ""
    is_gone: bool = False
    thing: UUID | None = None


NOTHING = Found()


def look_up(path: str, query: str = "") -> Found:
    """What a former address says, for one query; a file of a thing is looked for beside it.

    What is not public is not told from what never was.
    """
    wanted = _wanted(path, query)
    rows = FormerAddress.objects.filter(address__in=list(wanted)).with_places() if wanted else ()
    found = {row.address: row for row in rows}
    for address, ending in wanted.items():
        if row := found.get(address):
            return _said(row, ending, "" if "?" in address else query)
    return NOTHING


def _wanted(path: str, query: str) -> dict[str, str]:
    """The addresses that may be meant, the closest first, each with the ending to put back."""
    try:
        address = normal(path)
    except Unusable:
        return {}
    return {**_asked(address, query), address: "", **_of_a_file(address)}


def _asked(address: str, query: str) -> dict[str, str]:
    try:
        return {with_query(address, query): ""} if query else {}
    except Unusable:
        return {}


def _of_a_file(address: str) -> dict[str, str]:
    """“/people/ada.vcf” is a form of the thing at “/people/ada/”, or a file of “/people/”."""
    above, _slash, name = address.rpartition("/")
    stem, dot, ending = name.partition(".")
    return {f"{above}/{stem}/": f".{ending}", f"{above}/": f"/{name}"} if stem and dot else {}


def _said(row: FormerAddress, ending: str, query: str) -> Found:
    if not row.leads_to:
        return Found(is_gone=row.is_gone)
    if not ending:
        return Found(followed(row.leads_to, query), thing=row.thing)
    new = f"{row.leads_to.rstrip('/')}{ending}"
    leads = row.thing is not None and not row.rest and is_answered(new)
    return Found(followed(new, query), thing=row.thing) if leads else NOTHING
