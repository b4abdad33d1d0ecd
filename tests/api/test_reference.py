import pytest

from api.templatetags.reference import with_code


def test_the_reference_prints_code_as_code(client, db):
    page = client.get("/api/v1/docs/").content.decode()

    assert "`" not in page
    assert "<code>next</code>" in page


def test_everything_that_may_be_asked_is_explained(client, db):
    described = client.get("/api/v1/openapi.json").json()

    parameters = [
        each
        for methods in described["paths"].values()
        for each in methods["get"].get("parameters", ())
    ]
    assert {each["in"] for each in parameters} == {"path", "query"}
    assert [each["name"] for each in parameters if not each.get("description")] == []


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("Go to `next`.", "Go to <code>next</code>."),
        ("`<b>` & co", "<code>&lt;b&gt;</code> &amp; co"),
        ("one ` alone", "one ` alone"),
        ("lines\nflow\n\nup to a paragraph", "lines flow\n\nup to a paragraph"),
    ],
)
def test_only_what_is_quoted_whole_is_code(words, printed):
    assert with_code(words) == printed
