"""JSON-LD in the words of schema.org."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

MEDIA_TYPE, SUFFIX = "application/ld+json", "jsonld"
CONTEXT = "https://schema.org"
CREATIVE_COMMONS = re.compile(r"CC[ -](BY(?:-NC)?(?:-SA|-ND)?)[ -](\d\.\d)", re.IGNORECASE)
CC0 = re.compile(r"CC0(?:[ -]1\.0)?", re.IGNORECASE)

Node = dict[str, Any]


def node(kind: str, at: str = "", **terms: Any) -> Node:
    """A thing of a kind, without what is not known of it."""
    known = {name: value for name, value in terms.items() if value not in (None, "", [], {})}
    return {"@type": kind, **({"@id": at} if at else {}), **known}


def written(told: Mapping[str, Any]) -> str:
    """A document about one thing."""
    return json.dumps({"@context": CONTEXT, **told}, ensure_ascii=False, separators=(",", ":"))


def licence(name: str) -> str | Node | None:
    """Its address where the name is one of Creative Commons or is an address itself."""
    if found := CREATIVE_COMMONS.fullmatch(name):
        return f"https://creativecommons.org/licenses/{found[1].lower()}/{found[2]}/"
    if CC0.fullmatch(name):
        return "https://creativecommons.org/publicdomain/zero/1.0/"
    if name.startswith(("https://", "http://")):
        return name
    return node("CreativeWork", name=name) if name else None


def number(kind: str, value: str, address: str = "") -> Node | None:
    """A number of the world outside: a DOI, an ORCID iD."""
    return node("PropertyValue", propertyID=kind, value=value, url=address) if value else None


def organisation(name: str, address: str = "") -> Node | None:
    return node("Organization", name=name, url=address) if name else None


def named(kind: str, card: Mapping[str, Any] | None) -> Node | None:
    """Another object of the site, as it is named."""
    return node(kind, card["url"] or card["api_url"], name=card["title"]) if card else None


def at(payload: Mapping[str, Any]) -> str:
    """What a thing of the site is called: its page, or where programs find it."""
    return str(payload["url"] or payload["api_url"])


def all_of(*found: Any) -> list[Any]:
    """Those that there are, each once."""
    return [each for number, each in enumerate(found) if each and each not in found[:number]]
