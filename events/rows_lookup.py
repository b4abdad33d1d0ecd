"""People and papers by a few letters, for the pickers in the schedule's grid."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.db.models import Model, Q
from django.http import HttpRequest, JsonResponse
from django.urls import URLPattern, path
from wagtail import hooks

from events.rows_names import paper_model, person_model
from pages.permitted import choosable
from pages.search.results import clean

MOST = 10


@dataclass(frozen=True)
class Source:
    """Where a picker looks: a model, and the fields whose text is searched."""

    model: Callable[[], type[Model]]
    fields: tuple[str, ...]

    def find(self, query: str, user: Any) -> list[Model]:
        """The first few that hold every word somewhere in their fields, and may be chosen."""
        words = clean(query).split()
        if not words:
            return []
        found = choosable(self.model(), user).filter(*(self._holds(word) for word in words))
        return list(found.order_by(*self.fields[:1], "pk")[:MOST])

    def _holds(self, word: str) -> Q:
        held = Q()
        for field in self.fields:
            held |= Q(**{f"{field}__icontains": word})
        return held


SOURCES = {
    "people": Source(person_model, ("family", "given", "printed", "other_names")),
    "papers": Source(paper_model, ("title",)),
}


def lookup(request: HttpRequest, source: Source) -> JsonResponse:
    """The things that a few letters may mean; drafts too, of those who may edit them."""
    found = source.find(request.GET.get("q", ""), request.user)
    items = [{"id": item.pk, "label": str(item)} for item in found]
    return JsonResponse({"items": items})


@hooks.register("register_admin_urls")
def lookup_urls() -> list[URLPattern]:
    return [
        path(f"schedule/{name}/", partial(lookup, source=source), name=f"schedule_{name}")
        for name, source in SOURCES.items()
    ]
