"""Every block that an editor can choose: how the chooser shows it, and what programs get."""

from typing import get_args

import pytest
from django.urls import reverse
from pydantic import TypeAdapter

from api.schemas.blocks import Block as BlockShape
from delivery.documents import published
from events.blocks import WorkshopBodyBlock
from home.blocks import BodyBlock
from pages.blocks.section import SectionContentBlock
from research.blocks import BranchBodyBlock
from tests.factories.home import ContentPageFactory

BODIES = (BodyBlock(), BranchBodyBlock(), WorkshopBodyBlock())
OFFERED = [
    pytest.param(name, block, id=f"{type(body).__name__}-{name}")
    for body in (*BODIES, SectionContentBlock())
    for name, block in body.child_blocks.items()
]
SHAPES = TypeAdapter(BlockShape)


@pytest.fixture
def editor(client, administrator):
    client.force_login(administrator)
    return client


@pytest.mark.parametrize(("name", "block"), OFFERED)
def test_a_block_says_in_a_sentence_what_it_is(name, block):
    assert str(block.get_description()).endswith(".")


@pytest.mark.parametrize("body", [*BODIES, SectionContentBlock()], ids=lambda body: body.label)
def test_no_two_blocks_of_a_body_look_alike_in_the_chooser(body):
    icons = [block.meta.icon for name, block in body.child_blocks.items() if name != "subheading"]

    assert sorted(set(icons)) == sorted(icons)


@pytest.mark.parametrize(("name", "block"), OFFERED)
def test_the_chooser_shows_a_block_as_the_site_draws_it(home, editor, name, block):
    address = reverse("wagtailadmin_block_preview")

    answer = editor.get(address, {"id": block.definition_prefix})
    page = answer.content.decode()
    main = page[page.index("<main") :]

    assert block.is_previewable
    assert answer["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self';")
    assert len(" ".join(main.split())) > 100
    assert 'src="http' not in page
    assert "style=" not in page


@pytest.mark.parametrize("body", BODIES, ids=lambda body: type(body).__name__)
def test_what_programs_get_of_a_block_is_described(db, body):
    for name, block in body.child_blocks.items():
        value = block.sample()
        if name == "formula":
            value = {**value, "mathml": value["mathml"]}
        part = {"type": name, "id": "1", "value": plain(value)}

        assert as_promised(part) == part


def as_promised(part):
    return SHAPES.dump_python(SHAPES.validate_python(part, strict=True), exclude_unset=True)


def plain(node):
    """Translated words as text."""
    if isinstance(node, dict):
        return {key: plain(value) for key, value in node.items()}
    if isinstance(node, list):
        return [plain(value) for value in node]
    return node if node is None or isinstance(node, bool | int | str) else str(node)


def test_every_type_that_is_described_is_offered():
    described = {
        word
        for part in get_args(get_args(BlockShape)[0])
        for word in get_args(part.model_fields["type"].annotation)
    }

    assert described == {"subheading", *(name for body in BODIES for name in body.child_blocks)}


FILLER = "Lorem ipsum dolor sit amet, consectetur adipiscing elit."
UNFINISHED = [
    ("quote", {"words": FILLER, "speaker": "Ada"}, ("words",)),
    ("formula", {"latex": "x", "caption": FILLER}, ("caption",)),
    ("formula", {"latex": r"\text{TODO}", "caption": ""}, ("latex",)),
    ("figures", {"figures": [{"number": "XXX", "caption": "talks"}]}, ("figures", 0, "number")),
    (
        "accordion",
        {"parts": [{"title": "Why?", "text": f"<p>{FILLER}</p>"}]},
        ("parts", 0, "text"),
    ),
    ("gallery", {"pictures": [], "caption": FILLER}, ("caption",)),
    (
        "gallery",
        {"pictures": [{"image": None, "alt": FILLER}], "caption": ""},
        ("pictures", 0, "alt"),
    ),
    ("video", {"title": FILLER, "address": "https://vimeo.com/76979871"}, ("title",)),
    ("video", {"title": "Ice", "address": "https://example.com/"}, ("address",)),
    ("map", {"place": "Here", "address": "[your address]"}, ("address",)),
    ("documents", {"documents": [{"document": None, "title": "TODO"}]}, ("documents", 0, "title")),
]


@pytest.mark.parametrize(("name", "value", "place"), UNFINISHED)
def test_nothing_unfinished_in_a_block_gets_out(home, name, value, place):
    page = ContentPageFactory(parent=home, live=False, body=[{"type": name, "value": value}])

    found = [finding.path for finding in page.refusals()]

    assert found == [("body", 0, *place)]
    assert not published().filter(id=page.uuid).exists()
