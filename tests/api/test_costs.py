import pytest
from django.test import RequestFactory

from api import costs
from tests.factories.events import EventsPageFactory, WorkshopPageFactory, session, talk
from tests.factories.people import PersonFactory
from tests.factories.programs import problem
from tests.factories.publications import PublicationFactory, by

WORKS = "/api/v1/publications/"
ONE = "6f9619ff-8b86-4011-b42d-00c04fc964ff"


def cost(address):
    return costs.of(RequestFactory().get(address)).total


@pytest.mark.parametrize(
    ("asked", "total"),
    [
        ("", 20),
        (f"{ONE}/", 1),
        (f"{ONE}/?limit=100", 1),
        ("?limit=100", 100),
        ("?fields=title", 20 + 20),
        ("?fields=title,doi,url&limit=10", 10 + 10 + 2),
        ("?include=branches", 20 + 2 * 20),
        ("?include=branches,authors.person", 20 + 2 * 40),
        ("?rich_text=markdown", 20 + 40 * 20),
        (f"{ONE}/?rich_text=markdown&fields=title", 1 + 40 + 1),
        ("?q=rivers, lakes", 20 + 100),
        ("?year__in=2019,2020,2021", 20 + 2),
        ("?order=-year,title", 20 + 1),
        ("?offset=9999", 20),
        ("?offset=1000000", 20 + 100),
        ("?limit=&offset=x", 20),
        ("?limit=9999999999&offset=-1", 0),
        ("?limit=%D9%A3", 0),
    ],
)
def test_what_a_request_costs_is_known_from_what_it_asks(asked, total):
    assert cost(f"{WORKS}{asked}") == total


@pytest.mark.parametrize(
    "asked",
    ["?rich_text=markdown&fields=title,url&include=branches", "?limit=100&include=branches"],
)
def test_what_is_usual_may_be_asked(client, db, asked):
    assert client.get(f"{WORKS}{asked}").status_code == 200


def test_what_is_too_dear_says_what_costs_how_much(client, db, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get(f"{WORKS}?limit=100&rich_text=markdown&fields=title,url")

    assert (response.status_code, response["Content-Type"]) == (422, "application/problem+json")
    assert response.json() == {
        "type": "http://testserver/api/v1/docs/problems/too-dear/",
        "title": "Too dear",
        "status": 422,
        "detail": "This would cost 4,201, and one request may cost 1,000. “rich_text” costs 4,000 "
        "of it. “fields” costs 101 of it. “limit” costs 100 of it. Leave out what is dear, or ask "
        "for fewer items with “limit”.",
        "errors": [
            {"parameter": name, "where": "query", "detail": f"“{name}” costs {own} of it."}
            for name, own in (("rich_text", "4,000"), ("fields", "101"), ("limit", "100"))
        ],
        "cost": 4201,
        "cost_limit": 1000,
    }


@pytest.mark.parametrize(
    "asked", ["author__in=", "slug__in=", "include=", "fields=", "order=", "colour="]
)
def test_ten_thousand_of_anything_are_too_dear(client, db, asked, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get(f"{WORKS}?{asked}{','.join([ONE] * 10_000)}")

    assert response.json()["type"] == "http://testserver/api/v1/docs/problems/too-dear/"


def test_each_of_many_ids_is_found(client, db):
    people = PersonFactory.create_batch(3)
    many = [str(each.uuid) for each in people] + [ONE] * 900

    for person in people:
        by(PublicationFactory(), person)

    answer = client.get(f"{WORKS}?author__in={','.join(many)}").json()
    assert answer["count"] == 3


def test_what_is_included_is_counted_before_it_is_read(
    client, db, monkeypatch, django_assert_num_queries
):
    for _number in range(3):
        by(PublicationFactory(), PersonFactory(), PersonFactory(), PersonFactory())
    address = f"{WORKS}?limit=3&include=authors.person"
    assert client.get(address).status_code == 200
    monkeypatch.setattr(costs, "CEILING", 11)

    with django_assert_num_queries(2):
        told = client.get(address).json()

    assert (told["cost"], told["cost_limit"]) == (3 + 9, 11)
    assert told["errors"][0]["detail"] == "“include” costs 9 of it."


def test_what_is_unreadable_is_refused_and_nothing_breaks(client, db):
    asked = "&".join(f"a{number}=1" for number in range(1001))

    assert client.get(f"{WORKS}?{asked}").status_code == 400


def test_an_object_in_many_places_costs_as_often(client, home, monkeypatch):
    events = EventsPageFactory(parent=home)
    rows = [talk(f"Ice {number}") for number in range(10)]
    WorkshopPageFactory(parent=events, schedule=[session("Radar", rows=rows)])
    address = "/api/v1/talks/?limit=10&include=event"
    assert client.get(address).status_code == 200
    monkeypatch.setattr("api.costs.CHEAP", 10)

    assert problem(client.get(address))["cost"] > 1_000


def test_markdown_of_what_is_put_in_costs_more(client, home, monkeypatch):
    author = PersonFactory(biography=f"<p>{'Of ice and rivers. ' * 200}</p>")
    for _number in range(10):
        by(PublicationFactory(), author)
    monkeypatch.setattr("api.costs.MARKDOWN", 1)
    address = "/api/v1/publications/?limit=10&include=authors.person"
    assert client.get(address).status_code == 200
    monkeypatch.setattr("api.costs.CEILING", 200)

    assert client.get(address).status_code == 200
    assert problem(client.get(f"{address}&rich_text=markdown"))["cost"] > 200


def test_one_object_that_is_too_dear_is_not_told_of_limits(client, db, monkeypatch):
    work = PublicationFactory()
    monkeypatch.setattr("api.costs.CEILING", 10)

    detail = problem(client.get(f"/api/v1/publications/{work.uuid}/?rich_text=markdown"))["detail"]

    assert "limit" not in detail
