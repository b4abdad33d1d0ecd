"""A filter finds the same in every order, whichever way the database goes."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from api import stretch
from tests.factories.publications import PublicationFactory


def titles(client, query):
    """Of all stretches, one item each."""
    found, address = [], f"/api/v1/publications/?limit=1&{query}"
    while address:
        answer = client.get(address).json()
        found += [item["title"] for item in answer["items"]]
        address = answer["next"]
    assert len(found) == answer["count"]
    return found


@pytest.mark.parametrize("order", ["title", "issued", "-issued", "-title"])
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("year=2020", ["Ice", "Rain", "Snow"]),
        ("year__gte=2020", ["Ice", "Rain", "Snow", "Wind"]),
        ("year__gt=2020", ["Wind"]),
        ("year__lt=2020", ["Air"]),
        ("year__lte=2020", ["Air", "Ice", "Rain", "Snow"]),
        ("year=9999", ["Wind"]),
        ("issued=2020", ["Ice"]),
        ("issued__gt=2020", ["Rain", "Snow", "Wind"]),
        ("issued__gte=2020-03", ["Rain", "Snow", "Wind"]),
        ("issued__lt=2020-12", ["Air", "Ice", "Rain"]),
        ("issued__lte=2020-12-31", ["Air", "Ice", "Rain", "Snow"]),
        ("year__gte=2020&issued__lt=2020-12&origin=ours", ["Ice", "Rain"]),
    ],
)
def test_an_order_changes_nothing_of_what_is_found(client, db, order, query, expected):
    dates = {
        "Air": "2019-12-31", "Ice": "2020", "Rain": "2020-03", "Snow": "2020-12-31",
        "Undated": "", "Wind": "9999-12-31",
    }  # fmt: skip
    for title, issued in dates.items():
        PublicationFactory(title=title, issued=issued)

    found = titles(client, f"{query}&order={order}")

    way = -1 if order.startswith("-") else 1
    assert found == expected[::way]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("order=title&year__gte=2020", ["Ice", "Icebergs"]),
        ("order=title&year__in=2019,2020", ["Ice", "Rivers"]),
        ("order=title&doi__isnull=true", ["Ice", "Icebergs"]),
        ("order=title&doi__isnull=false", ["Rivers"]),
        ("order=title&orcid=0000-0003-1234-5674", ["Rivers"]),
        ("order=title&orcid__isnull=true", ["Ice", "Icebergs"]),
        ("order=title&author__isnull=false", ["Rivers"]),
        ("order=title&author={ada}", ["Rivers"]),
        ("order=title&venue__contains=wat&origin=external&title=ice", ["Ice"]),
    ],
)
def test_what_most_meet_is_found_one_by_one_and_the_same(
    client, works, monkeypatch, query, expected
):
    monkeypatch.setattr(stretch, "MANY", 0)

    assert titles(client, query.format(ada=works.uuid)) == expected


@pytest.mark.skipif(connection.vendor != "sqlite", reason="Others choose by what is there.")
@pytest.mark.parametrize("query", ["year=2020", "year__gte=1900", "issued__lt=2021", "title=ice"])
def test_the_years_of_a_list_by_date_are_found_where_the_order_has_them(client, works, query):
    with CaptureQueriesContext(connection) as asked:
        client.get(f"/api/v1/publications/?{query}")

    [statement] = [each["sql"] for each in asked.captured_queries if "ORDER BY" in each["sql"]][1:]
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {statement}".replace("%", "%%"))
        steps = [row[-1] for row in cursor.fetchall()]
    [step] = steps  # nothing is sorted, and no list is made first
    assert "USING INDEX document_in_order (kind=?" in step
