"""What the chooser of blocks shows of this room."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _


def coming() -> list[dict[str, Any]]:
    """Two events as a list prints them."""
    return [
        _event("workshop", _("Water and machines"), "2027-05-03", "2027-05-04", "Bonn"),
        _event("school", _("A week of open data"), "2027-09-13", "2027-09-17", ""),
    ]


def _event(kind: str, title: str, first: str, last: str, place: str) -> dict[str, Any]:
    return {
        "url": "/",
        "title": title,
        "type": kind,
        "start_date": first,
        "end_date": last,
        "time_zone": "Europe/Berlin",
        "mode": "on-site" if place else "online",
        "place": place,
        "summary": "",
    }
