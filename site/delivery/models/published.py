"""What the public may see, and by what it is found."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Self

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction
from django.db.models import F, OuterRef, Q, Subquery, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from delivery import conditions, values
from delivery.conditions import Condition
from delivery.fields import PlainOrderField, TextUUIDField
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
# Beside those with a page of their own.
MEDIA = ("image", "document")


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

    def named_among(self, targets: Iterable[uuid.UUID]) -> set[uuid.UUID]:
        """Those of several things that one of these documents names; one query."""
        links = DocumentLink.objects.filter(
            target__in=list(targets), document__in=self.values("id")
        )
        return set(links.values_list("target", flat=True))

    def having(self, name: str, *wanted: str) -> Self:
        """Documents found by one of these values of a name."""
        return self.meeting([conditions.having(name, *wanted)])

    def valued(self, name: str, operator: str, wanted: str) -> Self:
        """Documents with a value that compares so: gt, gte, lt, lte, contains or startswith."""
        return self.meeting([conditions.valued(name, operator, wanted)])

    def meeting(self, wanted: Iterable[Condition]) -> Self:
        """Documents that meet all of these, which are written out."""
        truth = models.BooleanField()
        return self.filter(
            *(RawSQL(each.text, each.values, truth) for each in wanted)  # noqa: S611 -- ours
        )

    def beside(self, **columns: str) -> Self:
        """With one of each document's values of a name as a column; an empty text for none."""
        return self.annotate(
            **{
                column: Coalesce(Subquery(DocumentValue.objects.first_of(name)), Value(""))
                for column, name in columns.items()
            }
        )

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

    A tombstone keeps the id and the sequences of what was withdrawn, and nothing else.

    `payload` is what pages are drawn from; `answer` the same as text, as programs get it.
    `first_sequence` is the number under which it became public, this time.
    """

    id = TextUUIDField(primary_key=True, editable=False)
    kind = models.CharField(max_length=40)
    sequence = models.BigIntegerField(unique=True)
    first_sequence = models.BigIntegerField(default=0)
    is_tombstone = models.BooleanField(default=False)
    is_listed = models.BooleanField(default=True)
    title = models.CharField(max_length=1000, blank=True)
    path = models.CharField(max_length=1000, null=True, blank=True)
    sort_key = models.CharField(max_length=1000, blank=True)
    title_key = PlainOrderField(max_length=300, blank=True, default="")
    menu_order = models.CharField(max_length=255, blank=True)
    modified = models.DateTimeField()
    expires_at = models.DateTimeField(null=True, blank=True)
    source_model = models.CharField(max_length=100)
    source_pk = models.CharField(max_length=40)
    payload = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    answer = models.TextField(blank=True, default="")
    search_text = models.TextField(blank=True)

    objects = PublishedDocumentQuerySet.as_manager()

    class Meta:
        verbose_name = _("published document")
        indexes = [
            models.Index(fields=["kind", "sort_key", "id"], name="document_in_order"),
            models.Index(fields=["kind", "title_key", "id"], name="document_by_title"),
            models.Index(fields=["kind", "modified", "id"], name="document_by_change"),
            models.Index(fields=["kind", "sequence"], name="document_kind_sequence"),
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


class DocumentValueQuerySet(models.QuerySet["DocumentValue"]):
    def first_of(self, name: str) -> models.QuerySet[DocumentValue, str]:
        """The least value of a name that the document of an outer query has."""
        found = self.filter(document=OuterRef("pk"), name=name)
        return found.order_by("value").values_list("value", flat=True)[:1]


class DocumentValue(models.Model):
    """A value that filters find a document by, as a text that compares as it should."""

    document = models.ForeignKey(
        PublishedDocument, models.CASCADE, related_name="values", db_index=False
    )
    name = models.CharField(max_length=40)
    value = PlainOrderField(max_length=values.LONGEST)

    objects = DocumentValueQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["name", "value", "document"], name="value_found"),
            models.Index(fields=["document", "name", "value"], name="value_of_document"),
        ]

    def __str__(self) -> str:
        return f"{self.document_id}: {self.name} {self.value}"
