"""When a statement is due, and in which words its parts are said."""

from datetime import date

import pytest

from home.accessibility import rules, words
from home.accessibility.choices import Reason
from tests.factories.accessibility import LAW, PREPARED

TODAY = date(2026, 11, 25)
COMPLETE = {
    "compliance": "full",
    "law": "",
    "prepared_on": PREPARED,
    "reviewed_on": None,
    "assessment": "self",
    "email": "access@centre.org",
}


class TestRules:
    @pytest.mark.parametrize(
        ("changes", "reasons", "fields"),
        [
            ({}, [], set()),
            ({}, [Reason.OUT_OF_SCOPE], set()),
            ({}, [Reason.BURDEN], {"compliance"}),
            ({"compliance": "none"}, [], {"compliance"}),
            ({"compliance": "none"}, [Reason.OUT_OF_SCOPE], set()),
            ({"email": ""}, [], {"email"}),
            ({"email": "", "phone": "+49 30 1"}, [], set()),
            ({"assessment": "third-party"}, [], {"assessor"}),
            ({"assessment": "other", "assessor": "A panel of readers"}, [], set()),
            ({"law": "the BGG"}, [], {"enforcer", "enforcer_website"}),
            (LAW, [], set()),
            ({"reviewed_on": TODAY}, [], set()),
            ({"reviewed_on": date(2026, 11, 26)}, [], {"reviewed_on"}),
            ({"reviewed_on": date(2026, 3, 1)}, [], {"reviewed_on"}),
        ],
    )
    def test_a_statement_owes_this_and_no_more(self, changes, reasons, fields):
        assert set(rules.broken({**COMPLETE, **changes}, reasons, today=TODAY)) == fields

    def test_a_statement_is_due_when_nobody_looked_at_it_for_more_than_a_year(self):
        kept = rules.due(PREPARED, date(2025, 11, 25), TODAY)
        due = rules.due(date(2020, 1, 1), date(2025, 11, 24), TODAY)

        assert kept == []
        assert [(each.path, each.level, each.message) for each in due] == [
            (
                ("reviewed_on",),
                "warns",
                "The statement was last looked through on 24 November 2025, more than a year ago. "
                "Look through it, and write the day into “last reviewed on”.",
            )
        ]

    def test_a_draft_without_a_day_is_not_due(self):
        assert rules.due(None, None, TODAY) == []


class TestWords:
    def test_a_site_that_complies_fully_says_so(self):
        assert words.status("full", "this site", "EN 301 549", "") == (
            "Fully compliant: this site meets all requirements of EN 301 549."
        )

    def test_what_is_not_chosen_yet_says_nothing(self):
        assert (words.status("", "", "", ""), words.assessment("", "", "")) == ("", "")

    def test_another_assessment_is_named_as_it_is_written(self):
        assert words.assessment("other", "", "a panel of readers.") == (
            "It rests on this: a panel of readers."
        )
