from pages.serving import trail
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
