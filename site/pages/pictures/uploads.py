"""Pictures as they arrive: what cannot be shown is refused, with its name and what to do."""

from __future__ import annotations

from io import BytesIO
from pathlib import PurePath
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.forms import FileField
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from PIL import Image
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from delivery.documents import refresh_dependents
from pages.pictures.files import is_drawing, kept
from pages.pictures.word_forms import GuardedWords

KINDS = ("AVIF", "GIF", "JPEG", "PNG", "WEBP")


class PictureField(WagtailImageField):
    """A picture file. Its size is read from its header before anything is decoded.

    What comes out of it is the file that is kept: see `pages.pictures.files`.
    """

    def to_python(self, data: Any) -> Any:
        file = FileField.to_python(self, data)
        if file is None:
            return None
        name = str(file.name)
        refuse_another_kind(name)
        refuse_too_many_bytes(name, file.size)
        return super().to_python(SimpleUploadedFile(name, accepted(name, file.read())))

    def check_image_file_format(self, file: Any) -> None:
        """The ending of its name must be true: browsers and programs go by it."""
        found = file.image.format_name
        if _ending(file.name).replace("jpg", "jpeg") != found:
            raise _refused(
                _("“%(name)s” holds a %(found)s picture. Rename it to “%(right)s”, and try again."),
                file.name,
                found=found.upper(),
                right=PurePath(file.name).with_suffix(f".{found}").name,
            )

    def check_image_pixel_size(self, file: Any) -> None:
        """It was checked already, before anything was decoded."""


class ImageForm(GuardedWords, BaseImageForm):
    """The form of a picture, wherever it is uploaded."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if (file := self.fields.get("file")) is not None:
            self.fields["file"] = PictureField(label=file.label, widget=file.widget)
        if (description := self.fields.get("description")) is not None:
            description.help_text = _(
                "What it shows, for readers who cannot see it. A page with the picture can be "
                "published once this is written."
            )

    def save(self, commit: bool = True) -> Any:
        """With another file, what shows the picture follows once its old sizes are gone."""
        with transaction.atomic():
            image = super().save(commit=commit)
            if commit and "file" in self.changed_data:
                refresh_dependents(image.uuid)
        return image


def accepted(name: str, content: bytes) -> bytes:
    """The file that is kept of a picture that can be shown."""
    if not is_drawing(name):
        refuse_too_many_pixels(name, BytesIO(content))
        refuse_a_damaged_file(name, BytesIO(content))
    return kept(name, content)


def refuse_another_kind(name: str) -> None:
    if _ending(name) not in settings.WAGTAILIMAGES_EXTENSIONS:
        raise _refused(
            _(
                "“%(name)s” cannot be shown here. "
                "Save it as JPG, PNG, WebP, AVIF or SVG, and try again."
            ),
            name,
        )


def refuse_too_many_bytes(name: str, size: int) -> None:
    most = settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE
    if size > most:
        raise _refused(
            _("“%(name)s” has %(size)s, and %(most)s is the most. Save it smaller: %(advice)s."),
            name,
            size=filesizeformat(size),
            most=filesizeformat(most),
            advice=_("2,400 pixels are wide enough for any page"),
        )


def refuse_too_many_pixels(name: str, content: BytesIO) -> None:
    width, height = _size(name, content)
    most = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS
    if width * height > most:
        raise _refused(
            _(
                "“%(name)s” has %(width)s × %(height)s pixels; %(most)s million in all is the most."
                " Save it smaller: %(advice)s."
            ),
            name,
            width=f"{width:,}",
            height=f"{height:,}",
            most=most // 1_000_000,
            advice=_("2,400 pixels are wide enough for any page"),
        )


def _size(name: str, content: BytesIO) -> tuple[int, int]:
    """Width and height as the header says them, however large: `Image.open` would not say."""
    Image.init()
    for kind in KINDS:
        factory, accepts = Image.OPEN[kind]
        content.seek(0)
        if accepts is None or accepts(content.read(16)):
            content.seek(0)
            try:
                return tuple(factory(content, name).size)
            except Exception as error:
                raise _damaged(name) from error
    raise _damaged(name)


def refuse_a_damaged_file(name: str, content: BytesIO) -> None:
    """A file that begins well may end early: only decoding it tells."""
    content.seek(0)
    try:
        with Image.open(content) as picture:
            picture.load()
            is_moving = _is_moving(picture)
    except Exception as error:
        raise _damaged(name) from error
    if is_moving:
        raise _refused(
            _(
                "“%(name)s” moves, and pictures on pages stand still: what moves beside a text "
                "keeps people from reading it. Save one of its pictures as PNG, or show a video."
            ),
            name,
        )


def _is_moving(picture: Image.Image) -> bool:
    """Whether a second frame follows; a JPEG may hold a smaller copy of itself, which stays out."""
    if picture.format in ("JPEG", "MPO"):
        return False
    try:
        picture.seek(1)
    except EOFError:
        return False
    return True


def _damaged(name: str) -> ValidationError:
    return _refused(
        _(
            "“%(name)s” is no picture, or its file is damaged. "
            "Open it in a picture program, save it again as JPG or PNG, and upload that."
        ),
        name,
    )


def _refused(message: str, name: str, **values: Any) -> ValidationError:
    return ValidationError(message % {"name": name, **values})


def _ending(name: str) -> str:
    return PurePath(name).suffix.lower().removeprefix(".")
