"""A question for every operation, with an answer on every site that has something public."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from api.resources import COLLECTIONS

# What is asked at an operation, and what one gets.
ASKED: dict[str, tuple[tuple[str, str], ...]] = {
    "list_pages": (("?fields=title,url", "Titles and addresses alone"),),
    "get_by_path": (("?path=/", "The home page"),),
    "list_research_branches": (
        ("?include=leads", "With the whole objects of those who lead them"),
    ),
    "list_publications": (
        ("?year__gte=2020&order=title", "Those since 2020, by title"),
        ("?origin=ours&rich_text=markdown", "Written here, texts as Markdown"),
    ),
    "list_products": (("?title__contains=a", "With a part of the title"),),
    "list_people": (("?limit=5&fields=name,affiliations", "Five, and where they are"),),
    "list_events": (
        ("?start__gte=2020-01-01&order=start", "Those since 2020, the first one first"),
    ),
    "list_talks": (("?order=-start&limit=3", "The last three"),),
    "list_images": (("?limit=10", "Ten, with every width and format"),),
    "list_documents": (("?format__in=pdf", "Those that are PDFs"),),
    "search": (("?q=a&limit=5", "Whatever has a word that begins so"),),
    "list_changes": (("?since=0&limit=10", "The first ten, to begin a copy with"),),
}
KINDS = {each.name: each.kind for each in COLLECTIONS}
SCHEMA = "person"


def examples(
    operation: str, path: str, resource: str, ids: dict[str, Any]
) -> list[tuple[str, str]]:
    """Addresses to follow at an operation; none at an object of a kind that has no public one."""
    if "{id}" in path and KINDS[resource] not in ids:
        return []
    filled = path.format(id=ids.get(KINDS.get(resource, "")), name=SCHEMA)
    return [
        (f"{filled}{quote(query, '?=&,/')}", words)
        for query, words in ASKED.get(operation, (("", ""),))
    ]
