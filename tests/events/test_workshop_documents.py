from delivery.documents import published
from tests.factories.events import (
    row_id,
)


def card(thing):
    return published().get(id=thing.uuid).card


def test_an_event_has_one_payload(rich, events, home, ada, paper):
    payload = published("event").get(id=rich.uuid).payload
    told = {key: payload[key] for key in payload if key not in ("modified", "sessions")}

    assert told == {
        "id": str(rich.uuid),
        "kind": "event",
        "title": "Water workshop",
        "url": "/events/water/",
        "api_url": f"/api/v1/events/{rich.uuid}/",
        "seo_title": "",
        "search_description": "",
        "breadcrumbs": [card(home), card(events)],
        "type": "workshop",
        "start_date": "2020-04-26",
        "end_date": "2020-04-26",
        "time_zone": "America/Los_Angeles",
        "time_zone_words": "Pacific Daylight Time, UTC−7",
        "mode": "online",
        "place": "",
        "address": "",
        "online_url": "",
        "summary": "A day on water.",
        "host": {"name": "ICLR 2020", "url": "https://iclr.cc/"},
        "series": "Water workshops",
        "edition": "3",
        "part_of": {"title": "The year of water", "url": ""},
        "topics": ["ice", "rivers"],
        "body": [],
        "committees": [
            {
                "name": "Organisers",
                "members": [
                    {
                        "name": "Ada Lovelace",
                        "role": "Chair",
                        "affiliation": "Uni",
                        "url": "",
                        "person": card(ada),
                    }
                ],
            }
        ],
        "deadlines": [{"label": "Papers", "date": "2020-02-01", "time": "23:59", "text": ""}],
        "contact": "water@centre.example",
        "links": [{"kind": "recording", "label": "", "url": "https://video.example/1"}],
    }


def test_a_session_has_one_shape(rich, ada, paper):
    (given,) = published("event").get(id=rich.uuid).payload["sessions"]
    rows = given.pop("rows")

    assert given == {
        "id": rich.schedule[0].id,
        "title": "Hydro & Ice",
        "anchor": "hydro-ice",
        "day": "2020-04-26",
        "rooms": [],
        "track": "",
        "chairs": ["Carol", "Dan"],
    }
    assert [(row["entry"], row["start"], row["url"]) for row in rows] == [
        ("talk", "2020-04-26T07:03:00-07:00", "/events/water/talks/rivers/"),
        ("pause", "2020-04-26T07:20:00-07:00", ""),
        ("talk", "", "/events/water/talks/ice/"),
    ]
    assert [person["person"] for person in rows[0]["people"]] == [card(ada), None]
    assert rows[0]["papers"] == [card(paper)]


def test_a_talk_has_one_payload(rich, ada, paper):
    payload = published("talk").get(title="Rivers").payload
    told = {key: payload[key] for key in payload if key != "modified"}

    assert told == {
        "id": row_id("Rivers"),
        "kind": "talk",
        "title": "Rivers",
        "url": "/events/water/talks/rivers/",
        "api_url": f"/api/v1/talks/{row_id('Rivers')}/",
        "entry": "talk",
        "type": "Invited",
        "timing": "timed",
        "start": "2020-04-26T07:03:00-07:00",
        "end": "2020-04-26T07:20:00-07:00",
        "people": [
            {"name": "Ada Lovelace", "role": "speaker", "is_group": False, "person": card(ada)},
            {"name": "The team", "role": "speaker", "is_group": True, "person": None},
        ],
        "printed_people": "Ada Lovelace with The team",
        "people_to_be_announced": False,
        "room": "",
        "room_to_be_announced": False,
        "board": "",
        "links": [
            {"kind": "paper", "label": "", "url": "https://papers.example/1.pdf"},
            {"kind": "profile", "label": "", "url": "https://people.example/ada"},
        ],
        "papers": [card(paper)],
        "abstract": "Water flows.\n\nIt flows on.",
        "about": "Ada measures rivers.",
        "status": "planned",
        "was": "",
        "note": "",
        "mode": "online",
        "event": card(rich),
        "session": {"id": rich.schedule[0].id, "title": "Hydro & Ice"},
        "track": "",
        "time_zone": "America/Los_Angeles",
        "time_zone_words": "Pacific Daylight Time, UTC−7",
    }


def test_what_a_row_refers_to_is_followed(rich, ada, paper):
    ada.unpublish()
    paper.unpublish()

    event = published("event").get(id=rich.uuid).payload
    talk_payload = published("talk").get(title="Rivers").payload
    row = event["sessions"][0]["rows"][0]
    assert [row["people"][0]["person"], row["papers"]] == [None, []]
    assert [talk_payload["people"][0]["person"], talk_payload["papers"]] == [None, []]
    assert event["committees"][0]["members"][0]["person"] is None


def test_people_and_works_know_where_they_are_named(rich, ada, paper):
    named = [
        set(published(kind).linking_to(thing.uuid, relation).values_list("title", flat=True))
        for kind, thing, relation in [
            ("talk", ada, "speaker"),
            ("event", ada, "committee"),
            ("talk", paper, "paper"),
            ("talk", rich, "event"),
        ]
    ]

    assert named == [{"Rivers"}, {"Water workshop"}, {"Rivers"}, {"Rivers", "Ice"}]


def test_notes_for_editors_are_nowhere(rich):
    payloads = str([document.payload for document in published()])
    words = " ".join(published().values_list("search_text", flat=True))

    assert [text in payloads + words for text in ("7am", "no year", "A day on water")] == [
        False,
        False,
        True,
    ]
