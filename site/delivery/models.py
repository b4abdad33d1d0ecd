"""Published documents, and what a model inherits to have one."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import datetime
from typing import Any, ClassVar, Self

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction
from django.db.models import F, Q, Value
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from delivery.fields import TextUUIDField
from delivery.search import index
from delivery.search.asking import Distance, WordsField
from delivery.search.terms import Place, Term

KINDS = {
    "page": _("Page"),
    "research-branch": _("Research branch"),
    "publication": _("Publication"),
    "product": _("Product"),
    "person": _("Person"),
    "event": _("Event"),
    "talk": _("Talk"),
}


class PublishedDocumentQuerySet(models.QuerySet["PublishedDocument"]):
    def public(self, at: datetime | None = None) -> PublishedDocumentQuerySet:
        """What the public may see at a moment (now by default)."""
        unexpired = Q(expires_at=None) | Q(expires_at__gt=at or timezone.now())
        return self.filter(unexpired, is_tombstone=False)

    def listed(self) -> PublishedDocumentQuerySet:
        """Those that the site's own lists show."""
        return self.filter(is_listed=True)

    def in_order(self) -> PublishedDocumentQuerySet:
        return self.order_by("sort_key", "id")

    def newest(self) -> PublishedDocumentQuerySet:
        return self.order_by("-sort_key", "id")

    def linking_to(self, target: uuid.UUID | str, *relations: str) -> PublishedDocumentQuerySet:
        """Documents that name a thing, in one of these relations or in any."""
        found = DocumentLink.objects.filter(target=target)
        if relations:
            found = found.filter(relation__in=relations)
        return self.filter(id__in=found.values("document_id"))

    def holding(self, terms: Sequence[Term], place: Place = Place.ANYWHERE) -> Self:
        """Documents in which every term is found, in this place."""
        return self.filter(entry__words__holds=index.expression(terms, place))

    def closest(self, terms: Sequence[Term]) -> Self:
        """Of those that hold the terms, the closest first."""
        asked = Value(index.expression(terms, Place.ANYWHERE))
        return self.order_by(Distance(F("entry__words"), asked), "id")

    def latest_found(self) -> Self:
        """Of those that hold some terms, the one published last first; the index has that order."""
        return self.order_by("-entry__document_id")


class PublishedDocument(models.Model):
    """What the public may see of one thing, rendered when it was published.

    A tombstone keeps the id and the sequence of what was withdrawn, and nothing else.
    """

    id = TextUUIDField(primary_key=True, editable=False)
    kind = models.CharField(max_length=40)
    sequence = models.BigIntegerField(unique=True)
    is_tombstone = models.BooleanField(default=False)
    is_listed = models.BooleanField(default=True)
    title = models.CharField(max_length=1000, blank=True)
    path = models.CharField(max_length=1000, null=True, blank=True)
    sort_key = models.CharField(max_length=1000, blank=True)
    menu_order = models.CharField(max_length=255, blank=True)
    modified = models.DateTimeField()
    expires_at = models.DateTimeField(null=True, blank=True)
    source_model = models.CharField(max_length=100)
    source_pk = models.CharField(max_length=40)
    payload = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    search_text = models.TextField(blank=True)

    objects = PublishedDocumentQuerySet.as_manager()

    class Meta:
        verbose_name = _("published document")
        indexes = [
            models.Index(fields=["kind", "sort_key", "id"], name="document_in_order"),
            models.Index(fields=["menu_order"], name="document_menu_order"),
            models.Index(fields=["expires_at"], name="document_expires_at"),
            models.Index(fields=["source_model", "source_pk"], name="document_source"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["path"], condition=Q(is_tombstone=False), name="one_document_an_address"
            )
        ]

    def __str__(self) -> str:
        return self.title or str(self.id)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store it, and keep its words for search."""
        with transaction.atomic(savepoint=False):
            index.forget(self.id)
            super().save(*args, **kwargs)
            index.keep(self)

    @property
    def kind_label(self) -> str:
        """What it is, in a word that readers know."""
        return str(KINDS.get(self.kind, self.kind))

    @property
    def card(self) -> dict[str, Any] | None:
        """How other documents name this one; nothing once it is withdrawn."""
        if self.is_tombstone:
            return None
        return {key: self.payload.get(key) for key in ("id", "kind", "title", "url", "api_url")}


class UnreadManager(models.Manager["SearchEntry"]):
    """The index is asked through its documents, and never copied with the rest of the data."""

    def get_queryset(self) -> models.QuerySet[SearchEntry]:
        return super().get_queryset().none()


class SearchEntry(models.Model):
    """The words of one document as search compares them; `delivery.search` writes them."""

    document = models.OneToOneField(
        PublishedDocument,
        models.DO_NOTHING,
        to_field="sequence",
        db_column="rowid",
        db_constraint=False,
        primary_key=True,
        related_name="entry",
    )
    words = WordsField(db_column="delivery_searchentry")

    wagtail_reference_index_ignore = True

    objects = UnreadManager()

    class Meta:
        managed = False
        db_table = "delivery_searchentry"
        base_manager_name = "objects"

    def __str__(self) -> str:
        return str(self.document_id)


class DocumentLink(models.Model):
    """A thing that a document names: it is rendered anew when that thing changes."""

    document = models.ForeignKey(PublishedDocument, models.CASCADE, related_name="links")
    target = TextUUIDField()
    relation = models.CharField(max_length=40)

    class Meta:
        indexes = [models.Index(fields=["target", "relation"], name="link_target")]
        constraints = [
            models.UniqueConstraint(
                fields=["document", "target", "relation"], name="one_link_a_relation"
            )
        ]

    def __str__(self) -> str:
        return f"{self.document_id} → {self.target} ({self.relation})"


class Counter(models.Model):
    """The one row that sequence numbers come from, locked by the publishing transaction.

    A plain serial would let a reader see 2 before 1 had committed, and never get 1.
    """

    last = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.last)

    @classmethod
    def lock(cls) -> Counter:
        """Let nobody else publish until this transaction ends.

        Taken before anything is rendered: what another publisher has just changed is seen, and
        two that name each other's things cannot wait for each other.
        """
        return cls.objects.select_for_update().get_or_create(pk=1)[0]

    @classmethod
    def next(cls) -> int:
        """Take the next number."""
        counter = cls.lock()
        counter.last += 1
        counter.save(update_fields=["last"])
        return counter.last


class Referenced(models.Model):
    """A thing with a UUID that documents may print; when it changes, they follow."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        from delivery import documents  # noqa: PLC0415 -- it needs these models

        with transaction.atomic():
            super().save(*args, **kwargs)
            if kwargs.get("update_fields") is None:
                documents.refresh_dependents(self.uuid)


class Deliverable(Referenced):
    """A thing that has a published document of its own while it is public."""

    kind: ClassVar[str]
    resource: ClassVar[str]
    template: ClassVar[str]

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        with transaction.atomic():
            super(Referenced, self).save(*args, **kwargs)
            if kwargs.get("update_fields") is None:
                self.deliver()

    def deliver(self) -> None:
        """Write or withdraw what the public may see, from the row as it is stored."""
        from delivery import documents  # noqa: PLC0415 -- it needs these models

        documents.deliver(self)

    def is_public(self, at: datetime | None = None) -> bool:
        """Whether the public may see it; the rooms above narrow this."""
        return True

    def public_document(self) -> dict[str, Any]:
        """What visitors and programs may know; each kind adds to it."""
        return {
            "id": str(self.uuid),
            "kind": self.kind,
            "title": str(self),
            "url": self.public_path() or "",
            "api_url": f"/api/v1/{self.resource}/{self.uuid}/",
        }

    def public_path(self) -> str | None:
        """Its address from the root of the site, or None."""
        return None

    def sort_key(self) -> str:
        return str(self).casefold()

    def is_listed(self) -> bool:
        return True

    def menu_order(self) -> str:
        """Its place in the navigation, or an empty text."""
        return ""

    def search_text(self, payload: dict[str, Any]) -> str:
        from delivery import text  # noqa: PLC0415 -- only needed while publishing

        return text.of_payload(payload)

    @classmethod
    def public_context(cls, payload: dict[str, Any], request: HttpRequest) -> dict[str, Any]:
        """What its template needs beside the document, drawn from documents alone."""
        return {}
