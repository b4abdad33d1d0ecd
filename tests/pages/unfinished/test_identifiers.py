import pytest

from pages.unfinished import Finding, Level, Role, text_findings


def rules(text, **about):
    return [finding.rule for finding in text_findings(text, **about)]


@pytest.mark.parametrize(
    "text",
    [
        "0000-0002-1825-0097",
        "https://orcid.org/0000-0002-1825-0097",
        "ORCID: 0000-0001-2345-6789, Bonn",
        "1234-5678-9012-3456",
        "0000-0000-0000-0000",
        "https://orcid.org/0000-0002-1694-2331",
        "https://sandbox.orcid.org/0000-0001-5109-3700",
    ],
)
def test_an_orcid_that_is_nobodys_is_refused(text):
    assert rules(text) == ["test ORCID"]
    assert rules(text, role=Role.ADDRESS) == ["test ORCID"]


@pytest.mark.parametrize(
    "text",
    [
        "0000-0002-1694-233X",
        "https://orcid.org/0000-0003-1234-5674",
        "Call 0049-2281-1234-1234",
        "10.5281/0000-0002-1694-2331",
        "0000-0002-1694-23311",
    ],
)
def test_an_orcid_of_somebody_and_other_numbers_are_let_through(text):
    assert rules(text) == []


def test_the_message_says_what_to_do():
    message = "“0000-0002-1825-0097” is nobody's ORCID iD. Write the real one, or leave it out."
    assert text_findings("0000-0002-1825-0097", path=("orcid",)) == [
        Finding(("orcid",), "0000-0002-1825-0097", "test ORCID", Level.REFUSES, message)
    ]


@pytest.mark.parametrize("text", ["10.1000/xyz123", "10.1016/xxx", "doi:10.1016/example"])
def test_a_doi_with_a_made_up_end_is_refused(text):
    assert rules(text) == ["test DOI"]


@pytest.mark.parametrize("text", ["10.1016/test.2020.1", "10.1016/xyza/4", "10.1000/182"])
def test_a_doi_that_may_be_real_is_let_through(text):
    assert rules(text) == []
