from django.db import models
from django.test.utils import isolate_apps
from wagtail.blocks import CharBlock, ListBlock, StreamBlock, StructBlock

from delivery.models import Deliverable
from pages import checks
from pages.blocks.base import Shaped
from pages.blocks.prose import TextBlock
from pages.models import Topic, User


def found(errors):
    return [(error.id, error.msg) for error in errors]


def test_the_house_keeps_its_rules():
    assert checks.the_house_keeps_its_rules(None) == []


def test_the_rules_look_at_every_page_snippet_picture_and_block_of_the_house():
    from home.models import ContentPage
    from pages.models import CentreImage
    from people.models import Person

    assert {ContentPage, Person, CentreImage, Topic} <= set(checks.public_models())
    assert TextBlock in {type(block) for block in checks.offered_blocks()}


def test_a_page_that_is_no_base_page_is_an_error():
    errors = checks.base_pages([User])

    assert found(errors) == [("pages.E001", "User bypasses the checks that all pages share.")]


def test_a_snippet_that_is_no_public_snippet_is_an_error():
    errors = checks.public_snippets([Topic])

    assert found(errors) == [("pages.E002", "Topic bypasses the checks that all snippets share.")]


@isolate_apps("home")
def test_a_deliverable_without_kind_resource_or_template_is_an_error():
    class Nameless(Deliverable):
        class Meta:
            app_label = "home"

    errors = checks.named_deliverables([Nameless])

    assert found(errors) == [
        ("pages.E003", f"Nameless has no {word} for its published documents.")
        for word in ("kind", "resource", "template")
    ]


@isolate_apps("home")
def test_a_deliverable_whose_template_is_not_there_is_an_error():
    class Lost(Deliverable):
        kind = "lost"
        resource = "losses"
        template = "home/lost.html"

        class Meta:
            app_label = "home"

    errors = checks.named_deliverables([Lost])

    assert found(errors) == [("pages.E003", "Lost has no template for its published documents.")]


def test_a_block_without_icon_label_or_template_is_an_error():
    class BareBlock(Shaped, CharBlock):
        pass

    errors = checks.complete_blocks([BareBlock()])

    assert found(errors) == [
        ("pages.E004", f"BareBlock has no {word}.") for word in ("icon", "label", "template")
    ]


def test_a_block_whose_template_is_not_there_is_an_error():
    class LostBlock(Shaped, CharBlock):
        class Meta:
            icon = "title"
            label = "Lost"
            template = "blocks/lost.html"

    errors = checks.complete_blocks([LostBlock()])

    assert found(errors) == [("pages.E004", "LostBlock has no template.")]


def test_blocks_are_found_to_any_depth():
    inner = StreamBlock([("deep", TextBlock())])
    outer = StreamBlock([("list", ListBlock(StructBlock([("stream", inner)])))])

    offered = [type(block) for block in checks.offered_in(outer)]

    assert offered == [ListBlock, TextBlock]


@isolate_apps("home")
def test_a_public_model_without_a_lasting_uuid_is_an_error():
    class Anonymous(models.Model):  # noqa: DJ008 -- never printed
        class Meta:
            app_label = "home"

    class Renamed(models.Model):  # noqa: DJ008 -- never printed
        uuid = models.UUIDField(unique=True)

        class Meta:
            app_label = "home"

    errors = checks.lasting_identities([Anonymous, Renamed, Topic])

    assert found(errors) == [
        ("pages.E005", f"{name} is public and has no UUID that lasts.")
        for name in ("Anonymous", "Renamed")
    ]
