"""What a field is for, by its name: the same word means the same in every room."""

from __future__ import annotations

from pages.unfinished.finding import Role

TITLES = frozenset({"title", "seo_title"})
NAMES = frozenset(
    {"heading", "subheading", "name", "label", "printed", "given", "family", "short_name"}
)
DESCRIPTIONS = frozenset({"alt"})


def role_of(name: str) -> Role:
    """The role of a text that is kept under this name."""
    if name in NAMES:
        return Role.NAME
    if name in DESCRIPTIONS:
        return Role.DESCRIPTION
    return Role.TITLE if name in TITLES else Role.PROSE
