"""What visitors read, what programs get, and what is refused."""

from datetime import date

import pytest

from delivery.documents import published
from delivery.rendering import render
from events.models import WorkshopPage
from tests.factories.events import (
    WorkshopPageFactory,
    many_sessions,
    session,
    talk,
)


def html(client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_visitors_read_the_whole_schedule(rich, client):
    page = html(client, "/events/water/")

    for part in (
        "All times are in Pacific Daylight Time, UTC−7.",
        '<a href="#hydro-ice">Hydro &amp; Ice</a>',
        '<section class="session" id="hydro-ice" aria-labelledby="hydro-ice-title">',
        '<time datetime="2020-04-26T07:03:00-07:00">07:03</time>–'
        '<time datetime="2020-04-26T07:20:00-07:00">07:20</time>',
        '<a href="/events/water/talks/rivers/">Rivers</a>',
        '<a href="/people/ada-lovelace/">Ada Lovelace</a> with The team',
        '<a href="https://papers.example/1.pdf">Paper</a>',
        '<a href="https://people.example/ada">Profile</a>',
        '<h4 class="session__untimed">Accepted, not presented</h4>',
        "Chair: Carol, Dan",
        '<a href="https://video.example/1">Recording</a>',
    ):
        assert part in page
    assert "water@centre.example" not in page
    assert page.count("<h1") == 1


def test_every_jump_link_leads_somewhere(rich, client):
    import re

    page = html(client, "/events/water/")

    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r' id="([^"]+)"', page))
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_visitors_read_a_talk(rich, client):
    page = html(client, "/events/water/talks/rivers/")

    for part in (
        '<h1 class="title__text title__text--long">Rivers</h1>',
        '<dd class="facts__value"><a href="/events/water/">Water workshop</a></dd>',
        '26 April 2020, <time datetime="2020-04-26T07:03:00-07:00">07:03</time>–',
        "(Pacific Daylight Time, UTC−7)",
        "<p>Water flows.</p>",
        "Ada measures rivers.",
        '<a href="/publications/rivers-from-space/">Rivers from space</a>',
    ):
        assert part in page


def test_states_are_said_in_words(events, client):
    rows = [
        talk("Late talk", "09:00", "09:10", status="moved", was="08:00", note="Sorry"),
        talk("Open", timing="to-be-announced", people_to_be_announced=True),
        talk("Poster", timing="in-session", board="12", room_to_be_announced=True),
        talk("Far", "09:10", "09:20", mode="online"),
    ]
    WorkshopPageFactory(parent=events, slug="states", schedule=[session("One", rows)])

    page = html(client, "/events/states/")

    for part in (
        "Moved; before: 08:00",
        "Sorry",
        "time to be announced",
        "speaker to be announced",
        "in the session",
        "Board: 12",
        "Room to be announced",
        "Online",
    ):
        assert part in page


def test_several_days_have_headings(events, client):
    schedule = [
        session("Second", [talk("B", "09:00")], day=date(2027, 5, 4)),
        session("First", [talk("A", "09:00")]),
    ]
    WorkshopPageFactory(
        parent=events, slug="two-days", end_date=date(2027, 5, 4), schedule=schedule
    )

    page = html(client, "/events/two-days/")

    assert page.index(">3 May 2027</time></h3>") < page.index("First</h3>")
    assert page.index("First</h3>") < page.index(">4 May 2027</time></h3>")


@pytest.mark.parametrize(("sessions", "rows"), [(1, 30), (3, 30), (3, 150)])
def test_a_workshop_page_takes_the_same_queries_for_any_schedule(
    events, client, sessions, rows, django_assert_num_queries
):
    schedule = many_sessions(sessions, rows=rows)
    WorkshopPageFactory(parent=events, slug="long", schedule=schedule)
    client.get("/events/long/")

    with django_assert_num_queries(3):
        page = html(client, "/events/long/")

    assert page.count("session__row") - page.count("session__rows") == rows


def test_a_talk_takes_few_queries(rich, client, django_assert_num_queries):
    with django_assert_num_queries(4):
        client.get("/events/water/talks/rivers/")


def test_other_editions_of_a_series_are_listed(events, client):
    for year in (2026, 2027):
        WorkshopPageFactory(
            parent=events, title=f"Water {year}", start_date=date(year, 5, 3), series="Water"
        )

    page = html(client, "/events/water-2027/")

    assert '<a href="/events/water-2026/">Water 2026</a>' in page


def test_an_empty_draft_can_be_previewed(events):
    page = WorkshopPage(title="New", slug="new", start_date=None, time_zone="")

    payload, _ = render(page)

    assert (payload["start_date"], payload["time_zone_words"], payload["sessions"]) == ("", "", [])


def test_a_part_of_this_site_is_linked_while_it_is_public(events):
    summit = WorkshopPageFactory(parent=events, title="Summit")
    part = WorkshopPageFactory(parent=events, title="Satellite", part_of_page=summit)
    before = published("event").get(id=part.uuid).payload["part_of"]

    WorkshopPage.objects.get(pk=summit.pk).unpublish()

    assert before["title"] == "Summit"
    assert published("event").get(id=part.uuid).payload["part_of"] is None
