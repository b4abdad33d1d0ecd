import pytest
from wagtail.models import Page, PageViewRestriction

from pages.surroundings import Surroundings, paths_above
from tests.factories.home import ContentPageFactory


@pytest.fixture
def tree(home):
    """Two pages of the same depth, one of them private by what is above it."""
    closed = ContentPageFactory(parent=home, title="Closed", slug="closed")
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    within = ContentPageFactory(parent=closed, title="Within", slug="within")
    return [within, ContentPageFactory(parent=home, title="Open", slug="open"), closed]


def test_of_many_pages_the_same_is_said_as_wagtail_says_of_each(tree):
    found = Surroundings(tree)

    for page in tree:
        assert [each.pk for each in found.above(page)] == [
            each.pk for each in page.get_ancestors().order_by("path")
        ]
        assert found.restrictions(page) == list(page.get_view_restrictions())


def test_an_alias_is_as_private_as_what_it_shows_and_what_is_above_that(home, tree):
    alias = tree[0].create_alias(parent=home, update_slug="shown-here")
    again = alias.create_alias(parent=home, update_slug="shown-there")

    found = Surroundings([alias, again])

    [lock] = PageViewRestriction.objects.all()
    assert [found.restrictions(page) for page in (alias, again)] == [[lock], [lock]]


@pytest.mark.parametrize("count", [1, 3])
def test_many_pages_are_looked_up_in_as_many_queries_as_one(
    home, tree, count, django_assert_num_queries
):
    for number in range(count):
        tree[0].create_alias(parent=home, update_slug=f"shown-{number}")
    aliases = list(Page.objects.filter(alias_of=tree[0]).specific())

    with django_assert_num_queries(6):
        found = Surroundings(aliases)
        assert all(found.restrictions(page) and found.above(page) for page in aliases)


def test_the_places_above_a_page_go_from_the_root_down(db):
    assert paths_above(Page(path="000100020003", depth=3)) == ["0001", "00010002"]
