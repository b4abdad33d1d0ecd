import pytest

from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory

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
