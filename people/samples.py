"""What the chooser of blocks shows of this room."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from pages.blocks.samples import portrait


def listed() -> list[dict[str, Any]]:
    told = [("Ines Keller", _("Contact")), ("Tomás Ferreira", _("Data")), ("Li Wei", _("Schools"))]
    return [{"person": _named(name), "role": role} for name, role in told]


def team() -> list[dict[str, Any]]:
    told = [("Ines Keller", _("Director")), ("Tomás Ferreira", _("Researcher"))]
    return [{**_named(name), "portrait": portrait(), "roles": [role]} for name, role in told]


def organisations() -> list[dict[str, Any]]:
    names = [_("Space agency"), _("Polar institute"), _("University of the coast")]
    return [{"name": name, "url": "/", "logo": None} for name in names]


def _named(name: str) -> dict[str, Any]:
    return {"id": "", "kind": "person", "title": name, "url": "/", "api_url": ""}
