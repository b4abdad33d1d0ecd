"""Links to addresses of this site that lead nowhere; asked of the database, whatever their number.

The rules of `pages.unfinished` know a text alone. This asks for all the links of a thing at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from django.db import models
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _
from wagtail.documents import get_document_model
from wagtail.models import Page, Site

from delivery.documents import published
from pages.unfinished import Finding, Leaf, Level, Role
from pages.unfinished.leaves import field_leaves, row_leaves

RULE = "dead link"
PAGES = frozenset({"serve", "wagtail_serve"})  # the views that draw a page at any address


def dead_links(instance: models.Model) -> list[Finding]:
    """What a thing links to on this site and no visitor would find, in five queries at most."""
    leaves = [*field_leaves(instance), *row_leaves(instance)]
    return [*_dead_addresses(leaves), *_dead_choices(leaves)]


def _dead_addresses(leaves: Iterable[Leaf]) -> Iterator[Finding]:
    led = [leaf for leaf in leaves if leaf.role is Role.ADDRESS and _may_be_inside(leaf.text)]
    sites = _sites() if led else {}
    inside = [(leaf, path) for leaf in led if (path := _path(leaf.text, sites)) is not None]
    found = _reached({path for _leaf, path in inside}, sites) if inside else set()
    for leaf, path in inside:
        if path not in found:
            yield _finding(leaf, leaf.text, _("“%(link)s” is no public page of this site."))


def _may_be_inside(address: str) -> bool:
    return address.startswith(("/", "http://", "https://")) and not address.startswith("//")


def _sites() -> dict[str, str]:
    """The tree's address of the home page of each host."""
    found = Site.objects.values_list("hostname", "root_page__url_path")
    return dict(found.order_by("is_default_site", "pk"))


def _path(address: str, sites: dict[str, str]) -> str | None:
    """Its path as pages have it, if a page of this site would answer there."""
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return None
    path = parts.path.rstrip("/") + "/"
    return path if host in {None, *sites} and _is_for_pages(path) else None


def _is_for_pages(path: str) -> bool:
    try:
        return resolve(path).url_name in PAGES
    except Resolver404:
        return True


def _reached(paths: set[str], sites: dict[str, str]) -> set[str]:
    """Those where a public page is, or one that asks who reads it."""
    found = published().filter(path__in=paths).values_list("path", flat=True)
    public = {path for path in found if path}
    left = paths - public
    trees = {f"{root.rstrip('/')}{path}": path for root in sites.values() for path in left}
    live = Page.objects.filter(url_path__in=trees, live=True) if left else Page.objects.none()
    return public | {trees[url_path] for url_path in live.values_list("url_path", flat=True)}


def _dead_choices(leaves: Iterable[Leaf]) -> Iterator[Finding]:
    """Pages and files that an editor chose for a link in a text."""
    chosen = [leaf for leaf in leaves if leaf.role is Role.CHOSEN]
    pages = _pages({key for kind, key in map(_choice, chosen) if kind == "page"})
    files = _files({key for kind, key in map(_choice, chosen) if kind == "document"})
    for leaf in chosen:
        kind, key = _choice(leaf)
        title, is_live = pages.get(key, ("", False))
        if not (is_live if kind == "page" else key in files):
            yield _gone(leaf, title if kind == "page" else "")


def _pages(keys: set[int]) -> dict[int, tuple[str, bool]]:
    """Their titles, and whether they are live."""
    found = Page.objects.filter(pk__in=keys).values_list("pk", "title", "live") if keys else ()
    return {pk: (title, live) for pk, title, live in found}


def _files(keys: set[int]) -> set[int]:
    found = get_document_model().objects.filter(pk__in=keys) if keys else None
    return set(found.values_list("pk", flat=True)) if found is not None else set()


def _choice(leaf: Leaf) -> tuple[str, int]:
    kind, _colon, key = leaf.text.partition(":")
    return kind, int(key)


def _gone(leaf: Leaf, title: str) -> Finding:
    if title:
        return _finding(leaf, title, _("“%(link)s” is not public, and readers get no link to it."))
    return _finding(leaf, leaf.text, _("This links to something that was deleted. Link it anew."))


def _finding(leaf: Leaf, link: str, message: str) -> Finding:
    return Finding(leaf.path, link, RULE, Level.WARNS, message % {"link": link})
