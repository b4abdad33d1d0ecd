"""What a model inherits whose things have published documents, or are named in them."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, ClassVar

from django.db import models, transaction
from django.http import HttpRequest

from delivery.models.published import PublishedDocument


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

    @classmethod
    def look_up_content(cls, things: Sequence[Any]) -> None:
        """Ask at once for what documents show of these; the rooms above do."""


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

    @classmethod
    def deliver_all(cls, things: Sequence[Any]) -> None:
        """The same for many things of this model, which were read under the lock just now."""
        from delivery import documents  # noqa: PLC0415 -- it needs these models

        documents.deliver_all(things)

    @classmethod
    def look_up_access(cls, things: Sequence[Any]) -> None:
        """Ask at once for what says whether each of these is public; the rooms above do."""

    @classmethod
    def to_be_rendered(cls) -> models.QuerySet[Any]:
        """All of them; the rooms above fetch what a document shows in the same queries."""
        return cls._base_manager.all()

    @classmethod
    def following(cls, things: Sequence[Any]) -> list[Any]:
        """What is to be rendered anew with these, and does not name them; none while that is so."""
        return []

    def is_public(self, at: datetime | None = None) -> bool:
        """Whether the public may see it; the rooms above narrow this."""
        return True

    def may_be_edited_by(self, account: Any) -> bool:
        """Whether someone may write its draft, and so show it; the rooms above narrow this."""
        return bool(account.has_perm(f"{self._meta.app_label}.change_{self._meta.model_name}"))

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

    def found_by(self, payload: dict[str, Any]) -> dict[str, Iterable[str]]:
        """The values that filters find it by; `delivery.values` says how they are written."""
        return {"slug": [slug]} if (slug := payload["url"].strip("/").rpartition("/")[2]) else {}

    def search_text(self, payload: dict[str, Any]) -> str:
        from delivery import text  # noqa: PLC0415 -- only needed while publishing

        return text.of_payload(payload)

    @classmethod
    def public_context(cls, payload: dict[str, Any], request: HttpRequest) -> dict[str, Any]:
        """What its template needs beside the document, drawn from documents alone."""
        return {}


class Mentioned(Deliverable):
    """A file that is public while a public document shows it; what shows it follows it."""

    is_shown: bool | None = None  # once it was looked up

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        from delivery import documents  # noqa: PLC0415 -- it needs these models

        with transaction.atomic():
            super().save(*args, **kwargs)
            if kwargs.get("update_fields") is None:
                documents.refresh_dependents(self.uuid)

    @classmethod
    def look_up_access(cls, things: Sequence[Any]) -> None:
        shown = PublishedDocument.objects.public().named_among(thing.uuid for thing in things)
        for thing in things:
            thing.is_shown = thing.uuid in shown

    def is_public(self, at: datetime | None = None) -> bool:
        """As was looked up for many; without that, as is true now."""
        if self.is_shown is not None and at is None:
            return self.is_shown
        return PublishedDocument.objects.public(at).linking_to(self.uuid).exists()

    def found_by(self, payload: dict[str, Any]) -> dict[str, Iterable[str]]:
        return {}
