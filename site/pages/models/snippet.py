"""Things with a page of their own that are no pages of the tree: people, publications, products."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from modelsearch import index
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    WorkflowMixin,
)
from wagtail.permissions import policy_registry

from pages.forms import SnippetForm
from pages.models.publishable import Publishable
from pages.previews import Previewed

RESERVED = frozenset({"feed", "add", "new"})


class PublicSnippet(
    Previewed,
    Publishable,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    index.Indexed,
    ClusterableModel,
):
    """A drafted, revised, previewed thing with an address of its own."""

    slug = models.SlugField(
        _("address"),
        max_length=255,
        unique=True,
        blank=True,
        help_text=_("The last part of its web address. Made from the title when left empty."),
    )

    base_form_class = SnippetForm

    class Meta:
        abstract = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self._state.adding and "live" not in kwargs and not args:
            self.live = False

    def may_be_edited_by(self, account: Any) -> bool:
        """As far as the account's rights reach."""
        policy = policy_registry.get_by_type(type(self))
        return bool(policy.user_has_permission_for_instance(account, "change", self))

    def clean(self) -> None:
        super().clean()
        if self.slug in RESERVED:
            message = _("“%(slug)s” is an address that the site itself uses. Choose another.")
            raise ValidationError({"slug": message % {"slug": self.slug}})

    def unique_error_message(self, model_class: Any, unique_check: Any) -> ValidationError:
        """Name the address that is taken, and whose it is."""
        if tuple(unique_check) != ("slug",):
            return super().unique_error_message(model_class, unique_check)
        other = type(self)._base_manager.exclude(pk=self.pk).filter(slug=self.slug).first()
        message = _("“%(slug)s” is the address of “%(title)s” already. Choose another.")
        return ValidationError(message % {"slug": self.slug, "title": other}, code="unique")

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self.slug:
            self.slug = self._free_slug()
        if self.live and kwargs.get("update_fields") is None:
            self.full_clean()  # Wagtail asks this of live pages, and not of snippets
        super().save(*args, **kwargs)

    def _free_slug(self) -> str:
        """The title as an address, numbered when others have it."""
        wanted = slugify(self.slug_source())[:200] or self.kind
        model = type(self)._base_manager.exclude(pk=self.pk)
        taken = {*model.filter(slug__startswith=wanted).values_list("slug", flat=True), *RESERVED}
        number = next(n for n in range(1, len(taken) + 2) if _numbered(wanted, n) not in taken)
        return _numbered(wanted, number)

    def slug_source(self) -> str:
        return str(self)

    def with_content_json(self, content: dict[str, Any]) -> PublicSnippet:
        snippet: PublicSnippet = super().with_content_json(content)
        snippet.uuid = self.uuid
        return snippet

    def public_path(self) -> str | None:
        return f"/{self.resource}/{self.slug}/" if self.slug else None

    def get_absolute_url(self) -> str:
        return self.public_path() or ""

    def get_full_url(self) -> str:
        return f"{settings.BASE_URL}{self.get_absolute_url()}"

    full_url = property(get_full_url)


def _numbered(slug: str, number: int) -> str:
    return slug if number == 1 else f"{slug}-{number}"
