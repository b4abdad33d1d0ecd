import pytest

from home.models import ContentPage
from pages.unfinished import findings

pytestmark = pytest.mark.django_db

TEXT = ("text", "<p>It melts.</p>")


def empty(*body):
    page = ContentPage(title="Ice", slug="ice", body=list(body))
    return [(each.path, each.excerpt) for each in findings(page) if each.rule == "empty section"]


def section(heading, *content):
    return ("section", {"heading": heading, "content": list(content)})


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ([("heading", "Data"), ("heading", "Results"), TEXT], ("body", 0)),
        ([TEXT, ("heading", "Data")], ("body", 1)),
        ([section("Data")], ("body", 0, "heading")),
        ([section("All", TEXT, ("subheading", "Data"))], ("body", 0, "content", 1)),
        ([("text", "<h3>Data</h3><h3>Results</h3><p>Ice</p>")], ("body", 0)),
        ([("text", "<h4>Data</h4><p> </p><h3>Results</h3><p>Ice</p>")], ("body", 0)),
    ],
)
def test_a_heading_with_nothing_below_it_is_warned_of(body, path):
    assert empty(*body) == [(path, "Data")]


@pytest.mark.parametrize(
    "body",
    [
        [],
        [("heading", "Data"), TEXT],
        [("heading", ""), ("heading", "Data"), TEXT],
        [section("Data", TEXT)],
        [section("Data", ("subheading", "Ice"), TEXT)],
        [("text", "<h3>Data</h3><h4>Ice</h4><p>Ice</p>")],
        [("text", "<p>Ice</p><h3>Data</h3>"), ("quote", {"words": "Ice"})],
        [("text", '<h3>Data</h3><embed embedtype="image" id="1"/><h3>More</h3><p>Ice</p>')],
    ],
)
def test_a_heading_with_something_below_it_is_let_through(body):
    assert empty(*body) == []
