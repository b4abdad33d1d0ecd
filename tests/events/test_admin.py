"""What an editor of events sees and is told."""

import json

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from delivery.documents import published
from events.models import EditorNote, Talk, WorkshopPage
from events.rows import to_json
from tests.factories.events import WorkshopPageFactory, pause, session, talk

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
def quirky(events) -> WorkshopPage:
    """A schedule of ours with the contradictions of a real one."""
    hydro = [
        talk("Sea ice", "08:10", "08:25"),
        talk("Rivers", "08:25", "08:48", source_notes=["The source says “8.48am”."]),
        pause("08:42", "09:10"),
    ]
    page = WorkshopPageFactory(
        parent=events, title="Quirks", slug="quirks", schedule=[session("Hydro", hydro)]
    )
    page.editor_notes = [EditorNote(text="The source has no year.")]
    page.save_revision().publish()
    return WorkshopPage.objects.get(pk=page.pk)


def posted(*rows, day: str = "", **fields) -> dict[str, str]:
    block = {"title": "Opening", "day": day, "rooms": "", "track": "", "chairs": ""}
    block["rows"] = json.dumps(to_json(rows))
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
        **fields,
    }
    return nested_form_data(data)


def create(editor, events, **data):
    address = reverse("wagtailadmin_pages:add", args=["events", "workshoppage", events.pk])
    return editor.post(address, data)


def errors_of(response) -> dict[str, list[str]]:
    return response.context["form"].errors


def test_an_event_is_published_from_its_form(editor, events):
    create(editor, events, **posted(talk("Rivers", "09:00", "09:30")), **{"action-publish": "1"})

    assert [document.path for document in published("event", "talk").order_by("path")] == [
        "/events/water/",
        "/events/water/talks/rivers/",
    ]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            {"time_zone": ""},
            {"time_zone": ["Choose a time zone: without one, nobody knows when things begin."]},
        ),
        (
            {"time_zone": "Mars/Olympus"},
            {
                "time_zone": [
                    "“Mars/Olympus” is no time zone. Choose a continent and a city from the list."
                ]
            },
        ),
        (
            {"end_date": "2027-05-01"},
            {
                "end_date": [
                    "“2027-05-01” is before the first day, “2027-05-03”. Correct one of them."
                ]
            },
        ),
    ],
    ids=["no zone", "unknown zone", "end before start"],
)
def test_publishing_says_at_the_field_what_is_wrong(editor, events, fields, expected):
    response = create(editor, events, **posted(**fields), **{"action-publish": "1"})

    assert errors_of(response) == expected
    assert list(published("event")) == []


def test_a_session_outside_the_workshop_is_marked_at_its_day(editor, events):
    response = create(editor, events, **posted(day="2027-06-01"), **{"action-publish": "1"})

    (error,) = errors_of(response)["schedule"].as_data()
    assert error.block_errors[0].block_errors["day"].messages == [
        "“2027-06-01” is outside the workshop, 2027-05-03 to 2027-05-03. "
        "Correct the session's day, or the days of the workshop."
    ]
    assert "is outside the workshop" in response.content.decode()


def test_a_draft_may_say_anything(editor, events):
    create(editor, events, **posted(day="2027-06-01", time_zone="", end_date="2027-05-01"))

    page = WorkshopPage.objects.get()
    assert (page.live, page.title) == (False, "Water workshop")


def test_the_form_shows_what_to_look_at(editor, quirky):
    response = editor.get(reverse("wagtailadmin_pages:edit", args=[quirky.pk]))

    text = response.content.decode()
    for part in (
        "<strong>Hydro, row 3:</strong> “Rivers” 08:25–08:48 and “Break” 08:42–09:10 overlap.",
        "<strong>Hydro, row 2:</strong> The source says “8.48am”.",
        "The source has no year.",
    ):
        assert part in text


def test_the_form_of_a_new_event_opens(editor, events):
    address = reverse("wagtailadmin_pages:add", args=["events", "workshoppage", events.pk])

    assert editor.get(address).status_code == 200


def test_a_deleted_note_is_gone(editor, quirky):
    note = quirky.editor_notes.get()
    notes = inline_formset([{"id": note.pk, "text": note.text, "DELETE": "on"}], initial=1)
    data = posted(talk("Rivers", "09:00"), editor_notes=notes)

    editor.post(
        reverse("wagtailadmin_pages:edit", args=[quirky.pk]), {**data, "action-publish": "1"}
    )

    assert list(EditorNote.objects.all()) == []


def test_events_are_listed_with_type_days_and_place(editor, quirky):
    response = editor.get(reverse("workshops:index"), {"event_type": "workshop", "mode": "on-site"})

    text = response.content.decode()
    assert [word in text for word in ("Quirks", "Workshop", "On site")] == [True] * 3
    other = editor.get(reverse("workshops:index"), {"event_type": "school"}).content.decode()
    assert "Quirks" not in other


def test_talks_are_listed_and_searched_and_never_edited(editor, quirky):
    listing = "/admin/events/talk/"
    found = editor.get(listing, {"q": "rivers", "event": quirky.pk})

    text = found.content.decode()
    assert [word in text for word in ("Rivers", "3 May 2027, 08:25", "Sea ice")] == [
        True,
        True,
        False,
    ]
    inspected = editor.get(f"{listing}inspect/{Talk.objects.get(title='Rivers').pk}/")
    assert inspected.status_code == 200
    edit = editor.get(f"{listing}edit/{Talk.objects.get(title='Rivers').pk}/")
    assert edit.status_code == 302
    assert editor.get(f"{listing}create/").status_code == 302


def test_the_draft_is_previewed_with_its_schedule(editor, quirky):
    quirky.schedule = [session("Hydro", [talk("Glaciers", "08:10")])]
    quirky.save_revision()

    response = editor.get(reverse("wagtailadmin_pages:view_draft", args=[quirky.pk]))

    assert "Glaciers" in response.content.decode()
