"""How files of pictures are kept, by whichever way they come."""

import hashlib
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from pages.models import CentreImage


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)


def photograph():
    """A picture in which a camera noted who took it."""
    notes, kept = Image.Exif(), BytesIO()
    notes[0x013B] = "Ada Lovelace"
    Image.new("RGB", (24, 16), "navy").save(kept, "JPEG", exif=notes)
    return kept.getvalue()


def test_a_picture_from_code_is_kept_without_what_a_camera_noted(db):
    taken = photograph()

    image = CentreImage.objects.create(title="Sea", file=ContentFile(taken, "sea.jpg"))

    with image.file.open() as file:
        kept = file.read()
    assert b"Ada Lovelace" in taken and b"Ada Lovelace" not in kept
    assert (image.file_size, image.file_hash) == (len(kept), hashlib.sha1(kept).hexdigest())
    assert (image.width, image.height) == (24, 16)
