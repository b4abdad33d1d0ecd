"""Whether the documents are what they would be if everything were published anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction

from delivery import documents, values
from delivery.models import Deliverable, PublishedDocument
from delivery.references import Link
from delivery.rendering import rendered


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


def things() -> Iterator[Deliverable]:
    """Everything that may have a document, files last: they are public by the others."""
    for model in sorted(documents.deliverable_models(), key=_is_a_file):
        yield from model._base_manager.order_by("pk").iterator(chunk_size=200)


def _is_a_file(model: type[Deliverable]) -> bool:
    return model in documents.mentioned_models()


def differences() -> Iterator[Difference]:
    """Found without writing, and without keeping anybody from publishing."""
    for thing in things():
        if found := difference(thing):
            yield found
    for document in PublishedDocument.objects.filter(is_tombstone=False).iterator():
        if documents.source(document) is None:
            yield Difference(document, None, "is of nothing that is stored")


def difference(thing: Deliverable) -> Difference | None:
    document = PublishedDocument.objects.public().filter(id=thing.uuid).first()
    try:
        words = _difference(thing, document)
    except Exception as error:
        reason = " ".join(error.messages) if isinstance(error, ValidationError) else repr(error)
        return Difference(document, thing, f"cannot be rendered: {reason}")
    return Difference(document, thing, words) if words else None


def _difference(thing: Deliverable, document: PublishedDocument | None) -> str:
    if not thing.is_public():
        return "is public and should not be" if document else ""
    if document is None:
        return "is not public and should be"
    [now] = rendered([thing])
    kept = {Link(link.target, link.relation) for link in document.links.all()}
    is_found = values.kept(document) == now.found_by()
    is_same = now.says_the_same(document, now.columns()) and kept == now.named and is_found
    return "" if is_same else "says something else now"


def mend(found: Difference) -> str:
    """Deliver one thing whole or not at all; what kept it from that, if anything did."""
    try:
        with transaction.atomic():
            if found.thing is not None:
                found.thing.deliver()
            elif found.document is not None:
                documents.withdraw(found.document.id)
    except Exception as error:
        reason = " ".join(error.messages) if isinstance(error, ValidationError) else repr(error)
        return f"{found.name} cannot be delivered: {reason}"
    return ""
