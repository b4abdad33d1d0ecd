"""The text and the addresses in HTML, in linear time: no tree is built."""

from __future__ import annotations

import re
from html import unescape

TAG = re.compile(r"<[^<>]*>")
LINE = re.compile(
    r"</?(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|tr|td|th|table|blockquote|br|hr|figure|figcaption"
    r"|section|article|pre|embed)\b[^<>]*>",
    re.IGNORECASE,
)
CHOSEN = re.compile(r"<a\s[^<>]*\blinktype=\"(?:page|document)\"[^<>]*>")
ATTRIBUTE = re.compile(r"\b(linktype|id)=\"(page|document|\d{1,9})\"")
ADDRESS = re.compile(r"<a\s[^<>]*?\bhref\s*=\s*(?:\"([^\"<>]*)\"|'([^'<>]*)')", re.IGNORECASE)


def text_of(markup: str) -> str:
    """What a reader sees: inline tags split no word, and each paragraph is a line."""
    return unescape(TAG.sub("", LINE.sub("\n", markup)))


def addresses_in(markup: str) -> list[str]:
    """Where its links lead, each once."""
    if not _has_links(markup):
        return []
    found = (unescape(double or single) for double, single in ADDRESS.findall(markup))
    return list(dict.fromkeys(found))


def choices_in(markup: str) -> list[str]:
    """The pages and files that its links were chosen to lead to, as “page:3”, each once."""
    if not _has_links(markup):
        return []
    found = (dict(ATTRIBUTE.findall(link)) for link in CHOSEN.findall(markup))
    named = (f"{each['linktype']}:{each['id']}" for each in found if each.keys() >= {"id"})
    return list(dict.fromkeys(named))


def _has_links(markup: str) -> bool:
    return "<a" in markup or "<A" in markup
