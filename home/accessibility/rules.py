"""When a statement contradicts itself, leaves out what it owes, or has grown old."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from home.accessibility.choices import Assessment, Compliance, Reason
from pages.unfinished import Finding, Level

# The fields that the rules look at.
READ = (
    "compliance", "law", "prepared_on", "reviewed_on", "assessment", "assessor",
    "email", "phone", "form_address", "contact_page", "enforcer", "enforcer_website",
)  # fmt: skip
WAYS = ("email", "phone", "form_address", "contact_page")
YEAR = timedelta(days=365)

Values = Mapping[str, Any]
Broken = Iterator[tuple[str, str]]


def broken(values: Values, reasons: Sequence[str], *, today: date) -> dict[str, str]:
    """What keeps a statement from being published, by field."""
    rules = (_status(values, reasons), _days(values, today), _owed(values))
    return {name: message for rule in rules for name, message in rule}


def _status(values: Values, reasons: Sequence[str]) -> Broken:
    compliance = values.get("compliance")
    open_ones = [reason for reason in reasons if reason != Reason.OUT_OF_SCOPE]
    if compliance == Compliance.FULL and open_ones:
        yield (
            "compliance",
            _(
                "A site that complies fully has no gaps but those that the law does not cover. "
                "Choose “partially”, or take the gaps out."
            ),
        )
    elif compliance in (Compliance.PARTIAL, Compliance.NONE) and not reasons:
        yield "compliance", _("Say below what cannot be used by everyone, and why.")


def _days(values: Values, today: date) -> Broken:
    prepared, reviewed = values.get("prepared_on"), values.get("reviewed_on")
    if reviewed and reviewed > today:
        yield (
            "reviewed_on",
            _("“%(day)s” is still to come. Write the day on which it was done.")
            % {"day": _in_words(reviewed)},
        )
    elif prepared and reviewed and reviewed < prepared:
        yield (
            "reviewed_on",
            _("“%(day)s” is before the statement was prepared. Correct one of the two days.")
            % {"day": _in_words(reviewed)},
        )


def _owed(values: Values) -> Broken:
    if not any(values.get(name) for name in WAYS):
        yield "email", _("Name a way to tell you of a barrier: e-mail, telephone, form or page.")
    if values.get("assessment") in (Assessment.THIRD_PARTY, Assessment.OTHER):
        yield from _missing(values, "assessor", _("Say who assessed the site, or how."))
    if values.get("law"):
        yield from _missing(values, "enforcer", _("Say who enforces the law that you name above."))
        where = _("Write the address at which the procedure is described.")
        yield from _missing(values, "enforcer_website", where)


def _missing(values: Values, name: str, message: str) -> Broken:
    if not values.get(name):
        yield name, message


def due(prepared_on: date | None, reviewed_on: date | None, today: date) -> list[Finding]:
    """A warning, once the last look at the statement is more than a year ago."""
    days = [day for day in (prepared_on, reviewed_on) if day]
    if not days or today - max(days) <= YEAR:
        return []
    day = _in_words(max(days))
    message = _(
        "The statement was last looked through on %(day)s, more than a year ago. Look through it, "
        "and write the day into “last reviewed on”."
    )
    return [Finding(("reviewed_on",), day, "review", Level.WARNS, message % {"day": day})]


def _in_words(day: date) -> str:
    return date_format(day, "j F Y")
