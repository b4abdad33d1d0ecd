import logging

import pytest
from django.db import DatabaseError

from delivery import standing
from tests.factories.people import PersonFactory

PEOPLE = "/api/v1/people/"
METHODS = "GET, HEAD, OPTIONS"
ADDRESSES = [PEOPLE, "/api/v1/openapi.json", "/api/v1/docs/"]


def test_what_is_not_there_is_a_problem(client, db):
    response = client.get("/api/v1/peopel/")

    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")
    assert response.json() == {
        "type": "http://testserver/api/v1/docs/problems/not-found/",
        "title": "Not found",
        "status": 404,
        "detail": "Nothing public is at “/api/v1/peopel/”. "
        "The addresses are listed in /api/v1/openapi.json.",
    }


@pytest.mark.parametrize("address", ["/api/v1/", "/api/v1/x", "/api/v1/people/a/b/", "/api/v1//"])
def test_no_address_below_the_door_is_answered_in_html(client, db, address):
    response = client.get(address)

    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")


@pytest.mark.parametrize(
    ("address", "accept", "available"),
    [
        (PEOPLE, "text/turtle", "application/json"),
        ("/api/v1/openapi.json", "application/yaml", "application/json"),
        ("/api/v1/docs/", "application/json", "text/html"),
        ("/api/v1/docs/problems/gone/", "application/problem+json", "text/html"),
    ],
)
def test_what_is_not_to_be_had_in_the_form_asked_for_is_a_problem(
    client, db, address, accept, available
):
    told = client.get(address, headers={"Accept": accept})

    assert (told.status_code, told["Content-Type"]) == (406, "application/problem+json")
    assert told.json()["available"] == [available]
    for taken in (available, "*/*", "text/html,application/xhtml+xml,*/*;q=0.8"):
        answer = client.get(address, headers={"Accept": taken})
        assert (answer.status_code, "Accept" in answer["Vary"].split(", ")) == (200, True)


def test_a_missing_last_slash_is_added_and_the_query_kept(client, db):
    response = client.get("/api/v1/people?limit=1&x=%C3%A4")

    assert (response.status_code, response["Location"]) == (301, f"{PEOPLE}?limit=1&x=%C3%A4")
    assert response["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"])
@pytest.mark.parametrize("address", [*ADDRESSES, "/api/v1/nothing/"])
def test_other_methods_are_refused(client, db, method, address):
    response = client.generic(method, address)

    assert (response.status_code, response["Allow"]) == (405, METHODS)
    assert response.json() == {
        "type": "http://testserver/api/v1/docs/problems/method-not-allowed/",
        "title": "Method not allowed",
        "status": 405,
        "detail": f"“{method}” does nothing here: this API is for reading. Use GET.",
    }


def test_a_post_is_refused_as_a_method_and_not_for_a_missing_token(db):
    from django.test import Client

    response = Client(enforce_csrf_checks=True).post(PEOPLE, {"a": 1})

    assert response.status_code == 405


@pytest.mark.parametrize("address", [*ADDRESSES, "/api/v1/nothing/", f"{PEOPLE}?x=1"])
def test_head_tells_what_get_tells_without_the_body(client, db, address):
    PersonFactory()
    got = client.get(address)

    response = client.head(address)

    assert response.content == b""
    assert response.status_code == got.status_code
    assert response["Content-Length"] == str(len(got.content))
    assert response["Content-Type"] == got["Content-Type"]


@pytest.mark.parametrize("address", [*ADDRESSES, "/api/v1/nothing/"])
def test_options_says_what_is_allowed(client, db, address):
    response = client.options(address)

    assert (response.status_code, response.content) == (204, b"")
    assert {name: response[name] for name in ("Allow", "Access-Control-Allow-Methods")} == {
        "Allow": METHODS,
        "Access-Control-Allow-Methods": METHODS,
    }
    assert response["Access-Control-Allow-Headers"] == "*"


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "POST"])
@pytest.mark.parametrize("address", [PEOPLE, "/api/v1/nothing/", f"{PEOPLE}?x=1"])
def test_every_answer_may_be_read_by_pages_of_other_sites(client, db, method, address):
    response = client.generic(method, address)

    assert response["Access-Control-Allow-Origin"] == "*"


def test_other_pages_do_not_get_that_header(client, home):
    assert "Access-Control-Allow-Origin" not in client.get("/")


def test_an_answer_is_the_same_for_everyone(client, db, administrator):
    anonymous = client.get(PEOPLE)
    client.force_login(administrator)

    known = client.get(PEOPLE)

    assert (known.content, known.cookies) == (anonymous.content, {})
    assert known["Vary"] == "Accept, Accept-Encoding"


def test_words_of_every_language_are_readable_as_they_are(client, db):
    PersonFactory(given="", family="Ørsted")

    assert "“Ørsted”".strip("“”") in client.get(PEOPLE).content.decode()


def test_a_failure_of_ours_is_a_problem_and_is_logged(client, monkeypatch, caplog):
    def fail(*kinds):
        raise DatabaseError("the disk is full")

    monkeypatch.setattr(standing, "of_kinds", fail)
    with caplog.at_level(logging.ERROR, "django.request"):
        response = client.get(PEOPLE)

    assert (response.status_code, response["Content-Type"]) == (500, "application/problem+json")
    assert response.json() == {
        "type": "http://testserver/api/v1/docs/problems/internal-error/",
        "title": "Internal server error",
        "status": 500,
        "detail": "Something failed here, and it was written down. Try again later.",
    }
    assert "The API failed at /api/v1/people/" in caplog.messages
