"""Payloads of invented things, as documents have them; a state changes what it is about."""

from __future__ import annotations

from typing import Any

from pages.blocks.samples import drawing, portrait
from publications.samples import works

Payload = dict[str, Any]

LONG = "Gletschergeschwindigkeitsmessungsunsicherheitsabschätzung"
ENDLESS = "Eisschild" * 33
INES = {"id": "", "kind": "person", "title": "Ines Keller", "url": "/people/ines-keller/"}
BRANCH = {"title": "Learning with physics", "url": "/research/learning-with-physics/"}
EVENT = {"title": "Water and machines", "url": "/events/water-and-machines/"}
PROSE = (
    "<p>A glacier is a slow archive. We read it from above and ask <b>how much</b>"
    ' of what it loses ever reaches <a href="https://example.org/sea">the sea</a>.</p>'
    "<h2>What we measure</h2><ul><li>Height, in metres</li><li>Speed, in metres a year</li></ul>"
    "<h3>How often</h3><p>Every <i>twelve</i> days; write to data@centre.example.net for more.</p>"
)


def ice(**changed: Any) -> Payload:
    return {**drawing("ice", "An ice cap with contour lines, seen from above"), **changed}


def tall() -> Payload:
    """A picture ten times as high as wide."""
    lines = "<path fill='none' stroke='teal' stroke-width='9' d='M60 0v2400M0 1200h240'/>"
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 240 2400'>{lines}</svg>"
    picture = drawing("terrain", "Two lines that cross", width=240, height=2400)
    return {**picture, "src": f"data:image/svg+xml,{svg}"}


def work(**changed: Any) -> Payload:
    """A publication of which everything is known."""
    return {
        **works()[0],
        "id": "",
        "kind": "publication",
        "authors": [
            author("Ines Keller", person=INES, corresponding=True, affiliation="Polar institute"),
            author("Li Wei", equal_contribution=True, affiliation="University of the coast"),
            author("Tomás Ferreira", equal_contribution=True),
            author("The Glacier Data Group", is_group=True),
        ],
        "volume": "12",
        "issue": "3",
        "pages": "101–119",
        "doi": "10.5555/ice.2024.7",
        "doi_url": "https://doi.org/10.5555/ice.2024.7",
        "arxiv": "2401.00001",
        "isbn": "",
        "keywords": ["glaciers", "meltwater", "radar"],
        "licence": "CC BY 4.0",
        "abstract": "Forty glaciers were followed. Most of their water never came down.",
        "links": [
            {"kind": "code", "label": "Code", "url": "/code/"},
            {"kind": "data", "label": "Data", "url": "/data/"},
        ],
        "branches": [BRANCH],
        **changed,
    }


def bare_work(**changed: Any) -> Payload:
    """A publication of which little is known yet."""
    unknown: Payload = {
        "authors": [],
        "venue": None,
        "volume": "",
        "issue": "",
        "pages": "",
        "issued": "",
    }
    none = {"doi": "", "doi_url": "", "arxiv": "", "keywords": [], "licence": "", "links": []}
    silent = {"abstract": "", "summary": "", "pdf_url": "", "branches": []}
    return work(**{**unknown, **none, **silent, **changed})


def author(name: str, **changed: Any) -> Payload:
    marks = {"equal_contribution": False, "corresponding": False, "is_group": False}
    return {"name": name, "person": None, "affiliation": "", **marks, **changed}


def notice(kind: str, text: str = "", url: str = "") -> Payload:
    return {"kind": kind, "text": text, "url": url}


def product(**changed: Any) -> Payload:
    return {
        "url": "/products/forty-glaciers/",
        "title": "Forty glaciers",
        "type": "dataset",
        "version": "2.1",
        "address": "https://data.example.org/forty-glaciers",
        "doi": "10.5555/data.40",
        "doi_url": "https://doi.org/10.5555/data.40",
        "licence": "CC0 1.0",
        "description": "<p>Heights of forty glaciers, every twelve days since 2014.</p>",
        "publications": [work()],
        "branches": [BRANCH],
        **changed,
    }


def person(**changed: Any) -> Payload:
    return {
        "url": "/people/ines-keller/",
        "title": "Ines Keller",
        "name": {"given": "Ines", "family": "Keller", "printed": "Ines Keller"},
        "other_names": ["I. Keller-Moser"],
        "orcid": "0000-0002-1825-0097",
        "portrait": portrait(),
        "roles": [
            {"role": "Director", "group": "", "from": "2021-04", "to": ""},
            {"role": "Postdoc", "group": "Learning with physics", "from": "2017", "to": "2021"},
        ],
        "affiliations": [
            {"name": "Polar institute", "url": "https://polar.example.org/", "from": "", "to": ""}
        ],
        "links": [{"kind": "website", "label": "Website", "url": "https://keller.example.org/"}],
        "biography": PROSE,
        **changed,
    }


def bare_person(**changed: Any) -> Payload:
    none: Payload = {"roles": [], "affiliations": [], "links": [], "other_names": []}
    return person(**{**none, "portrait": None, "orcid": "", "biography": "", **changed})


def branch(**changed: Any) -> Payload:
    return {
        "url": "/research/learning-with-physics/",
        "title": "Learning with physics",
        "summary": "Models that cannot lose water, because they know that water stays.",
        "method": PROSE,
        "applications": [
            {
                "field": "Hydrology",
                "text": "<p>A flood is seen a day before it comes.</p>",
                "partners": [
                    {"name": "Polar institute", "url": "https://polar.example.org/"},
                    {"name": "Space agency", "url": ""},
                ],
            }
        ],
        "use_cases": [
            {"title": "Floods, a day earlier", "text": "Rain is seen before the river sees it."},
            {"title": "Drought", "text": "Soil that dries out shows months before a field does."},
        ],
        "leads": [INES, {**INES, "title": "Li Wei"}],
        "picture": ice(credit="Li Wei, CC BY 4.0"),
        "body": [],
        "position": 1,
        **changed,
    }
