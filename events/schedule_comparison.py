"""What changed in a schedule between two revisions, talk by talk.

A talk is known by its identity wherever it stands: one that went to another session was moved, not
deleted there and written anew here. What stayed as it was is not shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail.admin.compare import FieldComparison

from events import row_changes
from events.row_changes import now, turned, was
from events.rows import Row
from events.rows_names import Names
from events.rows_words import label
from events.schedule import Session, sessions_of

ENTRY = '<div class="comparison__child-object {}"><strong>{}</strong>{}</div>'


@dataclass(frozen=True)
class Place:
    """A row and where it stands."""

    row: Row
    session: Session


class Schedule:
    """The sessions of one revision, and its rows by identity."""

    def __init__(self, sessions: list[Session]) -> None:
        known = [replace(each, id=each.id or str(n)) for n, each in enumerate(sessions)]
        self.sessions = {session.id: session for session in known}
        self.places = {row.id: Place(row, each) for each in known for row in each.rows}


class ScheduleComparison(FieldComparison):
    """Sessions and rows as sentences, in the order in which they stand now."""

    def __init__(self, field: Any, obj_a: Any, obj_b: Any) -> None:
        super().__init__(field, obj_a, obj_b)
        self.before, self.after = (
            Schedule(sessions_of(value, page.start_date))
            for value, page in ((self.val_a, obj_a), (self.val_b, obj_b))
        )

    def has_changed(self) -> bool:
        return bool(self.entries)

    def htmldiff(self) -> SafeString:
        if not self.entries:
            return format_html("<p>{}</p>", _("Nothing changed."))
        return format_html_join("\n", ENTRY, self.entries)

    @cached_property
    def entries(self) -> list[tuple[str, SafeString, SafeString]]:
        """For each thing that changed: a class, what it is, what became of it."""
        return list(self._entries())

    def _entries(self) -> Iterator[tuple[str, SafeString, SafeString]]:
        passed = moved(list(self.before.sessions), list(self.after.sessions))
        for key, session in self.after.sessions.items():
            if key not in self.before.sessions:
                yield "addition", _new(_session(session)), _list([])
            elif said := _of_session(self.before.sessions[key], session, key in passed):
                yield "", _session(session), _list(said)
            yield from self._rows(key, session)
        for key, session in self.before.sessions.items():
            if key not in self.after.sessions:
                yield "deletion", _removed(_session(session)), _list([])
            yield from self._removed_rows(session)

    def _rows(self, key: str, session: Session) -> Iterator[tuple[str, SafeString, SafeString]]:
        before = self.before.sessions.get(key)
        passed = moved(
            [row.id for row in before.rows] if before else [], [row.id for row in session.rows]
        )
        for row in session.rows:
            place = self.before.places.get(row.id)
            if place is None:
                yield "addition", _new(_row(row, session)), _list([])
            elif said := self._of_row(place, Place(row, session), row.id in passed):
                yield "", _row(row, session), _list(said)

    def _removed_rows(self, session: Session) -> Iterator[tuple[str, SafeString, SafeString]]:
        for row in session.rows:
            if row.id not in self.after.places:
                yield "deletion", _removed(_row(row, session)), _list([])

    def _of_row(self, before: Place, after: Place, is_passed: bool) -> list[SafeString]:
        said = list(row_changes.changes(before.row, after.row, self.names))
        if before.session.id != after.session.id:
            titles = (_titled(before.session), _titled(after.session))
            return [turned(_("moved from session {} to {}"), *titles), *said]
        is_told = before.row.start != after.row.start
        return [SafeString(_("moved in the order")), *said] if is_passed and not is_told else said

    @cached_property
    def names(self) -> row_changes.Names:
        """Of people's pages and papers in both revisions, looked up at once."""
        places = [*self.before.places.values(), *self.after.places.values()]
        rows, names = [place.row for place in places], Names()
        return row_changes.Names(names.people(rows), names.papers(rows))


def _of_session(before: Session, after: Session, is_passed: bool) -> list[SafeString]:
    said = [SafeString(_("moved in the order of sessions"))] if is_passed else []
    if before.title != after.title:
        said.append(format_html(_("renamed from {}"), was(before.title)))
    if before.day != after.day:
        said.append(turned(_("moved from {} to {}"), _day(before.day), _day(after.day)))
    if before.track != after.track:
        nothing = _("none")
        said.append(turned(_("track: {}, now {}"), before.track or nothing, after.track or nothing))
    rooms = (_("room {} is new"), _("room {} is no longer given"))
    chairs = (_("chair {} is new"), _("chair {} is no longer given"))
    said += _lines(before.rooms, after.rooms, *rooms)
    return said + _lines(before.chairs, after.chairs, *chairs)


def _lines(before: list[str], after: list[str], new: str, gone: str) -> list[SafeString]:
    came = [format_html(new, now(each)) for each in after if each not in before]
    return came + [format_html(gone, was(each)) for each in before if each not in after]


def _day(day: date | None) -> str:
    return date_format(day, "j F Y") if day else _("no day")


def _titled(session: Session) -> str:
    day = f" ({_day(session.day)})" if session.day else ""
    return f"“{session.title}”{day}"


def _session(session: Session) -> SafeString:
    return format_html(_("Session {}"), _titled(session))


def _row(row: Row, session: Session) -> SafeString:
    """“Talk “Sea ice”, 09:10 · session “Hydro””."""
    called = row.type if row.entry != "talk" and row.type else label("entry", row.entry)
    named = f"{called} “{row.title}”" if row.title else called
    time = f", {row_changes.when(row)}" if row.start and row.timing == "timed" else ""
    return format_html(_("{}{} · session “{}”"), named, time, session.title)


def _new(what: SafeString) -> SafeString:
    return format_html(_("New: {}"), what)


def _removed(what: SafeString) -> SafeString:
    return format_html(_("Removed: {}"), what)


def _list(said: list[SafeString]) -> SafeString:
    if not said:
        return SafeString("")
    items = format_html_join("", "<li>{}</li>", ((each,) for each in said))
    return format_html("<ul>{}</ul>", items)


def moved(before: list[str], after: list[str]) -> set[str]:
    """Those that others passed: all but a longest run that kept its order."""
    places = {key: place for place, key in enumerate(before)}
    stayed = _longest_rise([places[key] for key in after if key in places])
    return {key for key in after if key in places and places[key] not in stayed}


def _longest_rise(numbers: list[int]) -> set[int]:
    """The members of a longest increasing subsequence; up to 300 numbers, so squares will do."""
    runs: list[list[int]] = []
    for number in numbers:
        runs.append([*_longest([run for run in runs if run[-1] < number]), number])
    return set(_longest(runs))


def _longest(runs: list[list[int]]) -> list[int]:
    return max(runs, key=lambda run: len(run), default=[])
