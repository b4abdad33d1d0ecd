import pytest

from delivery.models import KINDS
from tests.factories.home import ContentPageFactory
from tests.factories.people import MemberFactory
from tests.factories.publications import PublicationFactory, by

SEARCH = "/api/v1/search/"


def found(client, query):
    response = client.get(f"{SEARCH}?{query}")
    assert response.status_code == 200
    return response.json()


def titles(answer):
    return [item["title"] for item in answer["items"]]


def test_what_was_found_tells_what_it_is_and_why(client, home):
    person = MemberFactory(given="Ada", family="Lovelace")
    work = PublicationFactory(
        title="Rivers & from space",
        issued="2024-03",
        abstract="Levels of rivers & lakes seen from above",
    )
    work = by(work, person)

    answer = found(client, "q=rivers")

    assert answer == {
        "items": [
            {
                "id": str(work.uuid),
                "kind": "publication",
                "title": "Rivers & from space",
                "url": f"http://testserver{work.public_path()}",
                "api_url": f"http://testserver/api/v1/publications/{work.uuid}/",
                "facts": ["Ada Lovelace", "2024"],
                "excerpt": "Levels of <mark>rivers</mark> &amp; lakes seen from above",
            }
        ],
        "count": 1,
        "next": None,
        "kinds": [{"kind": "publication", "count": 1}],
    }


def test_it_is_narrowed_to_kinds(client, home):
    ContentPageFactory(parent=home, title="Rivers here")
    PublicationFactory(title="Rivers from space")
    MemberFactory(given="River", family="Song")

    answers = [
        found(client, f"q=river{more}")
        for more in ("", "&kind=person", "&kind__in=page,publication", "&kind=talk")
    ]

    assert [(set(titles(answer)), answer["count"]) for answer in answers] == [
        ({"Rivers here", "Rivers from space", "River Song"}, 3),
        ({"River Song"}, 1),
        ({"Rivers here", "Rivers from space"}, 2),
        (set(), 0),
    ]
    assert [answer["kinds"] for answer in answers] == [
        [
            {"kind": "page", "count": 1},
            {"kind": "publication", "count": 1},
            {"kind": "person", "count": 1},
        ]
    ] * 4


def test_following_next_gives_each_thing_once(client, home):
    for number in range(5):
        ContentPageFactory(parent=home, title=f"River {number}")

    shown, address = [], f"{SEARCH}?q=river&limit=2"
    while address:
        answer = client.get(address).json()
        shown += titles(answer)
        address = answer["next"]

    assert sorted(shown) == [f"River {number}" for number in range(5)]


def test_drafts_are_not_found(client, home):
    page = ContentPageFactory(parent=home, title="Rivers here")
    page.title = "Lakes here"
    page.save_revision()

    assert [found(client, f"q={word}")["count"] for word in ("rivers", "lakes")] == [1, 0]
    page.unpublish()
    assert found(client, "q=rivers")["count"] == 0


@pytest.mark.parametrize("count", [1, 3, 100])
def test_it_takes_four_queries(client, home, count, django_assert_num_queries):
    PublicationFactory.create_batch(count, title="Rivers")

    with django_assert_num_queries(4):  # the standing, the counts, which they are, what they say
        answer = found(client, "q=rivers&limit=100")

    assert len(answer["items"]) == count


def test_an_answer_that_is_known_takes_one_query(client, home, django_assert_num_queries):
    tag = client.get(f"{SEARCH}?q=rivers")["ETag"]

    with django_assert_num_queries(1):
        response = client.get(f"{SEARCH}?q=rivers", headers={"If-None-Match": tag})

    assert response.status_code == 304


def test_caches_are_told_of_each_kind_that_was_looked_at(client, home):
    everywhere, narrow = (client.get(f"{SEARCH}?q=x{more}") for more in ("", "&kind=talk"))

    assert everywhere["Cache-Tag"] == ",".join(f"all-{kind}" for kind in KINDS)
    assert narrow["Cache-Tag"] == "all-talk"


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("", "“q” is missing. Nothing is answered here without it."),
        ("q=", "“q”: There is no word in it."),
        ("q=%21%21", "“q”: There is no word in it."),
        (f"q={'x' * 201}", "“q”: It has 201 characters. Write at most 200."),
        ("q=%00", "“q”: there is a character in it that no text has (NUL)."),
        ("q=a&q=b", "“q” is given 2 times. Give it once."),
        ("q=a&kind=talk&kind__in=talk", "“kind” and “kind__in” say the same. Give one of them."),
    ],
)
def test_what_cannot_be_looked_for_is_refused(client, db, query, message):
    response = client.get(f"{SEARCH}?{query}")

    assert response.status_code == 422
    assert response.json()["errors"][0]["detail"] == message


@pytest.mark.parametrize("query", ["kind=site", "kind=page,talk", "kind__in=page,x", "order=title"])
def test_what_is_no_kind_is_refused(client, db, query):
    assert client.get(f"{SEARCH}?q=a&{query}").status_code == 422
