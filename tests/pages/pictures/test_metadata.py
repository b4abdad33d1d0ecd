"""What a camera notes beside a picture is not kept, and the picture is."""

import pytest
from PIL import Image, ImageChops

from pages.pictures.images import picture
from pages.pictures.metadata import without_notes
from tests.factories.pictures import GPS, exif, near, noise, pixels, quarters, saved, srgb, stored

XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">Zqsecret</x:xmpmeta>'
IPTC = b"\xff\xed\x00\x1cPhotoshop 3.0\0Zqsecret\0\0\0\0"
KINDS = ["JPEG", "PNG", "WEBP", "AVIF"]
kinds = pytest.mark.parametrize("kind", KINDS)


def noted(kind, **options):
    made = saved(noise(), kind, exif=exif(), xmp=XMP, **options)
    return made if kind != "JPEG" else made[:2] + IPTC + made[2:] + b"PK\x03\x04 Zqsecret"


def opened(content):
    from io import BytesIO

    found = Image.open(BytesIO(content))
    found.load()
    return found


@kinds
def test_nothing_that_a_camera_noted_is_kept(kind):
    before = noted(kind)

    after = without_notes(before)

    assert b"Zqsecret" in before
    assert b"Zqsecret" not in after
    assert dict(opened(after).getexif()) == {}
    assert opened(after).getexif().get_ifd(GPS) == {}
    assert not {"exif", "xmp", "photoshop", "comment"} & opened(after).info.keys()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_the_picture_itself_is_not_compressed_again(kind):
    before = noted(kind, icc_profile=srgb())

    after = without_notes(before)

    assert ImageChops.difference(opened(before), opened(after)).getbbox() is None
    assert opened(after).info["icc_profile"] == srgb()


@pytest.mark.parametrize("kind", KINDS)
def test_cleaning_twice_changes_nothing(kind):
    once = without_notes(noted(kind))

    assert without_notes(once) == once


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_is_kept_upright(kind, orientation):
    turned = {
        1: None, 2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM, 5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[orientation]  # fmt: skip
    held = quarters() if turned is None else quarters().transpose(turned)

    after = opened(without_notes(saved(held, kind, exif=exif(orientation), icc_profile=srgb())))

    corners = [after.convert("RGB").getpixel(at) for at in [(20, 20), (380, 20), (20, 180)]]
    assert after.size == (400, 200)
    assert all(map(near, corners, [(255, 0, 0), (0, 255, 0), (0, 0, 255)])), corners
    assert dict(after.getexif()) == {}
    assert after.info["icc_profile"] == srgb()


def test_a_progressive_picture_keeps_all_its_scans():
    before = saved(noise(), progressive=True, exif=exif(), comment=b"Zqsecret")

    after = without_notes(before)

    assert ImageChops.difference(opened(before), opened(after)).getbbox() is None
    assert b"Zqsecret" not in after


def test_a_gif_keeps_what_it_draws_and_no_comment():
    frames = [quarters(), quarters().transpose(Image.Transpose.ROTATE_180)]
    before = saved(
        frames[0], "GIF", save_all=True, append_images=frames[1:], loop=0, comment=b"Zqsecret"
    )

    after = without_notes(before + b"<script>alert('Zqsecret')</script>")

    assert b"Zqsecret" in before
    assert b"Zqsecret" not in after
    assert (opened(after).n_frames, opened(after).info["loop"]) == (2, 0)
    assert ImageChops.difference(
        opened(before).convert("RGB"), opened(after).convert("RGB")
    ).getbbox() is None  # fmt: skip


def test_text_in_a_png_is_not_kept_and_transparency_is():
    from PIL.PngImagePlugin import PngInfo

    notes = PngInfo()
    notes.add_itxt("Author", "Zqsecret", zip=True)
    notes.add_text("Location", "Zqsecret")
    before = saved(Image.new("P", (60, 40)), "PNG", pnginfo=notes, transparency=0)

    after = without_notes(before)

    assert opened(before).text == {"Author": "Zqsecret", "Location": "Zqsecret"}
    assert opened(after).text == {}
    assert opened(after).info["transparency"] == 0


@pytest.mark.parametrize("kind", KINDS)
def test_no_size_of_a_picture_says_where_it_was_taken(db, settings, tmp_path, kind):
    settings.MEDIA_ROOT = str(tmp_path)
    image = stored(noted(kind), f"ice.{kind.lower()}")

    picture(image)

    files = [image.file, *(one.file for one in image.renditions.all())]
    assert [b"Zqsecret" in file.open("rb").read() for file in files] == [False] * 4
    assert [dict(pixels(file).getexif()) for file in files] == [{}] * 4


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_from_before_is_shown_without_notes_and_upright(db, settings, tmp_path, kind):
    settings.MEDIA_ROOT = str(tmp_path)
    image = stored(saved(quarters(), kind), f"ice.{kind.lower()}")
    held = saved(quarters().transpose(Image.Transpose.ROTATE_90), kind, exif=exif(6), xmp=XMP)
    with image.file.open("wb") as file:
        file.write(held)

    picture(image)

    for one in image.renditions.all():
        found = pixels(one.file)
        assert b"Zqsecret" not in one.file.open("rb").read()
        assert (dict(found.getexif()), found.size) == ({}, (400, 200))
        assert near(found.convert("RGB").getpixel((20, 20)), (255, 0, 0), by=20)
    small = image.get_rendition("max-165x165|jpegquality-70")
    assert b"Zqsecret" not in small.file.open("rb").read()


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_file_is_cleaned_or_named_and_never_hangs(seed):
    import random

    chance = random.Random(seed)
    content = bytearray(noted(KINDS[seed % 3]))
    for _ in range(20):
        content[chance.randrange(20, len(content))] = chance.randrange(256)

    try:
        assert isinstance(without_notes(bytes(content)), bytes)
    except (OSError, SyntaxError, ValueError) as error:
        assert str(error)
