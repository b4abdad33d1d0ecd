"""The words of the grid: what its lists offer, and what its buttons say."""

from __future__ import annotations

from functools import cache

from django.utils.translation import get_language
from django.utils.translation import gettext as _

Choices = list[tuple[str, str]]


def choices() -> dict[str, Choices]:
    """What the lists of a row offer, as value and label."""
    return {
        "entry": _entries(),
        "timing": _timings(),
        "status": _statuses(),
        "mode": _modes(),
        "role": _roles(),
        "kind": _link_kinds(),
    }


def label(of: str, value: str) -> str:
    """What a value of one of the lists is called; nothing for one that is not in it."""
    return _labels(of, get_language() or "").get(value, "")


@cache
def _labels(of: str, language: str) -> dict[str, str]:
    return dict(choices()[of])


def _entries() -> Choices:
    return [("talk", _("Talk")), ("pause", _("Pause")), ("other", _("Other entry"))]


def _timings() -> Choices:
    return [
        ("timed", _("At a time")),
        ("in-session", _("In the session, no time of its own")),
        ("untimed", _("Untimed")),
        ("to-be-announced", _("Time to be announced")),
    ]


def _statuses() -> Choices:
    return [
        ("planned", _("As planned")),
        ("late", _("Late")),
        ("moved", _("Moved")),
        ("cancelled", _("Cancelled")),
        ("not-presented", _("Accepted, not presented")),
    ]


def _modes() -> Choices:
    return [
        ("", _("As the workshop")),
        ("on-site", _("On site")),
        ("online", _("Online")),
        ("both", _("On site and online")),
    ]


def _roles() -> Choices:
    return [
        ("speaker", _("Speaker")),
        ("author", _("Author")),
        ("moderator", _("Moderator")),
        ("panellist", _("Panellist")),
    ]


def _link_kinds() -> Choices:
    return [
        ("paper", _("Paper")),
        ("slides", _("Slides")),
        ("video", _("Video")),
        ("code", _("Code")),
        ("data", _("Data")),
        ("website", _("Website")),
        ("profile", _("Profile")),
        ("recording", _("Recording")),
        ("livestream", _("Livestream")),
        ("chat", _("Chat")),
        ("registration", _("Registration")),
        ("other", _("Other")),
    ]


def words() -> dict[str, dict[str, str]]:
    """Everything the grid says, by the part of it that speaks."""
    return {
        "columns": _columns(),
        "buttons": _buttons(),
        "fields": _fields(),
        "hints": _hints(),
        "says": _sentences(),
    }


def _columns() -> dict[str, str]:
    return {
        "row": _("Row"),
        "start": _("Start"),
        "end": _("End"),
        "type": _("Type"),
        "people": _("People"),
        "title": _("Title"),
        "links": _("Links"),
    }


def _buttons() -> dict[str, str]:
    return {
        "add": _("Add row"),
        "duplicate": _("Duplicate row"),
        "up": _("Move up"),
        "down": _("Move down"),
        "remove": _("Delete row"),
        "undo": _("Undo"),
        "redo": _("Redo"),
        "details": _("Details"),
        "close": _("Close details"),
        "addPerson": _("Add a person"),
        "addLink": _("Add a link"),
        "removePerson": _("Remove this person"),
        "removeLink": _("Remove this link"),
        "removePaper": _("Remove this paper"),
        "unlink": _("Unlink"),
        "dismiss": _("Dismiss note"),
        "drag": _("Drag to move"),
    }


def _fields() -> dict[str, str]:
    return {
        **_columns(),
        "entry": _("This row is"),
        "timing": _("Timing"),
        "minutes": _("Or minutes"),
        "next_day": _("+1 day (after midnight)"),
        "fold": _("The second time this hour comes, on the night the clocks go back"),
        "board": _("Board"),
        "name": _("Name as printed"),
        "role": _("Role"),
        "is_group": _("A group"),
        "printed_people": _("People as the source prints them"),
        "people_to_be_announced": _("People to be announced"),
        "room": _("Room"),
        "room_to_be_announced": _("Room to be announced"),
        "person": _("Person"),
        "link": _("Link"),
        "kind": _("Kind"),
        "label": _("Label"),
        "url": _("Address"),
        "papers": _("Papers"),
        "paper": _("Find a paper"),
        "abstract": _("Abstract"),
        "about": _("About the speaker"),
        "status": _("Status"),
        "was": _("The time or room it had before"),
        "note": _("Note to visitors"),
        "mode": _("Takes place"),
        "source_notes": _("Notes for editors"),
        "id": _("Identity"),
    }


def _hints() -> dict[str, str]:
    return {
        "printed_people": _("Only where names alone do not say it, as in “A with the B team”."),
        "name": _("Type a few letters to link the person’s page."),
        "about": _("For this talk only, a few lines."),
        "board": _("For posters: the board's number."),
        "room": _("Only if it differs from the session's."),
    }


def _sentences() -> dict[str, str]:
    return {
        "grid": _("Rows of the session"),
        "keys": _(
            "Arrow keys move, Enter or F2 edits, Escape cancels, Alt with an arrow moves the row, "
            "Ctrl+Z takes back. Cells can be pasted from a spreadsheet."
        ),
        "empty": _("No rows yet. Add one, or paste cells from a spreadsheet here."),
        "details": _("Row %(number)s in detail"),
        "tools": _("Row tools"),
        "nothing": _("empty"),
        "error": _("Error"),
        "announced": _("to be announced"),
        "nextDay": _("+1 day"),
        "note": _("Note"),
        "abstract": _("abstract"),
        "papers": _("Papers: %(count)s"),
        "added": _("Row %(number)s added."),
        "removed": _("Row %(number)s deleted. Undo brings it back."),
        "moved": _("Row moved to place %(number)s."),
        "pasted": _("Pasted into %(count)s rows."),
        "undone": _("Taken back."),
        "redone": _("Done again."),
        "page": _("Linked to the page of %(name)s"),
        "missing": _("a page that no longer exists"),
        "found": _("Suggestions: %(count)s"),
        "none": _("Nothing found."),
        "clock": _("“%(time)s” is no time on a 24-hour clock. Write %(better)s."),
        "clockExample": _("hours and minutes, as in 14:05"),
        "full": _("A session holds up to 300 rows. Move some to another session."),
    }
