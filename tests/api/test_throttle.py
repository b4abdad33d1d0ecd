import json

import pytest
from django.core.cache import cache
from django.test import RequestFactory

from api import costs
from api.problem_kinds import KINDS
from api.throttle import allowance
from api.v1 import api

AT = 1_800_000_000.0 - 1_800_000_000.0 % 60 + 12.5

PERSON = "6f9619ff-8b86-4011-b42d-00c04fc964ff"


@pytest.fixture(autouse=True)
def nobody_has_asked():
    cache.clear()
    yield
    cache.clear()


def asked(path="/api/v1/people/", at=AT, **headers):
    request = RequestFactory().get(path, **headers)
    return allowance(request, costs.of(request).total, at)


def test_each_request_of_a_client_is_counted_in_its_minute(settings):
    settings.API_REQUESTS_A_MINUTE = 2

    found = [asked() for _number in range(3)]

    assert [each.is_spent for each in found] == [False, False, True]
    assert asked(at=AT + 60).used == 1


def test_one_client_does_not_use_up_what_another_has(settings):
    settings.API_REQUESTS_A_MINUTE = 1
    asked(REMOTE_ADDR="192.0.2.1")

    assert asked(REMOTE_ADDR="192.0.2.1").is_spent
    assert not asked(REMOTE_ADDR="192.0.2.2").is_spent


@pytest.mark.parametrize(
    ("path", "cost"),
    [
        ("/api/v1/people/", 1),
        ("/api/v1/people/?limit=100", 1),
        ("/api/v1/people/?limit=100&fields=title", 2),
        ("/api/v1/people/?rich_text=markdown", 8),
        (f"/api/v1/people/{PERSON}/?rich_text=markdown", 1),
        ("/api/v1/people/?limit=100&rich_text=markdown", 10),
        ("/api/v1/people/?q=x", 1),
        ("/api/v1/search/?q=x", 4),
        ("/api/v1/export/people.csv", 20),
    ],
)
def test_a_dear_request_counts_as_several(path, cost):
    assert asked(path).used == cost


def test_an_answer_tells_what_is_left(client, db, settings):
    settings.API_REQUESTS_A_MINUTE = 5

    response = client.get("/api/v1/people/")

    assert response["RateLimit-Policy"] == '"minute";q=5;w=60'
    assert response["RateLimit"].startswith('"minute";r=4;t=')


def test_who_asks_too_much_is_told_when_to_come_again(client, db, settings):
    settings.API_REQUESTS_A_MINUTE = 1
    client.get("/api/v1/people/")

    response = client.get("/api/v1/people/")

    assert (response.status_code, response["Content-Type"]) == (429, "application/problem+json")
    assert 1 <= int(response["Retry-After"]) <= 60
    assert response.json()["detail"] == (
        f"More than 1 requests came in a minute. Ask again in {response['Retry-After']} seconds."
    )
    assert client.options("/api/v1/people/").status_code == 204


@pytest.mark.parametrize(
    ("accept", "status"),
    [
        ("*/*", 200),
        ("application/json", 200),
        ("text/html,application/xhtml+xml,*/*;q=0.8", 200),
        ("application/*;q=0.1", 200),
        ("", 200),
        ("text/html", 406),
        ("application/json;q=0", 406),
        ("*/*, application/json;q=0", 406),
        ("nonsense", 406),
    ],
)
def test_json_is_given_to_those_who_take_it(client, db, accept, status):
    response = client.get("/api/v1/people/", headers={"Accept": accept})

    assert response.status_code == status
    if status == 406:
        assert response.json()["available"] == ["application/json"]


def test_every_kind_of_error_has_a_page(client, home):
    for kind in KINDS:
        response = client.get(kind.path)
        assert (response.status_code, kind.title in response.content.decode()) == (200, True)
    assert client.get("/api/v1/docs/problems/nothing/").status_code == 404


def test_the_reference_shows_every_operation(client, home):
    page = client.get("/api/v1/docs/").content.decode()

    described = json.loads(api.described("http://testserver"))
    assert [path for path in described["paths"] if f"<code>{path}</code>" not in page] == []


def test_many_clients_are_counted_at_once():
    for number in range(1_000):
        asked(REMOTE_ADDR=f"198.51.{number // 250}.{number % 250}")

    assert asked(REMOTE_ADDR="198.51.0.0").used == 2
