import pytest

from home.models import ContentPage
from pages.unfinished import Finding, Level, findings

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("summary", ["Ice melts", "  ice\nMELTS."])
def test_a_summary_that_is_the_title_is_warned_of(summary):
    page = ContentPage(title="Ice melts", slug="ice", summary=summary)

    message = "This only says the title again. Say more, or leave it empty."
    said = " ".join(summary.split())
    expected = Finding(("summary",), said, "says the title", Level.WARNS, message)
    assert findings(page) == [expected]


@pytest.mark.parametrize("summary", ["", "Ice melts in May"])
def test_a_summary_that_says_more_is_let_through(summary):
    assert findings(ContentPage(title="Ice melts", slug="ice", summary=summary)) == []
