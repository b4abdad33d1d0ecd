"""The page that all pages inherit from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, ClassVar
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, PageManager, PageViewRestriction

from delivery.documents import deliver_together
from delivery.models import Counter
from delivery.references import reference
from pages.forms import PageForm
from pages.layouts import Layout
from pages.models.publishable import Publishable
from pages.panels import LayoutPanel
from pages.previews import Previewed
from pages.surroundings import Surroundings

# First words of an address that the house itself answers.
RESERVED = frozenset(
    {
        "admin",
        "api",
        "documents",
        "draft",
        "feed",
        "health",
        "media",
        "oai",
        "search",
        "static",
        "_util",
    }
)


# What only moving a page changes.
PLACE = ("path", "depth", "numchild", "url_path")


class BasePage(Previewed, Publishable, Page):
    """One page of the site; what the public sees of it is its published document."""

    kind = "page"
    resource = "pages"

    exclude_fields_in_copy = ["uuid"]
    layouts: ClassVar[tuple[Layout, ...]] = ()
    content_panels = [*Page.content_panels, LayoutPanel()]
    base_form_class = PageForm
    objects = PageManager()
    looked_up: Surroundings | None = None

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if self.slug in RESERVED:
            message = _("“%(slug)s” is an address that the site itself uses. Choose another.")
            raise ValidationError({"slug": message % {"slug": self.slug}})

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self._state.adding and self.alias_of_id:
            self.uuid = uuid4()  # Wagtail copies every field of the source into an alias
        with transaction.atomic():
            stored = self._stored_place()
            if kwargs.get("update_fields") is None:
                self.__dict__.update(stored)
            super().save(*args, **kwargs)
            if stored and stored["url_path"] != self.url_path:
                self.deliver_descendants()

    def _stored_place(self) -> dict[str, Any]:
        """Where it stands in the tree, which another may have changed since it was read.

        Nobody moves it before it is saved there.
        """
        found = Page.objects.select_for_update(no_key=True).filter(pk=self.pk)
        return found.values(*PLACE).first() or {}

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """All of it or nothing: Wagtail deletes the parts of a tree one after the other."""
        with transaction.atomic():
            return super().delete(*args, **kwargs)

    def with_content_json(self, content: dict[str, Any]) -> BasePage:
        """A revision brings back content, never another page's identity."""
        page: BasePage = super().with_content_json(content)
        page.uuid = self.uuid
        return page

    @transaction.atomic
    def deliver_descendants(self) -> None:
        """Their addresses begin with this one, whether this one is public or not."""
        Counter.lock()
        below = self.get_descendants().specific(defer=False)
        deliver_together([page for page in below if isinstance(page, BasePage)])

    @classmethod
    def look_up_access(cls, things: Sequence[Any]) -> None:
        surroundings = Surroundings(things)
        for page in things:
            page.looked_up = surroundings
        super().look_up_access(things)

    @property
    def _surroundings(self) -> Surroundings:
        """What was looked up for many; without that, what is true now."""
        return self.looked_up or Surroundings([self])

    def is_public(self, at: datetime | None = None) -> bool:
        return self.public_path() is not None and super().is_public(at)

    def is_live(self, at: datetime | None = None) -> bool:
        """Wagtail makes an alias live when its source is scheduled; we wait for the source."""
        waits = self.alias_of_id is not None and not self.alias_of.live
        return not waits and super().is_live(at)

    def is_private(self) -> bool:
        return bool(self.all_restrictions())

    def lets_in(self, request: HttpRequest) -> bool:
        return all(each.accept_request(request) for each in self.all_restrictions())

    def all_restrictions(self) -> list[PageViewRestriction]:
        """Those of an alias's sources too, and of what is above these."""
        return self._surroundings.restrictions(self)

    def may_be_edited_by(self, account: Any) -> bool:
        return bool(self.permissions_for_user(account).can_edit())

    def public_path(self) -> str | None:
        parts = self.get_url_parts()
        return None if parts is None else parts[2]

    def sort_key(self) -> str:
        return str(self.path)

    def menu_order(self) -> str:
        return str(self.path) if self.show_in_menus else ""

    def public_document(self) -> dict[str, Any]:
        return {
            **super().public_document(),
            "title": self.title,
            "seo_title": self.seo_title,
            "search_description": self.search_description,
            "breadcrumbs": [reference(page, "ancestor") for page in self.public_ancestors()],
        }

    def public_ancestors(self) -> list[BasePage]:
        """The pages above it on the way from the home page."""
        is_new = self.pk is None
        above = self._parent_for_preview().specific() if is_new else self._surroundings.above(self)
        return [page for page in above if isinstance(page, BasePage)]

    def _parent_for_preview(self) -> Any:
        """A page that is not saved yet knows its parent by its path alone."""
        parent = getattr(self, "_parent", None) or self.get_parent()
        return parent.get_ancestors(inclusive=True) if parent else Page.objects.none()

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Reached for pages without a document: private ones, after Wagtail let the reader in."""
        from pages.serving import private_page  # noqa: PLC0415 -- it renders these models

        if not (self.is_live() and self.is_private() and self.lets_in(request)) or self.refusals():
            raise Http404
        return private_page(request, self)
