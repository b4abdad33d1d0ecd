"""Where the admin offers to share a draft, and what its history says of it."""

import re

from django.urls import reverse
from wagtail.models import ModelLogEntry, PageLogEntry

from delivery.models import DraftLink
from pages.models import BasePage
from pages.sharing.screens import screen_of
from tests.factories.events import EventsPageFactory, WorkshopPageFactory
from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory
from tests.factories.publications import ProductFactory, PublicationFactory
from tests.factories.research import ResearchBranchPageFactory, ResearchPageFactory

ALL = "/admin/reports/draft-links/"


def edit_address(thing) -> str:
    if isinstance(thing, BasePage):
        return reverse("wagtailadmin_pages:edit", args=[thing.pk])
    return reverse(thing.snippet_viewset.get_url_name("edit"), args=[thing.pk])


def one_of_each(home) -> list:
    research = ResearchPageFactory(parent=home, slug="research")
    events = EventsPageFactory(parent=home, slug="events")
    return [
        home,
        research,
        events,
        ContentPageFactory(parent=home),
        ResearchBranchPageFactory(parent=research),
        WorkshopPageFactory(parent=events),
        PublicationFactory(),
        ProductFactory(),
        PersonFactory(),
    ]


def test_the_form_of_everything_with_drafts_offers_to_share_them(home, client, editor):
    client.force_login(editor)
    things = one_of_each(home)

    offered = {
        type(thing): re.findall(
            r'<a class="button" href="([^"]+)">(?:(?!</a>).)*Share this draft',
            client.get(edit_address(thing)).content.decode(),
            re.DOTALL,
        )
        for thing in things
    }

    assert offered == {type(thing): [screen_of(thing)] for thing in things}


def test_a_form_of_something_new_offers_it_not(home, client, editor):
    client.force_login(editor)
    forms = [
        f"/admin/pages/add/home/contentpage/{home.pk}/?blank=1",
        "/admin/snippets/people/person/add/",
    ]

    shown = [client.get(each) for each in forms]

    assert [each.status_code for each in shown] == [200, 200]
    assert ["Share this draft" in each.content.decode() for each in shown] == [False, False]


def test_the_reports_name_the_list(home, client, editor):
    client.force_login(editor)

    assert f'"url": "{ALL}"' in client.get("/admin/").content.decode()


def test_the_history_tells_who_shared_a_draft_and_who_ended_it(client, page, person, editor):
    client.force_login(editor)
    for thing in (page, person):
        client.post(screen_of(thing), {"days": "7"})
        client.post(reverse("end_draft_link", args=[DraftLink.objects.get().pk]))

    told = [
        [(entry.action, entry.user) for entry in entries.filter(action__startswith="graticule.")]
        for entries in (
            PageLogEntry.objects.filter(page=page.pk).order_by("pk"),
            ModelLogEntry.objects.order_by("pk"),
        )
    ]
    acts = [("graticule.draft_link.make", editor), ("graticule.draft_link.end", editor)]
    assert told == [acts, acts]
    shown = client.get(reverse("wagtailadmin_pages:history", args=[page.pk])).content.decode()
    assert "Shared the draft by a link until" in shown
    assert "Ended a link to the draft" in shown
