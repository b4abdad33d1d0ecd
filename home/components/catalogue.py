"""All components, by what they are."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from home.components import blocks, page_types, parts, statement
from home.components.component import Component, Words


def catalogue() -> list[tuple[Words, list[Component]]]:
    """Parts first, then blocks, then whole pages."""
    return [
        (_("Parts of pages"), parts.components()),
        (_("Blocks"), blocks.components()),
        (_("Pages"), [*page_types.components(), *statement.components()]),
    ]


def component_named(name: str) -> Component | None:
    every = (component for _group, components in catalogue() for component in components)
    return next((component for component in every if component.name == name), None)
