import pytest

from pages.periods import days


@pytest.mark.parametrize(
    ("start", "end", "printed"),
    [
        ("2020-04-26", "2020-04-26", "26 April 2020"),
        ("2020-04-26", "", "26 April 2020"),
        ("2027-05-03", "2027-05-04", "3–4 May 2027"),
        ("2027-04-30", "2027-05-02", "30 April – 2 May 2027"),
        ("2026-12-31", "2027-01-02", "31 December 2026 – 2 January 2027"),
        ("2026-05-03", "2027-05-03", "3 May 2026 – 3 May 2027"),
        ("", "", ""),
    ],
)
def test_the_days_of_an_event_say_nothing_twice(start, end, printed):
    assert days(start, end) == printed
