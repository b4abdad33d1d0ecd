import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from api.direct import AnswerPrograms
from tests.factories.people import MemberFactory

pytestmark = pytest.mark.django_db


def test_who_is_logged_in_is_not_asked(admin_client, django_assert_num_queries):
    MemberFactory()
    admin_client.get("/api/v1/people/")

    with django_assert_num_queries(2):  # none for the session, none for the user
        answer = admin_client.get("/api/v1/people/")

    assert not answer.cookies
    assert "Cookie" not in answer["Vary"]


def test_whoever_asks_is_told_as_much_as_on_a_page(client):
    answer = client.get("/api/v1/people/")

    assert answer["X-Frame-Options"] == "DENY"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert int(answer["Content-Length"]) == len(answer.content)


@pytest.mark.parametrize("path", ["/", "/apiary/", "/admin/api/v1/"])
def test_what_is_not_of_the_api_goes_on(path):
    page = HttpResponse("a page")

    answered = AnswerPrograms(lambda request: page)(RequestFactory().get(path))

    assert answered is page


def test_an_address_of_the_api_that_is_none_is_a_problem(client):
    answer = client.get("/api/v1/nothing/at/all/")

    assert answer.status_code == 404
    assert answer["Content-Type"] == "application/problem+json"
