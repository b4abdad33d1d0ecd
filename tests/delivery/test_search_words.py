import pytest

from delivery.search.terms import MOST, Term, terms
from delivery.search.words import folded, words


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Müller", ["muller"]),
        ("Mu\u0308ller", ["muller"]),
        ("MULLER", ["muller"]),
        ("Straße", ["strasse"]),
        ("Słowik, Øre & Þór", ["slowik", "ore", "thor"]),
        ("İstanbul", ["istanbul"]),
        ("physics-aware", ["physics", "aware"]),
        ("10.1109/TGRS.2020.1", ["10", "1109", "tgrs", "2020", "1"]),
        ("0000-0002-1694-233X", ["0000", "0002", "1694", "233x"]),
        ("snake_case", ["snake", "case"]),
        ("CO₂ and ﬁre", ["co2", "and", "fire"]),
        ("الأرض", ["الارض"]),
        ("地球観測", ["地球", "球観", "観測", "測"]),
        ("地球 2020年", ["地球", "球", "2020", "年"]),
        ("ガラス", ["カラ", "ラス", "ス"]),
        ("हिन्दी", ["हनद"]),
        ("🌍 — ‘…’ \x00", []),
        ("x" * 200, ["x" * 60]),
    ],
)
def test_words_are_kept_without_case_accents_and_marks(text, kept):
    assert words(text) == kept


def test_a_text_is_folded_in_place_where_it_can_be():
    assert folded("Käse\nund Öl") == "kase\nund ol"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", []),
        ("sea ice", [Term("sea"), Term("ice", is_beginning=True)]),
        ("sea sea", [Term("sea", is_beginning=True)]),
        ("an", [Term("an")]),
        ("地球観測", [Term("地球"), Term("球観"), Term("観測")]),
        ("地", [Term("地", is_beginning=True)]),
        ("earth 地球", [Term("earth"), Term("地球")]),
    ],
)
def test_the_last_word_of_a_query_may_be_unfinished(query, found):
    assert terms(query) == found


def test_a_query_has_no_more_terms_than_are_worth_their_cost():
    assert len(terms(" ".join(f"word{number}" for number in range(99)))) == MOST
