"""What former addresses say of things that are deleted or hidden."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from delivery.former import NOTHING, look_up
from delivery.models import PublishedDocument
from events.models import EventsPage
from home.models import ContentPage
from tests.factories import events as event_factory
from tests.factories.events import EventsPageFactory, WorkshopPageFactory
from tests.factories.former import GONE, renamed
from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory

NOON = datetime(2126, 5, 4, 12, tzinfo=UTC)


@pytest.mark.parametrize("load", [ContentPage.objects.get, Page.objects.get])
def test_a_deleted_page_is_gone_and_so_is_all_below(about, load):
    ContentPageFactory(parent=about, title="Below", slug="below")
    renamed(about, "who")

    load(pk=about.pk).delete()

    gone = [look_up(path) for path in ("/about/", "/who/", "/about/below/", "/who/below/")]
    assert gone == [GONE] * 4


def test_a_deleted_workshop_is_gone_with_its_talks(home):
    above = EventsPageFactory(parent=home, slug="events")
    schedule = [event_factory.session("All", [event_factory.talk("Rivers", "10:00", "10:30")])]
    workshop = WorkshopPageFactory(parent=above, slug="water", schedule=schedule)

    Page.objects.get(pk=workshop.pk).delete()

    assert look_up("/events/water/") == GONE
    assert look_up("/events/water/talks/rivers/") == GONE


def test_a_deleted_snippet_is_gone(home):
    person = PersonFactory(given="Ada", family="Byron", slug="ada")

    person.delete()

    assert look_up("/people/ada/") == GONE


def unpublished(page):
    ContentPage.objects.get(pk=page.pk).unpublish()


def private(page):
    PageViewRestriction.objects.create(page=page, restriction_type="login")


def outside(page):
    ContentPage.objects.get(pk=page.pk).move(Page.objects.get(depth=1), pos="last-child")


def expired(page):
    ContentPage.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(days=1))
    ContentPage.objects.get(pk=page.pk).save()


HIDDEN = pytest.mark.parametrize("hide", [unpublished, private, outside, expired])


@HIDDEN
def test_what_is_hidden_is_not_told_from_what_never_was(about, hide):
    renamed(about, "who")

    hide(ContentPage.objects.get())

    assert [look_up(path) for path in ("/about/", "/who/", "/never/")] == [NOTHING] * 3


@HIDDEN
def test_of_what_was_hidden_before_nobody_hears_that_it_was_deleted(about, hide):
    hide(about)

    ContentPage.objects.get().delete()

    assert look_up("/about/") == NOTHING


@pytest.mark.parametrize("load", [EventsPage.objects.get, Page.objects.get])
def test_what_is_deleted_with_a_private_page_does_not_come_to_light_before(home, load):
    above = EventsPageFactory(parent=home, slug="events")
    schedule = [event_factory.session("All", [event_factory.talk("Rivers", "10:00", "10:30")])]
    WorkshopPageFactory(parent=above, slug="water", schedule=schedule)
    private(Page.objects.get(pk=above.pk))
    before = set(PublishedDocument.objects.values_list("id", "sequence"))

    load(pk=above.pk).delete()

    assert set(PublishedDocument.objects.values_list("id", "sequence")) == before
    assert look_up("/events/water/") == NOTHING


def test_what_is_over_leads_nowhere_before_any_command_ran(about, monkeypatch):
    renamed(about, "who")
    page = ContentPage.objects.get()
    page.expire_at = NOON
    page.save()
    before = look_up("/about/").leads_to

    monkeypatch.setattr(timezone, "now", lambda: NOON)

    assert (before, look_up("/about/")) == ("/who/", NOTHING)


def test_what_is_deleted_after_its_time_is_not_told(about, monkeypatch):
    about.expire_at = NOON
    about.save()
    monkeypatch.setattr(timezone, "now", lambda: NOON)

    ContentPage.objects.get().delete()

    assert look_up("/about/") == NOTHING


def test_what_is_public_again_elsewhere_is_found_from_where_it_was(about):
    unpublished(about)

    renamed(about, "who")

    assert look_up("/about/").leads_to == "/who/"
