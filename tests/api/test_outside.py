import pytest
from django.db import OperationalError

from delivery import expiry
from pages.middleware.maintenance import sign
from tests.factories.programs import problem

PEOPLE = "/api/v1/people/"
KIND = "application/problem+json"
UNREADABLE = {
    "type": "http://testserver/api/v1/docs/problems/bad-request/",
    "title": "Bad request",
    "status": 400,
    "detail": "This request cannot be read. "
    "Send it in UTF-8 to http://testserver, the name of this site.",
}


@pytest.fixture
def at_work(settings, tmp_path):
    settings.STATE = tmp_path
    sign().touch()


@pytest.mark.parametrize("host", ["evil.example", 'evil.example"<', "a..b", "[::1"])
@pytest.mark.parametrize("address", [PEOPLE, "/api/v1/people", "/api/v1/docs/", "/api/"])
def test_a_host_that_is_not_ours_is_refused_in_json(client, db, settings, host, address):
    settings.ALLOWED_HOSTS = ["testserver"]

    response = client.get(address, headers={"host": host})

    assert (response.status_code, response["Content-Type"]) == (400, KIND)
    assert response.json() == UNREADABLE
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["Cache-Control"] == "no-store"


def test_people_are_still_told_with_a_page(client, home, settings):
    settings.ALLOWED_HOSTS = ["testserver"]

    response = client.get("/", headers={"host": "evil.example"})

    assert (response.status_code, response["Content-Type"]) == (400, "text/html; charset=utf-8")


@pytest.mark.parametrize("address", ["/api", "/api/", "/api/v2/people/", "/api/v1", "/api/v11/"])
def test_no_address_beside_the_door_is_answered_with_a_page(client, home, address):
    response = client.get(address, headers={"accept-encoding": "br"}, follow=True)

    assert (response.status_code, response["Content-Type"]) == (404, KIND)
    address = f"{address.rstrip('/')}/"
    assert response.json()["detail"] == (
        f"Nothing public is at “{address}”. The addresses are listed in /api/v1/openapi.json."
    )


def test_what_only_begins_alike_is_a_page(client, home):
    assert client.get("/apiary/")["Content-Type"] == "text/html; charset=utf-8"


def test_a_head_is_told_the_same_without_the_body(client, home):
    response = client.head("/api/")

    assert (response.status_code, response.content) == (404, b"")
    assert response["Content-Length"] == str(len(client.get("/api/").content))


def test_a_site_at_work_says_so_and_when_to_ask_again(client, at_work):
    response = client.get(PEOPLE)

    assert (response.status_code, response["Content-Type"]) == (503, KIND)
    assert response["Retry-After"] == "300"
    assert response.json() == {
        "type": "http://testserver/api/v1/docs/problems/unavailable/",
        "title": "Service unavailable",
        "status": 503,
        "detail": "The site is being worked on. Ask again in a few minutes.",
    }


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/people/%FF%FE/",
        "/api/v1/%C3%28/",
        "/api/v1/people/%00/",
        "/api/v1/..%2f..%2fadmin/",
    ],
)
def test_bytes_that_are_no_text_are_no_address(client, db, path):
    response = client.get(path)

    assert response["Content-Type"] == KIND
    assert response.status_code in (404, 422)


@pytest.mark.parametrize(
    ("query", "status"),
    [("q=%FF", 422), ("%FF=1", 422), ("q=%C3%28", 422), ("q=%00", 422), ("q", 422), ("&&", 200)],
)
def test_bytes_that_are_no_text_are_no_question(client, db, query, status):
    response = client.get(f"/api/v1/people/?{query}")

    assert response.status_code == status


def test_more_parameters_than_anyone_needs_are_refused(client, db):
    response = client.get(PEOPLE + "?" + "&".join(f"a{number}=1" for number in range(1200)))

    assert (response.status_code, response["Content-Type"]) == (400, KIND)


def test_a_failure_before_the_door_is_told_in_json(client, db, monkeypatch):
    client.raise_request_exception = False

    def fail(*args, **kwargs):
        raise OperationalError("the database is gone")

    monkeypatch.setattr(expiry.WithdrawExpired, "__call__", fail)

    response = client.get(PEOPLE)

    assert (response.status_code, response["Content-Type"]) == (500, KIND)
    assert response.json()["title"] == "Internal server error"


@pytest.mark.parametrize("path", ["/api/", "/api/v2/people/", "/api/v1/"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_nothing_below_api_is_told_with_a_page(client, db, path, method):
    problem(getattr(client, method)(path), 404 if method == "get" else 405)
