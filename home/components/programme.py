"""Payloads of an invented workshop and its talks, in every state that a talk can be in."""

from __future__ import annotations

from typing import Any

from home.components.records import INES, Payload, work

DAY, TOMORROW = "2027-05-03", "2027-05-04"
LINKS = [
    {"kind": "paper", "label": "", "url": "/paper/"},
    {"kind": "slides", "label": "", "url": "/slides/"},
    {"kind": "video", "label": "", "url": "/video/"},
]


def row(title: str, begin: str = "", end: str = "", **changed: Any) -> Payload:
    """A row of a schedule; times are “09:00”, and none is to be announced."""
    people = changed.pop("people", "Ines Keller")
    return {
        "id": "",
        "entry": "talk",
        "type": "Talk",
        "title": title,
        "url": "/events/water-and-machines/talks/one/",
        "timing": "timed" if begin else "to-be-announced",
        "start": moment(begin),
        "end": moment(end),
        "people": [{"name": "Ines Keller", "role": "", "is_group": False, "person": INES}],
        "printed_people": people,
        "people_to_be_announced": False,
        "room": "",
        "room_to_be_announced": False,
        "board": "",
        "links": [],
        "papers": [],
        "abstract": "",
        "about": "",
        "status": "planned",
        "was": "",
        "note": "",
        "mode": "on-site",
        **changed,
    }


def moment(clock: str, day: str = DAY) -> str:
    return f"{day}T{clock}:00+02:00" if clock else ""


def pause(title: str, begin: str, end: str) -> Payload:
    silent: Payload = {"people": "", "type": "", "url": ""}
    return row(title, begin, end, entry="pause", **silent)


def morning() -> list[Payload]:
    """A session as it is planned."""
    return [
        row("Welcome", "09:00", "09:10", entry="other", type="", url=""),
        row(
            "Where meltwater goes in a warm year",
            "09:10",
            "09:55",
            type="Invited",
            people="Ines Keller (Polar institute), Li Wei",
            links=LINKS,
        ),
        pause("Coffee", "09:55", "10:15"),
        row("Counting cities from above", "10:15", people="Tomás Ferreira", room="Room 2"),
        row("Night of open telescopes", "22:00", type="") | {"end": moment("01:00", TOMORROW)},
        row("A poster on rivers", timing="in-session", type="Poster", board="B 7"),
    ]


def afternoon() -> list[Payload]:
    """A session in which nothing is as planned."""
    return [
        row(
            "Learning where nobody has been",
            "13:00",
            "13:20",
            status="cancelled",
            note="The speaker is ill.",
        ),
        row("Rivers without gauges", "13:20", "13:40", status="moved", was="11:00, Room 1"),
        row("A day earlier", "13:40", "14:00", status="late", was="13:30"),
        row("Heat in narrow streets", "14:00", "14:20", mode="online"),
        row("To be found out", "14:20", people="", people_to_be_announced=True, type="Keynote"),
        row("Closing words", room_to_be_announced=True),
        row("What the snow hides", timing="untimed", links=LINKS[:1], people="Li Wei"),
    ]


def session(title: str, rows: list[Payload], **changed: Any) -> Payload:
    anchor = title.lower().replace(" ", "-")
    known = {"id": "", "day": DAY, "rooms": ["Room 1"], "track": "", "chairs": ["Li Wei"]}
    return {**known, "title": title, "anchor": anchor, "rows": rows, **changed}


def event(**changed: Any) -> Payload:
    return {
        "url": "/events/water-and-machines/",
        "title": "Water and machines",
        "type": "workshop",
        "start_date": DAY,
        "end_date": "2027-05-04",
        "time_zone": "Europe/Berlin",
        "time_zone_words": "Central European Summer Time, UTC+2",
        "mode": "on-site",
        "place": "Bonn",
        "address": "Institute of Geodesy\nNussallee 17",
        "online_url": "",
        "summary": "Two days on what machines learn of rivers, snow and rain.",
        "host": {"name": "Polar institute", "url": "https://polar.example.org/"},
        "series": "Water and machines",
        "edition": "3rd",
        "part_of": {"title": "Week of water", "url": "/events/week-of-water/"},
        "topics": ["rivers", "snow", "machine learning"],
        "body": [],
        "sessions": [session("Morning", morning()), session("Afternoon", afternoon(), track="B")],
        "committees": [{"name": "Programme committee", "members": members()}],
        "deadlines": [
            {
                "label": "Abstracts",
                "date": "2027-01-15",
                "time": "23:59",
                "text": "Anywhere on Earth",
            },
            {"label": "Notification", "date": "2027-02-20", "time": "", "text": ""},
        ],
        "contact": "workshop@centre.example.net",
        "links": [{"kind": "registration", "label": "", "url": "/register/"}],
        **changed,
    }


def members() -> list[Payload]:
    known: Payload = {"role": "", "affiliation": "", "url": "", "person": None}
    return [
        {
            **known,
            "name": "Ines Keller",
            "role": "Chair",
            "person": INES,
            "url": "https://keller.example.org/",
        },
        {**known, "name": "Tomás Ferreira", "affiliation": "University of the coast"},
        {**known, "name": "Li Wei"},
    ]


def talk(**changed: Any) -> Payload:
    """The page of a talk."""
    told = {
        "type": "Invited",
        "links": LINKS,
        "abstract": "Forty glaciers were followed.\n\nMost of their water never came down.",
        "about": "Ines Keller directs the centre.",
        "papers": [work()],
        "event": {"title": "Water and machines", "url": "/events/water-and-machines/"},
        "session": {"id": "", "title": "Morning"},
        "track": "",
        "time_zone": "Europe/Berlin",
        "time_zone_words": "Central European Summer Time, UTC+2",
    }
    return row("Where meltwater goes in a warm year", "09:10", "09:55") | told | changed
