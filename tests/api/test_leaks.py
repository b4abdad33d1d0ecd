"""Nothing that is not public is in any answer. Whatever is planted here has “Secret” in it."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from delivery.models import PublishedDocument
from home.models import ContentPage
from tests.api.conftest import RESOURCES
from tests.factories.events import WorkshopPageFactory, session, talk
from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory
from tests.factories.publications import ProductFactory, PublicationFactory
from tests.factories.research import ResearchBranchPageFactory


def plant(centre, *, live):
    """Something of each kind; a talk comes with its workshop."""
    schedule = [session("Secret session", [talk("Secret talk", "09:00", "09:30")])]
    below = {"live": live, "title": "Secret page"}
    return [
        ContentPageFactory(parent=centre.home, **below),
        ResearchBranchPageFactory(parent=centre.branch.get_parent(), **below),
        WorkshopPageFactory(parent=centre.workshop.get_parent(), schedule=schedule, **below),
        PublicationFactory(title="Secret work", live=live),
        ProductFactory(title="Secret product", live=live),
        PersonFactory(given="", family="Secret person", live=live),
    ]


def answers(client):
    """Every list, and every detail of everything that was ever public."""
    found = [client.get(f"/api/v1/{resource}/?limit=100") for resource in RESOURCES]
    for document in PublishedDocument.objects.all():
        found += [client.get(f"/api/v1/{resource}/{document.id}/") for resource in RESOURCES]
    return [answer.content.decode() for answer in found]


def told(client):
    return [answer for answer in answers(client) if "Secret" in answer]


def test_what_is_public_is_told(client, centre):
    plant(centre, live=True)

    assert len(told(client)) == 14


def test_drafts_are_not_told(client, centre):
    plant(centre, live=False)

    assert told(client) == []


def test_drafts_of_live_things_are_not_told(client, centre):
    for thing in (ContentPage.objects.get(), centre.branch, centre.workshop, centre.publication):
        thing.title = "Secret"
        thing.save_revision()
    centre.person.family = "Secret"
    centre.person.save_revision()

    assert told(client) == []


def test_what_was_withdrawn_is_not_told(client, centre):
    for thing in plant(centre, live=True):
        thing.unpublish()

    assert told(client) == []


def test_what_was_deleted_is_not_told(client, centre):
    for thing in plant(centre, live=True):
        thing.delete()

    assert told(client) == []


def test_what_has_expired_is_not_told(client, centre):
    for thing in plant(centre, live=True):
        thing.expire_at = timezone.now() + timedelta(days=1)
        thing.save()

    over = PublishedDocument.objects.exclude(expires_at=None)
    over.update(expires_at=datetime(2020, 1, 1, tzinfo=UTC))

    assert told(client) == []


def test_what_is_scheduled_is_not_told(client, centre):
    for thing in plant(centre, live=False):
        thing.go_live_at = timezone.now() + timedelta(days=1)
        thing.save_revision().publish()

    assert told(client) == []


def test_what_is_private_is_not_told(client, centre):
    page, branch, workshop, *snippets = plant(centre, live=True)
    for restricted in (page, branch, workshop):
        PageViewRestriction.objects.create(page=restricted, restriction_type="login")
    for snippet in snippets:
        snippet.delete()

    assert told(client) == []


def test_an_author_who_is_a_draft_is_a_name_and_no_link(client, centre):
    centre.person.unpublish()

    answer = client.get(f"/api/v1/publications/{centre.publication.uuid}/").json()

    assert [(author["name"], author["person"]) for author in answer["authors"]] == [
        ("Ada Lovelace", None),
        ("Charles Babbage", None),
    ]


@pytest.mark.parametrize("resource", RESOURCES)
def test_a_thing_is_only_at_the_resource_of_its_kind(client, centre, resource):
    ids = {kind: str(document_id) for document_id, kind in all_ids()}

    found = [
        kind for kind in ids if client.get(f"/api/v1/{resource}/{ids[kind]}/").status_code == 200
    ]

    assert found == [RESOURCES[resource]]


def all_ids():
    return PublishedDocument.objects.order_by("id").values_list("id", "kind")


@pytest.mark.parametrize("resource", RESOURCES)
def test_what_never_was_is_not_found(client, db, resource):
    assert client.get(f"/api/v1/{resource}/{uuid4()}/").status_code == 404
