import pytest
from django.core.files.base import ContentFile
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from delivery.documents import published
from home.models import ContentPage
from pages.models import CentreDocument
from tests.factories.home import ContentPageFactory
from tests.factories.publications import PublicationFactory


@pytest.fixture
def minutes(home) -> ContentPage:
    return ContentPageFactory(parent=home, title="Minutes", slug="minutes")


def restrict(page, **words):
    return PageViewRestriction.objects.create(page=page, **words)


def paths():
    return set(published("page").values_list("path", flat=True)) - {"/"}


@pytest.mark.parametrize("times_removed", [1, 2])
def test_an_alias_is_private_with_the_page_that_it_shows(minutes, times_removed):
    alias = minutes.create_alias(update_slug="shown-here")
    if times_removed == 2:
        alias = alias.create_alias(update_slug="shown-there")
    assert f"/{alias.slug}/" in paths()

    lock = restrict(minutes, restriction_type="login")
    hidden = paths()
    lock.delete()

    assert hidden == set()
    assert f"/{alias.slug}/" in paths()


def test_an_alias_is_private_when_what_it_shows_moves_below_a_private_page(home, minutes):
    inner = ContentPageFactory(parent=home, title="Inner", slug="inner")
    restrict(inner, restriction_type="login")
    minutes.create_alias(update_slug="shown-here")

    minutes.move(inner, pos="last-child")

    assert paths() == set()


def test_what_stands_below_an_alias_is_private_with_it(minutes):
    alias = minutes.create_alias(update_slug="shown-here")
    ContentPageFactory(parent=alias, title="Below", slug="below")
    assert "/shown-here/below/" in paths()

    restrict(minutes, restriction_type="login")

    assert paths() == set()


def test_a_page_may_stand_below_its_own_alias(home, minutes):
    alias = minutes.create_alias(update_slug="shown-here")
    minutes.move(ContentPage.objects.get(pk=alias.pk), pos="last-child")
    assert paths() == {"/shown-here/", "/shown-here/minutes/"}

    restrict(ContentPage.objects.get(pk=minutes.pk), restriction_type="login")

    assert paths() == set()


def test_an_alias_of_what_is_below_a_private_page_is_not_shown(home, minutes, client):
    inner = ContentPageFactory(parent=home, title="Inner", slug="inner")
    restrict(inner, restriction_type="login")
    minutes.create_alias(update_slug="shown-here")

    minutes.move(inner, pos="last-child")

    assert client.get("/shown-here/").status_code == 404


def test_an_alias_of_a_private_page_opens_for_those_who_may_see_that_page(home, minutes, client):
    minutes.create_alias(update_slug="shown-here")
    lock = restrict(minutes, restriction_type="password", password="a word")
    door = f"/_util/authenticate_with_password/{lock.pk}/{minutes.pk}/"
    before = client.get("/shown-here/")

    client.post(door, {"password": "a word", "return_url": "/minutes/"})
    after = client.get("/shown-here/")

    assert [">Minutes</h1>" in each.content.decode() for each in (before, after)] == [False, True]
    assert after["Cache-Control"].startswith("private, no-store")


@pytest.fixture
def plan(db) -> CentreDocument:
    """A file that a public work leads to, in a collection within another."""
    outer = Collection.get_first_root_node().add_child(name="Members")
    inner = outer.add_child(name="Plans")
    file = ContentFile(b"%PDF-", "plan.pdf")
    plan = CentreDocument.objects.create(title="Plan", file=file, collection=inner)
    PublicationFactory(pdf_document=plan)
    return plan


def test_a_file_of_a_private_collection_is_no_public_document(plan, client):
    assert client.get(f"/api/v1/documents/{plan.uuid}/").status_code == 200
    outer = plan.collection.get_parent()

    lock = CollectionViewRestriction.objects.create(collection=outer, restriction_type="login")
    told, given = client.get(f"/api/v1/documents/{plan.uuid}/"), client.get(plan.url)
    lock.delete()

    assert told.status_code == 404
    assert given["Location"].startswith("/_util/login/")
    assert client.get(f"/api/v1/documents/{plan.uuid}/").status_code == 200
    assert client.get(plan.url).status_code == 200


def test_a_file_is_private_once_it_is_put_into_a_private_collection(plan):
    locked = Collection.get_first_root_node().add_child(name="Locked")
    CollectionViewRestriction.objects.create(collection=locked, restriction_type="login")

    plan.collection = locked
    plan.save()

    assert not published("document").exists()
