"""What is wrong with the imprint, the privacy page or the accessibility statement of a site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol, runtime_checkable

from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from delivery.documents import published
from pages.models.details import LEGAL_PAGES, SiteDetails
from pages.unfinished import Finding


class Lack(StrEnum):
    """What a legal page lacks; each is told by a check of its own."""

    MISSING = "missing"
    HIDDEN = "hidden"
    DUE = "due"


@dataclass(frozen=True)
class Shortcoming:
    """One thing to mend, in words, and where: on a page, or without one in the site's details."""

    lack: Lack
    words: str
    site: Site
    page: Page | None = None


@runtime_checkable
class Reviewed(Protocol):
    """A page that knows when somebody should look at it again."""

    def legal_findings(self) -> list[Finding]: ...


def shortcomings() -> list[Shortcoming]:
    """In the order of the legal pages; none, and all is well."""
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    return list(_of_site(site)) if site else []


def _of_site(site: Site) -> Iterator[Shortcoming]:
    details = SiteDetails.objects.filter(site=site).first() or SiteDetails(site=site)
    for name, label in LEGAL_PAGES.items():
        page = details.legal_page(name)
        if page is None:
            words = _("%(label)s: no page is chosen.") % {"label": label}
            yield Shortcoming(Lack.MISSING, words, site)
        elif not _is_public(page):
            words = f"{label}: {_why_hidden(page)}"
            yield Shortcoming(Lack.HIDDEN, words, site, page)
        elif isinstance(page, Reviewed):
            for finding in page.legal_findings():
                yield Shortcoming(Lack.DUE, f"{label}: {finding.message}", site, page)


def _is_public(page: Any) -> bool:
    return published().filter(id=page.uuid).exists()


def _why_hidden(page: Any) -> str:
    title = {"title": page.title}
    if not page.live:
        return _("“%(title)s” is a draft. Publish it.") % title
    if page.get_view_restrictions().exists():
        return _("“%(title)s” is private. Let everyone read it.") % title
    return _("“%(title)s” has expired or is unfinished, and nobody sees it. Publish it again.") % (
        title
    )
