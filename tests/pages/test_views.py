from pathlib import Path

from wagtail.images.tests.utils import get_test_image_file

from pages.models import CentreImage, User
from tests.factories.home import ContentPageFactory


def test_the_sitemap_has_every_public_address_and_no_other(home, client):
    ContentPageFactory(parent=home, title="About us")
    ContentPageFactory(parent=home, title="Secret", live=False)

    text = client.get("/sitemap.xml").content.decode()

    assert [
        line.split("<loc>")[1].split("<")[0] for line in text.split("\n") if "<loc>" in line
    ] == [
        "http://testserver/",
        "http://testserver/about-us/",
    ]


def test_robots_are_told_of_the_sitemap(client):
    assert client.get("/robots.txt").content.decode() == (
        "User-agent: *\nDisallow: /admin/\n\nSitemap: http://testserver/sitemap.xml\n"
    )


def test_health_is_well_while_the_database_answers(db, client):
    response = client.get("/health/")

    assert (response.status_code, response.json()) == (200, {"status": "ok"})


def test_a_page_that_is_not_there_says_so(home, client):
    response = client.get("/nowhere/")

    assert response.status_code == 404
    assert "<h1" in response.content.decode()


def test_a_page_is_the_same_for_every_visitor(home, client, administrator):
    before = client.get("/")
    client.force_login(administrator)

    after = client.get("/")

    assert after.content == before.content
    assert "Cookie" not in after.get("Vary", "")
    assert after.cookies == {}


def test_a_picture_is_served_while_a_public_page_shows_it(home, client, settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)
    image = CentreImage.objects.create(title="Ice", description="Ice", file=get_test_image_file())
    page = ContentPageFactory(parent=home, title="Ice", picture=image)
    address = page.public_document()["picture"].shape["src"]
    while_shown = client.get(address).status_code

    page.unpublish()

    assert (while_shown, client.get(address).status_code) == (200, 404)
    assert client.get(f"/media/{image.file.name}").status_code == 404


def test_an_editor_sees_pictures_of_drafts(home, client, administrator, settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)
    image = CentreImage.objects.create(title="Ice", description="Ice", file=get_test_image_file())
    client.force_login(administrator)

    assert client.get(f"/media/{image.file.name}").status_code == 200


def test_no_address_leads_out_of_the_media_folder(home, client, administrator, settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path / "media")
    Path(tmp_path / "secret").write_text("secret")
    client.force_login(administrator)

    assert client.get("/media/../secret").status_code == 404
    assert client.get("/media/%2e%2e/secret").status_code == 404
    assert client.get("/media//etc/hostname").status_code == 404


def test_people_log_in_with_their_address_however_it_is_written(db, client):
    User.objects.create_user("Anna@Centre.example", "a long password", is_superuser=True)

    response = client.post(
        "/admin/login/", {"username": "ANNA@centre.EXAMPLE", "password": "a long password"}
    )

    assert (response.status_code, response["Location"]) == (302, "/admin/")


def test_a_private_page_is_shown_to_those_who_may_see_it(home, client, administrator):
    from wagtail.models import PageViewRestriction

    page = ContentPageFactory(parent=home, title="Inside")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    for_strangers = client.get("/inside/").status_code
    client.force_login(administrator)

    response = client.get("/inside/")

    assert (for_strangers, response.status_code) == (302, 200)
    assert "no-store" in response["Cache-Control"]
