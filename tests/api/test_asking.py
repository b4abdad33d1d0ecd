import pytest

from tests.api.conftest import RESOURCES
from tests.factories.people import PersonFactory
from tests.factories.programs import problem

KNOWN = ["limit", "offset", "cursor", "order", "fields", "rich_text"]
KNOWN += [
    "title",
    "title__contains",
    "title__startswith",
    "licence",
    "licence__in",
    "licence__isnull",
]


def refusal(client, address):
    response = client.get(address)
    assert (response.status_code, response["Content-Type"]) == (422, "application/problem+json")
    return response.json()


def test_an_unknown_parameter_is_named_with_those_that_are_known(client, db):
    assert refusal(client, "/api/v1/images/?limt=5") == {
        "type": "http://testserver/api/v1/docs/problems/unprocessable-content/",
        "title": "Unprocessable content",
        "status": 422,
        "detail": "“limt” is no parameter here. Did you mean “limit”? "
        f"The parameters here are {', '.join(f'“{name}”' for name in KNOWN)}.",
        "errors": [
            {
                "parameter": "limt",
                "where": "query",
                "detail": "“limt” is no parameter here. Did you mean “limit”?",
            }
        ],
        "known_parameters": KNOWN,
    }


@pytest.mark.parametrize(
    ("query", "detail"),
    [
        ("limit=abc", "“limit”: “abc” is no whole number from 1 to 100."),
        ("limit=", "“limit”: “” is no whole number from 1 to 100."),
        ("limit=0", "“limit”: “0” is no whole number from 1 to 100."),
        ("limit=101", "“limit”: “101” is no whole number from 1 to 100."),
        ("limit=1.0", "“limit”: “1.0” is no whole number from 1 to 100."),
        ("limit=1_0", "“limit”: “1_0” is no whole number from 1 to 100."),
        ("limit=+5", "“limit”: “ 5” is no whole number from 1 to 100."),
        ("limit=%D9%A3", "“limit”: “٣” is no whole number from 1 to 100."),
        ("limit=%FF", "“limit”: “\ufffd” is no whole number from 1 to 100."),
        ("limit=5&limit=6", "“limit” is given 2 times. Give it once."),
        ("limit[]=5", "“limit[]” is no parameter here. Did you mean “limit”?"),
        ("offset=-1", "“offset”: “-1” is no whole number from 0 to 1000000."),
        (
            "offset=99999999999999999999",
            "“offset”: “99999999999999999999” is no whole number from 0 to 1000000.",
        ),
        (f"offset={'9' * 5000}", f"“offset”: “{'9' * 60}…” is no whole number from 0 to 1000000."),
        ("q=%00", "“q”: there is a character in it that no text has (NUL)."),
        ("%00=1", "“\x00” is no parameter here."),
        ("origin=ours", "“origin” is no parameter here. Did you mean “orcid__in”?"),
        ("LIMIT=5", "“LIMIT” is no parameter here."),
    ],
)
def test_what_cannot_be_understood_is_refused(client, db, query, detail):
    told = refusal(client, f"/api/v1/people/?{query}")

    assert [fault["detail"] for fault in told["errors"]] == [detail]


@pytest.mark.parametrize(("address", "name"), [("search/", "q"), ("pages/by-path/", "path")])
def test_what_must_be_asked_is_missed(client, db, address, name):
    told = refusal(client, f"/api/v1/{address}")

    assert [fault["detail"] for fault in told["errors"]] == [
        f"“{name}” is missing. Nothing is answered here without it."
    ]


def test_an_origin_that_is_none_is_refused(client, db):
    told = refusal(client, "/api/v1/publications/?origin=mine")

    assert [fault["detail"] for fault in told["errors"]] == [
        "“origin”: “mine” is not known here. Write “ours” or “external”."
    ]


def test_all_that_is_wrong_is_said_at_once(client, db):
    told = refusal(client, "/api/v1/people/?limit=abc&offset=x&colour=red")

    assert [fault["parameter"] for fault in told["errors"]] == ["limit", "offset", "colour"]


def test_a_flood_of_parameters_is_answered_in_short(client, db):
    many = "&".join(f"a{number}=1" for number in range(900))

    assert len(refusal(client, f"/api/v1/people/?{many}")["errors"]) == 20


def test_more_parameters_than_can_be_read_are_refused(client, db):
    response = client.get("/api/v1/people/?" + "&".join(["limit=1"] * 1500))

    assert response.status_code == 400
    assert response.json() == {
        "type": "http://testserver/api/v1/docs/problems/bad-request/",
        "title": "Bad request",
        "status": 400,
        "detail": "This request cannot be read. Send fewer or shorter parameters.",
    }


@pytest.mark.parametrize("resource", RESOURCES)
def test_a_detail_has_no_limit(client, db, resource):
    told = refusal(client, f"/api/v1/{resource}/6f9619ff-8b86-4011-b42d-00c04fc964ff/?limit=1")

    include = [] if resource == "people" else ["include"]  # they name no other objects
    assert told["known_parameters"] == ["fields", *include, "rich_text"]


@pytest.mark.parametrize(
    "id", ["abc", "1", "6f9619ff8b86d011b42d00c04fc964ff", "%00", "x" * 300, "..."]
)
def test_an_id_that_is_none_is_refused(client, db, id):
    told = refusal(client, f"/api/v1/people/{id}/")

    assert [(fault["parameter"], fault["where"]) for fault in told["errors"]] == [("id", "path")]


def test_an_id_may_be_in_capitals(client, db):
    person = PersonFactory()

    response = client.get(f"/api/v1/people/{str(person.uuid).upper()}/")

    assert response.json()["id"] == str(person.uuid)


def test_a_body_changes_nothing(client, db):
    plain = client.get("/api/v1/people/").json()

    told = client.generic("GET", "/api/v1/people/", b"\xff{", content_type="application/json")

    assert told.json() == plain


def test_more_words_than_are_looked_for_are_refused(client, db):
    words = "+".join(f"word{number}" for number in range(13))

    for place in ("publications", "search"):
        detail = problem(client.get(f"/api/v1/{place}/?q={words}"))["detail"]
        assert "more than 12 words" in detail
