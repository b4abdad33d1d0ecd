"""The words of a payload, for search."""

import html
import re
from collections.abc import Iterator, Mapping
from typing import Any

# Keys whose text is an address, an identifier or a setting and not something to read.
UNREAD = frozenset(
    {"id", "kind", "api_url", "url", "src", "srcset", "breadcrumbs", "modified", "type"}
)
TAG = re.compile(r"<[^>]*>")


def of_payload(payload: Mapping[str, Any]) -> str:
    """Every text that a reader would see, tags removed."""
    return " ".join(dict.fromkeys(_words(payload)))


def plain(markup: str) -> str:
    """HTML as plain text, its words kept apart."""
    return " ".join(html.unescape(TAG.sub(" ", markup)).split())


def _words(node: Any) -> Iterator[str]:
    if isinstance(node, str) and node:
        yield plain(node)
    elif isinstance(node, Mapping):
        for key, value in node.items():
            if key not in UNREAD:
                yield from _words(value)
    elif isinstance(node, list):
        for value in node:
            yield from _words(value)
