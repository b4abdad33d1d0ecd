import html

from pages.veil import mail_link, veil_addresses


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
