"""What the chooser of blocks shows: plausible words and drawings, whatever the site holds."""

from __future__ import annotations

from typing import Any

from django.templatetags.static import static
from django.utils.translation import gettext as _

Shape = dict[str, Any]


def drawing(name: str, alt: str = "", *, width: int = 960, height: int = 640) -> Shape:
    """A drawing of ours in the shape of a picture."""
    src = static(f"img/sample/{name}.svg")
    sizes = {"width": width, "height": height}
    return {"src": src, "srcset": "", **sizes, "alt": alt, "credit": "", "sources": []}


def portrait() -> Shape:
    return drawing("portrait", width=480, height=480)


def heading() -> Shape:
    return {"text": _("What melts, and where it goes")}


def text() -> Shape:
    first = _(
        "A glacier is a slow archive. We read it from above, twelve days apart, and ask how much "
        "of what it loses ever reaches the sea."
    )
    second = _("The measurements are open, and so is the way they were made.")
    return {"html": f"<p>{first}</p><p>{second}</p>"}


def image() -> Shape:
    picture = drawing("ice", _("An ice cap with contour lines, seen from above"))
    return {"picture": picture, "caption": _("The ice cap in the summer of its greatest loss.")}


def gallery() -> Shape:
    shown = [
        (drawing("terrain", _("Contour lines of two hills")), _("Height")),
        (drawing("ice", _("An ice cap with contour lines")), _("Ice")),
        (drawing("fields", _("Fields along a river")), _("Land use")),
    ]
    pictures = [{"picture": picture, "caption": caption} for picture, caption in shown]
    return {"pictures": pictures, "caption": _("One place, read three times.")}


def video() -> Shape:
    return {
        "title": _("How a satellite sees water"),
        "url": "https://av.tib.eu/media/1",
        "player": {"name": "TIB AV-Portal", "url": "https://av.tib.eu/player/1"},
        "picture": drawing("fields"),
        "caption": _("A lecture for everybody, 24 minutes."),
    }


def accordion() -> Shape:
    told = [
        (_("Who can use the data?"), _("Everybody, also for a commercial purpose.")),
        (_("How often is it updated?"), _("Twice a year, in March and in September.")),
        (_("Whom do I tell of a mistake?"), _("Write to us; we answer within a week.")),
    ]
    return {"parts": [{"title": title, "html": f"<p>{answer}</p>"} for title, answer in told]}


def figures() -> Shape:
    told = [("31", _("talks in one day")), ("12", _("open datasets")), ("4.2 m", _("images read"))]
    return {"figures": [{"number": number, "caption": caption} for number, caption in told]}


def document_list() -> Shape:
    told = [(_("Annual report"), "PDF", 2_400_000), (_("Slides of the opening"), "PPTX", 8_100_000)]
    return {
        "documents": [
            {"title": title, "url": "#", "format": kind, "size": size, "licence": "CC BY 4.0"}
            for title, kind, size in told
        ]
    }


def quote() -> Shape:
    return {
        "words": _("A map is finished when nobody asks what the white part is."),
        "speaker": _("Ines Keller, cartographer"),
        "portrait": portrait(),
        "page": None,
        "url": "",
    }


def table() -> Shape:
    return {
        "caption": _("Loss of height, in metres a year"),
        "head": [_("Glacier"), "2000–2010", "2010–2020"],
        "has_row_headings": True,
        "rows": [["Aletsch", "0.8", "1.3"], ["Rhône", "0.6", "1.1"], ["Gorner", "0.7", "1.2"]],
    }


def formula() -> Shape:
    return {
        "latex": r"\text{NDVI} = \frac{\rho_{n} - \rho_{r}}{\rho_{n} + \rho_{r}}",
        "caption": _("How green a place is, from near-infrared and red light."),
    }


def map_of_a_place() -> Shape:
    return {
        "place": _("Institute of Geodesy"),
        "address": _("Nussallee 17\n53115 Bonn\nGermany"),
        "url": "https://www.openstreetmap.org/search?query=Nussallee+17+Bonn",
        "picture": drawing("map", _("Map of the Institute of Geodesy")),
    }


def call_to_action() -> Shape:
    return {
        "text": _("The next school is open to everyone who can read a map."),
        "label": _("See the programme"),
        "page": None,
        "url": "/",
    }


def section() -> Shape:
    content = [
        {"type": "text", "id": None, "value": text()},
        {"type": "figures", "id": None, "value": figures()},
    ]
    return {"heading": _("What we measure"), "content": content}
