import pytest

from exchange.dates import is_before, lasts_on, partial_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020", "2020"),
        ("2020-4", "2020-04"),
        ("2020-04", "2020-04"),
        (" 2020-04-26\n", "2020-04-26"),
        ("2024-02-29", "2024-02-29"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_a_date_stays_as_exact_as_it_is_known(text, expected):
    assert partial_date(text) == expected


@pytest.mark.parametrize("text", ["26 April 2020", "2020-", "20-04", "٢٠٢٠", "2020-04-26T07:03"])
def test_what_is_no_date_is_named_with_what_to_write(text):
    with pytest.raises(ValueError) as refused:
        partial_date(text)

    assert str(refused.value) == (
        f"“{text}” is no date. Write a year, month or day: 2020, 2020-04 or 2020-04-26."
    )


@pytest.mark.parametrize("text", ["2020-13", "2023-02-29", "2020-00", "0000"])
def test_a_day_that_never_was_is_refused(text):
    with pytest.raises(ValueError) as refused:
        partial_date(text)

    assert str(refused.value) == f"“{text}” is in no calendar. Check the month and the day."


@pytest.mark.parametrize(
    ("earlier", "later", "expected"),
    [
        ("2019", "2020", True),
        ("2020", "2020-04", False),
        ("2020-04", "2020", False),
        ("2020-03", "2020-04-01", True),
        ("2020-05", "2020-04", False),
        ("", "2020", False),
        ("2020", "", False),
    ],
)
def test_a_date_is_before_another_only_as_far_as_both_are_known(earlier, later, expected):
    assert is_before(earlier, later) is expected


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("", "", True),
        ("2020-04-26", "2020-04-26", True),
        ("2020", "2020", True),
        ("2020-05", "", False),
        ("", "2020-03", False),
    ],
)
def test_a_year_or_month_counts_whole(since, until, expected):
    assert lasts_on("2020-04-26", since, until) is expected
