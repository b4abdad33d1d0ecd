"""Drafts as those see them who have a link."""

import re

from django.urls import reverse

from delivery import draft_links
from delivery.models import DraftLink
from tests.pages.middleware.test_security import STRICT

UNLISTED = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
    "Content-Security-Policy": STRICT,
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Set-Cookie": None,
    "Vary": None,
    "ETag": None,
    "Last-Modified": None,
}


def address_of(link: DraftLink) -> str:
    return reverse("shared_draft", args=[link.token])


def shared(thing, maker, **options) -> str:
    """The address of a new link."""
    return address_of(draft_links.make(thing, maker, **options))


def headers_of(response) -> dict[str, str | None]:
    told = {name: response.get(name) for name in UNLISTED}
    return told | {"Set-Cookie": response.cookies.output() or None}


def text_of(client, address: str) -> str:
    return client.get(address).content.decode()


def files_in(text: str) -> list[str]:
    """All sizes of all pictures."""
    return re.findall(r"(/[^\s\",]+\.(?:jpg|avif|webp))", text)
