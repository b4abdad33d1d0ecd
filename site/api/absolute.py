"""Addresses of the site made whole, for readers that are elsewhere."""

import re
from typing import Any

# Payloads have plain text and clean HTML; the latter begins with a tag.
IN_MARKUP = re.compile(r'(?<=\s)(href|src)="/(?!/)')


def absolute(node: Any, base: str) -> Any:
    """A payload whose addresses within the site begin with `base`, such as https://centre.org."""
    if isinstance(node, dict):
        return {key: _value(key, value, base) for key, value in node.items()}
    if isinstance(node, list):
        return [absolute(each, base) for each in node]
    if isinstance(node, str) and node.startswith("<"):
        return IN_MARKUP.sub(lambda found: f'{found[1]}="{base}/', node)
    return node


def _value(key: str, value: Any, base: str) -> Any:
    if not isinstance(value, str):
        return absolute(value, base)
    if key in ("url", "src") or key.endswith("_url"):
        return whole(value, base)
    if key == "srcset":
        return ", ".join(whole(size, base) for size in value.split(", "))
    return absolute(value, base)


def whole(address: str, base: str) -> str:
    """A root-relative address with its site; any other as it is."""
    is_ours = address.startswith("/") and not address.startswith("//")
    return f"{base}{address}" if is_ours else address
