"""What visitors hear at an address that nothing is at any more."""

import pytest
from django.http import Http404, HttpResponse
from django.urls import path
from wagtail.models import PageViewRestriction

from config import urls
from delivery.documents import published
from delivery.models import FormerAddress
from home.models import ContentPage
from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory


def renamed(thing, slug):
    thing.slug = slug
    thing.save_revision().publish()
    return thing


@pytest.fixture
def moved(home):
    return renamed(ContentPageFactory(parent=home, title="About us", slug="about"), "who")


@pytest.mark.parametrize("ask", ["get", "head"])
def test_a_former_address_leads_on_for_good(moved, client, ask):
    response = getattr(client, ask)("/about/?year=2020&q=%C3%A4")

    assert (response.status_code, response["Location"]) == (301, "/who/?year=2020&q=%C3%A4")
    assert (response["Cache-Control"], response.content) == ("no-cache", b"")


def test_an_address_without_its_slash_leads_on_in_one_step(moved, client):
    response = client.get("/about", follow=True)

    assert response.redirect_chain == [("/who/", 301)]


def test_nothing_can_be_sent_to_a_former_address(moved, client):
    assert client.post("/about/").status_code == 404


def test_what_is_deleted_is_gone_and_says_so_in_our_look(moved, client):
    moved.delete()

    response = client.get("/about/")

    assert (response.status_code, response["Cache-Control"]) == (410, "no-cache")
    text = response.content.decode()
    assert '<h1 class="title__text">This is gone</h1>' in text
    assert 'action="/search/"' in text
    assert "script-src 'self'" in response["Content-Security-Policy"]
    assert (client.head("/about/").status_code, client.head("/about/").content) == (410, b"")


def test_what_is_gone_is_told_to_all_alike(moved, client, administrator):
    moved.delete()
    before = client.get("/about/").content
    client.force_login(administrator)

    response = client.get("/about/")

    assert (response.content, response.cookies) == (before, {})


def test_a_former_address_of_a_hidden_page_is_answered_as_any_unknown_one(moved, client):
    PageViewRestriction.objects.create(page=moved, restriction_type="login")

    former, unknown = client.get("/about/"), client.get("/other/")

    assert (former.status_code, former.content) == (404, unknown.content)
    assert dict(former.items()) == dict(unknown.items())


def test_a_page_that_is_there_asks_for_no_former_address(moved, client, django_assert_num_queries):
    with django_assert_num_queries(3) as captured:
        assert client.get("/who/").status_code == 200

    assert [each for each in captured if "formeraddress" in each["sql"]] == []


def test_an_address_that_never_was_costs_one_query_more(home, client, django_assert_num_queries):
    client.get("/nowhere/")

    with django_assert_num_queries(8) as captured:
        assert client.get("/nowhere/").status_code == 404

    assert len([each for each in captured if "formeraddress" in each["sql"]]) == 1


@pytest.mark.parametrize("address", ["/admin/nowhere/", "/api/v1/nowhere/", "/static/nowhere/"])
def test_the_machinery_leads_nowhere(home, administrator, client, address):
    FormerAddress.objects.create(address=address, rest="/search/")
    client.force_login(administrator)

    assert client.get(address).status_code == 404


def a_card(request, slug):
    if not published("person").filter(path=f"/people/{slug}/").exists():
        raise Http404
    return HttpResponse("a card")


class WithDownloads:
    """The addresses of the site, and forms of things as a room may give them."""

    urlpatterns = [
        path("people/<slug:slug>.vcf", a_card),
        path("who/plan.ics", lambda request: HttpResponse("a plan")),
        *urls.urlpatterns,
    ]
    handler404 = urls.handler404


@pytest.fixture
def downloads(settings, monkeypatch):
    settings.ROOT_URLCONF = WithDownloads


def test_forms_of_a_thing_with_another_slug_lead_on(home, client, downloads):
    renamed(PersonFactory(given="Ada", family="Byron", slug="ada-byron"), "ada")

    response = client.get("/people/ada-byron.vcf?a=1", follow=True)

    assert response.redirect_chain == [("/people/ada.vcf?a=1", 301)]
    assert response.content == b"a card"


def test_a_file_of_a_moved_page_leads_on(moved, client, downloads):
    assert client.get("/about/plan.ics", follow=True).redirect_chain == [("/who/plan.ics", 301)]


def test_a_form_that_there_is_not_leads_nowhere(home, moved, client, downloads):
    renamed(PersonFactory(given="Ada", family="Byron", slug="ada-byron"), "ada")

    found = {client.get(each).status_code for each in ("/people/ada-byron.zip", "/about/x.ics")}

    assert found == {404}


def test_forms_of_what_is_gone_are_gone(home, client, downloads):
    PersonFactory(given="Ada", family="Byron", slug="ada").delete()

    assert client.get("/people/ada.vcf").status_code == 410


def test_no_file_name_leads_out_of_the_site(home, client):
    FormerAddress.objects.create(address="/old/", thing=home.uuid)

    for name in ("%5Cevil.example.ics", "%2F%2Fevil.example.ics", "%0D%0AX: 1.ics"):
        assert client.get(f"/old/{name}").status_code == 404


def test_a_page_that_is_unpublished_and_back_answers_again(moved, client):
    ContentPage.objects.get().unpublish()
    while_hidden = [client.get(path).status_code for path in ("/about/", "/who/")]

    ContentPage.objects.get().save_revision().publish()

    assert while_hidden == [404, 404]
    assert [client.get(path).status_code for path in ("/about/", "/who/")] == [301, 200]
