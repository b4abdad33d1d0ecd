"""The page of the events, and the block of those to come."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from delivery.documents import published
from events import coming
from events.blocks import ComingEventsBlock
from tests.factories.events import WorkshopPageFactory

TODAY = timezone.now().date()


def event(events, title: str, start: date, end: date | None = None, **fields):
    return WorkshopPageFactory(parent=events, title=title, start_date=start, end_date=end, **fields)


def titles(listed) -> list[str]:
    return [each["title"] for each in listed]


@pytest.mark.parametrize(
    ("at", "is_coming"),
    [
        (datetime(2027, 5, 4, 9, tzinfo=UTC), True),
        (datetime(2027, 5, 5, 6, 59, tzinfo=UTC), True),
        (datetime(2027, 5, 5, 7, 0, tzinfo=UTC), False),
    ],
    ids=["running", "its last minute there", "over there"],
)
def test_an_event_is_to_come_until_its_last_day_is_over_where_it_is(events, at, is_coming):
    event(events, "Maps", date(2027, 5, 3), date(2027, 5, 4), time_zone="America/Los_Angeles")

    upcoming, past = coming.divided(at)

    assert (titles(upcoming), titles(past)) == ((["Maps"], []) if is_coming else ([], ["Maps"]))
    assert coming.to_come(at) == upcoming


def test_an_event_is_to_come_as_long_as_its_day_lasts_anywhere(events):
    event(events, "Ships", date(2027, 5, 4), time_zone="Pacific/Pago_Pago")

    assert titles(coming.to_come(datetime(2027, 5, 5, 10, 59, tzinfo=UTC))) == ["Ships"]
    assert titles(coming.to_come(datetime(2027, 5, 5, 11, 0, tzinfo=UTC))) == []


def test_the_next_event_is_first_and_the_last_one_too(events):
    for title, year in [("A", 2020), ("B", 2021), ("C", 2030), ("D", 2029)]:
        event(events, title, date(year, 5, 3))

    upcoming, past = coming.divided(datetime(2027, 1, 1, tzinfo=UTC))

    assert (titles(upcoming), titles(past)) == (["D", "C"], ["B", "A"])
    assert coming.to_come(datetime(2027, 1, 1, tzinfo=UTC)) == upcoming


def test_a_list_says_when_and_where_an_event_is(events):
    event(events, "Maps", date(2027, 5, 3), place="Bonn", summary="On maps.")

    (upcoming,), _ = coming.divided(datetime(2027, 1, 1, tzinfo=UTC))

    assert upcoming == {
        "title": "Maps",
        "url": published("event").get().path,
        "type": "workshop",
        "start_date": "2027-05-03",
        "end_date": "2027-05-03",
        "time_zone": "Europe/Berlin",
        "mode": "on-site",
        "place": "Bonn",
        "summary": "On maps.",
    }


def test_visitors_find_coming_and_past_events(events, client):
    event(events, "Tomorrow", TODAY + timedelta(days=2))
    event(events, "Long ago", date(2020, 4, 26))
    event(events, "Secret draft", TODAY + timedelta(days=2), live=False)

    text = client.get("/events/").content.decode()

    assert text.index("Coming") < text.index("Tomorrow") < text.index(">Past<")
    assert text.index(">Past<") < text.index("Long ago")
    assert "Secret draft" not in text


def test_without_events_the_page_says_so(events, client):
    assert "No events have been announced yet." in client.get("/events/").content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_the_same_queries_for_any_number(
    events, client, count, django_assert_num_queries
):
    for number in range(count):
        event(events, f"Event {number}", date(2020, 4, 26))
    client.get("/events/")

    with django_assert_num_queries(4):
        client.get("/events/")


def test_the_block_shows_the_next_events_and_no_more(events):
    for days in (5, 3, 4):
        event(events, f"In {days} days", TODAY + timedelta(days=days))
    block = ComingEventsBlock()

    drawn = block.render_shape({"heading": "Next", "count": 2})

    assert [word in drawn for word in ("Next", "In 3 days", "In 4 days", "In 5 days")] == [
        True,
        True,
        True,
        False,
    ]


def test_the_block_shows_nothing_when_nothing_comes(events):
    event(events, "Past", date(2020, 4, 26))
    event(events, "Draft", TODAY + timedelta(days=2), live=False)

    assert ComingEventsBlock().render_shape({"heading": "Next", "count": 2}) == ""


def test_the_payload_of_the_list_page_is_that_of_a_page(events, home):
    payload = published("page").get(id=events.uuid).payload

    assert payload == {
        "id": str(events.uuid),
        "kind": "page",
        "title": "Events",
        "url": "/events/",
        "api_url": f"/api/v1/pages/{events.uuid}/",
        "seo_title": "",
        "search_description": "",
        "breadcrumbs": [published().get(id=home.uuid).card],
        "introduction": "",
        "summary": "",
        "picture": None,
        "body": [],
        "modified": payload["modified"],
    }
