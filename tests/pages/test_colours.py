import pytest

from pages.colours import (
    DAY_GROUND,
    NIGHT_GROUND,
    by_night,
    contrast,
    is_readable,
    nearest_readable,
)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#000000", "#ffffff", 21.0), ("#767676", "#ffffff", 4.54), ("#0b5a7a", "#0b5a7a", 1.0)],
)
def test_contrast_is_that_of_wcag(one, other, expected):
    assert round(contrast(one, other), 2) == expected


@pytest.mark.parametrize(
    "colour", ["#ffffff", "#ffff00", "#ff0000", "#12abf0", "#000000", "#808080"]
)
def test_any_colour_has_a_readable_one_near_it(colour):
    assert is_readable(nearest_readable(colour))
    assert contrast(nearest_readable(colour), DAY_GROUND) >= 4.5
    assert contrast(nearest_readable(colour), "#ffffff") >= 4.5


def test_a_readable_colour_is_left_as_it_is():
    assert nearest_readable("#0b5a7a") == "#0b5a7a"


@pytest.mark.parametrize("colour", ["#0b5a7a", "#000000", "#7a0b0b", "#0000ff", "#ffffff"])
def test_the_night_has_the_same_hue_brighter(colour):
    assert contrast(by_night(colour), NIGHT_GROUND) >= 7
