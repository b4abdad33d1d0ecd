import pytest

from pages.templatetags.graticule import description

SITE = {"name": "Centre for Ice"}


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ({"title": "Ice", "summary": "It melts.", "search_description": "Why."}, "Why."),
        ({"title": "Ice", "summary": "It melts."}, "It melts."),
        (
            {"title": "Data", "description": "<p>Ice &amp; snow,</p><p>daily</p>"},
            "Ice & snow, daily",
        ),
        ({"title": "Ada", "summary": "", "biography": ""}, "Ada – Centre for Ice"),
        ({"title": "Long", "summary": "x" * 301}, "x" * 299 + "…"),
        (None, "Centre for Ice"),
    ],
)
def test_a_page_is_described_in_its_own_words_or_by_its_name(document, expected):
    assert description(document, SITE) == expected


def test_without_a_site_nothing_is_said():
    assert description(None, None) == ""
