import pytest

from delivery.search.terms import terms
from pages.search.marking import SHOWN, Marker


def marked(query, text):
    return str(Marker(terms(query)).marked(text))


@pytest.mark.parametrize(
    ("query", "text", "shown"),
    [
        ("ice", "Sea ice, icebergs", "Sea <mark>ice</mark>, <mark>icebergs</mark>"),
        ("ice sea", "Sea ice, icebergs", "<mark>Sea</mark> <mark>ice</mark>, icebergs"),
        ("muller", "Herr Müller", "Herr <mark>Müller</mark>"),
        ("Müller", "Herr Mu\u0308ller!", "Herr <mark>Mu\u0308ller</mark>!"),
        ("strasse", "die Straße", "die <mark>Straße</mark>"),
        ("aware", "physics-aware", "physics-<mark>aware</mark>"),
        ("地球観測", "衛星地球観測所", "衛星<mark>地球観測</mark>所"),
        ("測", "地球観測", "地球観<mark>測</mark>"),
        ("script", "<script>&amp;", "&lt;<mark>script</mark>&gt;&amp;amp;"),
        ("b", "<b>a b</b>", "&lt;<mark>b</mark>&gt;a <mark>b</mark>&lt;/<mark>b</mark>&gt;"),
        ("nothing", "at all", "at all"),
        ("", "at all", "at all"),
    ],
)
def test_what_was_looked_for_is_marked_and_all_else_escaped(query, text, shown):
    assert marked(query, text) == shown


def test_the_line_with_the_most_words_is_the_passage():
    lines = [
        "Title of the thing",
        "The sea is wide, and this line about it is long enough to read.",
        "Sea ice melts in summer, and this line about it is long enough to read.",
    ]

    assert Marker(terms("sea ice")).passage("\n".join(lines)) == lines[2]


def test_a_fact_that_is_known_already_is_not_the_passage():
    summary = "A summary of more than sixty characters that is worth being read by someone."

    passage = Marker(terms("lovelace")).passage(f"Ada Lovelace\n{summary}", known=["Ada Lovelace"])

    assert passage == summary


def test_a_long_title_is_not_the_passage_either():
    title = "A title of more than sixty characters that is printed above the passage."

    assert Marker(terms("title")).passage(title, known=[title]) == ""
    assert Marker(terms("absent")).passage(title, known=[title]) == ""


def test_a_fact_that_is_not_known_is_the_passage():
    assert Marker(terms("tides")).passage("Ada Lovelace\ntides") == "tides"


def test_a_long_line_is_cut_around_the_word():
    line = f"{'before ' * 300}glacier {'after ' * 300}"

    passage = Marker(terms("glacier")).passage(line)

    assert passage.startswith("…before") and passage.endswith("after…")
    assert "glacier" in passage
    assert len(passage) <= SHOWN + 62


def test_a_line_without_spaces_is_cut_too():
    passage = Marker(terms("観測")).passage("地" * 5_000 + "観測" + "球" * 5_000)

    assert "観測" in passage
    assert len(passage) == SHOWN + 2


def test_a_text_without_the_words_is_shown_from_where_its_prose_begins():
    prose = "This is a line of prose, and it is longer than sixty characters in all."

    assert Marker(terms("absent")).passage(f"Short\n{prose}") == prose
    assert Marker(terms("absent")).passage("Short") == ""
