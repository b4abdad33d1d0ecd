"""What a page says of its thing to search engines: JSON-LD, as data that no browser runs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

from delivery import formats
from delivery.answer import absolute
from exchange import json_ld
from pages.veil import ADDRESS

# What is told at length on the page itself; talks have pages of their own.
LEFT_OUT = ("body", "sessions")
# JSON reads the same; HTML finds no end of the block in it, and harvesters no address.
ESCAPED = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def structured(payload: Mapping[str, Any]) -> SafeString:
    """The thing of a page in JSON-LD, to be put into its head; empty if there is none."""
    found = (each for each in formats.of_kind(payload["kind"]) if each.suffix == json_ld.SUFFIX)
    if (form := next(found, None)) is None:
        return SafeString()
    short = {**payload, **{name: [] for name in LEFT_OUT if name in payload}}
    try:
        text = form.write(absolute(short, settings.BASE_URL))
    except KeyError:  # kept by an earlier version: `rebuild_delivery` writes it anew
        return SafeString()
    return mark_safe(_safe(text))  # noqa: S308 -- escaped


def _safe(text: str) -> str:
    veiled = ADDRESS.sub(lambda found: found[0].replace("@", "\\u0040"), text)
    return veiled.translate(ESCAPED)
