"""How pictures are shown: in which sizes and formats, from which part, and when they are made."""

from pathlib import Path

import pytest
from PIL import Image, ImageOps

from delivery.documents import published
from delivery.rendering import resolved
from pages.models import CentreRendition
from pages.pictures.images import CARD, HERO, LOGO, OPENING, PORTRAIT, TEXT, picture
from tests.factories.home import ContentPageFactory
from tests.factories.pictures import near, noise, pixels, quarters, saved, srgb, stored


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)


def shown(image, **more):
    return resolved(picture(image, **more))


def widths(srcset):
    return [int(size.split(" ")[1].removesuffix("w")) for size in srcset.split(", ")]


def sizes_of(image):
    found = image.renditions.order_by("filter_spec")
    return {one.filter_spec: (one.width, one.height) for one in found}


def test_a_picture_comes_in_three_formats_of_three_widths(db):
    payload = shown(stored(saved(noise((2000, 1500))), credit="Ada Open"))

    assert {**payload, "src": "", "srcset": "", "sources": []} == {
        "src": "",
        "srcset": "",
        "sources": [],
        "sizes": TEXT.sizes,
        "width": 1600,
        "height": 1200,
        "alt": "Ice",
        "credit": "Ada Open",
    }
    assert payload["src"].endswith(".max-1600x3200.jpg")
    assert widths(payload["srcset"]) == [480, 960, 1600]
    assert [(one["type"], widths(one["srcset"])) for one in payload["sources"]] == [
        ("image/avif", [480, 960, 1600]),
        ("image/webp", [480, 960, 1600]),
    ]


def test_each_file_is_what_it_says(db):
    image = stored(saved(noise((1000, 500))))

    shown(image)

    found = image.renditions.order_by("filter_spec")
    assert [(one.filter_spec, pixels(one.file).format, one.width) for one in found] == [
        ("max-1600x3200", "JPEG", 1000),
        ("max-1600x3200|format-avif", "AVIF", 1000),
        ("max-1600x3200|format-webp", "WEBP", 1000),
        ("max-480x960", "JPEG", 480),
        ("max-480x960|format-avif", "AVIF", 480),
        ("max-480x960|format-webp", "WEBP", 480),
        ("max-960x1920", "JPEG", 960),
        ("max-960x1920|format-avif", "AVIF", 960),
        ("max-960x1920|format-webp", "WEBP", 960),
    ]


@pytest.mark.parametrize(
    ("shape", "size"),
    [(TEXT, (300, 200)), (HERO, (300, 170)), (CARD, (300, 170)), (PORTRAIT, (200, 200))],
    ids=lambda value: getattr(value, "name", ""),
)
def test_a_small_picture_is_never_made_larger(db, shape, size):
    payload = shown(stored(saved(noise((300, 200)))), shape=shape)

    assert (payload["width"], payload["height"]) == size
    assert widths(payload["srcset"])[-1] == size[0]


@pytest.mark.parametrize(
    ("focus", "colour"),
    [((100, 50), (255, 0, 0)), ((300, 50), (0, 255, 0)), ((100, 150), (0, 0, 255))],
    ids=["left above", "right above", "left below"],
)
def test_a_picture_is_cut_around_its_focal_point(db, focus, colour):
    image = stored(saved(quarters(), "PNG"), "ice.png", focal_point_x=focus[0])
    image.focal_point_y, image.focal_point_width, image.focal_point_height = focus[1], 20, 20
    image.save()

    shown(image, shape=PORTRAIT)

    cut = pixels(image.renditions.get(filter_spec="fill-160x160").file).convert("RGB")
    left = 60 if focus[0] < 200 else 100
    assert near(cut.getpixel((left, 40 if focus[1] < 100 else 120)), colour)


def test_another_focal_point_makes_another_cut_and_the_pages_follow(home):
    image = stored(saved(quarters((4000, 400))), description="Ice")
    page = ContentPageFactory(parent=home, picture=image)
    before = shown(image, shape=PORTRAIT)["src"]

    image.focal_point_x, image.focal_point_y = 3900, 100
    image.focal_point_width = image.focal_point_height = 50
    image.save()

    assert shown(image, shape=PORTRAIT)["src"] != before
    assert published().get(id=page.uuid).payload["picture"] == shown(image)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (saved(Image.new("RGBA", (60, 40), (255, 0, 0, 0)), "PNG"), "ice.png"),
        (saved(Image.new("RGBA", (60, 40), (255, 0, 0, 0)), "WEBP"), "ice.webp"),
        (saved(Image.new("RGBA", (60, 40), (255, 0, 0, 0)), "AVIF"), "ice.avif"),
        (saved(Image.new("LA", (60, 40), (200, 0)), "PNG"), "ice.png"),
        (saved(Image.new("P", (60, 40)), "GIF", transparency=0), "ice.gif"),
        (saved(Image.new("P", (60, 40)), "PNG", transparency=0), "ice.png"),
        (saved(Image.new("RGB", (60, 40)), "PNG", transparency=(0, 0, 0)), "ice.png"),
    ],
    ids=["PNG", "WebP", "AVIF", "grey PNG", "GIF", "palette PNG", "one transparent colour"],
)
def test_what_is_transparent_stays_so_in_every_format(db, content, name):
    image = stored(content, name)

    payload = shown(image)

    assert payload["src"].endswith(".png")
    for one in image.renditions.all():
        assert pixels(one.file).convert("RGBA").getchannel("A").getextrema() == (0, 0)


@pytest.mark.parametrize(
    ("content", "name", "colour"),
    [
        (saved(Image.new("CMYK", (60, 40), (0, 255, 255, 0))), "ice.jpg", (255, 0, 0)),
        (saved(Image.new("I;16", (60, 40), 32768), "PNG"), "ice.png", (128, 128, 128)),
        (saved(Image.new("L", (60, 40), 90)), "ice.jpg", (90, 90, 90)),
        (saved(Image.new("1", (60, 40), 1), "PNG"), "ice.png", (255, 255, 255)),
        (saved(Image.new("RGB", (60, 40), "red"), "GIF"), "ice.gif", (255, 0, 0)),
        (saved(Image.new("RGB", (60, 40), "red"), icc_profile=srgb()), "ice.jpg", (255, 0, 0)),
        (saved(Image.new("L", (60, 40), 90), icc_profile=srgb()), "ice.jpg", (90, 90, 90)),
    ],
    ids=["CMYK", "16 bits", "grey", "1 bit", "GIF", "with a profile", "with a wrong profile"],
)
def test_any_kind_of_pixels_keeps_its_colour(db, content, name, colour):
    image = stored(content, name)

    shown(image)

    found = [pixels(one.file).convert("RGB").getpixel((30, 20)) for one in image.renditions.all()]
    assert len(found) == 3
    assert all(near(one, colour) for one in found), found


@pytest.mark.parametrize("size", [(1, 10_000), (10_000, 1)])
@pytest.mark.parametrize("shape", [TEXT, PORTRAIT, CARD, LOGO], ids=lambda shape: shape.name)
def test_a_picture_as_thin_as_a_hair_is_shown(db, size, shape):
    payload = shown(stored(saved(Image.new("RGB", size, "red"), "PNG"), "ice.png"), shape=shape)

    assert payload["width"] >= 1
    assert 1 <= payload["height"] <= 2 * max(shape.widths)


def test_a_picture_that_moves_is_shown_standing_still(db):
    frames = [Image.new("RGB", (60, 40), colour) for colour in ("red", "blue")]
    content = saved(frames[0], "GIF", save_all=True, append_images=frames[1:])
    image = stored(content, "ice.gif")

    shown(image)

    assert [getattr(pixels(one.file), "n_frames", 1) for one in image.renditions.all()] == [1] * 3
    still = image.renditions.get(filter_spec="max-480x960")
    assert near(pixels(still.file).convert("RGB").getpixel((30, 20)), (255, 0, 0))


def test_a_broken_file_is_no_picture(db):
    image = stored(saved(noise()))
    Path(image.file.path).write_bytes(b"broken")

    assert picture(image) is None


def test_an_opening_picture_is_cut_otherwise_on_a_narrow_screen(db):
    payload = shown(stored(saved(noise((2000, 1500)))), shape=OPENING)

    found = [
        (one["type"], one.get("media"), one.get("width"), one.get("height"), widths(one["srcset"]))
        for one in payload["sources"]
    ]
    narrow = ("(max-width: 61.99rem)", 1600, 1000, [480, 960, 1600])
    wide = (None, None, None, [480, 960, 1200])
    assert found == [
        ("image/avif", *narrow),
        ("image/webp", *narrow),
        ("image/jpeg", *narrow),
        ("image/avif", *wide),
        ("image/webp", *wide),
    ]
    assert (payload["width"], payload["height"]) == (1200, 1500)


def test_a_picture_that_decorates_says_nothing(db):
    decorating = stored(saved(noise()), description="Ice", is_decorative=True)
    telling = stored(saved(noise()), description="A glacier from above")

    assert [shown(decorating)["alt"], shown(telling)["alt"]] == ["", "A glacier from above"]
    assert [shown(telling, alt="Melting")["alt"], shown(telling, decorative=True)["alt"]] == [
        "Melting",
        "",
    ]


def test_a_visitor_never_waits_for_a_picture(home, client):
    image = stored(saved(noise((1000, 500))), description="Ice")
    page = ContentPageFactory(parent=home, title="Ice", picture=image)
    before = set(CentreRendition.objects.values_list("pk", flat=True))

    page_found = client.get("/ice/")
    pictures = published().get(id=page.uuid).payload["picture"]
    answers = [
        client.get(size.split(" ")[0]).status_code
        for source in [*pictures["sources"], pictures]
        for size in source["srcset"].split(", ")
    ]

    assert page_found.status_code == 200
    assert answers == [200] * 9
    assert set(CentreRendition.objects.values_list("pk", flat=True)) == before


def test_a_picture_that_is_asked_for_in_another_size_is_not_made(home, client):
    image = stored(saved(noise()), description="Ice")
    page = ContentPageFactory(parent=home, title="Ice", picture=image)
    address = published().get(id=page.uuid).payload["picture"]["src"]

    answer = client.get(address.replace("max-", "max-9"))

    assert answer.status_code == 404
    assert image.renditions.count() == 3


def test_another_publish_makes_no_picture_anew(home):
    image = stored(saved(noise()), description="Ice")
    page = ContentPageFactory(parent=home, title="Ice", picture=image)
    before = {one.pk: one.file.name for one in image.renditions.all()}

    page.summary = "Other words"
    page.save_revision().publish()
    image.save()

    assert {one.pk: one.file.name for one in image.renditions.all()} == before


def test_all_sizes_of_a_picture_are_made_of_one_decoding(db, monkeypatch):
    image = stored(saved(noise((1000, 500))))
    decoded, turn = [], ImageOps.exif_transpose
    monkeypatch.setattr(ImageOps, "exif_transpose", lambda one: decoded.append(one) or turn(one))

    shown(image)

    assert (len(decoded), image.renditions.count()) == (1, 9)
