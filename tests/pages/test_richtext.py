import pytest
from wagtail.rich_text import RichText

from delivery.documents import published
from delivery.rendering import resolved
from pages import richtext
from tests.factories.home import ContentPageFactory


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("", ""),
        (None, ""),
        ('<p data-block-key="x1"></p>', ""),
        ("<p>Sea <b>ice</b></p>", "<p>Sea <b>ice</b></p>"),
        ("<p>a<script>alert(1)</script></p>", "<p>a</p>"),
        ('<p onclick="x()" style="color:red">a</p>', "<p>a</p>"),
        ('<p><a href="javascript:x()">a</a></p>', "<p>a</p>"),
        ("<h1>Too large</h1>", "Too large"),
    ],
    ids=["empty", "none", "empty paragraph", "plain", "script", "attributes", "scheme", "heading"],
)
def test_rich_text_keeps_what_a_text_needs_and_nothing_else(db, typed, shown):
    assert richtext.html(typed) == shown


def shown(typed):
    return resolved(richtext.html(typed))


def test_links_to_pages_are_addresses_from_the_root(home):
    assert shown(f'<p><a linktype="page" id="{home.pk}">Home</a></p>') == (
        '<p><a href="/" rel="noopener">Home</a></p>'
    )


def test_the_words_of_a_link_stay_while_its_page_is_not_public(home):
    draft = ContentPageFactory(parent=home, title="Plan", slug="plan", live=False)
    typed = f'<p>See <a id="{draft.pk}" linktype="page">the <b>plan</b></a>.</p>'
    before = shown(typed)

    draft.save_revision().publish()

    assert before == "<p>See the <b>plan</b>.</p>"
    assert shown(typed) == '<p>See <a href="/plan/" rel="noopener">the <b>plan</b></a>.</p>'


def test_a_link_follows_its_page_to_another_address(home):
    page = ContentPageFactory(parent=home, title="Plan", slug="plan")
    text = RichText(f'<p><a linktype="page" id="{page.pk}">The plan</a></p>')
    other = ContentPageFactory(parent=home, title="Other", body=[("text", text)])

    page.slug = "plans"
    page.save()

    body = published().get(id=other.uuid).payload["body"]
    assert body[0]["value"]["html"] == '<p><a href="/plans/" rel="noopener">The plan</a></p>'


def test_the_words_of_a_link_stay_when_its_page_is_gone(home):
    typed = '<p><a linktype="page" id="98765">All <b>gone</b></a>, <a href="/">home</a></p>'

    assert shown(typed) == '<p>All <b>gone</b>, <a href="/" rel="noopener">home</a></p>'
