"""The sentences of an accessibility statement that follow from what was chosen in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from home.accessibility.choices import Assessment, Compliance, Reason


def commitment(operator: str, law: str) -> str:
    """Who means to do what, and which law says so."""
    if law:
        words = _("%(operator)s wants everyone to be able to use what it offers, as %(law)s asks.")
    else:
        words = _("%(operator)s wants everyone to be able to use what it offers.")
    return words % {"operator": operator, "law": law}


def status(compliance: str, covers: str, standard: str, law: str) -> str:
    """The one sentence that the model statement begins with, or nothing while it is open."""
    both = _("%(standard)s, and so of %(law)s") % {"standard": standard, "law": law}
    measure = both if law else standard
    sentences = {
        Compliance.FULL: _("Fully compliant: %(covers)s meets all requirements of %(measure)s."),
        Compliance.PARTIAL: _(
            "Partially compliant: %(covers)s meets most requirements of %(measure)s. "
            "The exceptions are listed below."
        ),
        Compliance.NONE: _(
            "Not compliant: %(covers)s does not meet most requirements of %(measure)s. "
            "What is missing is listed below."
        ),
    }
    found = sentences[Compliance(compliance)] if compliance else ""
    return found % {"covers": covers, "measure": measure}


def assessment(kind: str, operator: str, assessor: str) -> str:
    """How it is known."""
    if kind == Assessment.SELF:
        return _("It rests on an evaluation by %(operator)s itself.") % {"operator": operator}
    if kind == Assessment.THIRD_PARTY:
        return _("It rests on an evaluation by %(assessor)s.") % {"assessor": assessor}
    return _("It rests on this: %(assessor)s.") % {"assessor": assessor.rstrip(".")} if kind else ""


def enforcement(body: str) -> str:
    """Where to go when an answer does not come or does not help."""
    return _("If no answer comes, or if it does not help, you can turn to %(body)s.") % {
        "body": body
    }


def headings() -> dict[str, str]:
    """Over the gaps, by their reason, in the order of the model statement."""
    return {
        Reason.NON_COMPLIANCE: _("Not compliant yet"),
        Reason.BURDEN: _("A disproportionate burden to mend"),
        Reason.OUT_OF_SCOPE: _("Not covered by the law"),
    }


def grouped(gaps: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The gaps of a statement under their headings, without empty ones."""
    listed = list(gaps)
    groups = (
        {"title": title, "gaps": [gap for gap in listed if gap["kind"] == reason]}
        for reason, title in headings().items()
    )
    return [group for group in groups if group["gaps"]]
