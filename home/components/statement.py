"""The middle of an accessibility statement: with gaps and a law, and fully compliant."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from home.accessibility import words
from home.components.blocks import PLAIN
from home.components.component import Component, State
from home.components.drawing import main_of
from home.components.records import Payload

WHO, WHAT, LAW = "The Centre for Slow Water", "the website of the centre", "BITV 2.0"
STANDARD = "EN 301 549 V3.2.1"


def components() -> list[Component]:
    return [Component("page-accessibility", _("Accessibility statement"), _states())]


def _states() -> tuple[State, ...]:
    template = "home/accessibility_page.html"
    told = ((PLAIN, _partial()), (_("Fully compliant"), _full()))
    return tuple(
        State(
            title,
            main_of(
                template,
                document={"title": "Accessibility", "statement": statement},
                gaps=words.grouped(statement["gaps"]),
                base_url="https://centre.example.net",
            ),
        )
        for title, statement in told
    )


def _partial() -> Payload:
    told = {
        "reason": "Two of them are from before 2018.",
        "alternative": "Ask us for a transcript.",
        "by": "2027-03-01",
    }
    return {
        **_full(law=LAW, status="partial"),
        "gaps": [
            _gap("non-compliance", "Old videos have no captions.", "1.2.2", **told),
            _gap("out-of-scope", "Maps of before 2019 are pictures."),
        ],
        "enforcement": {
            "words": words.enforcement("the arbitration board"),
            "body": "Arbitration board",
            "address": "Mauerstraße 53\n10117 Berlin",
            "url": "https://board.example.org/",
        },
    }


def _gap(
    kind: str,
    what: str,
    criteria: str = "",
    *,
    reason: str = "",
    alternative: str = "",
    by: str = "",
) -> Payload:
    known = {"kind": kind, "what": what, "criteria": criteria}
    return {**known, "why": reason, "alternative": alternative, "mended_by": by}


def _full(law: str = "", status: str = "full") -> Payload:
    return {
        "covers": {"name": WHAT, "url": "/"},
        "commitment_words": words.commitment(WHO, law),
        "commitment": "<p>We test each page with a keyboard and a screen reader.</p>",
        "status_words": words.status(status, WHAT, STANDARD, law),
        "standard": STANDARD,
        "gaps": [],
        "prepared_on": "2026-03-02",
        "reviewed_on": "2026-09-01",
        "assessment": {"words": words.assessment("self", WHO, ""), "report_url": "/report/"},
        "feedback": {
            "contact": "Office for accessibility",
            "email": "access@centre.example.net",
            "phone": "",
            "form_url": "",
            "page": None,
            "response_days": 14,
        },
        "enforcement": None,
    }
