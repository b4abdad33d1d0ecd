import pytest

from pages.directions import in_a_line, isolated

ARABIC, HEBREW = "ابن الهيثم", "רחל (חיפה)"


@pytest.mark.parametrize("words", ["", "Ada Lovelace", "沈括", "Łukasz Ž., Jr.", "Ωμέγα", "2024"])
def test_words_from_left_to_right_stay_as_they_are(words):
    assert isolated(words) == words


@pytest.mark.parametrize("words", [ARABIC, HEBREW, f"Ada ({ARABIC})", "\U0001e922"])
def test_words_from_right_to_left_turn_nothing_beside_them(words):
    assert isolated(words) == f"\u2068{words}\u2069"


def test_names_stand_in_a_line_each_for_itself():
    line = in_a_line([ARABIC, "Ada Lovelace", HEBREW])

    assert line == f"\u2068{ARABIC}\u2069, Ada Lovelace, \u2068{HEBREW}\u2069"
