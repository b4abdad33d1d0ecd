"""Writing, withdrawing and reading published documents: the one door to what is public."""

import logging
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from itertools import groupby
from sys import maxsize
from typing import TypeVar
from uuid import UUID

from django.apps import apps
from django.db import transaction
from django.db.models import F

from delivery import former, storing
from delivery.models import (
    MEDIA,
    Counter,
    Deliverable,
    DocumentLink,
    Mentioned,
    PublishedDocument,
    PublishedDocumentQuerySet,
)
from delivery.rendering import Rendered, rendered

logger = logging.getLogger("graticule.delivery")

# Of what stands in no tree: it names pages, and is rendered after them.
LAST = maxsize

T = TypeVar("T")
Deliver = Callable[[Collection[Deliverable]], None]


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
        stored = list(type(thing).to_be_rendered().filter(pk=thing.pk))
        type(thing).deliver_all(stored)
        if not stored:
            withdraw(thing.uuid)


@transaction.atomic
def deliver_together(things: Collection[Deliverable]) -> None:
    """Bring the documents of things in line that were read under the lock just now.

    All that have moved give their addresses up first: one may be what another gets.
    """
    Counter.lock()
    known = PublishedDocument.objects.in_bulk([thing.uuid for thing in things])
    pairs = [(known[thing.uuid], thing) for thing in things if thing.uuid in known]
    storing.give_up_addresses(had for had, thing in pairs if had.path != thing.public_path())
    _deliver_in_turn(things)


def _deliver_in_turn(things: Collection[Deliverable]) -> None:
    """What is above others before them, since they name it; those of a kind together."""
    turns = [list(found) for _turn, found in groupby(sorted(things, key=_turn_of), key=_turn_of)]
    for group in turns:
        alike = group if group is turns[0] else _as_turns_before_left(group)
        type(group[0]).deliver_all(alike)


def _as_turns_before_left(group: list[Deliverable]) -> list[Deliverable]:
    """Who stands in no tree is read again: an event writes its talks anew, and takes some away."""
    if _turn_of(group[0])[0] != LAST:
        return group
    return stored(group[0]._meta.label, [str(thing.pk) for thing in group])


def _turn_of(thing: Deliverable) -> tuple[int, str]:
    return getattr(thing, "depth", LAST), thing._meta.label


@transaction.atomic
def deliver_all(things: Collection[Deliverable]) -> None:
    """Write or withdraw the documents of things of a model, read under the lock just now."""
    Counter.lock()
    for model, found in by_model(things):
        model.look_up_access(found)
    public = [thing for thing in things if thing.is_public()]
    withdraw(*{thing.uuid for thing in things} - {thing.uuid for thing in public})
    write_many(public)


def by_model(things: Iterable[T]) -> list[tuple[type[T], list[T]]]:
    """Things with their models, those of a model together."""
    found: dict[type[T], list[T]] = defaultdict(list)
    for thing in things:
        found[type(thing)].append(thing)
    return list(found.items())


def _is_nothing_to_the_public(thing: Deliverable) -> bool:
    """A draft that was never public: it waits for no publisher.

    What was public once does: another may be about to bring it back, with what is above it.
    """
    stored = type(thing)._base_manager.filter(pk=thing.pk).first()
    is_draft = stored is None or not getattr(stored, "live", True)
    was_published = getattr(stored, "first_published_at", None) is not None
    known = PublishedDocument.objects.filter(id=thing.uuid)  # a tombstone, too
    return is_draft and not was_published and not known.exists()


def write_many(things: Collection[Deliverable]) -> None:
    """Store what the public may see; a document that says the same keeps its sequence.

    For many in as many queries as for one.
    """
    if things:
        with transaction.atomic():
            Counter.lock()
            _write(things)


def _write(things: Collection[Deliverable]) -> None:
    for model, alike in by_model(things):
        model.look_up_content(alike)
    found = rendered(things)
    before = PublishedDocument.objects.in_bulk([thing.uuid for thing in things])
    documents = storing.store(found, before)
    touched = storing.keep_links(found)
    storing.keep_values(found)
    deliver_mentioned(touched | _without_documents(found, documents))
    refresh_dependents(
        *(each.id for each in documents if _is_named_otherwise(before.get(each.id), each))
    )


def _without_documents(
    found: Iterable[Rendered], documents: Iterable[PublishedDocument]
) -> set[UUID]:
    """What changed documents name that is not public yet, as after a date that was put off."""
    changed = {document.id for document in documents}
    named = {link.target for each in found if each.thing.uuid in changed for link in each.named}
    return named - set(published().filter(id__in=named).values_list("id", flat=True))


def deliver_mentioned(targets: Collection[UUID]) -> None:
    """Write or withdraw the files among these things: they are public while they are shown."""
    _deliver_in_turn(_files(targets))


def _files(uuids: Collection[UUID]) -> list[Deliverable]:
    models = mentioned_models() if uuids else ()
    return [file for model in models for file in model.to_be_rendered().filter(uuid__in=uuids)]


def _is_named_otherwise(before: PublishedDocument | None, after: PublishedDocument) -> bool:
    """Whether what names this document is to be rendered anew.

    What shows a file follows it whatever it says of itself, when it is saved.
    """
    return after.kind not in MEDIA and (before.card if before else None) != after.card


def withdraw(*uuids: UUID) -> None:
    """Leave tombstones in the place of documents; what named these follows."""
    living = PublishedDocument.objects.filter(id__in=uuids, is_tombstone=False)
    if uuids and living.exists():  # without, as with every draft, it waits for no publisher
        with transaction.atomic():
            Counter.lock()
            _bury(list(living.order_by("sequence")))


def _bury(documents: Sequence[PublishedDocument]) -> None:
    if not documents:
        return
    storing.put_tombstones(documents)
    former.keep(documents)
    named = storing.forget_links_and_values(documents)
    _bring_along(dependents(*(document.id for document in documents)), _deliver_in_turn)
    _bring_along(_files(named), _deliver_in_turn)
    follow_withdrawal(sources(documents))


def follow_withdrawal(things: Iterable[Deliverable]) -> None:
    """Bring along what depends on withdrawn things without naming them."""
    for model, alike in by_model(things):
        _bring_along(model.following(alike), deliver_all)


@transaction.atomic
def withdraw_deleted(uuid: UUID) -> None:
    """Withdraw what exists no longer; its addresses say so if everybody could see it until now."""
    Counter.lock()  # another may have read it just now, and be about to write it
    was_public = published().filter(id=uuid).exists()
    withdraw(uuid)
    if was_public:
        former.tell_that_it_is_gone(uuid)


def _bring_along(things: Collection[Deliverable], deliver: Deliver) -> None:
    """Render anew what a withdrawal changes; what cannot be rendered goes with it.

    Nothing may keep a thing public that is to be hidden, not even a failure elsewhere.
    """
    if not things:
        return
    try:
        with transaction.atomic():
            deliver(things)
    except Exception:
        for thing in things:
            _deliver_or_withdraw(thing, deliver)


def _deliver_or_withdraw(thing: Deliverable, deliver: Deliver) -> None:
    try:
        with transaction.atomic():
            deliver([thing])
    except Exception:
        logger.exception("%s “%s” cannot be rendered and is withdrawn.", thing.kind, thing)
        withdraw(thing.uuid)


@transaction.atomic
def refresh_dependents(*uuids: UUID) -> None:
    """Render anew each document that names one of these things."""
    if uuids:
        Counter.lock()
        _deliver_in_turn(dependents(*uuids))


def dependents(*uuids: UUID) -> list[Deliverable]:
    """The things whose documents name one of these others, those of a kind together."""
    links = DocumentLink.objects.filter(target__in=uuids).exclude(document=F("target"))
    naming = PublishedDocument.objects.filter(id__in=links.values("document"), is_tombstone=False)
    return sources(naming.only("source_model", "source_pk").order_by("sequence"))


def stored(label: str, keys: Sequence[str]) -> list[Deliverable]:
    """The things of a model that still exist, in the order of their keys."""
    model = _model(label)
    things = model.to_be_rendered().filter(pk__in=keys) if model else ()
    found = {str(thing.pk): thing for thing in things}
    return [found[key] for key in keys if key in found]


def stored_keys(label: str) -> set[str]:
    """The keys of all things of a model."""
    model = _model(label)
    return set(map(str, model._base_manager.values_list("pk", flat=True))) if model else set()


def _model(label: str) -> type[Deliverable] | None:
    """None for one that is no longer."""
    try:
        model: type[Deliverable] = apps.get_model(label)
    except LookupError:
        return None
    return model


def sources(documents: Iterable[PublishedDocument]) -> list[Deliverable]:
    """The things that documents are about, as they are stored, those of a model together."""
    keys: dict[str, list[str]] = defaultdict(list)
    for document in documents:
        keys[document.source_model].append(document.source_pk)
    return [thing for label, found in sorted(keys.items()) for thing in stored(label, found)]
