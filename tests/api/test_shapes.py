import pytest
from django.apps import apps
from jsonschema import Draft202012Validator
from wagtail.blocks import StreamBlock
from wagtail.fields import StreamField

from api.shapes import BLOCKS, SHAPES, schema
from delivery.documents import deliverable_models
from delivery.models import PublishedDocument

BASE = "http://testserver"


def test_the_list_leads_to_each_schema(client, db):
    items = client.get("/api/v1/schemas/").json()["items"]

    assert [item["name"] for item in items] == list(SHAPES)
    assert [client.get(item["address"]).json()["$id"] for item in items] == [
        item["address"] for item in items
    ]


@pytest.mark.parametrize("name", SHAPES)
def test_a_schema_is_one(name):
    Draft202012Validator.check_schema(schema(name, BASE))


def test_a_schema_needs_no_query(client, db, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get("/api/v1/schemas/page/")

    assert response.json() == schema("page", BASE)


def test_a_schema_that_is_known_is_not_sent_again(client, db):
    tag = client.get("/api/v1/schemas/page/")["ETag"]

    response = client.get("/api/v1/schemas/page/", headers={"If-None-Match": tag})

    assert (response.status_code, response.content) == (304, b"")


def test_there_is_no_schema_of_what_is_not_known(client, db):
    assert client.get("/api/v1/schemas/nothing/").status_code == 404


def test_what_is_published_holds_to_its_schema(client, sample_centre):
    faults = [
        (document.kind, error.message)
        for document in PublishedDocument.objects.public()
        for error in Draft202012Validator(schema(document.kind, BASE)).iter_errors(
            {**document.payload, "navigation": []} if document.kind == "site" else document.payload
        )
    ]

    assert faults == []


def streams():
    """Every field of blocks that a thing with a document has."""
    for model in apps.get_models():
        if model in deliverable_models():
            yield from (field for field in model._meta.get_fields() if type(field) is StreamField)


def named(block):
    for name, child in block.child_blocks.items():
        yield name
        inner = getattr(child, "child_blocks", {})
        for each in inner.values():
            if isinstance(each, StreamBlock):
                yield from named(each)


def test_every_block_that_an_editor_may_use_has_a_schema():
    bodies = [field for field in streams() if field.name == "body"]

    names = {f"block-{name}" for field in bodies for name in named(field.stream_block)}

    assert bodies
    assert names == set(BLOCKS)
