"""A document as programs get it: JSON text, whose addresses wait for the name of the site."""

import json
import re
from collections.abc import Mapping
from typing import Any

# Where the site's own address goes, such as https://centre.org: no JSON that we write has this
# character otherwise.
SITE = "\x7f"
# Payloads have plain text and clean HTML; the latter begins with a tag.
IN_MARKUP = re.compile(r'(?<=\s)(href|src)="/(?!/)')


def written(payload: Mapping[str, Any]) -> str:
    """JSON, compact and readable in any language, its addresses begun with `SITE`.

    The id comes first, so that it can be read off without parsing.
    """
    return dumped(absolute({"id": payload["id"], **payload}, SITE))


def dumped(shape: Any) -> str:
    return json.dumps(shape, ensure_ascii=False, separators=(",", ":"))


def absolute(node: Any, base: str) -> Any:
    """A payload whose addresses within the site begin with `base`."""
    if isinstance(node, Mapping):
        return {key: _value(key, value, base) for key, value in node.items()}
    if isinstance(node, list):
        return [absolute(each, base) for each in node]
    return _text(node, base) if isinstance(node, str) else node


def _text(text: str, base: str) -> str:
    clean = text.replace(SITE, "")
    if clean.startswith("<"):
        return IN_MARKUP.sub(lambda found: f'{found[1]}="{base}/', clean)
    return clean


def _value(key: str, value: Any, base: str) -> Any:
    if not isinstance(value, str):
        return absolute(value, base)
    if key in ("url", "src") or key.endswith("_url"):
        return whole(_text(value, base), base)
    if key == "srcset":
        return ", ".join(whole(size, base) for size in _text(value, base).split(", "))
    return _text(value, base)


def whole(address: str, base: str) -> str:
    """A root-relative address with its site; any other as it is."""
    is_ours = address.startswith("/") and not address.startswith("//")
    return f"{base}{address}" if is_ours else address


def addressed(text: str, base: str) -> bytes:
    """What is written, with the address of the site. Bytes are searched three times as fast."""
    return text.encode().replace(SITE.encode(), base.encode())
