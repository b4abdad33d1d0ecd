"""One box for everything that is published."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from django.db.models import Count
from django.db.models.functions import Substr
from django.utils.safestring import SafeString

from delivery.documents import published
from delivery.models import KINDS, PublishedDocumentQuerySet
from delivery.search.terms import Place, terms
from delivery.search.words import WORD, folded
from pages.search.facts import KEYS, Parts, facts
from pages.search.marking import Marker
from pages.search.spelling import respelt

LONGEST = 200
# An excerpt is looked for in so much of a text.
READ = 40_000
# Of more results than this, not all are ranked.
CROWD = 3_000
# Fewer results than this, and what was typed may be a slip.
FEW = 3


def clean(query: str) -> str:
    """What may be handed to a search backend: words, of at most 200 characters as typed."""
    return " ".join(WORD.findall(folded(query[:LONGEST])))


@dataclass(frozen=True)
class Result:
    """One thing that was found, ready to print."""

    kind: str
    kind_label: str
    path: str
    title: SafeString
    facts: list[SafeString]
    excerpt: SafeString


class Found:
    """What is public and has every word, the closest first; one query counts, two fetch.

    Of some kinds, or of all if none is given that there is.
    """

    def __init__(self, query: str, *kinds: str) -> None:
        self.terms = terms(clean(query))
        self.kinds = tuple(kind for kind in kinds if kind in KINDS)

    @property
    def kind(self) -> str:
        """The one that is shown; an empty text if several are."""
        return self.kinds[0] if len(self.kinds) == 1 else ""

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many of each kind there are, in the order of kinds, none of them zero."""
        if not self.terms:
            return {}
        counted = (
            published().holding(self.terms).values("kind").annotate(count=Count("id")).order_by()
        )
        found = dict(counted.values_list("kind", "count"))
        return {kind: found[kind] for kind in KINDS if kind in found}

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    def count(self) -> int:
        """How many there are of the kinds that are shown."""
        return sum(self.counts.get(kind, 0) for kind in self.kinds) if self.kinds else self.total

    def __len__(self) -> int:
        return self.count()

    def __getitem__(self, wanted: slice) -> list[Result]:
        """A stretch of the results, ready to print."""
        marker = Marker(self.terms)
        return [_result(row, marker) for row in self.rows(wanted)]

    def rows(self, wanted: slice) -> list[Mapping[str, Any]]:
        """A stretch of what was found, texts and facts read for these alone."""
        if not self.count():
            return []
        identities = self._of_a_crowd(wanted) if self.count() > CROWD else self._closest(wanted)
        rows = {row["id"]: row for row in _rows(identities)}
        return [rows[each] for each in identities if each in rows]

    def _closest(self, wanted: slice) -> list[UUID]:
        return _identities(self._shown().closest(self.terms), wanted)

    def _of_a_crowd(self, wanted: slice) -> list[UUID]:
        """Those with the words in their titles first, then what was published last.

        To tell of words that are nearly everywhere where they are most would take too long.
        """
        start, stop, _step = wanted.indices(self.count())
        titled = self._shown(Place.TITLE)
        first = _identities(titled.closest(self.terms), wanted)
        if len(first) == stop - start:
            return first
        before = start + len(first) if first or start == 0 else titled.count()
        rest = slice(max(start - before, 0), max(stop - before, 0))
        others = self._shown(Place.NOT_ALL_IN_TITLE).latest_found()
        return [*first, *_identities(others, rest)]

    def _shown(self, place: Place = Place.ANYWHERE) -> PublishedDocumentQuerySet:
        return published(*self.kinds).holding(self.terms, place)

    def meant(self) -> "Found | None":
        """What is found if the words are spelt as others are here, if that is more."""
        if not self.terms or self.total >= FEW or not (words := respelt(self.terms)):
            return None
        other = Found(words, *self.kinds)
        return other if other.total > self.total else None

    @property
    def words(self) -> str:
        return " ".join(term.word for term in self.terms)


def _identities(documents: PublishedDocumentQuerySet, wanted: slice) -> list[UUID]:
    return list(documents.values_list("id", flat=True)[wanted])


def _rows(identities: Sequence[UUID]) -> Any:
    text = Substr("search_text", 1, READ)
    found = published().filter(id__in=identities)
    return found.values("id", "kind", "title", "path", text=text, parts=Parts())


def _result(row: Mapping[str, Any], marker: Marker) -> Result:
    known = facts_of(row)
    return Result(
        kind=row["kind"],
        kind_label=str(KINDS[row["kind"]]),
        path=row["path"],
        title=marker.marked(row["title"]),
        facts=[marker.marked(fact) for fact in known],
        excerpt=excerpt_of(row, known, marker),
    )


def facts_of(row: Mapping[str, Any]) -> list[str]:
    """What tells one found thing from others like it, in a few words each."""
    return facts(row["kind"], dict(zip(KEYS, row["parts"], strict=True)))


def excerpt_of(row: Mapping[str, Any], known: Sequence[str], marker: Marker) -> SafeString:
    """A passage of its text that neither its title nor what is known of it says already."""
    return marker.marked(marker.passage(row["text"], known=[row["title"], *known]))


def search(query: str, kind: str = "") -> Found:
    """Published things that hold every word, the closest first; none for no words."""
    return Found(query, kind)
