"""Writing, withdrawing and reading published documents: the one door to what is public."""

import logging
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from uuid import UUID

from django.apps import apps
from django.db import transaction
from django.utils import timezone

from delivery import former, storing
from delivery.models import (
    MEDIA,
    Counter,
    Deliverable,
    Mentioned,
    PublishedDocument,
    PublishedDocumentQuerySet,
)
from delivery.rendering import Rendered, rendered

logger = logging.getLogger("graticule.delivery")


def published(*kinds: str, at: datetime | None = None) -> PublishedDocumentQuerySet:
    """What the public may see, of these kinds or of all."""
    found = PublishedDocument.objects.public(at)
    return found.filter(kind__in=kinds) if kinds else found


def deliverable_models() -> list[type[Deliverable]]:
    """Every model whose things have documents."""
    return [model for model in apps.get_models() if issubclass(model, Deliverable)]


def mentioned_models() -> list[type[Mentioned]]:
    """Those of them that are files."""
    return [model for model in deliverable_models() if issubclass(model, Mentioned)]


def deliver(thing: Deliverable) -> None:
    """Write or withdraw one document, from the stored row and never from the instance.

    The instance may hold a draft: Wagtail saves bookkeeping fields with it in memory. The row is
    read under the lock, so that nothing is written that another publisher has just hidden.
    """
    if _is_nothing_to_the_public(thing):
        return
    with transaction.atomic():
        Counter.lock()
        stored = _stored(thing)
        if stored is not None and stored.is_public():
            write(stored)
        else:
            withdraw(thing.uuid)


@transaction.atomic
def deliver_all(things: Collection[Deliverable]) -> None:
    """Write or withdraw the documents of things that were read under the lock just now."""
    Counter.lock()
    public = [thing for thing in things if thing.is_public()]
    write_many(public)
    for uuid in {thing.uuid for thing in things} - {thing.uuid for thing in public}:
        withdraw(uuid)


def _is_nothing_to_the_public(thing: Deliverable) -> bool:
    """A draft that was never public: it waits for no publisher.

    What was public once does: another may be about to bring it back, with what is above it.
    """
    stored = _stored(thing)
    is_draft = stored is None or not getattr(stored, "live", True)
    was_published = getattr(stored, "first_published_at", None) is not None
    known = PublishedDocument.objects.filter(id=thing.uuid)  # a tombstone, too
    return is_draft and not was_published and not known.exists()


def _stored(thing: Deliverable) -> Deliverable | None:
    found: Deliverable | None = type(thing)._base_manager.filter(pk=thing.pk).first()
    return found


def write(thing: Deliverable) -> None:
    """Store what the public may see; a document that says the same keeps its sequence."""
    write_many([thing])


@transaction.atomic
def write_many(things: Collection[Deliverable]) -> None:
    """The same for many, in as many queries as for one."""
    Counter.lock()
    found = rendered(things)
    before = PublishedDocument.objects.in_bulk([thing.uuid for thing in things])
    documents = storing.store(found, before)
    touched = storing.keep_links(found)
    storing.keep_values(found)
    deliver_mentioned(touched | _without_documents(found, documents))
    for document in documents:
        _follow(before.get(document.id), document)


def _without_documents(
    found: Iterable[Rendered], documents: Iterable[PublishedDocument]
) -> set[UUID]:
    """What changed documents name that is not public yet, as after a date that was put off."""
    changed = {document.id for document in documents}
    named = {link.target for each in found if each.thing.uuid in changed for link in each.named}
    return named - set(published().filter(id__in=named).values_list("id", flat=True))


def deliver_mentioned(targets: Collection[UUID]) -> None:
    """Write or withdraw the files among these things: they are public while they are shown."""
    for model in mentioned_models() if targets else ():
        for thing in model._base_manager.filter(uuid__in=targets):
            thing.deliver()


def _follow(before: PublishedDocument | None, after: PublishedDocument) -> None:
    """Render anew what names this document, if it would name it otherwise now.

    What shows a file follows it whatever it says of itself, when it is saved.
    """
    if after.kind not in MEDIA and (before.card if before else None) != after.card:
        refresh_dependents(after.id)


@transaction.atomic
def withdraw(uuid: UUID) -> None:
    """Leave a tombstone in the place of a document; what named it follows."""
    living = PublishedDocument.objects.filter(id=uuid, is_tombstone=False)
    if not living.exists():  # as with every draft, which then waits for no publisher
        return
    Counter.lock()
    for document in living:
        _bury(document)


def _bury(document: PublishedDocument) -> None:
    PublishedDocument(
        id=document.id,
        kind=document.kind,
        sequence=Counter.next(),
        first_sequence=document.first_sequence,
        is_tombstone=True,
        is_listed=False,
        modified=timezone.now(),
        source_model=document.source_model,
        source_pk=document.source_pk,
    ).save()
    if document.path is not None:
        former.keep(document.path, document.id)
    named = set(document.links.values_list("target", flat=True))
    document.links.all().delete()
    document.values.all().delete()
    _take_out_of_others(document.id)
    deliver_mentioned(named)
    if (thing := source(document)) is not None:
        thing.follow_withdrawal()


@transaction.atomic
def withdraw_deleted(uuid: UUID) -> None:
    """Withdraw what exists no longer; its addresses say so if everybody could see it until now."""
    Counter.lock()  # another may have read it just now, and be about to write it
    was_public = published().filter(id=uuid).exists()
    withdraw(uuid)
    if was_public:
        former.tell_that_it_is_gone(uuid)


def _take_out_of_others(uuid: UUID) -> None:
    """Render anew what names a withdrawn thing; what cannot be rendered goes with it.

    Nothing may keep a thing public that is to be hidden, not even a failure elsewhere.
    """
    try:
        with transaction.atomic():
            refresh_dependents(uuid)
    except Exception:
        for thing in dependents(uuid):
            _deliver_or_withdraw(thing)


def _deliver_or_withdraw(thing: Deliverable) -> None:
    try:
        with transaction.atomic():
            thing.deliver()
    except Exception:
        logger.exception("%s “%s” cannot be rendered and is withdrawn.", thing.kind, thing)
        withdraw(thing.uuid)


@transaction.atomic
def refresh_dependents(uuid: UUID) -> None:
    """Render anew each document that names a thing."""
    Counter.lock()
    for _model, found in groupby(dependents(uuid), key=type):
        things = list(found)
        things[0].deliver_all(things)


def dependents(uuid: UUID) -> list[Deliverable]:
    """The things whose documents name this one, those of a kind together."""
    named = PublishedDocument.objects.filter(links__target=uuid, is_tombstone=False)
    found = named.exclude(id=uuid).distinct().order_by("source_model", "sequence")
    pairs = found.values_list("source_model", "source_pk")
    return [
        thing
        for label, rows in groupby(pairs, key=itemgetter(0))
        for thing in stored(label, [pk for _label, pk in rows])
    ]


def stored(label: str, keys: Sequence[str]) -> list[Deliverable]:
    """The things of a model that still exist, in the order of their keys."""
    try:
        model = apps.get_model(label)
    except LookupError:
        return []
    found = {str(thing.pk): thing for thing in model.to_be_rendered().filter(pk__in=keys)}
    return [found[key] for key in keys if key in found]


def source(document: PublishedDocument) -> Deliverable | None:
    """The thing that a document is about, as it is stored."""
    return next(iter(stored(document.source_model, [document.source_pk])), None)
