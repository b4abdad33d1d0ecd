"""What an editor gets wrong is said at its place, with the value; a draft keeps what was typed."""

import json

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from delivery.documents import published
from events.models import WorkshopPage
from events.rows import to_json
from home.models import ContentPage
from tests.factories.events import EventsPageFactory, talk
from tests.factories.home import ContentPageFactory

FORMSETS = ("editor_notes", "deadlines", "links", "comments")
TEXTS = (
    "summary", "place", "address", "online_url", "host_name", "host_url", "series", "edition",
    "part_of_title", "part_of_url", "rooms", "tracks", "contact_email", "part_of_page", "end_date",
)  # fmt: skip


@pytest.fixture
def editor(administrator, client):
    client.force_login(administrator)
    return client


@pytest.fixture
def add_workshop(home) -> str:
    above = EventsPageFactory(parent=home)
    return reverse("wagtailadmin_pages:add", args=["events", "workshoppage", above.pk])


def a_talk_that_ends_before_it_starts() -> dict[str, str]:
    rows = json.dumps(to_json([talk("Rivers", "10:00", "09:30")]))
    block = {"title": "Opening", "day": "", "rooms": "", "track": "", "chairs": "", "rows": rows}
    data = {
        **dict.fromkeys(TEXTS, ""),
        "title": "Water workshop",
        "slug": "water",
        "event_type": "workshop",
        "mode": "online",
        "start_date": "2027-05-03",
        "time_zone": "Europe/Berlin",
        "body": streamfield([]),
        "schedule": streamfield([("session", block)]),
        "committees": streamfield([]),
        **{name: inline_formset([]) for name in FORMSETS},
    }
    return nested_form_data(data)


def test_a_talk_that_ends_before_it_starts_is_refused_in_its_row(editor, add_workshop):
    sent = a_talk_that_ends_before_it_starts()

    response = editor.post(add_workshop, {**sent, "action-publish": "1"})

    assert list(response.context["form"].errors) == ["schedule"]
    text = response.content.decode()
    assert ("09:30" in text, "10:00" in text, "Rivers" in text) == (True, True, True)
    assert list(published("event", "talk")) == []


def test_a_talk_that_ends_before_it_starts_is_kept_in_a_draft(editor, add_workshop):
    response = editor.post(add_workshop, a_talk_that_ends_before_it_starts())

    assert response.status_code == 302
    [row] = WorkshopPage.objects.get().schedule[0].value["rows"]
    assert (row.title, row.start, row.end) == ("Rivers", "10:00", "09:30")


def test_an_address_that_another_page_has_is_refused_at_its_field(home, editor):
    ContentPageFactory(parent=home, title="Ice", slug="ice")
    add = reverse("wagtailadmin_pages:add", args=["home", "contentpage", home.pk])
    body = streamfield([("text", rich_text("<p>What we know of it.</p>"))])
    data = {"title": "More ice", "slug": "ice", "summary": "", "body": body}

    response = editor.post(
        add, {**nested_form_data({**data, "comments": inline_formset([])}), "action-publish": "1"}
    )

    assert response.context["form"].errors["slug"] == [
        "The slug 'ice' is already in use within the parent page."
    ]
    assert response.context["form"]["title"].value() == "More ice"
    assert [page.title for page in ContentPage.objects.all()] == ["Ice"]
