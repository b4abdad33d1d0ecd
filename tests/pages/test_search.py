import pytest

from pages.search import clean, search
from tests.factories.home import ContentPageFactory


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("sea ice", "sea ice"),
        ('"sea', "sea"),
        ("sea\x00ice", "sea ice"),
        ("  ", ""),
        ("* OR -ice NEAR(", "OR ice NEAR"),
        ("physics-aware", "physics aware"),
        ("Słowik", "Słowik"),
        ("a" * 900, "a" * 200),
    ],
)
def test_a_query_becomes_words(typed, words):
    assert clean(typed) == words


@pytest.mark.parametrize("typed", ['"', "\x00", "*", "'", "a OR", "NOT", "(", "%", "\\", "🌍"])
def test_no_query_breaks_the_search(home, client, typed):
    assert client.get("/search/", {"q": typed}).status_code == 200


def test_search_finds_words_of_titles_and_of_texts(home):
    ContentPageFactory(parent=home, title="About us", summary="Glaciers and their melting")

    assert [found.title for found in search("about")] == ["About us"]
    assert [found.title for found in search("melting glaciers")] == ["About us"]
    assert [found.title for found in search("satellites")] == ["Home"]


def test_search_finds_no_draft_and_nothing_withdrawn(home):
    ContentPageFactory(parent=home, title="Secret plan", live=False)
    page = ContentPageFactory(parent=home, title="Secret history")
    found_before = [found.title for found in search("secret")]

    page.unpublish()

    assert found_before == ["Secret history"]
    assert [found.title for found in search("secret")] == []


def test_a_search_page_lists_what_it_found(home, client):
    ContentPageFactory(parent=home, title="About glaciers")

    text = client.get("/search/", {"q": "glaciers"}).content.decode()

    assert "1 result for “glaciers”" in text
    assert '<a href="/about-glaciers/">About glaciers</a>' in text


def test_a_page_of_results_that_is_not_there_is_not_found(home, client):
    assert client.get("/search/", {"q": "home", "page": "9999999"}).status_code == 404
    assert client.get("/search/", {"q": "home", "page": "x"}).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_a_search_runs_the_same_queries(home, client, django_assert_num_queries, count):
    for number in range(count):
        ContentPageFactory(parent=home, title=f"Glacier {number}")

    with django_assert_num_queries(5):
        client.get("/search/", {"q": "glacier"})


def test_the_pages_of_results_keep_what_was_asked(home, client):
    for number in range(21):
        ContentPageFactory(parent=home, title=f"Sea & ice {number}")

    text = client.get("/search/", {"q": "sea & ice"}).content.decode()

    assert 'href="?q=sea+%26+ice&amp;page=2"' in text
