"""How documents of this room read in print: where a work appeared, and who wrote it, in a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pages.directions import in_a_line
from publications.models.types import NoticeKind, ProductType, PublicationType

SHORT = 6
LABELS: dict[str, Any] = {
    **{each.value: each.label for each in ProductType},
    **{each.value: each.label for each in PublicationType},
    **{each.value: each.label for each in NoticeKind},
}


def label(code: str) -> str:
    """A type or a kind of notice in words; one that we do not know stays as it is."""
    return str(LABELS.get(code, code))


def whereabouts(work: Mapping[str, Any]) -> str:
    """“Journal of Floods 12 (11), article e2020MS002203”, as far as it is known."""
    venue = (work.get("venue") or {}).get("name", "")
    head = " ".join(filter(None, [venue, _volume(work)]))
    return ", ".join(filter(None, [head, *_place(work)]))


def _volume(work: Mapping[str, Any]) -> str:
    volume, issue = work.get("volume", ""), work.get("issue", "")
    return f"{volume} ({issue})" if volume and issue else volume or (issue and f"({issue})")


def _place(work: Mapping[str, Any]) -> Iterator[str]:
    if pages := work.get("pages"):
        yield (
            _("pages %(pages)s") % {"pages": pages}
            if _is_range(pages)
            else (_("page %(pages)s") % {"pages": pages})
        )
    if number := work.get("article_number"):
        yield _("article %(number)s") % {"number": number}
    if count := work.get("number_of_pages"):
        yield ngettext("%(count)d page", "%(count)d pages", count) % {"count": count}


def _is_range(pages: str) -> bool:
    return any(sign in pages for sign in "-–,")


def files(work: Mapping[str, Any]) -> list[dict[str, str]]:
    """The words and addresses of its PDF, if it has one, and of its links."""
    return _leading({"PDF": work.get("pdf_url")}, work)


def files_and_doi(work: Mapping[str, Any]) -> list[dict[str, str]]:
    """The same with its DOI, for a line that has no other place for it."""
    return _leading({"PDF": work.get("pdf_url"), "DOI": work.get("doi_url")}, work)


def _leading(known: Mapping[str, str | None], work: Mapping[str, Any]) -> list[dict[str, str]]:
    own = [{"label": label, "url": url} for label, url in known.items() if url]
    return [*own, *work.get("links", [])]


def authors_in_short(work: Mapping[str, Any]) -> str:
    """The names of a work's authors; of the first six, if it has more than seven."""
    names = [author["name"] for author in work.get("authors", [])]
    if len(names) <= SHORT + 1:
        return in_a_line(names)
    others = {"names": in_a_line(names[:SHORT]), "count": len(names) - SHORT}
    return _("%(names)s and %(count)d others") % others
