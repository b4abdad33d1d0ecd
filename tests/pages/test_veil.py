import html
import re

from pages.veil import mail_link, veil_addresses
from tests.factories.home import ContentPageFactory


def test_a_mail_link_is_readable_for_browsers_and_for_no_plain_text_search():
    link = mail_link("office@centre.example")

    assert "office" not in link
    assert "mailto" not in link
    assert html.unescape(link) == (
        '<a href="mailto:office@centre.example">office@centre.example</a>'
    )


def test_no_address_makes_no_link():
    assert mail_link("") == ""


def test_addresses_in_prose_are_veiled_and_the_rest_is_left_alone():
    markup = '<p>Write to <a href="mailto:a.b@c.example">a.b@c.example</a>, please.</p>'

    veiled = veil_addresses(markup)

    assert "@" not in veiled
    assert html.unescape(veiled) == markup
    assert veiled.startswith('<p>Write to <a href="&#')


def test_an_address_in_any_text_of_a_page_is_veiled(home, client):
    ContentPageFactory(
        parent=home,
        title="About",
        slug="about",
        summary="Write to office@centre.example.",
        search_description="Or to help@centre.example.",
        body=[("heading", "Or to press@centre.example")],
    )

    answer = client.get("/about/").content.decode()

    keywords = {"@context", "@type", "@id"}  # those of JSON-LD
    assert set(re.findall(r"\w*@\w*", answer)) <= keywords
    assert set(re.findall(r"\w+@centre", html.unescape(answer))) == {
        "office@centre",
        "help@centre",
        "press@centre",
    }


def test_a_long_word_takes_no_longer_than_its_length():
    word = "a" * 1_000_000

    assert veil_addresses(word) == word
