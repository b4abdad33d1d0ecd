import re
import uuid

import pytest
from django.utils import timezone

from delivery.models import Counter, DocumentLink, PublishedDocument
from people.belongings import belongings
from tests.factories.people import PersonFactory


def a_document(kind: str, person, relation: str, **payload) -> PublishedDocument:
    """A published document of a room above, as that room would write it."""
    title = payload["title"]
    document = PublishedDocument.objects.create(
        id=uuid.uuid4(),
        kind=kind,
        sequence=Counter.next(),
        title=title,
        path=f"/{kind}/{title.casefold().replace(' ', '-')}/",
        sort_key=payload.get("issued") or payload.get("start") or title,
        modified=timezone.now(),
        source_model="people.Person",
        source_pk="0",
        payload={"url": f"/{kind}/x/", **payload},
    )
    DocumentLink.objects.create(document=document, target=person.uuid, relation=relation)
    return document


def names(entries) -> list[str]:
    return [entry["document"]["title"] for entry in entries]


def test_all_that_names_a_person_is_gathered_the_newest_first(db):
    ada = PersonFactory()
    a_document("publication", ada, "author", title="Old", issued="2019")
    a_document("publication", ada, "author", title="New", issued="2020-04")
    a_document("research-branch", ada, "lead", title="Rivers")
    a_document("publication", PersonFactory(), "author", title="Not hers", issued="2021")

    found = belongings(str(ada.uuid))

    assert {word: names(entries) for word, entries in found.items()} == {
        "branches": ["Rivers"],
        "publications": ["New", "Old"],
        "talks": [],
        "events": [],
    }


def test_what_someone_does_in_a_talk_or_committee_is_told(db):
    ada, ben = PersonFactory(), PersonFactory()
    hers, his = {"id": str(ada.uuid)}, {"id": str(ben.uuid)}
    a_document(
        "talk",
        ada,
        "speaker",
        title="Floods",
        start="2020-04-26T07:03:00-07:00",
        event={"title": "AI for Earth Sciences"},
        people=[
            {"name": "Ada", "role": "speaker", "person": hers},
            {"name": "Ben", "role": "moderator", "person": his},
            {"name": "Team", "role": "author", "person": None},
        ],
    )
    a_document(
        "event",
        ada,
        "committee",
        title="AI for Earth Sciences",
        start_date="2020-04-26",
        committees=[{"members": [{"role": "Chair", "person": hers}]}],
    )

    found = belongings(str(ada.uuid))

    assert [
        {key: value for key, value in entry.items() if key != "document"}
        for entry in [*found["talks"], *found["events"]]
    ] == [
        {
            "roles": ["speaker"],
            "where": "AI for Earth Sciences",
            "when": "2020-04-26",
            "is_from_elsewhere": False,
        },
        {"roles": ["Chair"], "where": "", "when": "2020-04-26", "is_from_elsewhere": False},
    ]


def test_a_person_s_page_prints_what_names_them(home, client):
    ada = PersonFactory(given="Ada", family="Open")
    a_document(
        "publication",
        ada,
        "author",
        title="WeatherBench",
        issued="2020-11",
        venue={"name": "JAMES"},
        origin="external",
    )

    html = " ".join(client.get("/people/ada-open/").content.decode().split())

    when = '<time datetime="2020-11">November 2020</time>'
    assert (
        '<h2 class="section__title" id="publications">Publications</h2> <ul class="entries"> '
        f'<li class="entry entry--located"> <p class="entry__where">{when}</p> <div> '
        '<h3 class="entry__title"><a href="/publication/x/">WeatherBench</a></h3> '
        '<p class="entry__note">JAMES</p> <p class="entry__note">A work from elsewhere</p> '
        "</div> </li>"
    ) in html
    assert "Talks" not in html


@pytest.mark.parametrize("number", [1, 3])
def test_it_takes_one_query(db, number, django_assert_num_queries):
    ada = PersonFactory()
    for each in range(number):
        a_document("publication", ada, "author", title=f"Work {each}")

    with django_assert_num_queries(1):
        belongings(str(ada.uuid))


@pytest.mark.parametrize("number", [60, 300])
def test_the_works_of_someone_come_in_pages_for_the_same_queries(
    home, client, number, django_assert_num_queries
):
    ada = PersonFactory(given="Ada", family="Open")
    for each in range(number):
        a_document("publication", ada, "author", title=f"Work {each}", issued=f"{1700 + each}")

    with django_assert_num_queries(5):
        first = client.get("/people/ada-open/").content.decode()
    last = client.get(f"/people/ada-open/?page={number // 50 + bool(number % 50)}")

    assert works(first) == [f"Work {number - each}" for each in range(1, 51)]
    assert 'href="?page=2#publications"' in first
    assert works(last.content.decode())[-1] == "Work 0"


def test_a_page_of_works_that_is_not_there_is_not_found(home, client):
    a_document("publication", PersonFactory(slug="ada"), "author", title="Work", issued="1843")

    assert client.get("/people/ada/?page=1").status_code == 200
    assert client.get("/people/ada/?page=2").status_code == 404


def works(markup: str) -> list[str]:
    return re.findall(r'<h3 class="entry__title"><a [^>]*>(.*?)</a>', markup)
