"""What an editor should look at in a schedule: overlaps, gaps, double slots and the like.

Nothing here refuses a publish; a source may say two things at once, and visitors get both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from itertools import islice, takewhile
from textwrap import shorten
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from events.moments import exists, is_before
from events.rows import Row, minutes_of
from events.schedule import Session, times


@dataclass(frozen=True)
class Finding:
    """One thing to look at, and where. Rows are counted from 1; 0 means the whole session."""

    session: str
    row: int
    message: str
    row_id: str = ""


@dataclass(frozen=True)
class Slot:
    """A row with its moments and its place in the schedule."""

    session: Session
    number: int
    row: Row
    begins: datetime
    ends: datetime | None

    @property
    def rooms(self) -> set[str]:
        return {self.row.room} if self.row.room else set(self.session.rooms)

    @property
    def name(self) -> str:
        """“Break” 08:42–09:10."""
        ending = f"–{self.ends:%H:%M}" if self.ends else ""
        title = shorten(self.row.title or self.row.type, 60, placeholder="…")
        return f"“{title}” {self.begins:%H:%M}{ending}"

    def says(self, message: str) -> Finding:
        return Finding(self.session.title, self.number, message, self.row.id)


def findings(
    sessions: Sequence[Session],
    *,
    zone: ZoneInfo | None,
    days: tuple[date, date] | None = None,
    rooms: Sequence[str] = (),
    tracks: Sequence[str] = (),
) -> list[Finding]:
    """All there is to look at, session by session and row by row."""
    slots = slots_of(sessions, zone)
    found = [
        *_sessions(sessions, days=days, rooms=rooms, tracks=tracks),
        *_single_rows(sessions),
        *_lost_hours(slots),
        *_meetings(slots),
        *gaps(slots),
    ]
    order = {id(session): place for place, session in enumerate(sessions)}
    places = {session.title: order[id(session)] for session in reversed(sessions)}
    return sorted(dict.fromkeys(found), key=lambda each: (places[each.session], each.row))


def slots_of(sessions: Sequence[Session], zone: ZoneInfo | None) -> list[Slot]:
    """The rows whose start is known and that take place."""
    return [
        Slot(session, number, row, begins, ends)
        for session in sessions
        for number, row in enumerate(session.rows, start=1)
        for begins, ends in [times(row, session.day, zone)]
        if begins is not None and row.status not in ("cancelled", "not-presented")
    ]


def _sessions(
    sessions: Sequence[Session],
    *,
    days: tuple[date, date] | None,
    rooms: Sequence[str],
    tracks: Sequence[str],
) -> Iterator[Finding]:
    for session in sessions:
        if days and session.day and not days[0] <= session.day <= days[1]:
            yield Finding(session.title, 0, outside(session.day, days))
        unknown = [room for room in session.rooms if rooms and room not in rooms]
        if tracks and session.track and session.track not in tracks:
            unknown.append(session.track)
        for name in unknown:
            message = _("“%(name)s” is in no list of the workshop. Correct it, or add it there.")
            yield Finding(session.title, 0, message % {"name": name})


def outside(day: date, days: tuple[date, date]) -> str:
    """What is wrong with a session's day, in words."""
    message = _(
        "“%(day)s” is outside the workshop, %(first)s to %(last)s. "
        "Correct the session's day, or the days of the workshop."
    )
    return message % {"day": day, "first": days[0], "last": days[1]}


def _single_rows(sessions: Sequence[Session]) -> Iterator[Finding]:
    for session in sessions:
        for number, row in enumerate(session.rows, start=1):
            if message := _of_row(row):
                yield Finding(session.title, number, message, row.id)


def _of_row(row: Row) -> str:
    for text in (row.start, row.end):
        if text and minutes_of(text) is None:
            return _("“%(time)s” is no time on a 24-hour clock.") % {"time": text}
    start, end = minutes_of(row.start), minutes_of(row.end)
    if start is None or end is None or row.next_day or end > start or row.fold:
        return ""
    message = _("It ends at “%(end)s”, which is not after its start, “%(start)s”.")
    return message % {"end": row.end, "start": row.start}


def _lost_hours(slots: Sequence[Slot]) -> Iterator[Finding]:
    message = _("“%(time)s” does not exist on %(day)s: the clocks go forward in that night.")
    for slot in slots:
        for moment in (slot.begins, slot.ends):
            if moment and not exists(moment):
                yield slot.says(message % {"time": f"{moment:%H:%M}", "day": moment.date()})


def _meetings(slots: Sequence[Slot]) -> Iterator[Finding]:
    """Pairs of rows that run at one time and share a room, a track or a person."""
    in_order = sorted(slots, key=lambda slot: slot.begins.timestamp())
    for place, earlier in enumerate(in_order, start=1):
        for later in takewhile(partial(_run_together, earlier), islice(in_order, place, None)):
            yield from _clashes(earlier, later)


def _run_together(earlier: Slot, later: Slot) -> bool:
    if earlier.begins.timestamp() == later.begins.timestamp():
        return True
    return earlier.ends is not None and is_before(later.begins, earlier.ends)


def _clashes(earlier: Slot, later: Slot) -> Iterator[Finding]:
    names = {"this": earlier.name, "other": later.name}
    if shared := earlier.rooms & later.rooms:
        room = {"room": ", ".join(sorted(shared))}
        yield later.says(_("%(this)s and %(other)s are both in “%(room)s”.") % {**names, **room})
    elif _is_one_line(earlier, later):
        yield later.says(_one_line(earlier, later) % names)
    for person in sorted(_speakers(earlier).keys() & _speakers(later).keys()):
        message = _("“%(person)s” is in %(this)s and in %(other)s.")
        yield later.says(message % {**names, "person": _speakers(later)[person]})


def _is_one_line(earlier: Slot, later: Slot) -> bool:
    """Whether nobody could tell where the two take place at the same time."""
    same_session = earlier.session is later.session
    roomless = not (earlier.rooms or later.rooms)
    return roomless and (same_session or earlier.session.track == later.session.track)


def _one_line(earlier: Slot, later: Slot) -> str:
    if (earlier.begins, earlier.ends) == (later.begins, later.ends):
        return _("Two entries have the same time: %(this)s and %(other)s.")
    return _("%(this)s and %(other)s overlap.")


def _speakers(slot: Slot) -> dict[str, str]:
    return {
        str(person.person or person.name.casefold()): person.name
        for person in slot.row.people
        if person.name and not person.is_group
    }


def gaps(slots: Sequence[Slot]) -> Iterator[Finding]:
    """Times at which nothing happens at all, within one day."""
    by_day: dict[date, list[Slot]] = {}
    for slot in slots:
        if slot.session.day:
            by_day.setdefault(slot.session.day, []).append(slot)
    for day in by_day.values():
        yield from _gaps_of_day(sorted(day, key=lambda slot: slot.begins.timestamp()))


def _gaps_of_day(slots: Sequence[Slot]) -> Iterator[Finding]:
    until: datetime | None = None
    for slot in slots:
        if until and is_before(until, slot.begins):
            message = _("Nothing fills %(from)s–%(to)s, before %(this)s.")
            span = {"from": f"{until:%H:%M}", "to": f"{slot.begins:%H:%M}", "this": slot.name}
            yield slot.says(message % span)
        ends = slot.ends
        if ends is None:  # nobody knows how long it lasts, so what follows is no gap
            until = None
        elif until is None or is_before(until, ends):
            until = ends
