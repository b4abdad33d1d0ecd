import pytest

from exchange.identifiers import check_digit, doi, orcid, ror


@pytest.mark.parametrize(
    "text",
    [
        "0000-0002-1694-233X",
        "0000-0002-1694-233x",
        "000000021694233X",
        " https://orcid.org/0000-0002-1694-233X/ ",
        "http://www.orcid.org/0000-0002-1694-233x",
        "orcid.org/0000-0002-1694-233X",
        "https://orcid.org/my-orcid?orcid=0000-0002-1694-233X",
        "ORCID: 0000-0002-1694-233X",
    ],
)
def test_an_orcid_has_one_spelling(text):
    assert orcid(text) == "0000-0002-1694-233X"


@pytest.mark.parametrize("text", ["0000-0002-1694-2331", "0000-0002-7083-6457"])
def test_an_orcid_with_a_digit_mistyped_is_refused(text):
    with pytest.raises(ValueError) as refused:
        orcid(text)

    assert str(refused.value) == (
        f"“{text}” is no ORCID iD: its last digit does not fit the others. Copy it again."
    )


@pytest.mark.parametrize(
    "text", ["Karthik", "0000-0002-1694", "https://orcid.org/", "٠٠٠٠-0002-1694-233X"]
)
def test_what_is_no_orcid_is_named(text):
    with pytest.raises(ValueError) as refused:
        orcid(text)

    assert str(refused.value) == f"“{text}” is no ORCID iD. It looks like 0000-0002-1694-233X."


@pytest.mark.parametrize(
    ("digits", "expected"), [("0000-0002-1825-009", "7"), ("000000021694233", "X")]
)
def test_the_check_digit_is_that_of_iso_7064(digits, expected):
    assert check_digit(digits) == expected


@pytest.mark.parametrize(
    "text",
    [
        "10.1016/j.jag.2024.103731",
        "doi:10.1016/j.jag.2024.103731",
        "DOI 10.1016/j.jag.2024.103731.",
        "https://doi.org/10.1016/j.jag.2024.103731",
        "http://dx.doi.org/10.1016/j.jag.2024.103731?ref=pdf#page=2",
        " doi: https://doi.org/10.1016%2Fj.jag.2024.103731 ",
        "info:doi/10.1016/j.jag.2024.103731",
    ],
)
def test_a_doi_has_one_spelling(text):
    assert doi(text) == "10.1016/j.jag.2024.103731"


def test_a_doi_keeps_the_signs_that_old_ones_hold():
    old = "10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-#"

    assert doi(old) == old


@pytest.mark.parametrize(
    "text",
    ["2002.00469", "10.1016", "10.1/x", "10.1016/j jag", "10.1016/a\u200bb", "https://doi.org/"],
)
def test_what_is_no_doi_is_named(text):
    with pytest.raises(ValueError) as refused:
        doi(text)

    assert str(refused.value) == f"“{text}” is no DOI. It looks like 10.1016/j.jag.2024.103731."


@pytest.mark.parametrize("text", ["https://ror.org/04BWF3E34", "ror.org/04bwf3e34/", "04bwf3e34"])
def test_a_ror_id_has_one_spelling(text):
    assert ror(text) == "https://ror.org/04bwf3e34"


def test_what_is_no_ror_id_is_named():
    with pytest.raises(ValueError) as refused:
        ror("DLR")

    assert str(refused.value) == "“DLR” is no ROR ID. It looks like https://ror.org/04bwf3e34."


@pytest.mark.parametrize("read", [doi, orcid, ror])
def test_an_empty_text_stays_empty(read):
    assert read(" ") == ""
