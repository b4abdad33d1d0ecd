"""Every fact of the workshop's source, in the page and in the API."""

import html
import json
import re

import pytest
from bs4 import BeautifulSoup

from tests.sample.source import SOURCE, read_source

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("sample_centre"),
    pytest.mark.skipif(not SOURCE.exists(), reason=f"needs {SOURCE.name}, which is not here"),
]

ADDRESS = "/events/ai-for-earth-sciences-2020/"
# What storing mended, as visitors see it: twelve o'clock, and a closing keynote without an end.
MENDED = {"12pm": "12:00", "X": ""}


def offset_time(clock: str) -> str:
    clock = MENDED.get(clock, clock)
    return f"2020-04-26T{clock.zfill(5)}:00-07:00" if clock else ""


def kind_of(url: str) -> str:
    if "linkedin.com" in url:
        return "profile"
    return "website" if url.endswith("/iclr-2020-workshop/") else "paper"


def links_of(row) -> list[tuple[str, str]]:
    given = [(kind_of(row.title_url), row.title_url)] if row.title_url else []
    return [*given, *([("slides", row.type_url)] if row.type_url else [])]


def expected(row) -> dict:
    end = "" if (row.start, row.end) == ("15:30", "14:00") else offset_time(row.end)
    return {
        "session": row.session,
        "type": row.type,
        "title": row.title,
        "start": offset_time(row.start),
        "end": end,
        "timing": "untimed" if row.start == "X" else "timed",
        "people": row.people,
        "links": links_of(row),
    }


@pytest.fixture
def source():
    return read_source()


@pytest.fixture
def page(client):
    response = client.get(ADDRESS)
    assert response.status_code == 200
    return BeautifulSoup(response.content.decode(), "html.parser")


@pytest.fixture
def event(client):
    events = client.get("/api/v1/events/").json()
    assert [item["title"] for item in events["items"]] == ["AI for Earth Sciences"]
    return client.get(f"/api/v1/events/{events['items'][0]['id']}/").json()


def printed(row: dict) -> str:
    return row["printed_people"] or ", ".join(person["name"] for person in row["people"])


def test_the_source_has_what_it_is_known_to_have(source):
    assert len(source.rows) == 31
    assert sum(bool(row.title_url) for row in source.rows) == 25
    assert sum(bool(row.type_url) for row in source.rows) == 3
    assert {name: len(members) for name, members in source.committees.items()} == {
        "Organizing Committee": 4,
        "Steering Committee": 7,
        "Program Committee": 17,
    }


def test_the_api_has_every_row(source, event):
    rows = [
        {
            "session": session["title"],
            **{name: row[name] for name in ("type", "title", "start", "end", "timing")},
            "people": printed(row),
            "links": [(link["kind"], link["url"]) for link in row["links"]],
        }
        for session in event["sessions"]
        for row in session["rows"]
    ]

    assert rows == [expected(row) for row in source.rows]


def test_the_api_has_a_talk_for_every_row_that_someone_gives(source, client):
    talks = client.get("/api/v1/talks/", {"limit": 100}).json()

    given = [row for row in source.rows if row.people]
    assert talks["count"] == len(given) == 28
    assert sorted((t["title"], t["start"], t["end"], printed(t)) for t in talks["items"]) == sorted(
        (e["title"], e["start"], e["end"], e["people"]) for e in map(expected, given)
    )


def test_the_page_has_every_row_in_its_session(source, page):
    for row in source.rows:
        wanted = expected(row)
        session = section_of(page, row.session)
        entry = entry_of(session, row)
        times = [time["datetime"] for time in entry.find_all("time")]
        assert times == [time for time in (wanted["start"], wanted["end"]) if time]
        text = words(entry)
        assert row.type in text
        assert all(part in text for part in (row.title, row.people) if part)
        hrefs = {link["href"] for link in entry.find_all("a")}
        assert {url for _, url in wanted["links"]} <= hrefs


def section_of(page, title):
    headings = [each for each in page.find_all(["h2", "h3"]) if words(each) == title]
    assert len(headings) == 1, f"{title}: {len(headings)} headings"
    return headings[0].find_parent("section")


def entry_of(session, row):
    """The list item of a row: the one with its title, or with its time if it has none."""
    start = offset_time(row.start)
    wanted = row.title or row.type
    items = [item for item in session.select("li.session__row") if wanted in words(item)]
    found = [item for item in items if not start or item.find("time", datetime=start)]
    assert len(found) == 1, f"“{wanted}” at {row.start}: {len(found)} times"
    return found[0]


def words(node) -> str:
    return " ".join(node.get_text(" ").split())


def test_every_session_can_be_jumped_to(source, page):
    sessions = list(dict.fromkeys(row.session for row in source.rows))
    jumps = {words(link): link["href"] for link in page.find_all("a", href=re.compile("^#"))}

    assert len(sessions) == 8
    for session in sessions:
        target = page.find(id=jumps[session].removeprefix("#"))
        assert session in words(target)


def test_the_zone_is_said_in_words(page, event):
    assert "Pacific Daylight Time, UTC−7" in words(page)
    assert (event["time_zone"], event["time_zone_words"]) == (
        "America/Los_Angeles",
        "Pacific Daylight Time, UTC−7",
    )


def test_the_committees_are_whole_in_the_api(source, event):
    members = {
        committee["name"]: [(m["name"], m["url"]) for m in committee["members"]]
        for committee in event["committees"]
    }

    assert members == {
        name: [(member.name, member.url) for member in given]
        for name, given in source.committees.items()
    }


def test_every_word_on_a_member_is_kept(source, event, page):
    committees = {each["name"]: each["members"] for each in event["committees"]}
    for name, given in source.committees.items():
        for member, kept in zip(given, committees[name], strict=True):
            said = f"{kept['role']} {kept['affiliation']}"
            left = [word for word in re.findall(r"\w+", member.rest) if word not in ("at", "of")]
            assert [word for word in left if word not in said] == []
            assert member.name in words(page)
            assert not member.url or page.find("a", href=member.url)


def test_the_facts_around_the_schedule(page, event):
    assert event["start_date"] == event["end_date"] == "2020-04-26"
    assert event["host"] == {
        "name": "ICLR 2020",
        "url": "https://iclr.cc/Conferences/2020/virtual",
    }
    assert (event["type"], event["mode"]) == ("workshop", "online")
    assert len(event["topics"]) == 11
    assert all(topic in words(page) for topic in event["topics"])


def test_the_contact_is_a_mail_link_that_nobody_can_harvest(client, event):
    raw = client.get(ADDRESS).content.decode()
    address = "ai4earthscience@gmail.com"

    assert event["contact"] == address
    assert address not in raw
    assert f'href="mailto:{address}"' in html.unescape(raw)
    assert address not in raw.replace("&#64;", "@")


def test_twenty_five_speakers_and_twenty_eight_members_are_forty_nine_people(event):
    speakers = {
        person["person"]["id"]
        for session in event["sessions"]
        for row in session["rows"]
        for person in row["people"]
        if not person["is_group"]
    }
    members = {m["person"]["id"] for committee in event["committees"] for m in committee["members"]}

    assert (len(speakers), len(members), len(speakers | members)) == (25, 28, 49)


def test_a_name_is_printed_as_the_source_prints_it_and_leads_to_the_person(event, client):
    row = next(
        row
        for session in event["sessions"]
        for row in session["rows"]
        if row["title"].startswith("WeatherBench")
    )

    person = client.get(f"/api/v1/people/{row['people'][0]['person']['id']}/").json()
    assert row["people"][0]["name"] == "Stephen Rasp"
    assert (person["title"], person["other_names"]) == ("Stephan Rasp", ["Stephen Rasp"])
    assert [paper["title"] for paper in row["papers"]] == [
        "WeatherBench: A benchmark data set for data-driven weather forecasting"
    ]


def test_no_filler_of_the_sources_is_anywhere(client):
    addresses = re.findall(r"<loc>(.*?)</loc>", client.get("/sitemap.xml").content.decode())
    paths = [re.sub(r"^https?://[^/]*", "", address) for address in addresses]
    lists = ["pages", "research-branches", "publications", "products", "people", "events", "talks"]
    answers = [client.get(path).content.decode() for path in paths]
    answers += [client.get(f"/api/v1/{name}/?limit=100").content.decode() for name in lists]

    assert len(paths) > 90
    for filler in ("cursus massa", "Aliquam erat", "quis eros", "In bibendum", "Research branch 3"):
        assert not [
            path for path, text in zip(paths + lists, answers, strict=True) if filler in text
        ]
    assert json.loads(answers[-5])["count"] == 2
