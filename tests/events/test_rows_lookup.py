import pytest

from publications.models import Publication
from tests.factories.people import PersonFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def ask(client, administrator):
    client.force_login(administrator)
    return lambda name, query: client.get(f"/admin/schedule/{name}/", {"q": query}).json()


def test_a_person_is_found_by_any_part_of_any_name_drafts_too(ask):
    rasp = PersonFactory(given="Stephan", family="Rasp", other_names="Stephen Rasp")
    kane = PersonFactory(given="Hassan", family="Kane", live=False)

    assert ask("people", "STEPHEN ras") == {"items": [{"id": rasp.pk, "label": "Stephan Rasp"}]}
    assert ask("people", "kan") == {"items": [{"id": kane.pk, "label": "Hassan Kane"}]}


def test_a_paper_is_found_by_words_of_its_title(ask):
    paper = Publication.objects.create(title="WeatherBench: a benchmark", live=False)
    Publication.objects.create(title="Sea ice", live=False)

    assert ask("papers", "bench weather") == {
        "items": [{"id": paper.pk, "label": "WeatherBench: a benchmark"}]
    }


@pytest.mark.parametrize("query", ["", " ", '"', "\0", "nobody"])
def test_nothing_to_look_for_finds_nothing(ask, query):
    PersonFactory()

    assert ask("people", query) == {"items": []}


def test_ten_are_found_at_most_with_one_query(ask, django_assert_max_num_queries):
    for _ in range(12):
        PersonFactory()

    with django_assert_max_num_queries(8):
        assert len(ask("people", "love")["items"]) == 10


def test_only_those_who_may_enter_the_admin_may_look(client):
    answer = client.get("/admin/schedule/people/", {"q": "a"})

    assert (answer.status_code, answer.url.split("?")[0]) == (302, "/admin/login/")
