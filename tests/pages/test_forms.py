import pytest
from django.urls import reverse
from wagtail.models import Site
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from home.models import ContentPage
from pages.models import SiteDetails
from pages.unfinished.markup import text_of
from tests.factories.home import ContentPageFactory

MESSAGE = "“TODO” looks unfinished. Replace it, or save the page as a draft."


@pytest.fixture
def editor(client, administrator):
    client.force_login(administrator)
    return client


@pytest.fixture
def page(home):
    return ContentPageFactory(parent=home, title="About ice", slug="about-ice", live=False)


def page_data(**changes):
    data = {
        "title": "About ice",
        "slug": "about-ice",
        "summary": "It melts.",
        "body": streamfield([("heading", "Ice"), ("text", rich_text("<p>TODO</p>"))]),
        "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MAX_NUM_FORMS": 0},
        **changes,
    }
    return nested_form_data(data)


def errors_of(response):
    form = response.context["form"]
    return {name: error.as_json_data() for name, error in block_errors(form)} | {
        name: list(errors) for name, errors in form.errors.items() if name != "body"
    }


def block_errors(form):
    return [("body", form.errors["body"].as_data()[0])] if "body" in form.errors else []


AT_THE_BLOCK = {"body": {"blockErrors": {1: {"messages": [MESSAGE]}}}}


def add_url(home):
    return reverse("wagtailadmin_pages:add", args=["home", "contentpage", home.pk])


def edit_url(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


@pytest.mark.django_db
def test_publishing_a_new_page_is_refused_at_the_nested_block(home, editor):
    response = editor.post(add_url(home), {**page_data(), "action-publish": "1"})

    assert (response.status_code, errors_of(response)) == (200, AT_THE_BLOCK)
    assert MESSAGE.encode("unicode-escape").decode() in response.content.decode()
    assert not ContentPage.objects.exists()


@pytest.mark.django_db
def test_publishing_an_edited_page_is_refused_at_the_nested_block(page, editor):
    response = editor.post(edit_url(page), {**page_data(), "action-publish": "1"})

    assert (response.status_code, errors_of(response)) == (200, AT_THE_BLOCK)
    page.refresh_from_db()
    assert not page.live


@pytest.mark.django_db
def test_what_is_unfinished_can_be_sent_to_a_colleague_to_look_at(page, editor):
    response = editor.post(edit_url(page), {**page_data(), "action-submit": "1"})

    assert response.status_code == 302
    assert ContentPage.objects.get(pk=page.pk).current_workflow_state is not None
    assert not ContentPage.objects.get(pk=page.pk).live


@pytest.mark.django_db
def test_all_that_is_unfinished_is_said_at_once_each_at_its_field(page, editor):
    data = page_data(slug="home-dev", summary="TODO and TODO")

    response = editor.post(edit_url(page), {**data, "action-publish": "1"})

    slug = "“home-dev” is a working title. Give it the name that readers should see."
    assert errors_of(response) == {**AT_THE_BLOCK, "slug": [slug], "summary": [MESSAGE]}


@pytest.mark.django_db
def test_a_draft_can_hold_anything(home, page, editor):
    created = editor.post(add_url(home), page_data(slug="another"))
    edited = editor.post(edit_url(page), page_data())

    assert (created.status_code, edited.status_code) == (302, 302)
    page.refresh_from_db()
    kept = page.get_latest_revision_as_object().body[1].value.source
    assert text_of(kept) == "\nTODO\n"


@pytest.mark.django_db
def test_a_draft_of_a_live_page_can_hold_anything(home, editor):
    page = ContentPageFactory(parent=home, title="About ice", slug="about-ice")

    response = editor.post(edit_url(page), page_data())

    assert response.status_code == 302
    assert ContentPage.objects.get().live


@pytest.mark.django_db
def test_an_autosave_and_a_preview_are_never_refused(page, editor):
    accepts = {"HTTP_ACCEPT": "application/json"}
    saved = editor.post(edit_url(page), page_data(), **accepts)
    preview = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    previewed = editor.post(preview, page_data())

    assert saved.json()["success"] is True
    assert previewed.json()["is_valid"] is True


@pytest.mark.django_db
def test_a_finished_page_is_published(page, editor):
    data = page_data(body=streamfield([("heading", "Ice")]))

    response = editor.post(edit_url(page), {**data, "action-publish": "1"})

    assert response.status_code == 302
    assert ContentPage.objects.get().live


def details_data(*rows):
    links = [
        {"label": label, "url": url, "id": "", "ORDER": number, "DELETE": deleted}
        for number, (label, url, deleted) in enumerate(rows)
    ]
    counts = {"TOTAL_FORMS": len(links), "INITIAL_FORMS": 0}
    names = {"name": "Ice", "email": "", "phone": "", "address": "", "accent": "#0b5a7a"}
    pages = {"imprint": "", "privacy": "", "accessibility": "", "licence": ""}
    formset = {**counts, **{str(number): link for number, link in enumerate(links)}}
    footer = rich_text("<p>All of it.</p>")
    return nested_form_data({**names, **pages, "footer": footer, "social_links": formset})


@pytest.mark.django_db
def test_a_child_row_is_refused_at_its_own_field(home, editor):
    site = Site.objects.get()
    SiteDetails.for_site(site)
    url = reverse("wagtailsettings:edit", args=["pages", "sitedetails", site.pk])
    rows = [("Code", "https://github.com/", ""), ("TODO", "https://www.w3.org/", "")]

    response = editor.post(url, details_data(*rows, ("TODO", "https://www.w3.org/", "1")))

    formset = response.context["form"].formsets["social_links"]
    assert formset.errors == [{}, {"label": [MESSAGE]}]  # a row that goes is not read
    assert not SiteDetails.objects.get().social_links.exists()


@pytest.mark.django_db
def test_the_child_rows_that_are_finished_are_saved(home, editor):
    site = Site.objects.get()
    SiteDetails.for_site(site)
    url = reverse("wagtailsettings:edit", args=["pages", "sitedetails", site.pk])

    response = editor.post(url, details_data(("Code", "https://github.com/", "")))

    assert response.status_code == 302
    assert [link.label for link in SiteDetails.objects.get().social_links.all()] == ["Code"]
