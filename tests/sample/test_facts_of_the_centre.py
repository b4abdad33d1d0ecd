"""The facts of the centre and of the two papers, in the pages and in the API."""

import pytest
from bs4 import BeautifulSoup

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_centre")]


def words(response) -> str:
    soup = BeautifulSoup(response.content.decode(), "html.parser")
    return " ".join(soup.find("main").get_text(" ").split())


def work(client, origin: str) -> dict:
    items = client.get("/api/v1/publications/", {"origin": origin}).json()["items"]
    assert len(items) == 1
    return client.get(items[0]["api_url"].partition("testserver")[2]).json()


def test_the_featured_paper_is_right_field_by_field(client):
    paper = work(client, "ours")

    assert paper["title"] == (
        "Interpretable deep learning for consistent large-scale urban population estimation "
        "using Earth observation data"
    )
    assert [author["name"] for author in paper["authors"]] == [
        "Sugandha Doda", "Matthias Kahl", "Kim Ouan", "Ivica Obadic", "Yuanyuan Wang",
        "Hannes Taubenböck", "Xiao Xiang Zhu",
    ]  # fmt: skip
    assert paper["venue"]["name"] == (
        "International Journal of Applied Earth Observation and Geoinformation"
    )
    assert (paper["venue"]["issn"], paper["volume"], paper["article_number"]) == (
        "1569-8432", "128", "103731",
    )  # fmt: skip
    assert (paper["number_of_pages"], paper["pages"], paper["issue"]) == (13, "", "")
    assert (paper["issued"], paper["doi"]) == ("2024-03-12", "10.1016/j.jag.2024.103731")
    assert (paper["type"], paper["featured"], paper["abstract"]) == ("article-journal", True, "")
    assert paper["summary"]
    assert [branch["title"] for branch in paper["branches"]] == ["Physics-aware machine learning"]


def test_the_paper_from_elsewhere_is_right_field_by_field(client):
    paper = work(client, "external")

    assert (
        paper["title"] == "WeatherBench: A benchmark data set for data-driven weather forecasting"
    )
    assert [author["name"] for author in paper["authors"]] == [
        "Stephan Rasp", "Peter D. Dueben", "Sebastian Scher", "Jonathan A. Weyn",
        "Soukayna Mouatadid", "Nils Thuerey",
    ]  # fmt: skip
    assert paper["venue"]["name"] == "Journal of Advances in Modeling Earth Systems"
    assert (paper["volume"], paper["issue"], paper["article_number"]) == (
        "12",
        "11",
        "e2020MS002203",
    )
    assert (paper["issued"], paper["doi"], paper["arxiv"]) == (
        "2020", "10.1029/2020MS002203", "2002.00469",
    )  # fmt: skip


def test_the_page_of_the_featured_paper_says_the_same(client):
    paper = work(client, "ours")

    text = words(client.get(paper["url"].partition("testserver")[2]))

    for fact in (
        paper["title"], "Sugandha Doda", "Hannes Taubenböck", "Xiao Xiang Zhu",
        "International Journal of Applied Earth Observation and Geoinformation", "128", "103731",
        "13", "12 March 2024", "10.1016/j.jag.2024.103731", paper["summary"],
    ):  # fmt: skip
        assert fact in text
    assert "Abstract" not in text


def test_the_page_of_the_other_paper_invents_no_day(client):
    paper = work(client, "external")

    text = words(client.get(paper["url"].partition("testserver")[2]))

    for fact in ("2020", "12", "11", "e2020MS002203", "10.1029/2020MS002203", "2002.00469"):
        assert fact in text
    assert "January" not in text


def test_a_work_from_elsewhere_is_in_none_of_the_sites_lists(client):
    for address in ("/", "/publications/", "/research/physics-aware-machine-learning/"):
        assert "WeatherBench: A benchmark data set" not in words(client.get(address))


def test_the_home_page_says_what_the_centre_is(client):
    text = words(client.get("/"))

    for fact in (
        "ML4Earth", "Machine Learning for Earth observation", "national centre of excellence",
        "remote sensing", "Digital Twin of Earth", "high risks for high gains",
        "benchmark datasets",
        "workshops", "Space Agency of the German Aerospace Center", "training",
        "Physics-aware machine learning", "Reasoning", "Interpretable deep learning",
    ):  # fmt: skip
        assert fact in text
    for absent in ("Home Dev", "six", "Team", "Latest products", "Coming events"):
        assert absent not in text


def test_a_branch_says_its_application_and_what_belongs_to_it(client):
    text = words(client.get("/research/physics-aware-machine-learning/"))

    for fact in ("Hydrology", "University of Bonn", "Interpretable deep learning"):
        assert fact in text


def test_a_branch_whose_field_is_not_known_is_public(client):
    branches = client.get("/api/v1/research-branches/").json()["items"]

    assert [(b["title"], [a["field"] for a in b["applications"]]) for b in branches] == [
        ("Physics-aware machine learning", ["Hydrology"]),
        ("Reasoning", []),
    ]


def test_nobody_is_listed_and_everybody_has_a_page(client):
    people = client.get("/api/v1/people/", {"limit": 100}).json()

    assert people["count"] == 61
    assert client.get("/people/amy-mcgovern/").status_code == 200
    assert "McGovern" not in words(client.get("/people/"))


def test_every_address_of_the_sample_answers(client):
    for address in (
        "/", "/research/", "/research/physics-aware-machine-learning/", "/publications/",
        "/products/", "/people/", "/events/", "/events/ai-for-earth-sciences-2020/",
        "/search/?q=weather", "/sitemap.xml", "/robots.txt", "/health/", "/api/v1/openapi.json",
        "/api/v1/docs/", "/imprint/", "/privacy/", "/accessibility/",
    ):  # fmt: skip
        assert client.get(address).status_code == 200, address


def test_the_legal_pages_are_at_the_foot_of_every_page(client):
    foot = BeautifulSoup(client.get("/people/").content.decode(), "html.parser").find("footer")

    links = {link.get_text(): link["href"] for link in foot.find_all("a")}
    assert links == {
        "Imprint": "/imprint/",
        "Privacy": "/privacy/",
        "Accessibility": "/accessibility/",
    }
