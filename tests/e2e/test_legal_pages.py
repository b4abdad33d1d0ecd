"""Everyone can read an accessibility statement, and the panel that says what is missing."""

from datetime import date

import pytest

from tests.e2e.test_accessibility import SEEN, not_of_wagtail, sticking_out, violations
from tests.factories.accessibility import AccessibilityPageFactory, gap


@pytest.fixture
def statement(site):
    return AccessibilityPageFactory(
        parent=site,
        compliance="none",
        law="the law on equality",
        commitment="<p>We test with readers.</p><ul><li>Every spring</li></ul>",
        report="https://institute.org/report",
        reviewed_on=date(2026, 10, 1),
        phone="+49 30 1234",
        form_address="https://centre.org/a-long-address-of-a-form/for-barriers-of-all-kinds",
        response_days=14,
        enforcer="The Authority",
        enforcer_address="A Street 1\n10115 Berlin",
        enforcer_website="https://authority.org/procedure",
        gaps=[
            gap(what="Old videos", criteria="WCAG 1.2.2", mended_by=date(2027, 1, 31)),
            gap(what="Scans", reason="disproportionate-burden", why="A thousand volumes."),
            gap(what="Maps of others", reason="out-of-scope", alternative="Lists of places."),
        ],
    )


def test_a_statement_with_all_its_parts_is_open_to_all(statement, visitor):
    found = []
    visitor.goto(statement.url)
    for scheme, width in SEEN:
        visitor.emulate_media(color_scheme=scheme)
        visitor.set_viewport_size({"width": width, "height": 900})
        complaints = violations(visitor) + sticking_out(visitor)
        found += [f"{scheme} {width}: {each}" for each in complaints]

    assert found == []


def test_the_panel_of_legal_pages_is_open_to_all_and_leads_to_the_details(site, editor):
    found = []
    editor.goto("/admin/")
    for scheme, width in SEEN:
        editor.emulate_media(color_scheme=scheme)
        editor.set_viewport_size({"width": width, "height": 900})
        found += [f"{scheme} {width}: {each}" for each in not_of_wagtail(violations(editor))]
    editor.get_by_role("link", name="Choose a page (Imprint: no page is chosen.)").click()

    assert found == []
    editor.wait_for_url("**/admin/settings/pages/sitedetails/*/")
