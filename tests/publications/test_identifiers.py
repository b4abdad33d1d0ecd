import pytest

from publications import identifiers


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("", ""),
        ("978-3-16-148410-0", "9783161484100"),
        ("ISBN-13: 978 3 16 148410 0", "9783161484100"),
        ("0-306-40615-2", "0306406152"),
        ("080442957x", "080442957X"),
    ],
)
def test_a_book_number_is_stored_without_hyphens(written, stored):
    assert identifiers.isbn(written) == stored


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("978-3-16", "“978-3-16” is no ISBN. It has 10 or 13 digits: 978-3-16-148410-0."),
        (
            "978-3-16-148410-1",
            "“978-3-16-148410-1” is no ISBN: its last digit does not fit the others. "
            "Copy it again.",
        ),
    ],
)
def test_a_wrong_book_number_is_named(written, message):
    with pytest.raises(ValueError) as refused:
        identifiers.isbn(written)

    assert str(refused.value) == message


@pytest.mark.parametrize(
    ("written", "stored"),
    [("", ""), ("1569-8432", "1569-8432"), ("ISSN 15698432", "1569-8432")],
)
def test_a_journal_number_is_stored_with_its_hyphen(written, stored):
    assert identifiers.issn(written) == stored


@pytest.mark.parametrize("written", ["1569-843", "1569-8433"])
def test_a_wrong_journal_number_is_named(written):
    with pytest.raises(ValueError, match=f"“{written}” is no ISSN"):
        identifiers.issn(written)


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("", ""),
        ("2002.00469", "2002.00469"),
        ("arXiv:2002.00469v2", "2002.00469v2"),
        ("https://arxiv.org/abs/2002.00469", "2002.00469"),
        ("http://arxiv.org/pdf/2002.00469v3.pdf", "2002.00469v3"),
        ("hep-th/9901001", "hep-th/9901001"),
        ("math.GT/0309136", "math.GT/0309136"),
    ],
)
def test_a_preprint_number_is_stored_bare(written, stored):
    assert identifiers.arxiv(written) == stored


@pytest.mark.parametrize("written", ["2002", "2002.004699999", "https://example.net/2002.00469"])
def test_a_wrong_preprint_number_is_named(written):
    with pytest.raises(ValueError) as refused:
        identifiers.arxiv(written)

    assert str(refused.value) == f"“{written}” is no arXiv number. It looks like 2002.00469."
