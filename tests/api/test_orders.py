from datetime import UTC, datetime, timedelta
from itertools import permutations, product
from random import Random
from uuid import UUID

import pytest

from delivery.models import DocumentValue, PublishedDocument
from tests.factories.publications import PublicationFactory

WORKS = "/api/v1/publications/"
BEGUN = datetime(2027, 5, 3, tzinfo=UTC)
NAMES = ("issued", "year", "title", "modified")
SEVERAL = [
    ",".join(f"{sign}{name}" for sign, name in zip(signs, names, strict=True))
    for count in (1, 2, 3, 4)
    for names in permutations(NAMES, count)
    for signs in product(("", "-"), repeat=count)
]


@pytest.fixture(scope="module")
def works():
    """Sixty, many of them alike; a third have no year."""
    draw = Random(4)
    return [
        {
            "id": str(UUID(int=draw.getrandbits(128))),
            "title": draw.choice(["ice", "rivers", "wäter"]),
            "issued": draw.choice(["", "2019", "2019-03", "2020"]),
            "modified": BEGUN + timedelta(microseconds=draw.randrange(3)),
            "year": draw.choice(["", "2019", "2020"]),
        }
        for _number in range(60)
    ]


@pytest.fixture
def published(works, db):
    PublishedDocument.objects.bulk_create(
        PublishedDocument(
            id=work["id"],
            kind="publication",
            sequence=number,
            title_key=work["title"],
            sort_key=work["issued"],
            modified=work["modified"],
            answer=f'{{"id":"{work["id"]}"}}',
        )
        for number, work in enumerate(works, start=1)
    )
    DocumentValue.objects.bulk_create(
        DocumentValue(document_id=work["id"], name="year", value=work["year"])
        for work in works
        if work["year"]
    )


def in_order(works, order):
    """What has no value is before all that have one, and the id goes the way of the last name."""
    found, names = list(works), order.split(",")
    for name in reversed([*names, "-id" if names[-1].startswith("-") else "id"]):
        found.sort(key=lambda work: work[name.removeprefix("-")], reverse=name.startswith("-"))
    return [work["id"] for work in found]


def walked(client, address):
    seen = []
    while address:
        answer = client.get(address).json()
        seen += [item["id"] for item in answer["items"]]
        address = answer["next"]
    return seen


@pytest.mark.parametrize("order", Random(4).sample(SEVERAL, 60))
def test_walking_in_any_orders_gives_every_row_once_and_in_order(client, works, published, order):
    assert walked(client, f"{WORKS}?order={order}&limit=7") == in_order(works, order)


@pytest.mark.parametrize("order", Random(5).sample(SEVERAL, 20))
def test_walking_what_is_narrowed_does_so_too(client, works, published, order):
    known = [work for work in works if work["year"]]

    found = walked(client, f"{WORKS}?order={order}&limit=7&year__isnull=false")

    assert found == in_order(known, order)


@pytest.mark.parametrize("order", Random(6).sample(SEVERAL, 20))
def test_walking_goes_on_where_it_was_when_others_come_and_go(client, works, published, order):
    answer = client.get(f"{WORKS}?order={order}&limit=30").json()
    seen = [item["id"] for item in answer["items"]]
    PublishedDocument.objects.filter(id__in=[*seen[-1:], *seen[:3]]).update(is_tombstone=True)

    assert seen + walked(client, answer["next"]) == in_order(works, order)


@pytest.mark.parametrize(
    ("order", "said"),
    [
        ("title,title", "“title” is given 2 times. Give it once."),
        ("title,-title", "“title” is given 2 times. Give it once."),
        ("title,", "“” is not known here. Write “issued” or "),
        ("title,colour", "“colour” is not known here."),
        ("+title", "“ title” is not known here."),
        ("title;year", "“title;year” is not known here."),
    ],
)
def test_orders_that_are_none_are_refused(client, db, order, said):
    response = client.get(f"{WORKS}?order={order}")

    assert response.status_code == 422
    assert said in response.json()["errors"][0]["detail"]


def test_a_title_of_any_length_and_letters_can_be_gone_on_from(client, db):
    for letter in "漢字":
        PublicationFactory(title=letter * 300)

    assert len(set(walked(client, f"{WORKS}?order=title,-year&limit=1"))) == 2


@pytest.mark.parametrize("order", ["-year,title", "title,-year,issued"])
@pytest.mark.parametrize("limit", [1, 3, 60])
def test_a_list_by_several_takes_three_queries(
    client, published, order, limit, django_assert_num_queries
):
    with django_assert_num_queries(3):
        answer = client.get(f"{WORKS}?order={order}&limit={limit}").json()

    assert len(answer["items"]) == limit
