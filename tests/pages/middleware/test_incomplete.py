"""Half a form is refused, and is no failure of the site."""

import pytest
from django.urls import reverse

from tests.factories.home import ContentPageFactory


@pytest.fixture
def admin(client, administrator):
    client.force_login(administrator)
    return client


def test_a_page_whose_form_arrives_without_its_blocks_is_not_saved(home, admin):
    page = ContentPageFactory(parent=home, title="Sea ice")

    answer = admin.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), {"title": "Half"})

    assert (answer.status_code, "incomplete" in answer.content.decode()) == (400, True)
    assert type(page).objects.get(pk=page.pk).latest_revision is None


@pytest.mark.parametrize("name", ["copy", "edit"])
def test_a_form_with_nothing_in_it_is_refused(home, admin, name):
    page = ContentPageFactory(parent=home)

    assert admin.post(reverse(f"wagtailadmin_pages:{name}", args=[page.pk])).status_code == 400


def test_a_link_without_an_address_is_refused(home, admin):
    where = reverse("wagtailadmin_choose_page_external_link")

    assert admin.post(where).status_code == 400
    assert admin.post(where, {"external-link-chooser-url": "https://a.org/"}).status_code == 200


def test_what_is_above_all_pages_can_be_chosen_by_nobody(home, admin):
    where = reverse("wagtailadmin_choose_page_chosen_multiple")

    above = admin.get(where, {"id": home.get_parent().pk})

    assert (above.status_code, admin.get(where, {"id": home.pk}).status_code) == (404, 200)


def test_there_is_no_screen_that_fails_on_purpose(home, admin):
    assert admin.get(reverse("wagtailadmin_error_test")).status_code == 404


def test_who_is_not_logged_in_is_asked_to(home, client):
    answer = client.post(reverse("wagtailadmin_choose_page_external_link"))

    assert answer.url.startswith("/admin/login/")
