import csv
import io
import json
import tracemalloc
from uuid import UUID

import pytest

from api.resources import COLLECTIONS
from delivery import stretches
from delivery.models import PublishedDocument
from people.models import Person
from tests.factories.people import MemberFactory, PersonFactory, affiliated
from tests.factories.programs import Copy
from tests.factories.publications import PublicationFactory, VenueFactory, by


def exported(client, name):
    response = client.get(f"/api/v1/export/{name}")
    assert response.status_code == 200
    return b"".join(response.streaming_content).decode()


def rows(client, name):
    return list(csv.DictReader(io.StringIO(exported(client, name))))


@pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda each: each.name)
def test_an_export_has_what_the_list_has(client, centre, collection):
    lines = exported(client, f"{collection.name}.ndjson").splitlines()

    things = {json.dumps(each) for each in map(json.loads, lines)}
    listed = client.get(f"/api/v1/{collection.name}/?limit=100").json()["items"]
    assert things == {json.dumps(each) for each in listed}


@pytest.mark.parametrize("count", [1, 3])
def test_an_export_takes_three_queries_for_what_is_read_at_once(
    client, db, count, django_assert_num_queries
):
    PersonFactory.create_batch(count)

    with django_assert_num_queries(3):  # the standing, the people, and that there are no more
        exported(client, "people.ndjson")


def test_a_table_has_a_column_for_each_fact(client, db):
    person = affiliated(MemberFactory(given="Ada", family="Lovelace"), "University of London")
    PublicationFactory(title="Rivers", venue=VenueFactory(name="Nature Water"), issued="2024-03")

    [row] = rows(client, "people.csv")

    assert {key: row[key] for key in ("id", "title", "name.given", "affiliations.name")} == {
        "id": str(person.uuid),
        "title": "Ada Lovelace",
        "name.given": "Ada",
        "affiliations.name": "University of London",
    }
    [work] = rows(client, "publications.csv")
    assert (work["venue.name"], work["issued"], work["featured"]) == (
        "Nature Water",
        "2024-03",
        "false",
    )


def test_several_values_stand_in_one_cell(client, db):
    by(PublicationFactory(title="Rivers"), "Ada Lovelace", "Mary Somerville")

    [row] = rows(client, "publications.csv")

    assert row["authors.name"] == "Ada Lovelace; Mary Somerville"


@pytest.mark.parametrize("title", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_a_table_holds_no_formula(client, db, title):
    PublicationFactory(title=title)

    [row] = rows(client, "publications.csv")

    assert row["title"] == f"'{title}"


def test_lines_and_quotes_in_a_text_break_no_table(client, db):
    PublicationFactory(title="Rivers", abstract='He said “no”, "never",\nand left; twice')

    [row] = rows(client, "publications.csv")

    assert row["abstract"] == 'He said “no”, "never",\nand left; twice'


def test_an_export_that_is_known_already_is_not_sent_again(client, db):
    PersonFactory()
    tag = client.get("/api/v1/export/people.csv")["ETag"]

    response = client.get("/api/v1/export/people.csv", headers={"If-None-Match": tag})

    assert (response.status_code, response.content) == (304, b"")


def test_head_tells_of_an_export_without_reading_it(client, db, django_assert_num_queries):
    PersonFactory()

    with django_assert_num_queries(1):
        response = client.head("/api/v1/export/people.ndjson")

    assert (response.status_code, b"".join(response.streaming_content)) == (200, b"")
    assert response["Content-Type"] == "application/x-ndjson"


@pytest.mark.parametrize("name", ["people.xml", "nothing.csv", "people.ndjson/", "site.csv"])
def test_there_are_no_other_exports(client, db, name):
    assert client.get(f"/api/v1/export/{name}").status_code == 404


def copies(person, count):
    """As many documents as one is, without things behind them."""
    document = PublishedDocument.objects.get(id=person.uuid)
    for number in range(count):
        other = UUID(int=number)
        yield PublishedDocument(
            id=other,
            kind="person",
            sequence=document.sequence + number + 1,
            modified=document.modified,
            answer=document.answer.replace(str(person.uuid), str(other)),
        )


def test_an_export_needs_no_more_memory_for_more_things(client, db):
    person = PersonFactory(biography=f"<p>{'Long known. ' * 200}</p>")
    PublishedDocument.objects.bulk_create(copies(person, 4000), batch_size=500)
    client.head("/api/v1/export/people.ndjson")  # what is made once is made now
    size = 0

    tracemalloc.start()
    for part in client.get("/api/v1/export/people.ndjson").streaming_content:
        size += len(part)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert size > 10_000_000
    assert peak < 3_000_000


def test_what_changes_while_an_export_is_read_comes_with_the_changes(client, home, monkeypatch):
    monkeypatch.setattr(stretches, "AT_ONCE", 2)
    people = [PersonFactory(given="", family=f"Person {number}") for number in range(9)]
    by_id = sorted(people, key=lambda person: str(person.uuid))
    copy = Copy(client)
    response = client.get("/api/v1/export/people.ndjson")
    copy.cursor, lines = response["Changes-Since"], iter(response.streaming_content)

    acts = [(rename, 0), (Person.delete, 1), (rename, 8), (Person.delete, 7)]
    for act, at in acts:  # two that were told already or are now, two that come later
        line = json.loads(next(lines))
        copy.things[line["id"]] = line
        act(by_id[at])
        PersonFactory(given="", family=f"New {at}")
    copy.things |= {line["id"]: line for line in map(json.loads, lines)}

    fresh = Copy(client).load().things
    assert copy.follow().things == {
        key: thing for key, thing in fresh.items() if thing["kind"] == "person"
    }


def rename(person):
    person.family = f"{person.family} again"
    person.save()


@pytest.mark.parametrize("title", [" =1+1", "\u00a0=1+1", "＝1+1", "@SUM(1)"])
def test_no_cell_is_a_formula(client, db, title):
    PublicationFactory(title=title)

    [row] = rows(client, "publications.csv")

    assert row["title"].startswith("'") or row["title"][:1].isalnum()


def test_what_belongs_together_has_the_same_place_in_its_cell(client, db):
    ada = affiliated(PersonFactory(given="Ada", family="Lovelace"), "Turin")
    by(PublicationFactory(), "Charles Babbage", ada)

    [row] = rows(client, "publications.csv")

    names = row["authors.name"].split("; ")
    for column in (each for each in row if each.startswith("authors.") and row[each]):
        assert len(row[column].split("; ")) == len(names)
