"""What the templates of this room need to print a document."""

from __future__ import annotations

from typing import Any

from django import template

from publications import printing

register = template.Library()

register.filter("type_label", printing.label)
register.filter("whereabouts", printing.whereabouts)
register.filter("authors_in_short", printing.authors_in_short)
register.filter("files", printing.files)
register.filter("files_and_doi", printing.files_and_doi)


@register.filter
def of_affiliations(work: dict[str, Any]) -> list[dict[str, Any]]:
    """The authors whose affiliation is known."""
    return [author for author in work["authors"] if author["affiliation"]]


@register.filter
def any_author(work: dict[str, Any], trait: str) -> bool:
    """Whether one of the authors has a trait, for the note that explains its mark."""
    return any(author[trait] for author in work["authors"])
