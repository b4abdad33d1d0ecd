"""Pages, pictures, files and the site itself in the words of schema.org."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from exchange.json_ld import Node, all_of, at, licence, node

Payload = Mapping[str, Any]


def page(payload: Payload) -> Node:
    return node(
        "WebPage",
        at(payload),
        name=payload["title"],
        url=payload["url"],
        description=payload["summary"] or payload["search_description"],
        dateModified=payload["modified"],
        primaryImageOfPage=_picture(payload["picture"]),
        breadcrumb=breadcrumb(payload["breadcrumbs"], payload),
    )


def breadcrumb(above: Sequence[Payload], payload: Payload) -> Node | None:
    """The pages above it, from the home page on."""
    if not above:
        return None
    steps = [
        node("ListItem", position=number, name=each["title"], item=each["url"])
        for number, each in enumerate([*above, payload], start=1)
    ]
    return node("BreadcrumbList", itemListElement=steps)


def image(payload: Payload) -> Node:
    found = payload["picture"] or {}
    return node(
        "ImageObject",
        payload["api_url"],
        name=payload["title"],
        contentUrl=payload["url"],
        caption=payload["description"],
        creditText=payload["credit"],
        license=licence(payload["licence"]),
        width=found.get("width"),
        height=found.get("height"),
    )


def document(payload: Payload) -> Node:
    size = payload["size"]
    file = node(
        "MediaObject",
        contentUrl=payload["url"],
        contentSize=f"{size} B" if size else "",
    )
    return node(
        "DigitalDocument",
        payload["api_url"],
        name=payload["title"],
        url=payload["url"],
        license=licence(payload["licence"]),
        encoding=file,
    )


def site(payload: Payload) -> Node:
    contact = payload["contact"]
    return node(
        "Organization",
        payload["url"],
        name=payload["name"] or payload["title"],
        url=payload["url"],
        email=contact["email"],
        telephone=contact["phone"],
        address=contact["address"],
        sameAs=all_of(*(each["url"] for each in payload["social"])),
    )


def _picture(picture: Payload | None) -> Node | None:
    if not picture:
        return None
    return node(
        "ImageObject",
        contentUrl=picture["src"],
        caption=picture["alt"],
        creditText=picture["credit"],
        width=picture["width"],
        height=picture["height"],
    )
