import pytest

from tests.api.conftest import RESOURCES
from tests.api.test_schemas import SHAPES, as_promised


@pytest.mark.parametrize("resource", RESOURCES)
def test_all_of_the_sample_has_the_promised_shape(sample_centre, client, resource):
    items = client.get(f"/api/v1/{resource}/?limit=100").json()["items"]

    assert [as_promised(SHAPES[resource], item) for item in items] == items


def test_no_answer_holds_filler(sample_centre, client):
    told = [
        client.get(f"/api/v1/{resource}/?limit=100").content.decode().lower()
        for resource in RESOURCES
    ]

    words = ("lorem", "ipsum", "placeholder", "example.com")
    assert [word for word in words if any(word in each for each in told)] == []


def test_the_site_is_an_organisation(sample_centre, client):
    told = client.get("/api/v1/site.jsonld").json()

    assert told == client.get("/api/v1/site/", headers={"Accept": "application/ld+json"}).json()
    assert (told["@type"], told["@id"], told["name"]) == (
        "Organization",
        "http://testserver/",
        "ML4Earth",
    )
