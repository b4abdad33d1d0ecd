"""What the chooser of blocks shows of this room."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

Payload = dict[str, Any]


def works() -> list[Payload]:
    """As much of three works as an entry prints, the newest first."""
    return [
        _work(_("Where meltwater goes in a warm year"), "2024-03", ["Ines Keller", "Li Wei"]),
        _work(_("Counting cities from above"), "2023-11", ["Tomás Ferreira"]),
        _work(_("A benchmark for river levels"), "2023", ["Li Wei", "Ines Keller"]),
    ]


def _work(title: str, issued: str, names: list[str]) -> Payload:
    known = {"person": None, "is_group": False, "affiliation": ""}
    marks = {"equal_contribution": False, "corresponding": False}
    return {
        "url": "/",
        "title": title,
        "type": "article-journal",
        "issued": issued,
        "language": "",
        "notice": None,
        "authors": [{"name": name, **known, **marks} for name in names],
        "venue": {"name": _("Journal of Earth Observation"), "issn": "", "url": ""},
        "volume": "",
        "issue": "",
        "pages": "",
        "article_number": "",
        "number_of_pages": None,
        "pdf_url": "/",
        "doi": "",
        "doi_url": "",
        "links": [],
        "summary": _("We followed the water of forty glaciers, and most of it never came down."),
    }


def products() -> list[Payload]:
    """As much of two products as an entry prints."""
    told = [
        (_("Forty glaciers"), "dataset", _("Heights of forty glaciers, every twelve days.")),
        (_("Riverbench"), "benchmark", _("A fair way to compare forecasts of river levels.")),
    ]
    return [
        {"url": "/", "title": title, "type": kind, "description": f"<p>{words}</p>"}
        for title, kind, words in told
    ]
