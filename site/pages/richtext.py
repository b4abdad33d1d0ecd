"""Rich text as clean HTML: what an editor typed, and nothing that could do harm."""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

import nh3
from wagtail.documents import get_document_model
from wagtail.models import Page
from wagtail.rich_text import expand_db_html

from delivery.references import PLACE, Link, Linked

TAGS = {
    "a",
    "b",
    "blockquote",
    "br",
    "code",
    "del",
    "em",
    "h3",
    "h4",
    "h5",
    "hr",
    "i",
    "li",
    "ol",
    "p",
    "strong",
    "sub",
    "sup",
    "ul",
}
ATTRIBUTES = {"a": {"href", "hreflang"}}
SCHEMES = {"http", "https", "mailto", "tel"}


LINK = re.compile(r"<a\b[^>]*>")
PAGE = 'linktype="page"'
FILE = 'linktype="document"'
KEY = re.compile(r'\bid="(\d{1,9})"')


def html(value: str | None) -> str | Linked:
    """Stored rich text as HTML with root-relative links; an empty text stays empty.

    With links to pages or files it is a mark, which `delivery` resolves to what is public.
    """
    if not value:
        return ""
    pages, files = _pages(value), _files(value)
    led = LINK.sub(lambda link: _led(link[0], pages), value)
    markup = clean(expand_db_html(led))
    targets = [Link(uuid, "text") for uuid in {*pages.values(), *files}]
    return Linked(markup, tuple(targets)) if targets else markup


def _pages(value: str) -> dict[str, UUID]:
    """The pages that a text links to, by key."""
    keys = set(_keys(value, PAGE))
    found = Page.objects.filter(pk__in=keys).specific() if keys else []
    return {str(page.pk): page.uuid for page in found if hasattr(page, "uuid")}


def _files(value: str) -> list[Any]:
    """The files that a text links to: they are given while a public text does so."""
    keys = set(_keys(value, FILE))
    found = get_document_model().objects.filter(pk__in=keys)
    return list(found.values_list("uuid", flat=True)) if keys else []


def _keys(value: str, kind: str) -> Iterator[str]:
    for link in LINK.findall(value):
        if kind in link and (key := KEY.search(link)):
            yield key[1]


def _led(link: str, pages: Mapping[str, UUID]) -> str:
    """The start of a link to a page, with the page's place instead of its address."""
    if PAGE not in link:
        return link
    key = KEY.search(link)
    uuid = pages.get(key[1]) if key else None
    return f'<a href="{PLACE.format(uuid)}">' if uuid else "<a>"


def clean(markup: str) -> str:
    """Keep what a text needs; drop scripts, styles and everything else."""
    cleaned = nh3.clean(
        markup, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel="noopener"
    )
    return "" if cleaned.strip() in ("", "<p></p>") else cleaned
