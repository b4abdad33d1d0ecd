import pytest
from django.db import connection

from pages.search.results import search
from tests.factories.home import ContentPageFactory

only_postgresql = pytest.mark.skipif(
    connection.vendor != "postgresql", reason="SQLite finds exact words and beginnings"
)


@only_postgresql
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("glaicer", "glacier"),
        ("galcier", "glacier"),
        ("glacierr melt", "glacier melt"),
        ("satelite", "satellites"),
    ],
)
def test_a_slip_finds_what_was_meant(home, client, typed, meant):
    ContentPageFactory(parent=home, title="Glacier melt")

    text = client.get("/search/", {"q": typed}).content.decode()

    assert f"“{meant}”</a>, which is written nearly the same." in text
    assert text.count('class="entry ') == 1


@only_postgresql
def test_with_few_results_what_may_have_been_meant_is_offered(home, client):
    ContentPageFactory(parent=home, title="Glazier")
    for number in range(3):
        ContentPageFactory(parent=home, title=f"Glacier {number}")

    text = client.get("/search/", {"q": "glaziers"}).content.decode()

    assert search("glaziers").total == 0
    assert "is written nearly the same." in text


@only_postgresql
@pytest.mark.parametrize("typed", ["glacier", "xylophone", "gla", "2024"])
def test_nothing_is_offered_for_words_that_are_known_or_far_from_all(home, client, typed):
    ContentPageFactory(parent=home, title="Glacier 2023")

    text = client.get("/search/", {"q": typed}).content.decode()

    assert "search__meant" not in text


@only_postgresql
def test_a_slip_does_not_bring_a_withdrawn_word_to_light(home, client):
    page = ContentPageFactory(parent=home, title="Confidential")
    before = client.get("/search/", {"q": "confidentail"}).content.decode()

    page.unpublish()

    after = client.get("/search/", {"q": "confidentail"}).content.decode()
    assert "“confidential”" in before
    assert "“confidential”" not in after


@only_postgresql
def test_a_slip_takes_few_queries(home, client, django_assert_max_num_queries):
    ContentPageFactory(parent=home, title="Glacier melt")

    with django_assert_max_num_queries(10):
        client.get("/search/", {"q": "glaicer"})


def test_a_database_without_likeness_offers_nothing(home, client):
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("DROP EXTENSION IF EXISTS pg_trgm CASCADE")
    ContentPageFactory(parent=home, title="Glacier melt")

    text = client.get("/search/", {"q": "glaicer"}).content.decode()

    assert "Nothing here has all of these words." in text
