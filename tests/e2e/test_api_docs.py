import pytest
from playwright.sync_api import expect

from api.problem_kinds import KINDS
from tests.e2e.test_accessibility import SCHEMES, sticking_out, violations

DOCS = "/api/v1/docs/"


def test_the_reference_is_open_to_all_in_light_and_dark_on_any_screen(sample_site, visitor):
    visitor.goto(DOCS)
    visitor.locator("details").evaluate_all("all => all.forEach(each => { each.open = true; })")

    found = []
    for scheme in SCHEMES:
        for width in (320, 1440):
            visitor.emulate_media(color_scheme=scheme)
            visitor.set_viewport_size({"width": width, "height": 900})
            complaints = violations(visitor) + sticking_out(visitor)
            found += [f"{scheme} {width}: {each}" for each in complaints]

    assert found == []


@pytest.mark.parametrize("name", [kind.name for kind in KINDS])
def test_the_page_of_an_error_is_open_to_all(site, visitor, name):
    visitor.set_viewport_size({"width": 320, "height": 900})
    visitor.goto(f"{DOCS}problems/{name}/")

    assert violations(visitor) + sticking_out(visitor) == []


def test_one_finds_what_may_be_asked_and_sees_an_answer(sample_site, visitor_without_js, strangers):
    strangers.append("404 (Not Found)")  # the browser asks for the icon of what is JSON
    page = visitor_without_js
    page.goto(DOCS)
    page.get_by_text("Talks of all events, by start").click()
    page.get_by_role("link", name="/api/v1/talks/?order=-start&limit=3").click()

    expect(page.locator("body")).to_contain_text('"items":[{"id":')
    assert page.url.endswith("/api/v1/talks/?order=-start&limit=3")


def test_the_reference_leads_to_the_description(site, visitor_without_js):
    visitor_without_js.goto(DOCS)

    link = visitor_without_js.get_by_role("link", name="The same as an OpenAPI document")

    expect(link).to_have_attribute("href", "/api/v1/openapi.json")
