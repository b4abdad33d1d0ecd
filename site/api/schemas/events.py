"""Events with their schedules, and talks."""

from typing import Annotated, Literal

from pydantic import Field

from api.schemas.blocks import Block
from api.schemas.shared import (
    Address,
    Day,
    KindLink,
    Listing,
    NamedAddress,
    PageLike,
    Reference,
    Resource,
    Shape,
)

Clock = Annotated[
    str,
    Field(description="2020-04-26T07:03:00-07:00, in the event's zone; empty if it has no time."),
]
Zone = Annotated[str, Field(description="A name of the IANA database: America/Los_Angeles.")]


class RowPerson(Shape):
    """Someone in a row, as the schedule prints the name."""

    name: str
    role: str
    is_group: bool
    person: Reference | None


class Entry(Shape):
    """What a row of a schedule and a talk have alike."""

    entry: Literal["talk", "pause", "other"]
    type: str = Field(description="As printed: “Invited”.")
    timing: Literal["timed", "in-session", "untimed", "to-be-announced"]
    start: Clock
    end: Clock
    people: list[RowPerson]
    printed_people: str = Field(description="All of them in one line, as printed.")
    people_to_be_announced: bool
    room: str
    room_to_be_announced: bool
    board: str
    links: list[KindLink]
    papers: list[Reference]
    abstract: str
    about: str = Field(description="About the speaker.")
    status: Literal["planned", "late", "moved", "cancelled", "not-presented"]
    was: str = Field(description="The time it had before.")
    note: str
    mode: Literal["", "on-site", "online", "both"]


class RowOut(Entry):
    """One line of a schedule."""

    id: str
    title: str
    url: Address


class SessionOut(Shape):
    """A part of a schedule. No rooms: all of them, or none is known."""

    id: str
    title: str
    anchor: str
    day: Day
    rooms: list[str]
    track: str
    chairs: list[str]
    rows: list[RowOut]


class Member(Shape):
    name: str
    role: str
    affiliation: str
    url: Address
    person: Reference | None


class Committee(Shape):
    name: str
    members: list[Member]


class Deadline(Shape):
    label: str
    date: Day
    time: str
    text: str


class TitledAddress(Shape):
    """A page of this site or one elsewhere; one of this site has more keys."""

    title: str
    url: Address
    id: str | None = None
    kind: str | None = None
    api_url: str | None = None


class EventOut(PageLike):
    """An event, its schedule included."""

    kind: Literal["event"]
    type: Literal["workshop", "school", "hackathon", "seminar", "lecture"]
    start_date: Day
    end_date: Day
    time_zone: Zone
    time_zone_words: str
    mode: Literal["", "on-site", "online", "both"]
    place: str
    address: str
    online_url: Address
    summary: str
    host: NamedAddress | None
    series: str
    edition: str
    part_of: TitledAddress | None
    topics: list[str]
    body: list[Block]
    sessions: list[SessionOut]
    committees: list[Committee]
    deadlines: list[Deadline]
    contact: str
    links: list[KindLink]


class EventList(Listing):
    items: list[EventOut]


class TalkSession(Shape):
    id: str
    title: str


class TalkOut(Entry, Resource):
    """An entry that someone gives; its id is that of its row in the schedule."""

    kind: Literal["talk"]
    event: Reference | None
    session: TalkSession
    track: str
    time_zone: Zone
    time_zone_words: str


class TalkList(Listing):
    items: list[TalkOut]
