"""Whether the documents are what they would be if everything were published anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from delivery import documents, values
from delivery.models import Counter, Deliverable, PublishedDocument
from delivery.references import Link
from delivery.rendering import Rendered, rendered

AT_ONCE = 100

T = TypeVar("T")


@dataclass(frozen=True)
class Difference:
    """A thing whose document is not what it should be; no thing for a document of nothing."""

    document: PublishedDocument | None
    thing: Deliverable | None
    words: str

    def __str__(self) -> str:
        return f"{self.name} {self.words}"

    @property
    def name(self) -> str:
        named = self.document or self.thing
        kind = self.document.kind if self.document else self.thing and self.thing.kind
        identity = self.document.id if self.document else self.thing and self.thing.uuid
        return f"{kind} {identity} “{named}”"


def things() -> Iterator[list[Deliverable]]:
    """Everything that may have a document, some of a model at once.

    Files are last: they are public by the others.
    """
    for model in sorted(documents.deliverable_models(), key=_is_a_file):
        found = model.to_be_rendered().order_by("pk")
        yield from stretches(found.iterator(chunk_size=AT_ONCE))


def stretches(rows: Iterable[T]) -> Iterator[list[T]]:
    """As many at once as are read, and written, together."""
    following = iter(rows)
    while stretch := list(islice(following, AT_ONCE)):
        yield stretch


def _is_a_file(model: type[Deliverable]) -> bool:
    return model in documents.mentioned_models()


def differences() -> Iterator[Difference]:
    """Found without writing, and without keeping anybody from publishing."""
    for alike in things():
        yield from _among(alike)
    living = PublishedDocument.objects.filter(is_tombstone=False)
    for label in living.values_list("source_model", flat=True).distinct().order_by("source_model"):
        keys = documents.stored_keys(label)
        for document in living.filter(source_model=label).iterator():
            if document.source_pk not in keys:
                yield Difference(document, None, "is of nothing that is stored")


def _among(alike: list[Deliverable]) -> Iterator[Difference]:
    """Of things of a model; if one cannot be rendered, each is looked at by itself."""
    kept = _kept(alike)
    try:
        told = [(thing, _words(now, kept.get(thing.uuid))) for thing, now in _now(alike)]
    except Exception as error:
        if len(alike) > 1:
            yield from (found for thing in alike for found in _among([thing]))
            return
        told = [(alike[0], f"cannot be rendered: {_reason(error)}")]
    for thing, words in told:
        if words:
            yield Difference(kept.get(thing.uuid), thing, words)


def _kept(alike: Iterable[Deliverable]) -> dict[UUID, PublishedDocument]:
    found = PublishedDocument.objects.public().prefetch_related("links", "values")
    return found.in_bulk([thing.uuid for thing in alike])


def _now(alike: list[Deliverable]) -> list[tuple[Deliverable, Rendered | None]]:
    """What each would say; nothing of what is not to be public."""
    model = type(alike[0])
    model.look_up_access(alike)
    public = [thing for thing in alike if thing.is_public()]
    model.look_up_content(public)
    found = {each.thing.uuid: each for each in rendered(public)}
    return [(thing, found.get(thing.uuid)) for thing in alike]


def _words(now: Rendered | None, document: PublishedDocument | None) -> str:
    if now is None:
        return "is public and should not be" if document else ""
    if document is None:
        return "is not public and should be"
    links = {Link(link.target, link.relation) for link in document.links.all()}
    is_found = values.kept(document) == now.found_by()
    is_same = now.says_the_same(document, now.columns()) and links == now.named and is_found
    return "" if is_same else "says something else now"


def _reason(error: Exception) -> str:
    return " ".join(error.messages) if isinstance(error, ValidationError) else repr(error)


def mend_all(found: Sequence[Difference]) -> list[str]:
    """Deliver many at once; if one keeps the others from that, each by itself.

    A line for each that could not be delivered.
    """
    try:
        with transaction.atomic():
            _mend_together(found)
    except Exception:
        return [line for each in found if (line := mend(each))]
    return []


def _mend_together(found: Iterable[Difference]) -> None:
    Counter.lock()
    keys: dict[str, list[str]] = defaultdict(list)
    for thing in (each.thing for each in found if each.thing):
        keys[thing._meta.label].append(str(thing.pk))
    pairs = keys.items()
    documents.deliver_together([each for pair in pairs for each in documents.stored(*pair)])
    documents.withdraw(*(each.document.id for each in found if each.document and not each.thing))


def mend(found: Difference) -> str:
    """Deliver one thing whole or not at all; what kept it from that, if anything did."""
    try:
        with transaction.atomic():
            if found.thing is not None:
                found.thing.deliver()
            elif found.document is not None:
                documents.withdraw(found.document.id)
    except Exception as error:
        return f"{found.name} cannot be delivered: {_reason(error)}"
    return ""
