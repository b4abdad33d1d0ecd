"""People in the words of schema.org."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from delivery.text import plain
from exchange.json_ld import Node, all_of, at, node, number, organisation

Payload = Mapping[str, Any]
ORCID = "https://orcid.org/"


def person(payload: Payload) -> Node:
    orcid = payload["orcid"]
    address = f"{ORCID}{orcid}" if orcid else ""
    portrait = payload["portrait"] or {}
    name = payload["name"]
    return node(
        "Person",
        at(payload),
        name=payload["title"],
        givenName=name["given"],
        familyName=name["family"],
        alternateName=payload["other_names"],
        url=payload["url"],
        identifier=number("ORCID", orcid, address),
        sameAs=all_of(address, *(link["url"] for link in payload["links"])),
        affiliation=[
            organisation(each["name"], each["url"]) for each in _open(payload["affiliations"])
        ],
        jobTitle=all_of(*(each["role"] for each in _open(payload["roles"]))),
        image=portrait.get("src"),
        description=plain(payload["biography"]),
    )


def _open(periods: Sequence[Payload]) -> list[Payload]:
    """Those that have no end; what is told is the same on every day."""
    return [each for each in periods if not each["to"]]
