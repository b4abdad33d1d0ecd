"""Storing what was rendered: many documents in as many queries as one.

All of it under the lock of the publishing transaction.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from delivery import former
from delivery.answer import written
from delivery.models import Counter, DocumentLink, DocumentValue, PublishedDocument
from delivery.references import Link
from delivery.rendering import Rendered
from delivery.search import index

Before = Mapping[UUID, PublishedDocument]
# All but the identity, which stays.
COLUMNS = [field.name for field in PublishedDocument._meta.concrete_fields if field.name != "id"]


def store(found: Iterable[Rendered], before: Before) -> list[PublishedDocument]:
    """Write the documents that say something else now; these keep their place in the order."""
    changed = [
        (each, columns)
        for each in found
        if (columns := each.columns()) and not _is_kept(each, columns, before)
    ]
    if not changed:
        return []
    numbers = Counter.take(len(changed))
    documents = [
        _document(each, columns, before.get(each.thing.uuid), number)
        for (each, columns), number in zip(changed, numbers, strict=True)
    ]
    moved = [each for each in documents if each.path != _path(before.get(each.id))]
    _refuse_taken_addresses(moved)
    give_up_addresses(before[each.id] for each in moved if each.id in before)
    put(documents)
    former.settle(moved)
    return documents


def _is_kept(each: Rendered, columns: dict[str, Any], before: Before) -> bool:
    document = before.get(each.thing.uuid)
    return document is not None and each.says_the_same(document, columns)


def _document(
    each: Rendered, columns: dict[str, Any], before: PublishedDocument | None, sequence: int
) -> PublishedDocument:
    now = timezone.now()
    told = {**each.payload, "modified": now.isoformat(timespec="milliseconds")}
    return PublishedDocument(
        id=each.thing.uuid,
        sequence=sequence,
        first_sequence=before.first_sequence if before and not before.is_tombstone else sequence,
        modified=now,
        payload=told,
        answer=written(told),
        **columns,
    )


def give_up_addresses(documents: Iterable[PublishedDocument]) -> None:
    """These are about to be elsewhere, or nowhere: one may get what another had."""
    placed = [each for each in documents if each.path is not None]
    if placed:
        former.keep(placed)
        PublishedDocument.objects.filter(id__in=[each.id for each in placed]).update(path=None)


def put(documents: Sequence[PublishedDocument]) -> None:
    """In the place of those that were there, with their words for search."""
    index.forget(*(document.id for document in documents))
    PublishedDocument.objects.bulk_create(
        documents, update_conflicts=True, unique_fields=["id"], update_fields=COLUMNS
    )
    index.keep(*documents)


def _refuse_taken_addresses(moved: Iterable[PublishedDocument]) -> None:
    """Raise ValidationError for an address that another document has and keeps."""
    placed = [each for each in moved if each.path is not None]
    wanted = {each.path: each for each in reversed(placed)}
    staying = PublishedDocument.objects.filter(path__in=wanted, is_tombstone=False)
    taken = staying.exclude(id__in=[each.id for each in placed]).first() if placed else None
    twice = (wanted[each.path] for each in placed if wanted[each.path] is not each)
    if other := taken or next(twice, None):
        raise taken_by(other)


def _path(document: PublishedDocument | None) -> str | None:
    return document.path if document else None


def taken_by(other: PublishedDocument) -> ValidationError:
    """What to say of an address that another document has."""
    message = _("“%(path)s” is the address of “%(title)s” already. Choose another.")
    return ValidationError({"slug": message % {"path": other.path, "title": other.title}})


def keep_links(found: Collection[Rendered]) -> set[UUID]:
    """Bring what documents name in line; the things that are named anew or no longer."""
    kept: dict[UUID, dict[Link, int]] = defaultdict(dict)
    for row in DocumentLink.objects.filter(document__in=[each.thing.uuid for each in found]):
        kept[row.document_id][Link(row.target, row.relation)] = row.pk
    pairs = [(each.thing.uuid, each.named, kept[each.thing.uuid]) for each in found]
    gone = {
        row: link for _id, named, were in pairs for link, row in were.items() if link not in named
    }
    new = [(uuid, link) for uuid, named, were in pairs for link in named if link not in were]
    if gone:
        DocumentLink.objects.filter(pk__in=gone).delete()
    DocumentLink.objects.bulk_create(
        DocumentLink(document_id=uuid, target=link.target, relation=link.relation)
        for uuid, link in new
    )
    return {link.target for link in (*gone.values(), *(link for _id, link in new))}


def keep_values(found: Collection[Rendered]) -> None:
    """Bring the values that filters find documents by in line."""
    kept: dict[UUID, dict[tuple[str, str], int]] = defaultdict(dict)
    for row in DocumentValue.objects.filter(document__in=[each.thing.uuid for each in found]):
        kept[row.document_id][(row.name, row.value)] = row.pk
    pairs = [(each.thing.uuid, each.found_by(), kept[each.thing.uuid]) for each in found]
    gone = [row for _id, wanted, were in pairs for pair, row in were.items() if pair not in wanted]
    if gone:
        DocumentValue.objects.filter(pk__in=gone).delete()
    DocumentValue.objects.bulk_create(
        DocumentValue(document_id=uuid, name=name, value=value)
        for uuid, wanted, were in pairs
        for name, value in sorted(wanted - were.keys())
    )


def put_tombstones(documents: Sequence[PublishedDocument]) -> None:
    """In the place of documents, with nothing of what they said."""
    numbers = Counter.take(len(documents))
    put([_tombstone(each, number) for each, number in zip(documents, numbers, strict=True)])


def _tombstone(document: PublishedDocument, sequence: int) -> PublishedDocument:
    return PublishedDocument(
        id=document.id,
        kind=document.kind,
        sequence=sequence,
        first_sequence=document.first_sequence,
        is_tombstone=True,
        is_listed=False,
        modified=timezone.now(),
        source_model=document.source_model,
        source_pk=document.source_pk,
    )


def forget_links_and_values(documents: Iterable[PublishedDocument]) -> set[UUID]:
    """Of documents that were withdrawn; what they named."""
    ids = [document.id for document in documents]
    links = DocumentLink.objects.filter(document__in=ids)
    named = set(links.values_list("target", flat=True))
    links.delete()
    DocumentValue.objects.filter(document__in=ids).delete()
    return named
