import pytest

from events.rows import Row, RowLink, RowPerson
from events.rows_check import clock_problem, readiness, structure

ONE = "3c9f6a1e-5a43-4b8e-8a3f-0d7f4b6f3c01"
TWO = "3c9f6a1e-5a43-4b8e-8a3f-0d7f4b6f3c02"


def found(**values):
    """The messages about one row that is right but for these values, by field."""
    row = Row(**{"id": ONE, "title": "Ice", "start": "09:00", "end": "09:20", **values})
    return readiness([row], people={7}, papers={3}).get(ONE, {})


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"end": ""},
        {"end": "", "minutes": 20},
        {"minutes": 20},
        {"start": "23:30", "end": "00:30", "next_day": True},
        {"entry": "pause", "title": "", "type": "Break"},
        {"timing": "untimed", "start": "", "end": ""},
        {"people": [RowPerson("Ada", person=7)], "papers": [3]},
        {"links": [RowLink("https://slides.example/4.pdf"), RowLink("/publications/ice/")]},
    ],
)
def test_a_row_that_is_right_has_no_findings(values):
    assert found(**values) == {}


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"title": ""}, {"title": ["A talk needs a title. Write one, or make this row a pause."]}),
        (
            {"title": "", "entry": "pause"},
            {"title": ["This row says nothing yet. Give it a title or a type, or delete it."]},
        ),
        (
            {"start": "", "end": ""},
            {"start": ["When does this start? Write a time, or choose another timing."]},
        ),
        (
            {"end": "12pm"},
            {"end": ["“12pm” is no time on a 24-hour clock. Write 12:00."]},
        ),
        (
            {"start": "15:30", "end": "14:00"},
            {
                "end": [
                    "“14:00” is not after the start, “15:30”. Correct one of them, "
                    "or tick “+1 day” if this ends after midnight."
                ]
            },
        ),
        (
            {"minutes": 30},
            {"end": ["“09:20” is not 30 minutes after the start. Keep only one."]},
        ),
        (
            {"end": "", "minutes": 9000},
            {"minutes": ["“9000” minutes are more than a day. Correct them."]},
        ),
        (
            {"timing": "untimed", "end": ""},
            {
                "start": [
                    "“09:00” is a time, yet this row has no time of its own. "
                    "Delete it, or set the timing to “At a time”."
                ]
            },
        ),
        ({"status": "gone"}, {"status": ["“gone” is not offered here. Choose from the list."]}),
        (
            {"title": "I" * 1001},
            {"title": ["1001 characters are too long for one line. Keep to 1000."]},
        ),
        (
            {"people": [RowPerson("", role="king"), RowPerson("Ada", person=8)]},
            {
                "people": [
                    "Someone here has no name. Write it, or remove the entry.",
                    "“king” is no role here. Choose from the list.",
                    "The page of “Ada” no longer exists. Unlink it or choose another.",
                ]
            },
        ),
        (
            {"papers": [3, 4]},
            {"papers": ["A paper of this row no longer exists. Remove it or choose another."]},
        ),
        (
            {"links": [RowLink("https://slides.example/4.pdf", kind="gossip")]},
            {"links": ["“gossip” is no kind of link. Choose from the list."]},
        ),
    ],
)
def test_a_finding_names_the_value_and_what_to_do(values, expected):
    assert found(**values) == expected


@pytest.mark.parametrize(
    "url",
    [
        "",
        "./talks.html",
        "javascript:alert(1)",
        "//papers.example/4",
        "/\\papers.example",
        "https://",
    ],
)
def test_an_address_is_whole_or_begins_at_the_root_of_this_site(url):
    assert found(links=[RowLink(url)]) == {
        "links": [
            f"“{url}” is no address. Write it in full, beginning with https://, "
            "or with / for a page of this site."
        ]
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("07:03", ""),
        ("12pm", "“12pm” is no time on a 24-hour clock. Write 12:00."),
        ("12 a.m.", "“12 a.m.” is no time on a 24-hour clock. Write 00:00."),
        ("7:30 PM", "“7:30 PM” is no time on a 24-hour clock. Write 19:30."),
        (
            "noon",
            "“noon” is no time on a 24-hour clock. Write hours and minutes, as in 14:05.",
        ),
        ("24:00", "“24:00” is the next day. Write 00:00 and tick “+1 day”."),
    ],
)
def test_a_time_that_cannot_be_read_comes_with_the_one_that_was_meant(text, message):
    assert clock_problem(text) == message


def test_two_rows_with_one_identity_are_an_error_in_drafts_too():
    rows = [Row(id=ONE, title="Ice"), Row(id=TWO), Row(id=ONE, title="Snow")]

    assert structure(rows) == (
        {ONE: {"id": ["Two rows have the same identity. Delete one of them and enter it anew."]}},
        [],
    )


def test_a_session_has_bounds():
    many = [Row() for _ in range(301)]
    long = [Row(abstract="x" * 100_000), Row(abstract="x" * 100_000)]

    assert structure(many)[1] == [
        "A session holds up to 300 rows; these are 301. Move some of them to another session."
    ]
    assert structure(long)[1] == [
        "The texts of these rows have 200032 characters; a session holds up to 200000. "
        "Shorten the abstracts, or move rows to another session."
    ]
    assert structure(many[:300]) == ({}, [])
