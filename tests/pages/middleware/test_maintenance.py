import pytest

from pages.middleware.maintenance import sign
from tests.factories.site import make_site


@pytest.fixture
def at_work(settings, tmp_path):
    settings.STATE = tmp_path
    sign().touch()
    return sign()


@pytest.mark.parametrize("path", ["/", "/admin/"])
def test_at_work_all_are_told_to_come_back_without_a_database(at_work, client, path):
    answer = client.get(path)

    assert (answer.status_code, answer["Retry-After"]) == (503, "300")
    assert answer["Cache-Control"] == "no-store"
    assert "We are at work on this site" in answer.content.decode()


def test_the_health_check_answers_all_the_same(at_work, client, db):
    assert client.get("/health/").status_code == 200


def test_the_site_is_back_when_the_sign_is_taken_down(at_work, client, db):
    make_site()
    at_work.unlink()

    assert client.get("/").status_code == 200
