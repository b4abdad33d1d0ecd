"""How the files of pictures are kept in their fields."""

from hashlib import sha1
from io import BytesIO
from typing import Any

from django.core.files import File
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile

from pages.pictures.files import kept, size_of


class PictureFile(WagtailImageFieldFile):
    """A stored picture, whose size is read without decoding it."""

    def get_image_dimensions(self) -> tuple[int, int]:
        is_closed = self.closed
        self.open()
        try:
            return size_of(self)
        finally:
            self.close() if is_closed else self.seek(0)


class OriginalFile(PictureFile):
    """A picture as it is kept: nothing that a camera noted, no program in a drawing.

    It is cleaned here too, because not every picture comes by a form.
    """

    def save(self, name: str, content: File[bytes], save: bool = True) -> None:
        content.seek(0)
        clean = kept(name, content.read())
        self.instance.file_size = len(clean)
        self.instance.file_hash = sha1(clean, usedforsecurity=False).hexdigest()
        super().save(name, File(BytesIO(clean), name), save)


class _FieldOfWagtail(WagtailImageField):
    """The same column, so that no migration knows the difference."""

    def deconstruct(self) -> Any:
        name, _path, args, kwargs = super().deconstruct()
        return name, "wagtail.images.models.WagtailImageField", args, kwargs


class OriginalField(_FieldOfWagtail):
    attr_class = OriginalFile


class RenditionField(_FieldOfWagtail):
    attr_class = PictureFile
