"""Accessibility statements."""

from datetime import date

import wagtail_factories

from home.models import AccessibilityGap, AccessibilityPage

LAW = {
    "law": "the BGG",
    "enforcer": "the Schlichtungsstelle BGG",
    "enforcer_website": "https://www.schlichtungsstelle-bgg.de/",
}
PREPARED = date(2026, 3, 2)


class AccessibilityPageFactory(wagtail_factories.PageFactory):
    title = "Accessibility statement"
    slug = "accessibility"
    operator = "The Centre"
    covers = "the website of the Centre"
    compliance = "full"
    assessment = "self"
    prepared_on = PREPARED
    contact = "Office for accessibility"
    email = "access@centre.org"

    class Meta:
        model = AccessibilityPage


def gap(**facts: str) -> AccessibilityGap:
    return AccessibilityGap(**{"reason": "non-compliance", "what": "Old videos", **facts})
