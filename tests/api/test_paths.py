import pytest

from delivery.models import FormerAddress
from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory
from tests.factories.programs import problem

BY_PATH = "/api/v1/pages/by-path/"


def test_what_has_a_page_is_found_by_its_path(client, home):
    page = ContentPageFactory(parent=home, slug="about")
    person = PersonFactory(given="", family="Noether")

    found = {path: client.get(f"{BY_PATH}?path={path}").json() for path in ("/about/", "/about")}

    assert found["/about/"] == found["/about"] == client.get(f"/api/v1/pages/{page.uuid}/").json()
    assert client.get(f"{BY_PATH}?path=/people/noether/").json()["id"] == str(person.uuid)


def test_a_page_that_is_withdrawn_has_no_path(client, home):
    page = ContentPageFactory(parent=home, slug="about")
    page.unpublish()

    assert client.get(f"{BY_PATH}?path=/about/").status_code == 404


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("", 422),
        ("?path=", 422),
        ("?path=about", 422),
        ("?path=/%00/", 422),
        (f"?path=/{'a' * 1000}/", 422),
        ("?path=/&x=1", 422),
        ("?path=/nothing/", 404),
        ("?path=//", 404),
    ],
)
def test_other_paths_lead_nowhere(client, home, query, status):
    assert client.get(f"{BY_PATH}{query}").status_code == status


def test_a_path_takes_two_queries(client, home, django_assert_num_queries):
    with django_assert_num_queries(2):
        assert client.get(f"{BY_PATH}?path=/").status_code == 200


def renamed(thing, slug):
    thing.slug = slug
    thing.save_revision().publish()
    return thing


def test_a_former_path_leads_a_program_to_the_thing(client, home):
    page = renamed(ContentPageFactory(parent=home, slug="about"), "who")

    response = client.get(f"{BY_PATH}?path=/about")

    assert (response.status_code, response["Location"]) == (301, f"{BY_PATH}?path=/who/")
    assert (response["Cache-Control"], response.content) == ("no-cache", b"")
    assert client.get(f"{BY_PATH}?path=/about/", follow=True).json()["id"] == str(page.uuid)


def test_a_former_path_of_what_is_deleted_is_gone(client, home):
    renamed(ContentPageFactory(parent=home, slug="about"), "who").delete()

    response = client.get(f"{BY_PATH}?path=/about/")

    assert response["Content-Type"] == "application/problem+json"
    assert response.json() == {
        "type": "http://testserver/api/v1/docs/problems/gone/",
        "title": "Gone",
        "status": 410,
        "detail": "What was at “/about/” has been removed.",
    }


def test_a_former_path_of_what_is_hidden_is_not_found(client, home):
    page = renamed(ContentPageFactory(parent=home, slug="about"), "who")
    page.unpublish()

    former, unknown = (client.get(f"{BY_PATH}?path=/{each}/") for each in ("about", "never"))

    assert (former.status_code, former.content) == (404, unknown.content)


@pytest.mark.parametrize(
    ("rest", "address"),
    [
        ("/search/?q=ice", "http://testserver/search/?q=ice"),
        ("https://example.org/", "https://example.org/"),
    ],
)
def test_a_path_that_leads_to_no_object_says_where(client, home, rest, address):
    FormerAddress.objects.create(address="/old.html", rest=rest)

    response = client.get(f"{BY_PATH}?path=/old.html")

    assert (response.status_code, response.json()["leads_to"]) == (404, address)
    assert response.json()["detail"] == (
        f"No page is at “/old.html”: it leads to {address}, which is none of this API."
    )


def test_a_former_path_takes_two_queries(client, home, django_assert_num_queries):
    renamed(ContentPageFactory(parent=home, slug="about"), "who")

    with django_assert_num_queries(2):
        assert client.get(f"{BY_PATH}?path=/about/").status_code == 301


def test_a_path_that_is_known_takes_one_query(client, home, django_assert_num_queries):
    ContentPageFactory(parent=home, slug="ice")
    address = "/api/v1/pages/by-path/?path=/ice/"
    known = client.get(address)["ETag"]

    with django_assert_num_queries(1):
        answer = client.get(address, headers={"If-None-Match": known})

    assert answer.status_code == 304
    problem(client.get(f"{address[:-5]}/nowhere/"), 404)
