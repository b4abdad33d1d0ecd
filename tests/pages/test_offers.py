import time

import pytest

from pages.offers import offers


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("", []),
        (" , ,", []),
        ("br, gzip", [("br", 1.0), ("gzip", 1.0)]),
        ("Text/HTML ; level=1; q = 0.5 , */*;q=0", [("text/html", 0.5), ("*/*", 0.0)]),
        ("br;q=wild", [("br", 1.0)]),
        ("br;q=1.", [("br", 1.0)]),
    ],
)
def test_what_is_offered_and_how_much_it_is_wanted(header, found):
    assert offers(header) == found


@pytest.mark.parametrize(
    "header", ["a" * 160_000, f"x{' ' * 160_000}y", "a;q=" * 40_000, '"' * 9999]
)
def test_it_takes_linear_time(header):
    start = time.process_time()

    offers(header)

    assert time.process_time() - start < 0.1  # it was minutes


def test_what_stands_far_behind_is_not_read():
    assert [each.name for each in offers(f"br,{' ' * 5_000},gzip")] == ["br"]
