import pytest

from delivery.models import PublishedDocument
from home.models import ContentPage
from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory
from tests.factories.programs import CHANGES, Copy, asked
from tests.factories.publications import PublicationFactory, by


def told(answer):
    return [
        (item["change"], item["kind"], (item["document"] or {}).get("title"))
        for item in answer["items"]
    ]


def test_changes_begin_with_all_there_is_in_the_order_it_came(client, home):
    page = ContentPageFactory(parent=home, title="About us")
    PersonFactory(given="", family="Noether")

    answer = asked(client, CHANGES)

    assert told(answer) == [
        ("created", "page", "Home"),
        ("created", "page", "About us"),
        ("created", "person", "Noether"),
    ]
    assert answer["items"][1] == {
        "id": str(page.uuid),
        "kind": "page",
        "change": "created",
        "sequence": PublishedDocument.objects.get(id=page.uuid).sequence,
        "modified": answer["items"][1]["document"]["modified"],
        "api_url": f"http://testserver/api/v1/pages/{page.uuid}/",
        "tags": [f"page-{page.uuid.hex[:12]}", "all-page", "changes"],
        "document": client.get(f"/api/v1/pages/{page.uuid}/").json(),
    }


def test_a_cursor_gives_what_came_after_it(client, home):
    page = ContentPageFactory(parent=home, title="About us")
    gone = ContentPageFactory(parent=home, title="Old news")
    cursor = asked(client, CHANGES)["cursor"]

    page.title = "About them"
    page.save()
    gone.unpublish()
    ContentPageFactory(parent=home, title="News")

    answer = asked(client, f"{CHANGES}?since={cursor}")
    assert told(answer) == [
        ("updated", "page", "About them"),
        ("deleted", "page", None),
        ("created", "page", "News"),
    ]
    assert (answer["next"], asked(client, f"{CHANGES}?since={answer['cursor']}")["items"]) == (
        None,
        [],
    )


def test_what_comes_back_is_created_again(client, home):
    page = ContentPageFactory(parent=home, title="About us")
    page.unpublish()
    cursor = asked(client, CHANGES)["cursor"]

    ContentPage.objects.get().save_revision().publish()

    assert told(asked(client, f"{CHANGES}?since={cursor}")) == [("created", "page", "About us")]


def test_changes_of_one_kind_go_on_where_all_have_come_to(client, home):
    PersonFactory(given="", family="Noether")
    ContentPageFactory(parent=home)

    answer = asked(client, f"{CHANGES}?kind=person")

    assert told(answer) == [("created", "person", "Noether")]
    assert answer["cursor"] == asked(client, CHANGES)["cursor"]


def test_following_in_small_steps_misses_nothing_and_repeats_nothing(client, home):
    for number in range(5):
        ContentPageFactory(parent=home, title=f"Part {number}")

    found, address = [], f"{CHANGES}?limit=2"
    while address:
        answer = asked(client, address)
        found += [item["sequence"] for item in answer["items"]]
        address = answer["next"]

    everything = PublishedDocument.objects.order_by("sequence")
    assert found == list(everything.values_list("sequence", flat=True))


def test_a_cursor_beyond_the_newest_change_is_refused(client, home):
    newest = int(asked(client, CHANGES)["cursor"])

    response = client.get(f"{CHANGES}?since={newest + 1}")

    assert response.status_code == 422
    assert response.json()["errors"][0]["detail"] == (
        f"“{newest + 1}” is beyond the newest change, {newest}. Begin again from an export."
    )


@pytest.mark.parametrize(
    "query",
    [
        "since=-1",
        "since=",
        "since=x",
        "since=%00",
        f"since={'9' * 40}",
        "kind=x",
        "kind=",
        "limit=101",
        "x=1",
    ],
)
def test_what_cannot_be_understood_is_refused(client, home, query):
    assert client.get(f"{CHANGES}?{query}").status_code == 422


@pytest.mark.parametrize("count", [1, 3, 100])
def test_changes_take_two_queries(client, home, count, django_assert_num_queries):
    PersonFactory.create_batch(count)

    with django_assert_num_queries(2):
        answer = asked(client, f"{CHANGES}?kind=person")

    assert len(answer["items"]) == count


def test_who_follows_the_changes_has_what_a_fresh_export_gives(client, home):
    person = PersonFactory(given="Ada", family="Lovelace")
    work = by(PublicationFactory(title="Notes"), person)
    pages = [ContentPageFactory(parent=home, title=f"Part {number}") for number in range(3)]
    copy = Copy(client).load()

    person.family = "Byron"
    person.save()
    pages[0].unpublish()
    pages[1].delete()
    PublicationFactory(title="Sketches")
    work.unpublish()

    assert copy.follow().things == Copy(client).load().things


def test_the_address_of_an_export_names_the_changes_that_follow_it(client, home):
    response = client.get("/api/v1/export/pages.ndjson")

    cursor = asked(client, CHANGES)["cursor"]
    assert (response["Changes-Since"], response["Link"]) == (
        cursor,
        f'<http://testserver{CHANGES}?since={cursor}>; rel="monitor"',
    )


def test_the_feed_has_a_name_that_each_change_tells(client, db):
    PersonFactory()
    feed = client.get("/api/v1/changes/")

    assert feed["Cache-Tag"] in feed.json()["items"][-1]["tags"]
