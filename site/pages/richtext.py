"""Rich text as clean HTML: what an editor typed, and nothing that could do harm."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from uuid import UUID

import nh3
from django.utils.html import escape
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
LEADING_NOWHERE = re.compile(r'<a rel="noopener">(.*?)</a>', re.DOTALL)
PAGE = 'linktype="page"'
FILE = 'linktype="document"'
KEY = re.compile(r'\bid="(\d{1,9})"')


def html(value: str | None) -> str | Linked:
    """Stored rich text as HTML with root-relative links; an empty text stays empty.

    With links to pages or files it is a mark, which `delivery` resolves to what is public.
    """
    if not value:
        return ""
    text = value if isinstance(value, Text) else read([value])[0]
    led = LINK.sub(lambda link: _led(link[0], text), text)
    markup = clean(expand_db_html(led))
    targets = [Link(uuid, "text") for uuid in text.targets()]
    return Linked(markup, tuple(targets)) if targets else markup


class Text(str):
    """Stored rich text, and the pages and files that it and others read with it link to."""

    pages: Mapping[str, UUID]
    files: Mapping[str, Any]

    def targets(self) -> set[UUID]:
        """What it links to itself. A file is given while a public text does so."""
        pages = (self.pages[key] for key in _keys(self, PAGE) if key in self.pages)
        files = (self.files[key].uuid for key in _keys(self, FILE) if key in self.files)
        return {*pages, *files}


def read(values: Iterable[str]) -> list[Text]:
    """Texts with what all of them link to, looked up at once."""
    texts = [Text(value) for value in values]
    pages, files = _pages(texts), _files(texts)
    for text in texts:
        text.pages, text.files = pages, files
    return texts


def _pages(texts: Iterable[str]) -> dict[str, UUID]:
    keys = {key for text in texts for key in _keys(text, PAGE)}
    found = Page.objects.filter(pk__in=keys).specific() if keys else []
    return {str(page.pk): page.uuid for page in found if hasattr(page, "uuid")}


def _files(texts: Iterable[str]) -> dict[str, Any]:
    keys = {key for text in texts for key in _keys(text, FILE)}
    found = get_document_model().objects.filter(pk__in=keys) if keys else []
    return {str(file.pk): file for file in found}


def _keys(value: str, kind: str) -> Iterator[str]:
    for link in LINK.findall(value):
        if kind in link and (key := KEY.search(link)):
            yield key[1]


def _led(link: str, text: Text) -> str:
    """The start of a link: to a file, or to a page with its place instead of its address."""
    key = KEY.search(link)
    if PAGE in link:
        uuid = text.pages.get(key[1]) if key else None
        return f'<a href="{PLACE.format(uuid)}">' if uuid else "<a>"
    if FILE in link:
        file = text.files.get(key[1]) if key else None
        return f'<a href="{escape(file.url)}">' if file else "<a>"
    return link


def clean(markup: str) -> str:
    """Keep what a text needs; drop scripts, styles and everything else.

    Of a link without an address its words stay.
    """
    cleaned = nh3.clean(
        markup, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel="noopener"
    )
    cleaned = LEADING_NOWHERE.sub(r"\1", cleaned)
    return "" if cleaned.strip() in ("", "<p></p>") else cleaned
