STRICT = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
    "img-src 'self' data:; media-src 'self' data:; connect-src 'self'; manifest-src 'self'; "
    "base-uri 'self'; object-src 'none'; form-action 'self'; frame-ancestors 'self'"
)


def test_the_site_and_the_log_in_have_the_strict_policy(home, client):
    for address in ("/", "/admin/login/", "/search/", "/nowhere/"):
        assert client.get(address)["Content-Security-Policy"] == STRICT


def test_the_admin_may_run_what_wagtail_needs(home, client, administrator):
    client.force_login(administrator)

    assert client.get("/admin/")["Content-Security-Policy"] == (
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; base-uri 'self'; object-src 'none'; form-action 'self'; "
        "frame-ancestors 'self'"
    )


def test_a_preview_has_the_policy_of_the_site(home, client, administrator):
    client.force_login(administrator)
    home.save_revision()
    address = f"/admin/pages/{home.pk}/revisions/{home.latest_revision.pk}/view/"

    assert client.get(address)["Content-Security-Policy"] == STRICT


def test_a_page_is_no_resource_of_another_site_and_a_style_sheet_may_be(home, client):
    name = "Cross-Origin-Resource-Policy"

    assert client.get("/")[name] == "same-origin"
    assert not client.get("/accent/0b5a7a.css").has_header(name)


def test_every_answer_forbids_guessing_types(home, client):
    assert client.get("/")["X-Content-Type-Options"] == "nosniff"
