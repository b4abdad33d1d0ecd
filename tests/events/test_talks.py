"""Talks are derived from what is live, and keep their identity."""

from io import StringIO
from uuid import UUID

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from delivery.documents import published
from delivery.models import PublishedDocument
from events.models import Talk, WorkshopPage
from tests.factories.events import (
    WorkshopPageFactory,
    many_sessions,
    pause,
    row_id,
    session,
    talk,
)


@pytest.fixture
def workshop(events) -> WorkshopPage:
    rows = [talk("Rivers", "09:00", "09:30"), pause("09:30", "10:00"), talk("Ice", "10:00")]
    return WorkshopPageFactory(parent=events, slug="water", schedule=[session("Water", rows)])


def fresh(page: WorkshopPage) -> WorkshopPage:
    return WorkshopPage.objects.get(pk=page.pk)


def reschedule(page: WorkshopPage, *rows) -> WorkshopPage:
    page = fresh(page)
    page.schedule = [session("Water", list(rows))]
    page.save_revision().publish()
    return fresh(page)


def addresses() -> dict[str, str]:
    return {document.title: document.path for document in published("talk").in_order()}


def ids(page: WorkshopPage) -> list[str]:
    return [row.id for row, _ in page.rows_in_order()]


def test_every_talk_of_a_live_schedule_has_a_document(workshop):
    assert addresses() == {
        "Rivers": "/events/water/talks/rivers/",
        "Ice": "/events/water/talks/ice/",
    }
    assert [str(talk.uuid) for talk in Talk.objects.all()] == [row_id("Rivers"), row_id("Ice")]


def test_a_draft_row_is_nowhere(workshop):
    workshop.schedule = [session("Water", [talk("Secret", "09:00")])]
    workshop.save_revision()

    assert list(addresses()) == ["Rivers", "Ice"]
    assert [talk.title for talk in Talk.objects.all()] == ["Rivers", "Ice"]


def test_a_draft_workshop_has_no_talks(events):
    WorkshopPageFactory(
        parent=events, live=False, schedule=[session("A", [talk("Secret", "9:00")])]
    )

    assert (addresses(), Talk.objects.count()) == ({}, 0)


def test_a_talk_keeps_identity_and_address_when_it_is_edited_and_moved(workshop):
    before = Talk.objects.get(title="Rivers")
    edited = talk("Rivers of Asia", "11:00", "11:30", id=row_id("Rivers"))

    reschedule(workshop, talk("Ice", "10:00"), edited)

    after = Talk.objects.get(uuid=before.uuid)
    assert (after.pk, after.slug, after.title) == (before.pk, "rivers", "Rivers of Asia")
    assert addresses() == {
        "Ice": "/events/water/talks/ice/",
        "Rivers of Asia": "/events/water/talks/rivers/",
    }


def test_a_deleted_row_leaves_a_tombstone(workshop):
    reschedule(workshop, talk("Ice", "10:00"))

    assert addresses() == {"Ice": "/events/water/talks/ice/"}
    assert PublishedDocument.objects.get(id=row_id("Rivers")).is_tombstone


def test_two_talks_with_one_title_have_addresses_of_their_own(workshop):
    other = talk("Ice", "12:00", id=row_id("More ice"))

    reschedule(workshop, talk("Ice", "10:00"), other)

    assert [talk.slug for talk in Talk.objects.all()] == ["ice", "ice-2"]


def test_unpublishing_and_publishing_again_hides_and_shows_the_talks(workshop):
    workshop.unpublish()
    hidden = addresses()

    fresh(workshop).save_revision().publish()

    assert hidden == {}
    assert addresses()["Rivers"] == "/events/water/talks/rivers/"


def test_a_private_workshop_hides_its_talks(workshop):
    restriction = PageViewRestriction.objects.create(page=workshop, restriction_type="login")
    hidden = addresses()

    restriction.delete()

    assert (hidden, list(addresses())) == ({}, ["Rivers", "Ice"])


def test_a_private_page_above_hides_the_talks(events, workshop):
    PageViewRestriction.objects.create(page=events, restriction_type="login")

    assert addresses() == {}


def test_talks_expire_with_their_workshop(workshop):
    workshop.expire_at = timezone.now() + timezone.timedelta(hours=1)
    workshop.save()

    later = timezone.now() + timezone.timedelta(hours=2)
    assert list(published("talk", at=later)) == []
    assert len(addresses()) == 2


def test_deleting_a_workshop_withdraws_its_talks(workshop):
    workshop.delete()

    assert (addresses(), Talk.objects.count()) == ({}, 0)


def test_a_moved_address_takes_the_talks_along(events, workshop):
    events.slug = "meetings"
    events.save()

    assert addresses() == {
        "Rivers": "/meetings/water/talks/rivers/",
        "Ice": "/meetings/water/talks/ice/",
    }
    document = published("event").get()
    assert document.payload["sessions"][0]["rows"][0]["url"] == "/meetings/water/talks/rivers/"


def test_a_copy_has_talks_of_its_own_in_all_its_revisions(workshop):
    workshop.save_revision()
    before = ids(fresh(workshop))

    copy = workshop.copy(update_attrs={"slug": "copy", "title": "Copy"}, keep_live=True)

    copy = fresh(copy)
    assert set(ids(copy)).isdisjoint(before)
    assert ids(copy.get_latest_revision_as_object()) == ids(copy)
    assert [ids(revision.as_object()) for revision in copy.revisions.all()] == [ids(copy)] * 2
    assert ids(fresh(workshop)) == before
    assert Talk.objects.filter(page=copy).count() == Talk.objects.filter(page=workshop).count() == 2


def test_a_copy_of_a_copy_has_talks_of_its_own(workshop):
    first = fresh(workshop.copy(update_attrs={"slug": "a"}, keep_live=True))
    second = fresh(first.copy(update_attrs={"slug": "b"}, keep_live=True))

    assert len({*ids(fresh(workshop)), *ids(first), *ids(second)}) == 9


def test_an_alias_shows_the_talks_of_its_source(workshop):
    alias = fresh(workshop.create_alias(update_slug="alias"))

    payload = published("event").get(id=alias.uuid).payload
    assert ids(alias) == ids(fresh(workshop))
    assert payload["sessions"][0]["rows"][0]["url"] == "/events/water/talks/rivers/"
    assert Talk.objects.filter(page=alias).count() == 0


def test_an_alias_follows_its_source(workshop):
    alias = workshop.create_alias(update_slug="alias")

    reschedule(workshop, talk("Glaciers", "10:00"))

    rows = published("event").get(id=fresh(alias).uuid).payload["sessions"][0]["rows"]
    assert [(row["id"], row["url"]) for row in rows] == [
        (row_id("Glaciers"), "/events/water/talks/glaciers/")
    ]


def test_an_alias_that_becomes_a_page_gets_talks_of_its_own(workshop):
    from wagtail.actions.convert_alias import ConvertAliasPageAction

    alias = fresh(workshop.create_alias(update_slug="alias"))

    ConvertAliasPageAction(alias).execute(skip_permission_checks=True)

    assert set(ids(fresh(alias))).isdisjoint(ids(fresh(workshop)))
    paths = published("talk").filter(path__startswith="/events/alias/").order_by("path")
    assert list(paths.values_list("path", flat=True)) == [
        "/events/alias/talks/ice/",
        "/events/alias/talks/rivers/",
    ]
    assert ids(fresh(alias).get_latest_revision().as_object()) == ids(fresh(alias))


def test_a_row_that_is_a_talk_elsewhere_is_refused(events, workshop):
    with pytest.raises(ValidationError) as error:
        WorkshopPageFactory(parent=events, schedule=[session("Air", [talk("Ice", "09:00")])])

    assert error.value.message_dict == {
        "schedule": [
            "“Ice” is a talk of “" + workshop.title + "” already. "
            "Delete its row there, or enter it here as a new row."
        ]
    }


def test_a_rebuild_brings_talks_back(workshop):
    PublishedDocument.objects.all().delete()
    Talk.objects.all().delete()

    call_command("rebuild_delivery", stdout=StringIO())

    assert list(addresses()) == ["Rivers", "Ice"]
    out = StringIO()
    call_command("rebuild_delivery", "--check", stdout=out)
    assert out.getvalue() == "Nothing differs.\n"


def test_a_publish_that_changes_no_talk_writes_no_talk(workshop):
    before = list(published("talk").order_by("id").values_list("id", "sequence"))

    fresh(workshop).save_revision().publish()

    assert list(published("talk").order_by("id").values_list("id", "sequence")) == before


@pytest.mark.parametrize("rows", [3, 90])
def test_projecting_takes_the_same_queries_for_any_number_of_rows(
    events, rows, django_assert_num_queries
):
    from events.projection import project

    page = WorkshopPageFactory(parent=events, live=False, schedule=many_sessions(3, rows=rows))
    page = fresh(page)

    with django_assert_num_queries(5):
        assert len(project(page)) == rows


def queries_of_a_save(page: WorkshopPage) -> int:
    page = fresh(page)
    page.public_path()
    with CaptureQueriesContext(connection) as queries:
        page.save()
    return len(queries)


def test_publishing_unchanged_talks_takes_the_same_queries_for_any_number(events):
    few = WorkshopPageFactory(parent=events, schedule=many_sessions(3, rows=3))
    before = queries_of_a_save(few)
    few.delete()
    many = WorkshopPageFactory(parent=events, schedule=many_sessions(3, rows=90))

    assert queries_of_a_save(many) == before


def test_a_talk_sorts_by_start_and_an_untimed_one_after_its_day(workshop):
    reschedule(
        workshop,
        talk("Untimed", timing="untimed"),
        talk("Late", "18:00"),
        talk("Early", "08:00"),
    )

    assert list(addresses()) == ["Early", "Late", "Untimed"]
    assert UUID(row_id("Early")) in set(published("talk").values_list("id", flat=True))
