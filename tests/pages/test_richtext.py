import pytest

from pages import richtext


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("", ""),
        (None, ""),
        ('<p data-block-key="x1"></p>', ""),
        ("<p>Sea <b>ice</b></p>", "<p>Sea <b>ice</b></p>"),
        ("<p>a<script>alert(1)</script></p>", "<p>a</p>"),
        ('<p onclick="x()" style="color:red">a</p>', "<p>a</p>"),
        ('<p><a href="javascript:x()">a</a></p>', '<p><a rel="noopener">a</a></p>'),
        ("<h1>Too large</h1>", "Too large"),
    ],
    ids=["empty", "none", "empty paragraph", "plain", "script", "attributes", "scheme", "heading"],
)
def test_rich_text_keeps_what_a_text_needs_and_nothing_else(db, typed, shown):
    assert richtext.html(typed) == shown


def test_links_to_pages_are_addresses_from_the_root(home):
    assert richtext.html(f'<p><a linktype="page" id="{home.pk}">Home</a></p>') == (
        '<p><a href="/" rel="noopener">Home</a></p>'
    )
