"""The people and papers that rows refer to: their names, looked up once for a whole form."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.apps import apps
from django.db.models import Model

from events.rows import Row


def person_model() -> type[Model]:
    return apps.get_model("people", "Person")


def paper_model() -> type[Model]:
    return apps.get_model("publications", "Publication")


class Names:
    """Names by primary key, for all sessions of one form: a query for people, one for papers.

    Rows say what they will ask for (`expect`) before anybody asks.
    """

    def __init__(self) -> None:
        self._rows: list[Iterable[Row]] = []
        self._people: dict[int, str] = {}
        self._papers: dict[int, str] = {}

    def expect(self, rows: Iterable[Row]) -> None:
        self._rows.append(rows)

    def people(self, rows: Iterable[Row]) -> dict[int, str]:
        """Names of the people in these rows who exist."""
        return self._named(person_model, self._people, keys_of=people_of, rows=rows)

    def papers(self, rows: Iterable[Row]) -> dict[int, str]:
        """Titles of the papers in these rows that exist."""
        return self._named(paper_model, self._papers, keys_of=papers_of, rows=rows)

    def _named(
        self,
        model: Callable[[], type[Model]],
        known: dict[int, str],
        *,
        keys_of: Callable[[Iterable[Row]], set[int]],
        rows: Iterable[Row],
    ) -> dict[int, str]:
        wanted = keys_of(rows)
        if not wanted <= known.keys():
            keys = wanted.union(*(keys_of(each) for each in self._rows)) - known.keys()
            known.update(_names(model(), keys))
        return {key: known[key] for key in sorted(wanted & known.keys())}


def people_of(rows: Iterable[Row]) -> set[int]:
    return {each.person for row in rows for each in row.people if each.person is not None}


def papers_of(rows: Iterable[Row]) -> set[int]:
    return {paper for row in rows for paper in row.papers}


def _names(model: type[Model], keys: set[int]) -> dict[int, str]:
    return {item.pk: str(item) for item in model._default_manager.filter(pk__in=keys)}
