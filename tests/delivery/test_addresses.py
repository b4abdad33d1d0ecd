"""How addresses are read that people write."""

import pytest

from delivery.addresses import Target, Unusable, followed, former, is_answered, is_taken, target

NO_ADDRESS = "is no address. Write a path as “/people/”, or all of it with “https://”."
UNSAFE = "has characters that no address has, or too many. Copy it from the browser again."


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("/about", "/about/"),
        ("/about///", "/about/"),
        ("/", "/"),
        ("https://www.old-centre.example", "/"),
        ("http://www.old-centre.example:8080/about?b=2&a=1", "/about/?a=1&b=2"),
        ("/index.php?id=3", "/index.php?id=3"),
        ("/index.php?empty=", "/index.php?empty="),
        ("/team.html", "/team.html"),
        ("/caf%C3%A9/", "/café/"),
        ("/café/", "/café/"),
        ("/caf%e9/", "/caf%E9/"),
        ("/Our Team.html", "/Our Team.html"),
        ("/a%2Fb", "/a/b/"),
    ],
)
def test_a_former_address_is_read_as_it_will_be_asked_for(text, address):
    assert former(text) == address


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("about", f"“about” {NO_ADDRESS}"),
        ("", f"“” {NO_ADDRESS}"),
        ("//evil.example/", f"“//evil.example/” {NO_ADDRESS}"),
        ("javascript:alert(1)", f"“javascript:alert(1)” {NO_ADDRESS}"),
        ("=HYPERLINK(“x”)", f"“=HYPERLINK(“x”)” {NO_ADDRESS}"),
        ("ftp://old.example/", f"“ftp://old.example/” {NO_ADDRESS}"),
        ("http://[", f"“http://[” {NO_ADDRESS}"),
        ("http:///about/", f"“http:///about/” {NO_ADDRESS}"),
        ("/a\tb/", f"“/a\tb/” {NO_ADDRESS}"),
        (
            "/about/#team",
            "“/about/#team”: what follows “#” is never sent. Leave that part out.",
        ),
        (f"/{'a' * 1000}/", f"“/{'a' * 79}…” is too long. Leave it out."),
        (f"/a/?x={'a' * 1000}", f"“/a/?x={'a' * 74}…” is too long. Leave it out."),
        ("/a%00/", "“/a\x00/” is too long. Leave it out."),
    ],
)
def test_what_can_be_no_former_address_is_refused(text, message):
    with pytest.raises(Unusable) as refused:
        former(text)

    assert str(refused.value) == message


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/people", Target("/people/")),
        ("http://testserver/people/", Target("/people/")),
        ("https://TESTSERVER/people/", Target("/people/")),
        ("/publications/?year=2020#top", Target("/publications/", "year=2020", "?year=2020#top")),
        ("/publications.bib", Target("/publications.bib")),
        ("https://data.example.org/a?b=1", Target(elsewhere="https://data.example.org/a?b=1")),
    ],
)
def test_a_new_address_is_of_this_site_or_of_one_that_is_trusted(text, expected):
    assert target(text, {"data.example.org"}) == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "https://evil.example/",
            "“https://evil.example/” is at another site. "
            "An administrator who trusts “evil.example” can let addresses lead there.",
        ),
        ("https://testserver@evil.example/", f"“https://testserver@evil.example/” {NO_ADDRESS}"),
        ("//evil.example/", f"“//evil.example/” {NO_ADDRESS}"),
        ("/\\evil.example/", f"“/\\evil.example/” {UNSAFE}"),
        ("/a b/", f"“/a b/” {UNSAFE}"),
        ("javascript:alert(1)", f"“javascript:alert(1)” {NO_ADDRESS}"),
        ("data:text/html,x", f"“data:text/html,x” {NO_ADDRESS}"),
        (" /people/", f"“ /people/” {NO_ADDRESS}"),
    ],
)
def test_no_new_address_leads_to_strangers(text, message):
    with pytest.raises(Unusable) as refused:
        target(text)

    assert str(refused.value) == message


@pytest.mark.parametrize(
    ("address", "query", "expected"),
    [
        ("/people/", "a=1", "/people/?a=1"),
        ("/people/?b=2#top", "a=1", "/people/?b=2&a=1#top"),
        ("/people/#top", "", "/people/#top"),
    ],
)
def test_what_was_asked_is_asked_of_the_new_address(address, query, expected):
    assert followed(address, query) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/search/", (True, True)),
        ("/sitemap.xml", (True, True)),
        ("/admin/nothing/", (True, True)),
        ("/static/a.css", (False, True)),
        ("/media/plan.pdf", (True, False)),
        ("/people/", (False, False)),
        ("/wp-login.php", (False, False)),
    ],
)
def test_the_machinery_answers_at_some_addresses(path, expected):
    assert (is_answered(path), is_taken(path)) == expected
