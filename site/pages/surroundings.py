"""Where pages stand, and so who may see them: for many pages in as many queries as for one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from django.db.models import prefetch_related_objects
from wagtail.models import Page, PageViewRestriction


class Surroundings:
    """Of some pages as they are stored now; each thing is looked up when it is first asked for."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self.pages = _with_sources(pages)

    def above(self, page: Page) -> list[Any]:
        """The pages above one of these, from the root down, each as what it is."""
        return [self._specific[path] for path in paths_above(page) if path in self._specific]

    def restrictions(self, page: Page) -> list[PageViewRestriction]:
        """Those of an alias's sources too, and of what is above these: Wagtail forgets that."""
        known = self._known
        shown = [page, *sources(page)]
        around = (known[path] for each in shown for path in paths_above(each) if path in known)
        asked = {_shown_by(each).pk for each in (*shown, *around)}
        return [each for each in self._restrictions if each.page_id in asked]

    @cached_property
    def _shown(self) -> list[Page]:
        """These pages and, of aliases, their sources."""
        return [each for page in self.pages for each in (page, *sources(page))]

    @cached_property
    def _known(self) -> dict[str, Page]:
        """What is above any of them, by its path in the tree."""
        paths = {path for page in self._shown for path in paths_above(page)}
        found = Page.objects.filter(path__in=paths).only("path", "alias_of")
        return {page.path: page for page in _with_sources(list(found))}

    @cached_property
    def _restrictions(self) -> list[PageViewRestriction]:
        asked = {_shown_by(page).pk for page in (*self._shown, *self._known.values())}
        return list(PageViewRestriction.objects.filter(page__in=asked))

    @cached_property
    def _specific(self) -> dict[str, Any]:
        paths = {path for page in self.pages for path in paths_above(page)}
        return {page.path: page for page in Page.objects.filter(path__in=paths).specific()}


def paths_above(page: Page) -> list[str]:
    """The places of the pages above one in the tree, from the root down."""
    return [page.path[:end] for end in range(page.steplen, len(page.path), page.steplen)]


def sources(page: Page) -> Iterator[Page]:
    """Of an alias: the page that it shows, and what that shows in turn."""
    while page.alias_of_id:
        page = page.alias_of
        yield page


def _shown_by(page: Page) -> Page:
    return [page, *sources(page)][-1]


def _with_sources(pages: Sequence[Page]) -> Sequence[Page]:
    """The pages, for whose aliases nothing more is to be asked."""
    aliases = [page for page in pages if page.alias_of_id]
    while aliases:
        prefetch_related_objects(aliases, "alias_of")
        aliases = [page.alias_of for page in aliases if page.alias_of.alias_of_id]
    return pages
