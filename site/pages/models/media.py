"""Pictures and files, with what must be said of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from io import BytesIO
from pathlib import PurePath
from typing import Any, ClassVar

from django.core.files import File
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import (
    AbstractImage,
    AbstractRendition,
    Filter,
    get_rendition_storage,
    get_rendition_upload_to,
    get_upload_to,
)
from wagtail.models import CollectionViewRestriction

from delivery import values
from pages.models.worded import Worded
from pages.pictures.fields import OriginalField, RenditionField
from pages.pictures.files import kept
from pages.pictures.renditions import Made, can_be_made, ending, made_of
from pages.unfinished.finding import Role

NAME_LENGTH = 60


class CentreImage(Worded, AbstractImage):
    """A picture, who made it and under which licence. Its focal point is Wagtail's."""

    kind = "image"
    resource = "images"
    template = ""
    edit_view = "wagtailimages:edit"
    words: ClassVar = {
        "title": Role.TITLE,
        "description": Role.DESCRIPTION,
        "credit": Role.NAME,
        "licence": Role.NAME,
    }

    file = OriginalField(
        _("file"), upload_to=get_upload_to, width_field="width", height_field="height"
    )
    is_decorative = models.BooleanField(
        _("only decorates"),
        default=False,
        help_text=_("Nothing is lost without it, so that it needs no description."),
    )
    credit = models.CharField(
        _("credit"), max_length=255, blank=True, help_text=_("Who made it, as it is to be printed.")
    )
    licence = models.CharField(
        _("licence"), max_length=120, blank=True, help_text=_("For example “CC BY 4.0”.")
    )

    admin_form_fields = (
        "title",
        "file",
        "description",
        "is_decorative",
        "credit",
        "licence",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        permissions = [("choose_image", "Can choose image")]

    def public_document(self) -> dict[str, Any]:
        """What it shows, and its files: in the widths and formats of a picture in a text."""
        from pages.pictures.images import picture  # noqa: PLC0415 -- it needs these models

        made = picture(self)
        shown = made.shape if made else None
        return {
            **super().public_document(),
            "url": shown["src"] if shown else "",
            "picture": shown,
            "description": self.description,
            "is_decorative": self.is_decorative,
            "credit": self.credit,
            "licence": self.licence,
            "focal_point": self._focal_shares(),
        }

    @classmethod
    def look_up_content(cls, things: Sequence[Any]) -> None:
        super().look_up_content(things)
        models.prefetch_related_objects(things, "renditions")

    def found_by(self, payload: dict[str, Any]) -> dict[str, Iterable[str]]:
        return {"licence": [values.text(self.licence)]}

    def _focal_shares(self) -> dict[str, float] | None:
        """Where its main thing is, from the left and from the top, as shares of 1."""
        if self.focal_point_x is None or self.focal_point_y is None:
            return None
        return {
            "x": round(self.focal_point_x / self.width, 4),
            "y": round(self.focal_point_y / self.height, 4),
        }

    def save(self, *args: Any, **kwargs: Any) -> None:
        """With another file, the sizes of the former one are gone."""
        with transaction.atomic():
            if self._is_replaced():
                self.renditions.all().delete()
            super().save(*args, **kwargs)

    def _is_replaced(self) -> bool:
        stored = type(self).objects.filter(pk=self.pk).values_list("file_hash", flat=True)
        return any(each and each != self.file_hash for each in stored)

    @property
    def default_alt_text(self) -> str:
        return "" if self.is_decorative else self.description or self.title

    @property
    def is_described(self) -> bool:
        """Whether someone said what it shows, or that it shows nothing."""
        return self.is_decorative or bool(self.description.strip())

    def find_existing_renditions(self, *filters: Filter) -> dict[Filter, CentreRendition]:
        """Those in the database: a cache would remember what a refused publish took back."""
        wanted = {(each.spec, each.get_cache_key(self)): each for each in filters}
        specs = [each.spec for each in filters]
        known = self._get_prefetched_renditions()
        if known is None:
            known = self.renditions.filter(filter_spec__in=specs) if specs else ()
        pairs = ((wanted.get((one.filter_spec, one.focal_point_key)), one) for one in known)
        return {each: one for each, one in pairs if each is not None}

    def create_renditions(self, *filters: Filter) -> dict[Filter, CentreRendition]:
        """All that are missing, of one decoding."""
        if not filters or self.is_svg() or not all(map(can_be_made, filters)):
            return {each: self.create_rendition(each) for each in filters}
        made = made_of(self, filters, self._content())
        return {one.filter: self._stored(one.filter, self._named(one)) for one in made}

    def generate_rendition_file(self, filter: Filter, *, source: Any = None) -> File[bytes]:
        """One size; an SVG that is shown as it is has no other."""
        if self.is_svg() and filter.spec == "original":
            return self._named(Made(filter, "svg", self._content()))
        if self.is_svg() or not can_be_made(filter):
            clean = File(BytesIO(kept(self.file.name, self._content().read())), self.file.name)
            made: File[bytes] = super().generate_rendition_file(filter, source=clean)
            return made
        return self._named(next(made_of(self, [filter], self._content())))

    def _content(self) -> BytesIO:
        with self.open_file() as file:
            return BytesIO(file.read())

    def _stored(self, filter: Filter, file: File[bytes]) -> CentreRendition:
        rendition, _created = self.renditions.get_or_create(
            filter_spec=filter.spec,
            focal_point_key=filter.get_cache_key(self),
            defaults={"file": file},
        )
        return rendition

    def _named(self, made: Made) -> File[bytes]:
        """A name that no other content ever had, for caches that keep it for ever."""
        key = "-".join(filter(None, [self.get_file_hash()[:10], made.filter.get_cache_key(self)]))
        size = made.filter.spec.split("|")[0]
        rest = f".{key}.{size}.{ending(made.kind)}"
        stem = PurePath(self.file.name).stem[: NAME_LENGTH - len(rest)]
        return File(made.content, name=f"{stem}{rest}")


class CentreRendition(AbstractRendition):
    """A picture in one size."""

    file = RenditionField(
        upload_to=get_rendition_upload_to,
        storage=get_rendition_storage,
        width_field="width",
        height_field="height",
    )
    image = models.ForeignKey(CentreImage, models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="one_rendition_a_filter"
            )
        ]


class CentreDocument(Worded, AbstractDocument):
    """A file to download, with its licence."""

    kind = "document"
    resource = "documents"
    template = ""
    edit_view = "wagtaildocs:edit"
    is_hidden: bool | None = None  # by its collection, once it was looked up
    words: ClassVar = {"title": Role.TITLE, "licence": Role.NAME}

    licence = models.CharField(
        _("licence"), max_length=120, blank=True, help_text=_("For example “CC BY 4.0”.")
    )

    admin_form_fields = ("title", "file", "licence", "collection", "tags")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_document", "Can choose document")]

    def clean(self) -> None:
        """The ending of a file is looked at when it is uploaded; it may be put in later."""
        if self.file:
            super().clean()

    def is_public(self, at: datetime | None = None) -> bool:
        """A page may lead to a file whose collection asks its readers who they are."""
        return super().is_public(at) and not self.is_private()

    @classmethod
    def look_up_access(cls, things: Sequence[Any]) -> None:
        super().look_up_access(things)
        models.prefetch_related_objects(things, "collection")
        private = private_places()
        for file in things:
            file.is_hidden = file.collection.path.startswith(private)

    def is_private(self) -> bool:
        """As was looked up for many; without that, as is true now."""
        if self.is_hidden is not None:
            return self.is_hidden
        return self.collection.path.startswith(private_places())

    def public_document(self) -> dict[str, Any]:
        return {**super().public_document(), **self.printed()}

    def found_by(self, payload: dict[str, Any]) -> dict[str, Iterable[str]]:
        return {
            "licence": [values.text(self.licence)],
            "format": [values.text(payload["format"])],
        }

    def printed(self, title: str = "") -> dict[str, Any]:
        """As lists of files print it."""
        return {
            "title": title or self.title,
            "url": self.url,
            "format": self.file_extension.upper(),
            "size": self._size(),
            "licence": self.licence,
        }

    def _size(self) -> int | None:
        """In bytes. Wagtail's own method would store it, and store the page anew with it."""
        if self.file_size is not None:
            return int(self.file_size)
        try:
            return int(self.file.size)
        except OSError:
            return None


def private_places() -> tuple[str, ...]:
    """Where in the tree of collections the private ones stand; all below them is private too."""
    return tuple(CollectionViewRestriction.objects.values_list("collection__path", flat=True))
