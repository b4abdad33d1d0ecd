"""What strangers sent once, and were answered badly."""

import csv
import io
import json
from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page

from api import conditional
from config.server import Server
from tests.factories.events import EventsPageFactory, WorkshopPageFactory, session, talk
from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory, affiliated
from tests.factories.publications import PublicationFactory, by

pytestmark = pytest.mark.django_db
WORKS, PEOPLE, TALKS = "/api/v1/publications/", "/api/v1/people/", "/api/v1/talks/"


def told(answer, status=422):
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")
    return answer.json()


@pytest.mark.parametrize(
    "moment",
    ["0001-01-01T00:00:00%2B14:00", "9999-12-31T23:59:59-14:00", "2020-04-26T14:00:00.5Z"],
)
def test_a_moment_that_no_talk_can_have_is_refused(client, moment):
    assert "is no moment" in told(client.get(f"{TALKS}?start__gte={moment}"))["detail"]


def test_the_years_of_early_talks_have_four_figures(client, home):
    events = EventsPageFactory(parent=home)
    WorkshopPageFactory(
        parent=events,
        start_date="2027-05-03",
        schedule=[session("Day", [talk("Ice", "09:00", "09:30")], day="2027-05-03")],
    )

    early = client.get(f"{TALKS}?start__gte=0999-01-01").json()

    assert early["count"] == client.get(TALKS).json()["count"] == 1


def test_an_orcid_that_ends_in_x_is_found_in_any_case(client):
    ada = PersonFactory(orcid="0000-0002-1694-233X")
    by(PublicationFactory(), ada)

    for asked in ("0000-0002-1694-233X", "0000-0002-1694-233x"):
        assert client.get(f"{PEOPLE}?orcid={asked}").json()["count"] == 1
        assert client.get(f"{WORKS}?orcid={asked}").json()["count"] == 1


def test_a_list_by_what_others_say_changes_with_them(client):
    ada = PersonFactory(orcid="0000-0002-1694-233X")
    by(PublicationFactory(), ada)
    address = f"{WORKS}?orcid={ada.orcid}"
    before = client.get(address)

    ada.orcid = ""
    ada.save()

    after = client.get(address, headers={"If-None-Match": before["ETag"]})
    assert (after.status_code, after.json()["count"], after.json()["items"]) == (200, 0, [])
    assert "changes" in before["Cache-Tag"].split(",")


def test_the_feed_has_a_name_that_each_change_tells(client):
    PersonFactory()
    feed = client.get("/api/v1/changes/")

    assert feed["Cache-Tag"] in feed.json()["items"][-1]["tags"]


def test_more_words_than_are_looked_for_are_refused(client):
    detail = told(client.get(f"{WORKS}?q={'+'.join(f'word{n}' for n in range(13))}"))["detail"]

    assert "more than 12 words" in detail
    assert told(client.get(f"/api/v1/search/?q={'+'.join(f'w{n}' for n in range(13))}"))


def test_a_cursor_and_any_offset_say_both_where_to_begin(client):
    for _number in range(2):
        PublicationFactory()
    following = client.get(f"{WORKS}?limit=1").json()["next"]

    assert "both say where to begin" in told(client.get(f"{following}&offset=0"))["detail"]


def test_a_cursor_is_of_its_list_alone(client):
    for _number in range(2):
        PersonFactory()
    following = client.get(f"{PEOPLE}?limit=1&order=title").json()["next"]

    assert client.get(following).status_code == 200
    assert told(client.get(following.replace("/people/", "/publications/")))


def test_what_goes_on_is_hardly_longer_than_what_was_asked(client):
    for number in range(2):
        PublicationFactory(issued=f"{2000 + number}")
    asked = f"{WORKS}?limit=1&year__in={','.join(str(year) for year in range(1500, 2100))}"

    following = client.get(asked).json()["next"]

    assert len(following) < len(asked) + 400
    assert client.get(following).status_code == 200


def test_the_server_takes_addresses_as_long_as_it_can():
    assert Server.options.__get__(FakeServer())()["limit_request_line"] == 8190


class FakeListener:
    def detach(self):
        return 3


class FakeServer:
    listener = FakeListener()
    when_ready = on_exit = None


def scheduled(home, ago):
    page = ContentPageFactory(parent=home, title="Ice", live=False)
    page.go_live_at = timezone.now() + timedelta(hours=1)
    page.save_revision().publish()
    due = timezone.now() - timedelta(seconds=ago)
    assert Page.objects.get(pk=page.pk).revisions.update(approved_go_live_at=due)


@pytest.mark.parametrize(("ago", "kept"), [(1, 0), (7200, 60)])
def test_what_was_refused_at_its_moment_is_no_longer_awaited(client, home, ago, kept):
    scheduled(home, ago)

    assert f"s-maxage={kept}" in client.get(PEOPLE)["Cache-Control"]


def test_headers_stay_short_however_much_is_in_an_answer(client, monkeypatch):
    monkeypatch.setattr(conditional, "LONGEST", 100)
    for _number in range(8):
        PersonFactory()

    answer = client.get(PEOPLE)

    assert (answer["Cache-Tag"], answer["Surrogate-Key"]) == ("changes", "changes")


def test_a_path_that_is_known_takes_one_query(client, home, django_assert_num_queries):
    ContentPageFactory(parent=home, slug="ice")
    address = "/api/v1/pages/by-path/?path=/ice/"
    known = client.get(address)["ETag"]

    with django_assert_num_queries(1):
        answer = client.get(address, headers={"If-None-Match": known})

    assert answer.status_code == 304
    told(client.get(f"{address[:-5]}/nowhere/"), 404)


@pytest.mark.parametrize("path", ["/api/", "/api/v2/people/", "/api/v1/"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_nothing_below_api_is_told_with_a_page(client, path, method):
    told(getattr(client, method)(path), 404 if method == "get" else 405)


def test_the_mark_of_the_site_is_in_no_excerpt(client):
    PublicationFactory(title="Ice", abstract="Of \x7f rivers and ice")

    [item] = client.get(f"{WORKS}?q=rivers").json()["items"]

    assert "testserver" not in json.dumps(item["excerpt"])


def test_the_description_is_kept_as_other_answers_are(client):
    described = client.get("/api/v1/openapi.json")

    again = client.get("/api/v1/openapi.json", headers={"If-None-Match": described["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert "s-maxage=60" in described["Cache-Control"]


def in_csv(client, name):
    body = b"".join(client.get(f"/api/v1/export/{name}").streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(body)))


@pytest.mark.parametrize("title", [" =1+1", "\u00a0=1+1", "＝1+1", "@SUM(1)"])
def test_no_cell_is_a_formula(client, title):
    PublicationFactory(title=title)

    [row] = in_csv(client, "publications.csv")

    assert row["title"].startswith("'") or row["title"][:1].isalnum()


def test_what_belongs_together_has_the_same_place_in_its_cell(client):
    ada = affiliated(PersonFactory(given="Ada", family="Lovelace"), "Turin")
    by(PublicationFactory(), "Charles Babbage", ada)

    [row] = in_csv(client, "publications.csv")

    names = row["authors.name"].split("; ")
    for column in (each for each in row if each.startswith("authors.") and row[each]):
        assert len(row[column].split("; ")) == len(names)


def test_an_object_in_many_places_costs_as_often(client, home, monkeypatch):
    events = EventsPageFactory(parent=home)
    rows = [talk(f"Ice {number}") for number in range(10)]
    WorkshopPageFactory(parent=events, schedule=[session("Radar", rows=rows)])
    address = f"{TALKS}?limit=10&include=event"
    assert client.get(address).status_code == 200
    monkeypatch.setattr("api.costs.CHEAP", 10)

    assert told(client.get(address))["cost"] > 1_000


def test_markdown_of_what_is_put_in_costs_more(client, home, monkeypatch):
    author = PersonFactory(biography=f"<p>{'Of ice and rivers. ' * 200}</p>")
    for _number in range(10):
        by(PublicationFactory(), author)
    monkeypatch.setattr("api.costs.MARKDOWN", 1)
    address = f"{WORKS}?limit=10&include=authors.person"
    assert client.get(address).status_code == 200
    monkeypatch.setattr("api.costs.CEILING", 200)

    assert client.get(address).status_code == 200
    assert told(client.get(f"{address}&rich_text=markdown"))["cost"] > 200


def test_one_object_that_is_too_dear_is_not_told_of_limits(client, monkeypatch):
    work = PublicationFactory()
    monkeypatch.setattr("api.costs.CEILING", 10)

    detail = told(client.get(f"{WORKS}{work.uuid}/?rich_text=markdown"))["detail"]

    assert "limit" not in detail
