"""Answers that a client has already, and how long caches keep them."""

from datetime import UTC, datetime, timedelta
from gzip import decompress

import brotli
import pytest
from django.utils import timezone
from django.utils.http import http_date
from wagtail.models import Page

from api import conditional
from delivery.models import PublishedDocument
from delivery.standing import Standing
from home.models import ContentPage
from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory
from tests.factories.publications import PublicationFactory, by

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
NOON = datetime(2027, 5, 3, 12, tzinfo=UTC)
UNPACKED = {"br": brotli.decompress, "gzip": decompress, "identity": bytes}


def places(client):
    """One address of each sort."""
    person = PersonFactory(given="Ada", family="Lovelace")
    return [
        "/api/v1/people/",
        f"/api/v1/people/{person.uuid}/",
        "/api/v1/changes/",
        "/api/v1/search/?q=ada",
        "/api/v1/export/people.ndjson",
        "/api/v1/export/people.csv",
    ]


def body(response):
    return response.getvalue() if response.streaming else response.content


@pytest.mark.parametrize("place", range(6))
@pytest.mark.parametrize("encoding", UNPACKED)
def test_each_encoding_has_a_strong_tag_of_its_own(client, home, place, encoding):
    PersonFactory.create_batch(5)
    address = places(client)[place]
    plain = client.get(address, headers={"Accept-Encoding": "identity"})

    packed = client.get(address, headers={"Accept-Encoding": encoding})

    used = packed.get("Content-Encoding", "identity")
    suffix = "" if used == "identity" else f".{used}"
    assert packed["ETag"] == f'{plain["ETag"][:-1]}{suffix}"'
    assert "Accept-Encoding" in packed["Vary"]
    assert UNPACKED[used](body(packed)) == body(plain)


@pytest.mark.parametrize("place", range(6))
def test_the_same_question_gets_the_same_bytes(client, home, place):
    PersonFactory.create_batch(5)
    address = places(client)[place]

    answers = [body(client.get(address, headers={"Accept-Encoding": "gzip"})) for _ in range(2)]

    assert answers[0] == answers[1]


@pytest.mark.parametrize("place", range(6))
@pytest.mark.parametrize("encoding", UNPACKED)
def test_what_is_known_takes_one_query(client, home, place, encoding, django_assert_num_queries):
    PersonFactory.create_batch(5)
    address = places(client)[place]
    tag = client.get(address, headers={"Accept-Encoding": encoding})["ETag"]

    with django_assert_num_queries(1):
        response = client.get(address, headers={"If-None-Match": tag, "Accept-Encoding": encoding})

    assert (response.status_code, response.content, response["ETag"]) == (304, b"", tag)
    assert "Content-Type" not in response  # a cache would take it for that of what it keeps


@pytest.mark.parametrize(
    ("shape", "status"),
    [
        ('"{tag}"', 304),
        ('W/"{tag}"', 304),
        ('"other", "{tag}"', 304),
        ('"{tag}.br"', 304),
        ("*", 304),
        ('"other"', 200),
        ("{tag}", 200),
        ("", 200),
        ('"{tag}.zip"', 200),
    ],
)
def test_tags_are_compared_as_they_are_written(client, home, shape, status):
    tag = client.get("/api/v1/pages/")["ETag"].strip('"')

    response = client.get("/api/v1/pages/", headers={"If-None-Match": shape.format(tag=tag)})

    assert response.status_code == status


def test_a_change_makes_another_tag(client, home):
    page = ContentPageFactory(parent=home, title="Ice")
    tag = client.get("/api/v1/pages/")["ETag"]

    page.title = "Snow"
    page.save()

    assert client.get("/api/v1/pages/", headers={"If-None-Match": tag}).status_code == 200


def test_a_change_of_another_kind_does_not(client, home):
    tag = client.get("/api/v1/pages/")["ETag"]

    PublicationFactory()

    assert client.get("/api/v1/pages/", headers={"If-None-Match": tag}).status_code == 304


def test_another_hostname_makes_another_tag(client, home, settings):
    tag = client.get("/api/v1/pages/")["ETag"]

    settings.BASE_URL = "https://centre.example"
    conditional.edition.cache_clear()

    response = client.get("/api/v1/pages/", headers={"If-None-Match": tag})
    settings.BASE_URL = "http://testserver"
    conditional.edition.cache_clear()
    assert (response.status_code, response.json()["items"][0]["url"]) == (
        200,
        "https://centre.example/",
    )


def test_what_has_not_changed_since_a_moment_is_not_sent(client, home, monkeypatch):
    monkeypatch.setattr(conditional, "STARTED", LONG_AGO)
    PublishedDocument.objects.update(modified=NOON - timedelta(days=400))
    modified = client.get("/api/v1/pages/")["Last-Modified"]

    answers = [
        client.get("/api/v1/pages/", headers={"If-Modified-Since": moment}).status_code
        for moment in (modified, http_date(0), "yesterday")
    ]

    assert (modified, answers) == ("Sun, 29 Mar 2026 12:00:00 GMT", [304, 200, 200])


def test_what_was_had_before_the_site_started_may_name_another_site(client, home, monkeypatch):
    PublishedDocument.objects.update(modified=LONG_AGO)
    monkeypatch.setattr(conditional, "STARTED", NOON - timedelta(days=400))
    moments = [http_date((NOON - timedelta(days=days)).timestamp()) for days in (401, 400)]

    answers = [
        client.get("/api/v1/pages/", headers={"If-Modified-Since": moment}).status_code
        for moment in moments
    ]

    assert answers == [200, 304]
    assert client.get("/api/v1/pages/")["Last-Modified"] == moments[1]


def test_a_tag_counts_for_more_than_a_moment(client, home):
    PublishedDocument.objects.update(modified=NOON - timedelta(days=400))
    modified = client.get("/api/v1/pages/")["Last-Modified"]
    both = {"If-Modified-Since": modified, "If-None-Match": '"other"'}

    assert client.get("/api/v1/pages/", headers=both).status_code == 200


def test_within_its_second_a_change_has_no_moment(client, home, monkeypatch):
    monkeypatch.setattr(conditional, "SECOND", timedelta(hours=1))  # it could be over by then
    PublishedDocument.objects.update(modified=timezone.now())

    assert "Last-Modified" not in client.get("/api/v1/pages/")


@pytest.mark.parametrize("place", range(6))
@pytest.mark.parametrize("encoding", UNPACKED)
def test_head_is_get_without_the_body(client, home, place, encoding):
    PersonFactory.create_batch(5)
    address = places(client)[place]
    PublishedDocument.objects.update(modified=timezone.now() - timedelta(minutes=1))
    got, head = (
        ask(address, headers={"Accept-Encoding": encoding}) for ask in (client.get, client.head)
    )

    told = {name: value for name, value in got.items() if name != "RateLimit"}
    assert {name: value for name, value in head.items() if name != "RateLimit"} == told
    assert (head.status_code, body(head)) == (got.status_code, b"")


@pytest.mark.parametrize(
    ("begins", "expires", "expected"),
    [
        (None, None, 60),
        (NOON + timedelta(seconds=20), None, 20),
        (None, NOON + timedelta(seconds=20), 20),
        (NOON + timedelta(seconds=40), NOON + timedelta(seconds=30, milliseconds=999), 30),
        (NOON + timedelta(hours=1), None, 60),
        (NOON - timedelta(seconds=5), None, 0),
    ],
    ids=["nothing to come", "goes live", "expires", "the sooner", "late", "overdue"],
)
def test_caches_keep_an_answer_up_to_the_next_change(begins, expires, expected):
    standing = Standing(sequence=1, modified=NOON, expires_at=expires, begins_at=begins)

    assert conditional.seconds(standing, NOON) == expected


def test_what_is_scheduled_is_known_to_every_answer(client, home):
    page = ContentPageFactory(parent=home, title="Ice", live=False)
    page.go_live_at = timezone.now() + timedelta(seconds=30)
    page.save_revision().publish()

    answers = [client.get(address)["Cache-Control"] for address in places(client)]

    assert ContentPage.objects.get().live is False
    assert [int(each.rpartition("=")[2]) <= 30 for each in answers] == [True] * 6


def test_what_expires_is_known_to_every_answer(client, home):
    page = ContentPageFactory(parent=home, title="Ice")
    page.expire_at = timezone.now() + timedelta(seconds=30)
    page.save_revision().publish()

    answers = [client.get(address)["Cache-Control"] for address in places(client)]

    assert [int(each.rpartition("=")[2]) <= 30 for each in answers] == [True] * 6


def test_caches_are_told_of_each_object(client, home):
    people = [PersonFactory(family=name) for name in ("Ada", "Babbage")]
    each = [f"person-{person.uuid.hex[:12]}" for person in people]

    listed = client.get("/api/v1/people/")
    detail = client.get(f"/api/v1/people/{people[0].uuid}/")

    assert listed["Cache-Tag"] == ",".join(["all-person", *each])
    assert listed["Surrogate-Key"] == " ".join(["all-person", *each])
    assert detail["Cache-Tag"] == each[0]


def test_scripts_of_other_sites_may_read_what_they_need(client, home):
    told = client.get("/api/v1/pages/")["Access-Control-Expose-Headers"].split(", ")

    assert {"ETag", "Link", "Changes-Since", "Retry-After", "RateLimit"} <= set(told)


def test_errors_are_not_kept(client, home):
    assert client.get("/api/v1/pages/?x=1")["Cache-Control"] == "no-store"


def test_a_list_by_what_others_say_changes_with_them(client, db):
    ada = PersonFactory(orcid="0000-0002-1694-233X")
    by(PublicationFactory(), ada)
    address = f"/api/v1/publications/?orcid={ada.orcid}"
    before = client.get(address)

    ada.orcid = ""
    ada.save()

    after = client.get(address, headers={"If-None-Match": before["ETag"]})
    assert (after.status_code, after.json()["count"], after.json()["items"]) == (200, 0, [])
    assert "changes" in before["Cache-Tag"].split(",")


def scheduled(home, ago):
    page = ContentPageFactory(parent=home, title="Ice", live=False)
    page.go_live_at = timezone.now() + timedelta(hours=1)
    page.save_revision().publish()
    due = timezone.now() - timedelta(seconds=ago)
    assert Page.objects.get(pk=page.pk).revisions.update(approved_go_live_at=due)


@pytest.mark.parametrize(("ago", "kept"), [(1, 0), (7200, 60)])
def test_what_was_refused_at_its_moment_is_no_longer_awaited(client, home, ago, kept):
    scheduled(home, ago)

    assert f"s-maxage={kept}" in client.get("/api/v1/people/")["Cache-Control"]


def test_headers_stay_short_however_much_is_in_an_answer(client, db, monkeypatch):
    monkeypatch.setattr(conditional, "LONGEST", 100)
    for _number in range(8):
        PersonFactory()

    answer = client.get("/api/v1/people/")

    assert (answer["Cache-Tag"], answer["Surrogate-Key"]) == ("changes", "changes")


def test_the_description_is_kept_as_other_answers_are(client, db):
    described = client.get("/api/v1/openapi.json")

    again = client.get("/api/v1/openapi.json", headers={"If-None-Match": described["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert "s-maxage=60" in described["Cache-Control"]
