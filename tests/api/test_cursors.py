import pytest

from tests.factories.people import PersonFactory
from tests.factories.programs import problem
from tests.factories.publications import PublicationFactory


@pytest.mark.parametrize("order", ["title", "-title", "modified", "-modified", "issued", "-issued"])
def test_following_next_in_any_order_finds_each_thing_once(client, db, order):
    for number in range(7):
        PublicationFactory(title=f"Part {number % 3}", issued=f"20{10 + number % 4}")
    whole = client.get(f"/api/v1/publications/?order={order}&limit=100").json()["items"]

    seen, address = [], f"/api/v1/publications/?order={order}&limit=2"
    while address:
        answer = client.get(address).json()
        seen += [item["id"] for item in answer["items"]]
        address = answer["next"]

    assert seen == [item["id"] for item in whole]


def test_following_next_misses_nothing_while_things_come_before_it(client, db):
    for number in range(4):
        PublicationFactory(title=f"Part {number}")
    answer = client.get("/api/v1/publications/?order=title&limit=2").json()

    PublicationFactory(title="A new one")

    following = client.get(answer["next"]).json()["items"]
    assert [item["title"] for item in following] == ["Part 2", "Part 3"]


@pytest.mark.parametrize(
    "cursor", ["x", "", "%00", "a" * 3000, "abcdefabcdefW10", "ä", "0" * 12 + "bnVsbA"]
)
def test_a_cursor_that_was_not_given_is_refused(client, db, cursor):
    response = client.get(f"/api/v1/publications/?cursor={cursor}")

    assert response.status_code == 422
    assert "This is no cursor of this list." in response.json()["detail"]


def test_a_cursor_of_another_order_is_refused(client, db):
    PublicationFactory.create_batch(2)
    address = client.get("/api/v1/publications/?order=title&limit=1").json()["next"]

    response = client.get(address.replace("order=title", "order=modified"))

    assert response.status_code == 422
    assert "This cursor is of the order “title”." in response.json()["detail"]


def test_a_cursor_and_any_offset_say_both_where_to_begin(client, db):
    for _number in range(2):
        PublicationFactory()
    following = client.get("/api/v1/publications/?limit=1").json()["next"]

    assert "both say where to begin" in problem(client.get(f"{following}&offset=0"))["detail"]


def test_a_cursor_is_of_its_list_alone(client, db):
    for _number in range(2):
        PersonFactory()
    following = client.get("/api/v1/people/?limit=1&order=title").json()["next"]

    assert client.get(following).status_code == 200
    assert problem(client.get(following.replace("/people/", "/publications/")))


def test_what_goes_on_is_hardly_longer_than_what_was_asked(client, db):
    for number in range(2):
        PublicationFactory(issued=f"{2000 + number}")
    years = ",".join(str(year) for year in range(1500, 2100))
    asked = f"/api/v1/publications/?limit=1&year__in={years}"

    following = client.get(asked).json()["next"]

    assert len(following) < len(asked) + 400
    assert client.get(following).status_code == 200
