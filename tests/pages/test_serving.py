from wagtail.models import PageViewRestriction

from pages.serving import trail
from tests.factories.home import ContentPageFactory
from tests.factories.people import PeoplePageFactory, PersonFactory


def test_a_snippet_stands_below_the_list_of_its_room(home):
    PeoplePageFactory(parent=home, title="People", slug="people")
    person = PersonFactory(given="Ada", family="Lovelace")
    person.save_revision().publish()

    assert trail({"url": person.get_absolute_url()}) == [
        {"title": "Home", "url": "/"},
        {"title": "People", "url": "/people/"},
    ]


def test_a_list_that_is_not_public_is_left_out_of_the_way(home):
    person = PersonFactory(given="Ada", family="Lovelace")

    assert trail({"url": person.get_absolute_url()}) == [{"title": "Home", "url": "/"}]


def test_a_page_of_the_tree_keeps_the_way_that_it_knows(home):
    known = [{"title": "Home", "url": "/"}]

    assert trail({"url": "/about/", "breadcrumbs": known}) == known


def test_a_private_page_opens_with_its_password(home, client):
    page = ContentPageFactory(parent=home, title="Minutes", slug="minutes")
    lock = PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.PASSWORD, password="a word"
    )
    door = f"/_util/authenticate_with_password/{lock.pk}/{page.pk}/"
    before = client.get("/minutes/").content.decode()

    entered = client.post(door, {"password": "a word", "return_url": "/minutes/"}, follow=True)

    headings = [">Minutes</h1>" in text for text in (before, entered.content.decode())]
    assert (headings, entered.status_code) == ([False, True], 200)
    assert entered["Cache-Control"].startswith("private, no-store")


def test_a_private_page_asks_whom_it_does_not_know_to_log_in(home, client):
    page = ContentPageFactory(parent=home, title="Minutes", slug="minutes")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)

    asked = client.get("/minutes/", follow=True)

    assert asked.redirect_chain == [("/_util/login/?next=/minutes/", 302)]
    assert asked.status_code == 200
