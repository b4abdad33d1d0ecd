import re
from html import unescape

import pytest

from api.description import document
from api.v1 import api

pytestmark = pytest.mark.django_db
# The sample centre has none of these.
NONE = ("/api/v1/products/", "/api/v1/images/", "/api/v1/documents/")
LINK = re.compile(r'<li><a href="(/api/v1/[^"]*)"><code>')


def addresses(client):
    page = client.get("/api/v1/docs/").content.decode()
    return [unescape(each) for each in LINK.findall(page)]


def test_every_operation_has_an_example(sample_centre, client):
    paths = document(api, "/")["paths"]
    asked = [each.partition("?")[0] for each in addresses(client)]

    patterns = {path: re.compile(re.sub(r"\{\w+\}", "[^/]+", path)) for path in paths}
    assert [
        path
        for path, pattern in patterns.items()
        if not any(pattern.fullmatch(each) for each in asked)
    ] == [f"{place}{{id}}{ending}" for place in NONE for ending in ("/", ".jsonld")]


def test_every_example_has_an_answer(sample_centre, client):
    found = {each: client.get(each).status_code for each in addresses(client)}

    assert found == dict.fromkeys(found, 200)
    assert len(found) > 40


def test_every_example_of_a_list_finds_something(sample_centre, client):
    lists = [each for each in addresses(client) if "?" in each and "by-path" not in each]

    empty = [each for each in lists if not client.get(each).json()["items"]]
    assert [each for each in empty if not each.startswith(NONE)] == []
    assert len(lists) == 12


def test_a_site_without_anything_has_a_reference_too(client, home):
    assert client.get("/api/v1/docs/").status_code == 200
