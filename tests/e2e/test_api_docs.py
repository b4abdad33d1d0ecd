from playwright.sync_api import expect


def test_the_api_can_be_read_and_tried_without_any_other_host(site, visitor):
    visitor.goto("/api/v1/docs/")

    expect(visitor.get_by_role("heading", name="Graticule API")).to_be_visible()
    summary = visitor.get_by_text("Pages, in the order of the tree")
    summary.click()
    visitor.get_by_role("button", name="Try it out").click()
    visitor.get_by_role("button", name="Execute").click()

    expect(visitor.locator(".live-responses-table")).to_contain_text("We measure the Earth")


def test_without_scripts_the_docs_lead_to_the_description(site, visitor_without_js):
    visitor_without_js.goto("/api/v1/docs/")

    link = visitor_without_js.get_by_role("link", name="OpenAPI document")

    expect(link).to_have_attribute("href", "/api/v1/openapi.json")
