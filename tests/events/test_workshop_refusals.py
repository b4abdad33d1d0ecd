from datetime import date

import pytest
from django.core.exceptions import ValidationError

from delivery.documents import published
from events.models import WorkshopPage
from tests.factories.events import (
    WorkshopPageFactory,
    session,
    talk,
)


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
            {"end_date": date(2027, 5, 1)},
            {
                "end_date": [
                    "“2027-05-01” is before the first day, “2027-05-03”. Correct one of them."
                ]
            },
        ),
    ],
    ids=["no zone", "unknown zone", "end before start"],
)
def test_what_contradicts_itself_is_not_published(events, fields, expected):
    page = WorkshopPageFactory(parent=events, live=False, **fields)

    with pytest.raises(ValidationError) as error:
        page.save_revision(clean=False).publish()

    assert error.value.message_dict == expected
    assert list(published("event")) == []


def test_a_session_outside_the_workshop_is_not_published(events):
    schedule = [session("Late", [talk("A", "09:00")], day=date(2027, 6, 1))]
    page = WorkshopPageFactory(parent=events, live=False, schedule=schedule)

    with pytest.raises(ValidationError) as error:
        page.save_revision(clean=False).publish()

    assert list(error.value.error_dict) == ["schedule"]
    assert list(published("event")) == []


def test_a_row_in_two_sessions_is_not_published(events):
    rows = [talk("A", "09:00")]
    page = WorkshopPageFactory(
        parent=events, live=False, schedule=[session("One", rows), session("Two", rows)]
    )

    with pytest.raises(ValidationError) as error:
        page.save_revision(clean=False).publish()

    assert error.value.message_dict == {
        "schedule": ["“A” is in two sessions as the same row. Delete one and enter it anew."]
    }


def test_an_unready_workshop_that_was_set_live_by_hand_is_not_public(events):
    page = WorkshopPageFactory(parent=events, live=False, time_zone="")
    WorkshopPage.objects.filter(pk=page.pk).update(live=True)

    WorkshopPage.objects.get(pk=page.pk).deliver()

    assert list(published("event")) == []
