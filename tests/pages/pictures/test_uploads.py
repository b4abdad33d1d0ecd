import hashlib
import struct
import zlib
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, UploadedFile

from delivery.documents import published
from pages.models import CentreImage
from pages.pictures.drawings import clean
from tests.factories.home import ContentPageFactory
from tests.factories.pictures import exif, noise, saved

ENTITY = b'<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>'
SCRIPT = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
PAGE = b"<!doctype html><title>Not a picture</title><script>alert(1)</script>"


def picture(kind: str = "PNG", size: tuple[int, int] = (40, 30)) -> bytes:
    content = BytesIO()
    Image.effect_mandelbrot(size, (-2, -1.5, 1, 1.5), 20).convert("RGB").save(content, kind)
    return content.getvalue()


def claiming(width: int, height: int) -> bytes:
    """A PNG of a hundred bytes that says it is this large."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\0")), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in parts)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def moving(frames: int, kind: str = "GIF") -> bytes:
    """A picture of several, each of another colour."""
    colours = [Image.new("RGB", (20, 10), (n * 90 % 256, n // 2, 90)) for n in range(frames)]
    content = BytesIO()
    colours[0].save(content, kind, save_all=True, append_images=colours[1:])
    return content.getvalue()


def one_colour(width: int, height: int) -> bytes:
    """A WebP that is small to send and large to decode."""
    content = BytesIO()
    Image.new("L", (width, height)).save(content, "WEBP", lossless=True, method=0, quality=0)
    return content.getvalue()


HUGE = one_colour(8_000, 8_000)
MOVES = (
    "“{}” moves, and pictures on pages stand still: what moves beside a text keeps people from "
    "reading it. Save one of its pictures as PNG, or show a video."
)
DAMAGED = (
    "“{}” is no picture, or its file is damaged. "
    "Open it in a picture program, save it again as JPG or PNG, and upload that."
)
BAD = {
    "corrupt": ("ice.png", picture()[:200], DAMAGED.format("ice.png")),
    "cut short": ("ice.jpg", picture("JPEG", (400, 300))[:-900], DAMAGED.format("ice.jpg")),
    "empty of a picture": ("ice.png", b"\x89PNG\r\n\x1a\n", DAMAGED.format("ice.png")),
    "a page": ("ice.png", PAGE, DAMAGED.format("ice.png")),
    "a drawing named as a picture": ("ice.png", SCRIPT, DAMAGED.format("ice.png")),
    "a drawing with words of its own": (
        "logo.svg",
        ENTITY,
        "“logo.svg” defines words of its own (a DTD). Save it as “plain SVG”, or as PNG.",
    ),
    "a page named as a drawing": (
        "logo.svg",
        PAGE,
        "“logo.svg” is no SVG drawing, or its file is damaged. Export it again, or as PNG.",
    ),
    "a drawing without end": (
        "logo.svg",
        b"<svg xmlns='http://www.w3.org/2000/svg'>" + b"<g>" * 10_000,
        "“logo.svg” has too many parts for a drawing. Export it as PNG or WebP.",
    ),
    "a picture of five hundred": ("ice.gif", moving(500), MOVES.format("ice.gif")),
    "a WebP that moves": ("ice.webp", moving(2, "WEBP"), MOVES.format("ice.webp")),
    "a PNG that moves": ("ice.png", moving(2, "PNG"), MOVES.format("ice.png")),
    "an AVIF that moves": ("ice.avif", moving(2, "AVIF"), MOVES.format("ice.avif")),
    "a GIF that is a program": (
        "ice.gif",
        b"GIF89a/*" + b"\0" * 20 + b"*/=1;alert(1)//",
        DAMAGED.format("ice.gif"),
    ),
    "a WebP of a hundred kilobytes that is huge": (
        "huge.webp",
        HUGE,
        "“huge.webp” has 8,000 × 8,000 pixels; 30 million in all is the most. "
        "Save it smaller: 2,400 pixels are wide enough for any page.",
    ),
    "another format": (
        "scan.tiff",
        picture("TIFF"),
        "“scan.tiff” cannot be shown here. Save it as JPG, PNG, WebP, AVIF or SVG, and try again.",
    ),
    "another name": (
        "ice.png",
        picture("JPEG"),
        "“ice.png” holds a JPEG picture. Rename it to “ice.jpeg”, and try again.",
    ),
    "too many bytes": (
        "ice.png",
        picture() + b"\0" * (15 * 1024 * 1024),
        "“ice.png” has 15.0\xa0MB, and 15.0\xa0MB is the most. "
        "Save it smaller: 2,400 pixels are wide enough for any page.",
    ),
    "too many pixels": (
        "huge.png",
        claiming(100_000, 100_000),
        "“huge.png” has 100,000 × 100,000 pixels; 30 million in all is the most. "
        "Save it smaller: 2,400 pixels are wide enough for any page.",
    ),
    "a few pixels too many": (
        "wide.png",
        claiming(6_000, 5_001),
        "“wide.png” has 6,000 × 5,001 pixels; 30 million in all is the most. "
        "Save it smaller: 2,400 pixels are wide enough for any page.",
    ),
}
bad_files = pytest.mark.parametrize(("name", "content", "message"), BAD.values(), ids=list(BAD))


@pytest.fixture
def editor(client, administrator):
    client.force_login(administrator)
    return client


def fields(name: str, content: bytes, **more):
    uploaded = SimpleUploadedFile(name, content)
    return {"title": "Ice", "file": uploaded, "collection": Collection.objects.get().pk, **more}


def nothing_is_kept() -> bool:
    return not (CentreImage.objects.exists() or UploadedFile.objects.exists())


@bad_files
def test_a_bad_picture_is_refused_at_its_field(editor, name, content, message):
    response = editor.post(reverse("wagtailimages:add"), fields(name, content))

    assert response.context["form"].errors == {"file": [message]}
    assert response.context["form"]["title"].value() == "Ice"
    assert nothing_is_kept()


@bad_files
def test_a_bad_picture_among_many_is_refused_by_name(editor, name, content, message):
    answers = editor.post(
        reverse("wagtailimages:add_multiple"),
        {"title": "Ice", "files[]": SimpleUploadedFile(name, content)},
        HTTP_X_REQUESTED_WITH="XMLHttpRequest",
    ).json()

    assert answers == {"success": False, "error_message": message}
    assert nothing_is_kept()


@bad_files
def test_a_bad_picture_is_refused_in_the_chooser(editor, name, content, message):
    sent = {f"image-chooser-upload-{key}": value for key, value in fields(name, content).items()}

    response = editor.post(reverse("wagtailimages_chooser:create"), sent)

    assert response.json()["step"] == "reshow_creation_form"
    assert message in response.json()["htmlFragment"]
    assert nothing_is_kept()


@bad_files
def test_a_bad_replacement_leaves_the_picture_as_it_was(editor, name, content, message):
    image = CentreImage.objects.create(title="Snow", file=get_test_image_file("snow.png"))
    before = image.file.read()

    response = editor.post(reverse("wagtailimages:edit", args=[image.pk]), fields(name, content))

    assert response.context["form"].errors == {"file": [message]}
    stored = CentreImage.objects.get()
    assert (stored.title, stored.file.read()) == ("Snow", before)


@pytest.mark.parametrize(
    "name", ["ice.avif", "ice.gif", "ice.jpg", "ice.JPEG", "ice.png", "ice.webp"]
)
def test_a_good_picture_is_kept(editor, name):
    kind = name.split(".")[1].upper().replace("JPG", "JPEG")

    response = editor.post(reverse("wagtailimages:add"), fields(name, picture(kind)))

    assert response.status_code == 302
    assert [(image.width, image.height) for image in CentreImage.objects.all()] == [(40, 30)]


def test_a_picture_is_described_after_it_was_uploaded_with_others(editor):
    answer = editor.post(
        reverse("wagtailimages:add_multiple"),
        {"title": "Ice", "files[]": SimpleUploadedFile("ice.png", picture())},
        HTTP_X_REQUESTED_WITH="XMLHttpRequest",
    ).json()
    key = answer["image_id"]

    editor.post(
        reverse("wagtailimages:edit_multiple", args=[key]),
        {f"image-{key}-title": "Sea ice", f"image-{key}-tags": "", f"image-{key}-credit": "Me"},
        HTTP_X_REQUESTED_WITH="XMLHttpRequest",
    )

    assert [(image.title, image.credit) for image in CentreImage.objects.all()] == [
        ("Sea ice", "Me")
    ]


def test_a_page_shows_a_replaced_picture_in_its_new_sizes(editor, home):
    image = CentreImage.objects.create(
        title="Ice",
        description="Ice",
        file=SimpleUploadedFile("ice.png", picture(size=(40, 30))),
    )
    page = ContentPageFactory(parent=home, picture=image)
    address = reverse("wagtailimages:edit", args=[image.pk])

    editor.post(address, fields("snow.png", picture(size=(60, 20)), title="Snow"))

    shown = published().get(id=page.uuid).payload["picture"]
    rendition = image.renditions.get(filter_spec="max-480x960")
    assert (shown["src"], shown["width"], shown["height"]) == (rendition.url, 60, 20)
    assert editor.get(shown["src"]).status_code == 200


def test_a_drawing_is_kept_without_its_program(editor):
    response = editor.post(reverse("wagtailimages:add"), fields("logo.svg", SCRIPT))

    [image] = CentreImage.objects.all()
    assert response.status_code == 302
    assert (image.width, image.height) == (300, 150)
    assert image.file.read() == clean("logo.svg", SCRIPT)
    assert image.file_hash == hashlib.sha1(clean("logo.svg", SCRIPT)).hexdigest()


@pytest.mark.parametrize("way", ["alone", "among many", "in the chooser"])
def test_a_picture_is_kept_upright_and_without_what_a_camera_noted(editor, way):
    content = saved(noise((40, 30)), exif=exif(6)) + b"Zqsecret"

    if way == "alone":
        editor.post(reverse("wagtailimages:add"), fields("ice.jpg", content))
    elif way == "among many":
        sent = {"title": "Ice", "files[]": SimpleUploadedFile("ice.jpg", content)}
        editor.post(
            reverse("wagtailimages:add_multiple"), sent, HTTP_X_REQUESTED_WITH="XMLHttpRequest"
        )
    else:
        sent = {
            f"image-chooser-upload-{key}": one for key, one in fields("ice.jpg", content).items()
        }
        editor.post(reverse("wagtailimages_chooser:create"), sent)

    [image] = CentreImage.objects.all()
    kept = image.file.read()
    assert (image.width, image.height) == (30, 40)
    assert (b"Zqsecret" in content, b"Zqsecret" in kept) == (True, False)
    assert (image.file_size, image.file_hash) == (len(kept), hashlib.sha1(kept).hexdigest())


def test_no_web_page_is_kept_as_a_document(editor):
    sent = fields("page.html", PAGE, tags="", licence="")

    response = editor.post(reverse("wagtaildocs:add"), sent)

    [message] = response.context["form"].errors["file"]
    assert message.startswith("File extension “html” is not allowed. Allowed extensions are: csv,")
