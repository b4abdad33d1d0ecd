"""The pictures and files of a shared draft, at addresses that its link opens and nothing else.

`/media/` and `/documents/` keep refusing what is not public. A draft drawn for a link names each of
its files by the link's token, a signature of the two, and the file: it ends with the link.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from django.core.signing import Signer
from django.urls import reverse
from django.utils.crypto import constant_time_compare

from delivery.models import DraftLink
from delivery.references import Link
from pages.models import CentreDocument, CentreRendition


def opened(payload: dict[str, Any], named: Collection[Link], link: DraftLink) -> dict[str, Any]:
    """A draft's payload, the addresses of its own files replaced; `named` is all it depends on."""
    addresses = _addresses(named, link)
    if not addresses:
        return payload
    longest_first = sorted(map(re.escape, addresses), key=len, reverse=True)
    pattern = re.compile("|".join(longest_first))
    found: dict[str, Any] = _replaced(payload, pattern, addresses)
    return found


def is_signed(token: str, signature: str, name: str) -> bool:
    """Whether a draft that was drawn for this token shows this file."""
    return constant_time_compare(signature, _signature(token, name))


def _addresses(named: Collection[Link], link: DraftLink) -> dict[str, str]:
    uuids = {each.target for each in named}
    sizes = CentreRendition.objects.filter(image__uuid__in=uuids)
    files = CentreDocument.objects.filter(uuid__in=uuids)
    return {each.url: _address(link, each.file.name) for each in (*sizes, *files)}


def _address(link: DraftLink, name: str) -> str:
    token = link.token
    return reverse("shared_file", args=[token, _signature(token, name), name])


def _signature(token: str, name: str) -> str:
    return Signer(salt="pages.sharing.files").signature(f"{token}/{name}")


def _replaced(node: Any, pattern: re.Pattern[str], addresses: Mapping[str, str]) -> Any:
    if isinstance(node, Mapping):
        return {key: _replaced(value, pattern, addresses) for key, value in node.items()}
    if isinstance(node, list):
        return [_replaced(each, pattern, addresses) for each in node]
    if isinstance(node, str):
        return pattern.sub(lambda found: addresses[found[0]], node)
    return node
