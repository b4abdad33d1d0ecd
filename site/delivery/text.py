"""The words of a payload, for search."""

import html
import re
from collections.abc import Iterator, Mapping
from typing import Any

# Keys whose text is an address, an identifier or a setting and not something to read.
UNREAD = frozenset(
    {"accent", "anchor", "api_url", "breadcrumbs", "direction", "entry", "id", "kind", "language"}
    | {"media_type", "mode", "modified", "origin", "src", "srcset", "start", "end", "status"}
    | {"time_zone", "timing", "type", "url"}
)
ADDRESS = re.compile(r"(?:https?://|mailto:|/)\S*")
# “p < 0.05” is no tag.
TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--.*?-->", re.DOTALL)


def of_payload(payload: Mapping[str, Any]) -> str:
    """Every text that a reader would see, each on a line of its own, tags removed."""
    return "\n".join(dict.fromkeys(_words(payload)))


def plain(markup: str) -> str:
    """HTML as plain text, its words kept apart."""
    return " ".join(html.unescape(TAG.sub(" ", markup)).split())


def _words(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        if (text := plain(node)) and not ADDRESS.fullmatch(text):
            yield text
    elif isinstance(node, Mapping):
        for key, value in node.items():
            if key not in UNREAD:
                yield from _words(value)
    elif isinstance(node, list):
        for value in node:
            yield from _words(value)
