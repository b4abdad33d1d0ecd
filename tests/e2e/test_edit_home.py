from playwright.sync_api import expect


def test_an_editor_changes_the_claim_and_a_visitor_reads_it(
    site, editor_account, visitor, new_context
):
    page = new_context().new_page()
    page.goto("/admin/")
    page.get_by_label("E-mail").fill("editor@centre.example.net")
    page.get_by_label("Password").fill("a long password")
    page.get_by_role("button", name="Sign in").click()
    page.goto(f"/admin/pages/{site.pk}/edit/")

    page.get_by_role("textbox", name="Claim").fill("We listen to the ice")
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Publish").click()

    expect(page.get_by_text("published")).to_be_visible()
    visitor.goto("/")
    expect(visitor.get_by_role("heading", level=1)).to_have_text("We listen to the ice")
    [home] = visitor.request.get("/api/v1/pages/").json()["items"]
    assert (home["claim"], home["url"]) == ("We listen to the ice", visitor.url)
