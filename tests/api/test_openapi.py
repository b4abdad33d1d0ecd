import json
import re

import pytest
from django.core.management import call_command
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from api import snapshot
from api.description import document
from api.resources import COLLECTIONS
from api.v1 import api
from tests.api.conftest import RESOURCES

LACKING = ("/site/", "/site.jsonld", "/by-path/")
ALWAYS = ["400", "405", "406", "422", "429", "500", "503"]
PROBLEM = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
SUCCESS, RENEW = "200", "The API changed. If it was on purpose, run “make openapi”."


@pytest.fixture(scope="module")
def described():
    return document(api, "https://centre.example")


def operations(described):
    for path, methods in described["paths"].items():
        yield from ((path, operation) for operation in methods.values())


def test_the_description_is_the_one_in_git():
    assert snapshot.text() == snapshot.PATH.read_text(encoding="utf-8"), RENEW


def test_the_command_writes_that_file(tmp_path, monkeypatch, capsys):
    path = tmp_path / "openapi.json"
    monkeypatch.setattr("api.management.commands.write_openapi.PATH", path)

    call_command("write_openapi")

    assert path.read_text(encoding="utf-8") == snapshot.text()


def test_it_is_served_with_the_address_of_the_site(client, settings):
    settings.BASE_URL = "https://centre.example"

    answer = client.get("/api/v1/openapi.json")

    assert answer["Content-Type"] == "application/json"
    assert answer.json() == document(api, "https://centre.example")


def test_it_is_made_once(client, monkeypatch):
    before = client.get("/api/v1/openapi.json").content

    def fail(*args, **kwargs):
        raise AssertionError("made again")

    monkeypatch.setattr("api.description.document", fail)

    assert client.get("/api/v1/openapi.json").content == before


def test_it_is_valid(described):
    OpenAPIV31SpecValidator(described).validate()


def test_it_takes_no_parameters(client):
    assert client.get("/api/v1/openapi.json?x=1").status_code == 422


def test_there_are_a_list_and_a_detail_of_each_resource(described):
    assert [path.removeprefix("/api/v1/") for path in described["paths"]] == [
        "pages/",
        "pages/by-path/",
        "pages/{id}/",
        "pages/{id}.jsonld",
        "research-branches/",
        "research-branches/{id}/",
        "research-branches/{id}.jsonld",
        "publications/",
        "publications/{id}/",
        "publications/{id}.jsonld",
        "products/",
        "products/{id}/",
        "products/{id}.jsonld",
        "people/",
        "people/{id}/",
        "people/{id}.jsonld",
        "events/",
        "events/{id}/",
        "events/{id}.jsonld",
        "talks/",
        "talks/{id}/",
        "talks/{id}.jsonld",
        "images/",
        "images/{id}/",
        "images/{id}.jsonld",
        "documents/",
        "documents/{id}/",
        "documents/{id}.jsonld",
        "site/",
        "site.jsonld",
        "search/",
        "changes/",
        *(f"export/{each.name}.{ending}" for each in COLLECTIONS for ending in ("ndjson", "csv")),
        "schemas/",
        "schemas/{name}/",
    ]


def test_operations_have_names_of_their_own(described):
    names = [operation["operationId"] for _, operation in operations(described)]

    assert len(names) == len(set(names)) > 30


def test_components_have_plain_names(described):
    names = list(described["components"]["schemas"])

    assert [name for name in names if not re.fullmatch(r"[A-Z][A-Za-z]+", name)] == []


def test_no_two_shapes_share_a_name():
    from api.schemas import shared

    shapes = descendants(shared.Shape)

    assert len({shape.__name__ for shape in shapes}) == len(shapes)


def descendants(shape):
    below = set(shape.__subclasses__())
    return below.union(*(descendants(each) for each in below))


def test_no_property_has_the_name_of_its_component(described):
    components = described["components"]["schemas"]

    # What a generated client calls the object in its reader, it would call the property, too.
    assert [
        name
        for name, component in components.items()
        if re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower() in component.get("properties", {})
    ] == []


@pytest.mark.parametrize("part", ["schemas", "responses", "headers"])
def test_every_reference_leads_to_a_component(described, part):
    named = set(re.findall(rf'"#/components/{part}/([\w-]+)"', json.dumps(described)))

    assert named == set(described["components"][part])


def test_errors_are_described_as_problems(described):
    for path, operation in operations(described):
        errors = {
            status: answer(described, response)
            for status, response in operation["responses"].items()
            if status >= "400"
        }
        expected = {*ALWAYS, "404"} if "{" in path or path.endswith(LACKING) else {*ALWAYS}
        expected |= {"410"} if path.endswith("/by-path/") else set()
        assert errors == dict.fromkeys(expected, PROBLEM)


def answer(described, response):
    found = described["components"]["responses"][response["$ref"].split("/")[-1]]
    return found["content"]


def test_each_answer_is_described_with_its_headers(described):
    def headers(path, status):
        response = described["paths"][f"/api/v1/{path}"]["get"]["responses"][status]
        name = response.get("$ref", "").split("/")[-1]
        found = described["components"]["responses"][name] if name else response
        return sorted(found["headers"])

    counted = ["RateLimit", "RateLimit-Policy"]
    kept = ["Cache-Control", "Cache-Tag", "ETag", "Last-Modified", *counted]
    assert headers("talks/{id}/", SUCCESS) == headers("talks/{id}/", "304") == sorted(kept)
    assert headers("talks/", SUCCESS) == sorted([*kept, "Link"])
    assert headers("export/talks.csv", SUCCESS) == sorted([*kept, "Changes-Since", "Link"])
    assert headers("talks/", "429") == sorted([*counted, "Retry-After"])
    assert headers("talks/", "405") == ["Allow"]


def test_objects_are_told_apart_by_their_kind(described):
    schema = described["paths"]["/api/v1/pages/by-path/"]["get"]["responses"][SUCCESS]
    told = schema["content"]["application/json"]["schema"]["discriminator"]

    assert told["propertyName"] == "kind"
    assert [
        described["components"]["schemas"][name.split("/")[-1]]["properties"]["kind"]["const"]
        for name in told["mapping"].values()
    ] == list(told["mapping"])


def test_parameters_have_their_limits(described):
    parameters = described["paths"]["/api/v1/publications/"]["get"]["parameters"]

    shapes = {
        each["name"]: {**each["schema"], "title": "", "description": ""}
        for each in parameters
        if each["name"] in {"limit", "offset", "origin", "featured", "year__gte", "author"}
    }
    plain = {"title": "", "description": ""}
    assert shapes == {
        "limit": {**plain, "type": "integer", "default": 20, "minimum": 1, "maximum": 100},
        "offset": {**plain, "type": "integer", "default": 0, "minimum": 0, "maximum": 1000000},
        "origin": {**plain, "type": "string", "enum": ["ours", "external"]},
        "featured": {**plain, "type": "boolean"},
        "year__gte": {**plain, "type": "string", "pattern": r"^\d{4}$"},
        "author": {**plain, "type": "string", "format": "uuid"},
    }


@pytest.mark.parametrize("resource", RESOURCES)
def test_an_answer_lacks_keys_only_if_some_were_asked_for(client, centre, described, resource):
    listed = f"/api/v1/{resource}/"
    whole, sparse = client.get(listed).json(), client.get(f"{listed}?fields=title").json()
    lacking = json.loads(json.dumps(whole))
    lacking["items"][0].pop("title")
    one = whole["items"][0]

    assert faults(described, listed, whole) == faults(described, listed, sparse) == []
    assert faults(described, listed, lacking) != []
    assert faults(described, f"{listed}{{id}}/", one) == []
    assert faults(described, f"{listed}{{id}}/", lacking["items"][0]) != []
    some = client.get(f"{listed}{one['id']}/?fields=title").json()
    assert faults(described, f"{listed}{{id}}/", some) == []


def faults(described, path, answer):
    """What the description has to say against an answer."""
    told = described["paths"][path]["get"]["responses"][SUCCESS]["content"]["application/json"]
    schema = {**told["schema"], "components": described["components"]}
    return list(Draft202012Validator(schema).iter_errors(answer))


def test_every_operation_refuses_an_unknown_parameter(client, db, described):
    for path, _ in operations(described):
        address = path.replace("{id}", "6f9619ff-8b86-4011-b42d-00c04fc964ff")
        assert client.get(f"{address}?unknown=1").status_code == 422
