import pytest
from django.utils import timezone

from tests.api.conftest import RESOURCES, address
from tests.factories.events import EventsPageFactory, WorkshopPageFactory, session, talk
from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory
from tests.factories.publications import ProductFactory, PublicationFactory
from tests.factories.research import ResearchBranchPageFactory, ResearchPageFactory


def titles(client, address):
    return [item["title"] for item in client.get(address).json()["items"]]


@pytest.fixture
def three_people(db):
    for family in ("Noether", "Kovalevskaya", "Lovelace"):
        PersonFactory(given="", family=family)


def test_a_list_has_whole_documents_with_absolute_addresses(client, centre):
    about = address("page", "About us")

    answer = client.get("/api/v1/pages/?limit=1&offset=1").json()

    item = answer["items"][0]
    modified, block = item.pop("modified"), item["body"][0].pop("id")
    assert (len(modified), len(block)) == (29, 36)
    assert answer == {
        "items": [
            {
                "id": about.split("/")[-2],
                "kind": "page",
                "title": "About us",
                "url": "http://testserver/about-us/",
                "api_url": f"http://testserver{about}",
                "seo_title": "",
                "search_description": "",
                "breadcrumbs": [
                    {
                        "id": str(centre.home.uuid),
                        "kind": "page",
                        "title": "Home",
                        "url": "http://testserver/",
                        "api_url": f"http://testserver/api/v1/pages/{centre.home.uuid}/",
                    }
                ],
                "summary": "",
                "picture": None,
                "body": [
                    {
                        "type": "text",
                        "value": {
                            "html": '<p><a href="http://testserver/people/" rel="noopener">'
                            "Us</a></p>"
                        },
                    }
                ],
            }
        ],
        "count": 4,
        "next": "http://testserver/api/v1/pages/?limit=1&offset=2",
    }


@pytest.mark.parametrize("resource", RESOURCES)
def test_the_address_of_an_item_gives_the_same_item(client, centre, resource):
    item = client.get(f"/api/v1/{resource}/").json()["items"][0]

    assert client.get(item["api_url"]).json() == item


def test_an_empty_list_is_an_answer(client, db):
    answer = client.get("/api/v1/products/").json()

    assert answer == {"items": [], "count": 0, "next": None}


def test_following_next_gives_everything_once(client, three_people):
    found, step = [], "/api/v1/people/?limit=2"
    while step:
        answer = client.get(step).json()
        found += [item["title"] for item in answer["items"]]
        step = answer["next"]

    assert found == ["Kovalevskaya", "Lovelace", "Noether"]


def test_next_keeps_the_filter(client, db):
    PublicationFactory.create_batch(2, origin="external")

    answer = client.get("/api/v1/publications/?origin=external&limit=1&offset=0").json()

    assert answer["next"] == (
        "http://testserver/api/v1/publications/?origin=external&limit=1&offset=1"
    )


def test_beyond_the_end_there_is_nothing(client, three_people):
    answer = client.get("/api/v1/people/?offset=1000000").json()

    assert answer == {"items": [], "count": 3, "next": None}


def test_publications_of_both_origins_are_there_and_can_be_told_apart(client, db):
    PublicationFactory(title="By us", issued="2024-03")
    PublicationFactory(title="By others", issued="2020", origin="external")

    assert titles(client, "/api/v1/publications/") == ["By us", "By others"]
    assert titles(client, "/api/v1/publications/?origin=ours") == ["By us"]
    assert titles(client, "/api/v1/publications/?origin=external") == ["By others"]


def test_people_from_elsewhere_are_there_too(client, db):
    PersonFactory(given="", family="Noether")

    assert titles(client, "/api/v1/people/") == ["Noether"]


def test_products_come_the_newest_first(client, db):
    at = timezone.datetime(2027, 5, 3, tzinfo=timezone.get_current_timezone())
    ProductFactory(title="Old", first_published_at=at)
    ProductFactory(title="New", first_published_at=at.replace(year=2028))

    assert titles(client, "/api/v1/products/") == ["New", "Old"]


def test_events_come_the_newest_first_and_talks_by_start(client, home):
    events = EventsPageFactory(parent=home)
    for title, year in (("Old", 2026), ("New", 2027)):
        first = talk(f"{title} first", "09:00", "09:30")
        second = talk(f"{title} second", "10:00", "10:30")
        WorkshopPageFactory(
            parent=events,
            title=title,
            start_date=timezone.datetime(year, 5, 3).date(),
            schedule=[session("Day", [second, first])],
        )

    assert titles(client, "/api/v1/events/") == ["New", "Old"]
    assert titles(client, "/api/v1/talks/") == [
        "Old first",
        "Old second",
        "New first",
        "New second",
    ]


def test_pages_and_branches_come_in_the_order_of_the_tree(client, home):
    research = ResearchPageFactory(parent=home)
    for title in ("Water", "Air"):
        ResearchBranchPageFactory(parent=research, title=title)
    ContentPageFactory(parent=home, title="About us")

    assert titles(client, "/api/v1/pages/") == ["Home", "Research", "About us"]
    assert titles(client, "/api/v1/research-branches/") == ["Water", "Air"]


def test_contact_addresses_are_plain(client, centre):
    centre.workshop.contact_email = "water@centre.example"
    centre.workshop.save()

    answer = client.get(address("event", "Water days")).json()

    assert answer["contact"] == "water@centre.example"


@pytest.mark.parametrize("resource", RESOURCES)
def test_a_list_of_one_takes_three_queries(client, centre, resource, django_assert_num_queries):
    with django_assert_num_queries(3):
        client.get(f"/api/v1/{resource}/?limit=1")


@pytest.mark.parametrize("resource", RESOURCES)
def test_a_list_of_three_takes_three_queries(client, centre, resource, django_assert_num_queries):
    PersonFactory.create_batch(3)
    PublicationFactory.create_batch(3)
    ProductFactory.create_batch(3)
    for number in range(3):
        ContentPageFactory(parent=centre.home)
        ResearchBranchPageFactory(parent=centre.branch.get_parent())
        schedule = [session("Day", [talk(f"Talk {number}", "09:00", "09:30")])]
        WorkshopPageFactory(parent=centre.workshop.get_parent(), schedule=schedule)

    with django_assert_num_queries(3):
        answer = client.get(f"/api/v1/{resource}/?limit=3")

    assert len(answer.json()["items"]) == 3


@pytest.mark.parametrize("resource", RESOURCES)
def test_a_detail_takes_two_queries(client, centre, resource, django_assert_num_queries):
    where = client.get(f"/api/v1/{resource}/").json()["items"][0]["api_url"]

    with django_assert_num_queries(2):
        client.get(where)
