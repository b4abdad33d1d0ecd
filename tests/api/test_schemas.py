"""Answers are written as they are stored; here they are held to what is promised of them."""

import pytest

from api.schemas.events import EventOut, TalkOut
from api.schemas.pages import PageOut, ResearchBranchOut
from api.schemas.people import PersonOut
from api.schemas.publications import ProductOut, PublicationOut
from tests.api.conftest import RESOURCES

SHAPES = {
    "pages": PageOut,
    "research-branches": ResearchBranchOut,
    "publications": PublicationOut,
    "products": ProductOut,
    "people": PersonOut,
    "events": EventOut,
    "talks": TalkOut,
}


def as_promised(shape, item):
    """The item as its shape reads it: without keys that it does not promise."""
    return shape.model_validate(item, strict=True).model_dump(by_alias=True, exclude_unset=True)


@pytest.mark.parametrize("resource", RESOURCES)
def test_an_answer_has_the_keys_that_are_promised_and_no_others(client, centre, resource):
    items = client.get(f"/api/v1/{resource}/?limit=100").json()["items"]

    assert items
    assert [as_promised(SHAPES[resource], item) for item in items] == items
