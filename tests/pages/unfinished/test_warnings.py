from datetime import date

import pytest

from pages.unfinished import Finding, Level, Role, text_findings

TODAY = date(2027, 5, 3)


def warned(text, **about):
    found = text_findings(text, at=TODAY, **about)
    assert [finding for finding in found if finding.level is not Level.WARNS] == []
    return [(finding.rule, finding.excerpt) for finding in found]


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        ("The programme is coming soon.", "coming soon"),
        ("More soon!", "More soon"),
        ("Our book is forthcoming.", "forthcoming"),
        ("The speaker is to be announced.", "to be announced"),
        ("This page is under construction.", "page is under construction"),
        ("Das Programm folgt.", "folgt"),
        ("Weitere Angaben folgen in Kürze", "folgen in Kürze"),
        ("In Kürze mehr", "In Kürze mehr"),
        ("Der Raum wird noch bekanntgegeben.", "wird noch bekanntgegeben"),
        ("TBA", "TBA"),
        ("tbc.", "tbc."),
    ],
)
def test_a_promise_is_warned_of(text, excerpt):
    assert warned(text) == [("promise", excerpt)]


@pytest.mark.parametrize(
    "text",
    [
        "Daraus folgt, dass die Dichte sinkt.",
        "Die Gleichung lautet wie folgt:",
        "Es folgt eine Pause.",
        "The ice will melt sooner than we thought.",
        "The bridge under construction blocks the view.",
        "Signal to be detected in noise.",
        "Dans les années à venir, la glace fond.",
    ],
)
def test_what_only_sounds_like_a_promise_is_let_through(text):
    assert warned(text) == []


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        ("Jane Doe", "Jane Doe"),
        ("Chaired by John Doe and Ada Lovelace", "John Doe"),
        ("Prof. Dr. Max Mustermann", "Mustermann"),
        ("Firstname Lastname", "Firstname Lastname"),
        ("Vorname Nachname", "Vorname Nachname"),
        ("First Author", "First Author"),
        ("Speaker 1", "Speaker 1"),
    ],
)
def test_a_name_of_sample_forms_is_warned_of(text, excerpt):
    assert warned(text, role=Role.NAME) == [("sample name", excerpt)]


@pytest.mark.parametrize(
    "text",
    ["Jane Does", "John Doerr", "Muster in Daten", "The first author wrote it.", "Max Müller"],
)
def test_a_name_of_people_is_let_through(text):
    assert warned(text, role=Role.NAME) == []


@pytest.mark.parametrize(
    "text",
    ["IMG_2041", "dsc01234.JPG", "Flood map final (2).png", "Screenshot 2024-05", "photo"],
)
def test_a_description_that_is_a_file_name_is_warned_of(text):
    assert warned(text, role=Role.DESCRIPTION) == [("file name", text)]
    assert warned(text) == []


@pytest.mark.parametrize("text", ["A flooded village", "Photo of a glacier", "The map of 2024"])
def test_a_description_in_words_is_let_through(text):
    assert warned(text, role=Role.DESCRIPTION) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The workshop will take place on 2 May 2027.", "2 May 2027"),
        ("The workshop will take place on May 1-2, 2027, in Bonn.", "May 1-2, 2027"),
        ("It takes place on 30 April – 2 May 2027.", "2 May 2027"),
        ("Register by 2027-05-02.", "2027-05-02"),
        ("Results will be sent in April 2027.", "April 2027"),
        ("Die Tagung findet am 2. Mai 2027 in Bonn statt.", "2. Mai 2027"),
        ("Sie werden am 02.05.2027 erwartet.", "02.05.2027"),
        ("Anmeldung bis 1. März 2027", "1. März 2027"),
        ("It rains.\nWe will meet on Jan. 5th, 2026.\nCome.", "Jan. 5th, 2026"),
    ],
)
def test_a_day_that_has_passed_and_is_spoken_of_as_to_come_is_warned_of(text, day):
    assert warned(text) == [("passed date", day)]


@pytest.mark.parametrize(
    "text",
    [
        "The workshop will take place on 3 May 2027.",
        "The workshop will take place in May 2027.",
        "The workshop took place on 2 May 2026.",
        "It will begin on 2 May 2027 and end on 9 May 2027.",
        "We met on 2 May 2026. There will be a report.",
        "It will be the 31st of 2026.",
        "It will be on 31 February 2026.",
        "Data of 2026-05-03 will be published.",
    ],
)
def test_a_day_that_is_over_may_be_told_of(text):
    assert warned(text) == []


def test_a_warning_says_what_to_do():
    assert text_findings("It will be on 2 May 2027.", path=("summary",), at=TODAY) == [
        Finding(
            ("summary",),
            "2 May 2027",
            "passed date",
            Level.WARNS,
            "“2 May 2027” has passed, and this speaks of it as still to come.",
        )
    ]
