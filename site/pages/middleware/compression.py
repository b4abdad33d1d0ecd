"""Public answers go out compressed; static files were compressed when they were gathered.

Only what is the same for every visitor: where an answer holds a secret beside words that a
stranger can choose, its compressed length would give the secret away (BREACH). So nothing under
`/admin/`, and nothing that sets a cookie or must not be stored.
"""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import brotli
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

from pages.offers import offers

TEXT = re.compile(
    r"text/|application/(json|x-ndjson|[\w.-]+\+json|xml|[\w.-]+\+xml|javascript)|image/svg"
)
SHORTEST = 400
WITHHELD = re.compile(r"no-store|private")
ENCODERS: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda content: bytes(brotli.compress(content, mode=brotli.MODE_TEXT, quality=4)),
    "gzip": lambda content: gzip.compress(content, 6, mtime=0),
}


# What is written while it goes out: gzip, whose header says no time (31 means gzip to zlib).
STREAMED, GZIP = ("gzip",), 31


class Compress:
    """Brotli where the client takes it, else gzip. A HEAD is told the same, and sent nothing."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if _may_be_compressed(request, response):
            patch_vary_headers(response, ["Accept-Encoding"])
            known = STREAMED if response.streaming else tuple(ENCODERS)
            if encoding := accepted(request.headers.get("Accept-Encoding", ""), known):
                _encode(response, encoding)
        return _without_body(response) if request.method == "HEAD" else response


def accepted(header: str, known: Iterable[str] = tuple(ENCODERS)) -> str:
    """The best of these encodings that a client takes; an empty text for none."""
    taken = {name for name, quality in offers(header) if quality}
    return next((name for name in known if name in taken), "")


def _may_be_compressed(request: HttpRequest, response: HttpResponse) -> bool:
    return (
        _is_long(response)
        and not response.has_header("Content-Encoding")
        and not response.cookies
        and not request.path.startswith("/admin/")
        and TEXT.match(response.get("Content-Type", "")) is not None
        and WITHHELD.search(response.get("Cache-Control", "")) is None
    )


def _is_long(response: HttpResponse) -> bool:
    """Of a stream the length is not known; one that knows it is a file on a disk."""
    if response.streaming:
        return not response.has_header("Content-Length")
    return len(response.content) >= SHORTEST


def _encode(response: Any, encoding: str) -> None:
    if response.streaming:
        response.streaming_content = _zipped(response.streaming_content)
    else:
        response.content = ENCODERS[encoding](response.content)
        response["Content-Length"] = str(len(response.content))
    response["Content-Encoding"] = encoding
    if (tag := response.get("ETag", "")) and not tag.startswith("W/"):
        response["ETag"] = f'{tag[:-1]}.{encoding}"'  # other bytes, as strong a tag


def _zipped(parts: Iterable[bytes]) -> Iterator[bytes]:
    packer = zlib.compressobj(6, wbits=GZIP)
    for part in parts:
        if packed := packer.compress(part):
            yield packed
    yield packer.flush()


def _without_body(response: Any) -> HttpResponse:
    if response.streaming:
        response.streaming_content = ()
    else:
        response.headers.setdefault("Content-Length", str(len(response.content)))
        response.content = b""
    found: HttpResponse = response
    return found
