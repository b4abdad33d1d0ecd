from datetime import date

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from api import retiring
from api.description import document
from api.retiring import Retiring
from api.v1 import api
from tests.factories.people import PersonFactory

SINCE, UNTIL = date(2027, 1, 1), date(2028, 7, 1)
TALKS = "/api/v1/talks/"
LISTED = Retiring(("list_talks",), SINCE, UNTIL, "Ask for the events.")
PARAMETER = Retiring(("list_talks",), SINCE, UNTIL, "Ask for “room”.", parameter="track")
KEY = Retiring(
    ("list_talks", "get_talk"), SINCE, UNTIL, "Read “session”.", shape="TalkOut", key="track"
)
TOLD = {
    "Deprecation": "@1798761600",
    "Sunset": "Sat, 01 Jul 2028 00:00:00 GMT",
    "Link": '<http://testserver/api/v1/docs/#retiring>; rel="deprecation"; type="text/html"',
}


def told(response):
    return {name: response[name] for name in TOLD if name in response}


@pytest.mark.parametrize(
    ("found", "query", "expected"),
    [
        (LISTED, "", TOLD),
        (LISTED, "?limit=1", TOLD),
        (PARAMETER, "", {}),
        (PARAMETER, "?track=a", TOLD),
        (KEY, "", TOLD),
        (KEY, "?fields=title", {}),
        (KEY, "?fields=title,track", TOLD),
    ],
)
def test_who_asks_for_what_is_about_to_go_is_told(client, db, monkeypatch, found, query, expected):
    monkeypatch.setattr(retiring, "RETIRING", (found,))

    assert told(client.get(f"{TALKS}{query}")) == expected
    assert told(client.get("/api/v1/people/")) == {}


def test_nobody_is_told_of_anything_while_nothing_goes(client, db):
    assert told(client.get(TALKS)) == {}


def test_an_unchanged_answer_tells_it_too(client, db, monkeypatch):
    monkeypatch.setattr(retiring, "RETIRING", (LISTED,))
    tag = client.get(TALKS)["ETag"]

    response = client.get(TALKS, headers={"If-None-Match": tag})

    assert (response.status_code, told(response)) == (304, TOLD)


def test_the_first_day_counts_where_several_go(client, db, monkeypatch):
    later = Retiring(("list_talks",), date(2027, 3, 1), date(2028, 4, 1), "Ask for the events.")
    monkeypatch.setattr(retiring, "RETIRING", (LISTED, later))

    response = client.get(TALKS)

    assert response["Deprecation"] == TOLD["Deprecation"]
    assert response["Sunset"] == "Sat, 01 Apr 2028 00:00:00 GMT"


def test_where_a_list_goes_on_is_still_told(client, db, monkeypatch):
    people = Retiring(("list_people",), SINCE, UNTIL, "Ask for the publications.")
    monkeypatch.setattr(retiring, "RETIRING", (people,))
    PersonFactory.create_batch(2)

    links = client.get("/api/v1/people/?limit=1")["Link"].split(", ")

    assert [link.split("; ")[1] for link in links] == ['rel="next"', 'rel="deprecation"']


def test_nothing_goes_within_a_year():
    with pytest.raises(ValueError, match="list_talks: 2027-12-31 is less than a year after"):
        Retiring(("list_talks",), SINCE, date(2027, 12, 31), "Ask for the events.")


def test_what_goes_is_marked_in_the_description(monkeypatch):
    monkeypatch.setattr(retiring, "RETIRING", (LISTED, PARAMETER, KEY))

    described = document(api, "/")

    OpenAPIV31SpecValidator(described).validate()
    operation = described["paths"][TALKS]["get"]
    parameter = next(each for each in operation["parameters"] if each["name"] == "track")
    key = described["components"]["schemas"]["TalkOut"]["properties"]["track"]
    assert [each["deprecated"] for each in (operation, parameter, key)] == [True] * 3
    assert operation["description"] == "Gone from 2028-07-01 on. Ask for the events."
    assert parameter["description"].endswith(" Gone from 2028-07-01 on. Ask for “room”.")
    assert key["description"] == "Gone from 2028-07-01 on. Read “session”."
    assert {"Deprecation", "Sunset"} < set(operation["responses"]["200"]["headers"])


def test_nothing_else_is_marked():
    assert '"deprecated"' not in str(document(api, "/")).replace("'", '"')


@pytest.mark.parametrize(
    "missing",
    [
        Retiring(("list_talks",), SINCE, UNTIL, "", parameter="colour"),
        Retiring(("list_talks",), SINCE, UNTIL, "", shape="TalkOut", key="colour"),
    ],
)
def test_what_is_not_there_cannot_go(monkeypatch, missing):
    monkeypatch.setattr(retiring, "RETIRING", (missing,))

    with pytest.raises((KeyError, StopIteration)):
        document(api, "/")


def test_the_reference_lists_what_goes(client, home, monkeypatch):
    before = client.get("/api/v1/docs/").content.decode()
    monkeypatch.setattr(retiring, "RETIRING", (PARAMETER,))

    after = client.get("/api/v1/docs/").content.decode()

    assert "Nothing is about to go." in before
    assert "<dt><code>track</code></dt>" in after
    assert "<dd>Gone from 2028-07-01 on. Ask for “room”.</dd>" in after
