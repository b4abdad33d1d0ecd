"""Addresses as people write them, read so that they can be compared and led to."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qsl, unquote_to_bytes, urlencode, urlsplit, urlunsplit

from django.conf import settings
from django.urls import Resolver404, ResolverMatch, resolve
from django.utils.encoding import repercent_broken_unicode
from django.utils.translation import gettext as _

from delivery.models.former import LONGEST

CONTROL = re.compile(r"[\x00-\x1f\x7f]")
# Browsers drop a space and read a backslash as a slash, so that the way would lead elsewhere.
UNSAFE = re.compile(r"[\x00-\x20\x7f\\<>\"]")
SHOWN = 80
# The name of the address at which every page is served.
PAGES = "serve"
# Whatever is asked for here the machinery answers; no former address leads on from it.
OURS = ("/admin/", "/api/", "/static/", "/_util/")


class Unusable(ValueError):  # noqa: N818 -- of what was written, and no failure of ours
    """An address that cannot be used: what is wrong with it, and what to do."""

    def __init__(self, found: str, do: str) -> None:
        super().__init__(f"{found} {do}")
        self.found, self.do = found, do


def shown(text: str) -> str:
    return f"“{text if len(text) <= SHOWN else f'{text[:SHOWN]}…'}”"


def normal(path: str) -> str:
    """A path, decoded as servers decode it, with one slash at its end unless it names a file.

    Raises Unusable for one that no database could keep.
    """
    clean = _keepable(path).rstrip("/")
    return clean if "." in clean.rpartition("/")[2] else f"{clean}/"


def _keepable(address: str) -> str:
    if "\x00" in address or len(address.encode(errors="replace")) >= LONGEST:
        raise Unusable(_("%(text)s is too long.") % {"text": shown(address)}, _("Leave it out."))
    return address


def with_query(address: str, query: str) -> str:
    """An address that a query belongs to, in whatever order that was written.

    Raises Unusable for one that no database could keep.
    """
    whole = f"{address}?{urlencode(sorted(parse_qsl(query, keep_blank_values=True)))}"
    return _keepable(whole)


def followed(address: str, query: str) -> str:
    """A new address with what was asked of the former one."""
    parts = urlsplit(address)
    both = "&".join(filter(None, (parts.query, query)))
    return urlunsplit(parts._replace(query=both))


@dataclass(frozen=True)
class Target:
    """A new address as it is written: one of this site, or `elsewhere`."""

    address: str = ""
    query: str = ""
    rest: str = ""
    elsewhere: str = ""

    @property
    def whole(self) -> str:
        return self.elsewhere or f"{self.address}{self.rest}"


def former(text: str) -> str:
    """The former address that someone wrote, as it will be asked for; its host is left out.

    Raises Unusable.
    """
    parts = _parts(text)
    if parts.fragment:
        found = _("%(text)s: what follows “#” is never sent.") % {"text": shown(text)}
        raise Unusable(found, _("Leave that part out."))
    address = normal(_decoded(parts.path or "/"))
    return with_query(address, parts.query) if parts.query else address


def target(text: str, hosts: Collection[str] = ()) -> Target:
    """The new address that someone wrote; at another host only if that is one of these.

    Raises Unusable.
    """
    parts = _parts(text)
    if UNSAFE.search(text) or len(text) >= LONGEST:
        found = _("%(text)s has characters that no address has, or too many.")
        raise Unusable(found % {"text": shown(text)}, _("Copy it from the browser again."))
    if not _is_ours(parts):
        return _elsewhere(parts, text, hosts)
    rest = urlunsplit(("", "", "", parts.query, parts.fragment))
    return Target(normal(_decoded(parts.path or "/")), parts.query, rest)


def _elsewhere(parts: SplitResult, text: str, hosts: Collection[str]) -> Target:
    if parts.hostname in hosts:
        return Target(elsewhere=text)
    found = _("%(text)s is at another site.") % {"text": shown(text)}
    do = _("An administrator who trusts “%(host)s” can let addresses lead there.")
    raise Unusable(found, do % {"host": parts.hostname})


def _is_ours(parts: SplitResult) -> bool:
    return not parts.netloc or parts.hostname == urlsplit(settings.BASE_URL).hostname


def is_address(text: str) -> bool:
    """Whether it is written as a path or as a whole address."""
    if CONTROL.search(text):
        return False
    try:
        parts = urlsplit(text)
        _port = parts.port
    except ValueError:
        return False
    if parts.scheme in ("http", "https"):
        return bool(parts.hostname) and "@" not in parts.netloc
    return text.startswith("/") and not parts.netloc and not text.startswith("//")


def _parts(text: str) -> SplitResult:
    if not is_address(text):
        found = _("%(text)s is no address.") % {"text": shown(text)}
        raise Unusable(found, _("Write a path as “/people/”, or all of it with “https://”."))
    return urlsplit(text)


def _decoded(path: str) -> str:
    """As a server gets it: what is no UTF-8 stays in figures."""
    return repercent_broken_unicode(unquote_to_bytes(path)).decode()


def is_answered(path: str) -> bool:
    """Whether something other than a page may be at a path: a list, a file, a form of a thing."""
    match = _match(path)
    return match is not None and match.url_name != PAGES


def is_taken(path: str) -> bool:
    """Whether the machinery answers at a path, whatever is published."""
    match = _match(path)
    is_fixed = match is not None and not match.args and not match.kwargs
    return path.startswith(OURS) or is_fixed


def _match(path: str) -> ResolverMatch | None:
    try:
        return resolve(path)
    except Resolver404:
        return None
