"""Writing, withdrawing and reading published documents: the one door to what is public."""

import json
import logging
from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from delivery import former, values
from delivery.answer import written
from delivery.models import (
    Counter,
    Deliverable,
    DocumentLink,
    Mentioned,
    PublishedDocument,
    PublishedDocumentQuerySet,
)
from delivery.references import Link, links, resolve

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


def _is_nothing_to_the_public(thing: Deliverable) -> bool:
    """A draft that was not public before: it waits for no publisher."""
    stored = _stored(thing)
    is_draft = stored is None or not getattr(stored, "live", True)
    living = PublishedDocument.objects.filter(id=thing.uuid, is_tombstone=False)
    return is_draft and not living.exists()


def _stored(thing: Deliverable) -> Deliverable | None:
    found: Deliverable | None = type(thing)._base_manager.filter(pk=thing.pk).first()
    return found


def render(thing: Deliverable) -> tuple[dict[str, Any], set[Link]]:
    """The payload as visitors may see it now, and all that it depends on.

    For a thing that is not saved too: the preview shows what this gives.
    """
    marked = thing.public_document()
    return resolved(marked), set(links(marked))


def resolved(marked: Any) -> Any:
    """A shape with its marks replaced by what is public now, as plain JSON values."""
    cards = _cards({link.target for link in links(marked)})
    return json.loads(json.dumps(resolve(marked, cards), cls=DjangoJSONEncoder))


def _cards(targets: set[UUID]) -> dict[UUID, dict[str, Any]]:
    found = published().filter(id__in=targets) if targets else []
    return {document.id: document.card for document in found if document.card}


@transaction.atomic
def write(thing: Deliverable) -> PublishedDocument:
    """Store what the public may see; a document that says the same keeps its sequence."""
    Counter.lock()
    payload, named = render(thing)
    before = PublishedDocument.objects.filter(id=thing.uuid).first()
    known = columns(thing, payload)
    if before is not None and says_the_same(before, payload, known):
        _keep_links(before, named)
        values.keep(before, thing.found_by(payload))
        return before
    document = _store(thing, payload, known, before)
    _keep_links(document, named)
    if not isinstance(thing, Mentioned):
        _follow(before, document)
        deliver_mentioned({link.target for link in named})
    return document


def columns(thing: Deliverable, payload: dict[str, Any]) -> dict[str, Any]:
    """What is kept beside the payload, to find and order documents by."""
    return {
        "kind": thing.kind,
        "is_tombstone": False,
        "is_listed": thing.is_listed(),
        "title": payload["title"][:1000],
        "path": thing.public_path(),
        "sort_key": thing.sort_key()[:1000],
        "menu_order": thing.menu_order(),
        "expires_at": getattr(thing, "expire_at", None),
        "source_model": thing._meta.label,
        "source_pk": str(thing.pk),
        "title_key": values.text(payload["title"]),
        "search_text": thing.search_text(payload),
    }


def says_the_same(
    before: PublishedDocument, payload: dict[str, Any], known: dict[str, Any]
) -> bool:
    """Whether a document is what would be written now."""
    told = {key: value for key, value in before.payload.items() if key != "modified"}
    same = all(getattr(before, name) == value for name, value in known.items())
    return same and told == payload


def _store(
    thing: Deliverable,
    payload: dict[str, Any],
    known: dict[str, Any],
    before: PublishedDocument | None,
) -> PublishedDocument:
    _refuse_a_taken_address(thing, known["path"])
    now, sequence = timezone.now(), Counter.next()
    told = {**payload, "modified": now.isoformat(timespec="milliseconds")}
    first = before.first_sequence if before and not before.is_tombstone else sequence
    document = PublishedDocument(
        id=thing.uuid,
        sequence=sequence,
        first_sequence=first,
        modified=now,
        payload=told,
        answer=written(told),
        **known,
    )
    document.save()
    former.follow(before, document)
    values.keep(document, thing.found_by(payload))
    return document


def _refuse_a_taken_address(thing: Deliverable, path: str | None) -> None:
    taken = PublishedDocument.objects.filter(path=path, is_tombstone=False).exclude(id=thing.uuid)
    if path is not None and (other := taken.first()):
        raise taken_by(other)


def taken_by(other: PublishedDocument) -> ValidationError:
    """What to say of an address that another document has."""
    message = _("“%(path)s” is the address of “%(title)s” already. Choose another.")
    return ValidationError({"slug": message % {"path": other.path, "title": other.title}})


def _keep_links(document: PublishedDocument, named: set[Link]) -> None:
    kept = {Link(link.target, link.relation): link.pk for link in document.links.all()}
    gone = {link: pk for link, pk in kept.items() if link not in named}
    if gone:
        document.links.filter(pk__in=gone.values()).delete()
    DocumentLink.objects.bulk_create(
        DocumentLink(document=document, target=link.target, relation=link.relation)
        for link in named
        if link not in kept
    )
    deliver_mentioned({link.target for link in gone})


def deliver_mentioned(targets: Collection[UUID]) -> None:
    """Write or withdraw the files among these things: they are public while they are shown."""
    for model in mentioned_models() if targets else ():
        for thing in model._base_manager.filter(uuid__in=targets):
            thing.deliver()


def _follow(before: PublishedDocument | None, after: PublishedDocument) -> None:
    """Render anew what names this document, if it would name it otherwise now."""
    if (before.card if before else None) != after.card:
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
    was_public = published().filter(id=uuid).exists()
    withdraw(uuid)
    if was_public:
        former.tell_that_it_is_gone(uuid)


def _take_out_of_others(uuid: UUID) -> None:
    """Render anew what names a withdrawn thing; what cannot be rendered goes with it.

    Nothing may keep a thing public that is to be hidden, not even a failure elsewhere.
    """
    for thing in dependents(uuid):
        try:
            with transaction.atomic():
                thing.deliver()
        except Exception:
            logger.exception("%s “%s” cannot be rendered and is withdrawn.", thing.kind, thing)
            withdraw(thing.uuid)


def expired(at: datetime | None = None) -> list[UUID]:
    """What is over at a moment (now by default) and still has its document."""
    over = PublishedDocument.objects.filter(expires_at__lte=at or timezone.now())
    return list(over.filter(is_tombstone=False).values_list("id", flat=True))


@transaction.atomic
def refresh_dependents(uuid: UUID) -> None:
    """Render anew each document that names a thing."""
    Counter.lock()
    for thing in dependents(uuid):
        thing.deliver()


def dependents(uuid: UUID) -> Iterator[Deliverable]:
    """The things whose documents name this one."""
    named = PublishedDocument.objects.filter(links__target=uuid, is_tombstone=False)
    for document in named.exclude(id=uuid).distinct().order_by("sequence"):
        if (thing := source(document)) is not None:
            yield thing


def source(document: PublishedDocument) -> Deliverable | None:
    """The thing that a document is about, as it is stored."""
    try:
        model = apps.get_model(document.source_model)
    except LookupError:
        return None
    found: Deliverable | None = model._base_manager.filter(pk=document.source_pk).first()
    return found
