"""What must be right in a session's rows, in words for the editor.

`structure` holds always, drafts too; `readiness` is asked for when the page is published.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from events.rows import (
    ENTRIES,
    LINK_KINDS,
    MINUTES_A_DAY,
    MODES,
    ROLES,
    STATUSES,
    TIMINGS,
    Row,
    RowLink,
    clock_of,
    minutes_of,
)

MOST_ROWS = 300
MOST_TEXT = 200_000
LONGEST_LINE = 1_000

# row id -> field -> messages
RowErrors = dict[str, dict[str, list[str]]]
Finding = tuple[str, str]

TWELVE_HOURS = re.compile(r"(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))?\s*([ap])\.?m\.?", re.IGNORECASE)
CHOICES = {"entry": ENTRIES, "timing": TIMINGS, "status": STATUSES, "mode": MODES}
LINES = ("type", "title", "board", "printed_people", "room", "was")
ADDRESS = URLValidator(schemes=["http", "https"])


def structure(rows: Sequence[Row]) -> tuple[RowErrors, list[str]]:
    """Errors that would spoil what is stored: by row, and about all rows."""
    counts = Counter(row.id for row in rows)
    message = _("Two rows have the same identity. Delete one of them and enter it anew.")
    twice = {row_id: {"id": [message]} for row_id, count in counts.items() if count > 1}
    return twice, list(_bounds(rows))


def readiness(rows: Iterable[Row], people: Container[int], papers: Container[int]) -> RowErrors:
    """What keeps rows from being published; `people` and `papers` are the ones that exist."""
    errors: RowErrors = {}
    for row in rows:
        for field, message in _findings(row, people, papers):
            errors.setdefault(row.id, {}).setdefault(field, []).append(message)
    return errors


def clock_problem(text: str) -> str:
    """What is wrong with a time, and what to write; empty if it is right."""
    if minutes_of(text) is not None:
        return ""
    values = {"time": text, "better": _better(text)}
    if text.strip() in ("24:00", "24.00"):
        return _("“%(time)s” is the next day. Write 00:00 and tick “+1 day”.") % values
    return _("“%(time)s” is no time on a 24-hour clock. Write %(better)s.") % values


def _better(text: str) -> str:
    match = TWELVE_HOURS.fullmatch(text.strip())
    if not match:
        return _("hours and minutes, as in 14:05")
    hours = int(match[1]) % 12 + (12 if match[3].lower() == "p" else 0)
    return clock_of(hours * 60 + int(match[2] or 0))


def _bounds(rows: Sequence[Row]) -> Iterator[str]:
    if len(rows) > MOST_ROWS:
        yield _(
            "A session holds up to %(most)s rows; these are %(count)s. "
            "Move some of them to another session."
        ) % {"most": MOST_ROWS, "count": len(rows)}
    if (length := sum(len(text) for row in rows for text in _texts(row))) > MOST_TEXT:
        yield _(
            "The texts of these rows have %(count)s characters; a session holds up to %(most)s. "
            "Shorten the abstracts, or move rows to another session."
        ) % {"most": MOST_TEXT, "count": length}


def _texts(row: Row) -> Iterator[str]:
    yield from (text for name, text in vars(row).items() if isinstance(text, str) and name != "id")
    yield from (person.name for person in row.people)
    yield from (link.url + link.label for link in row.links)
    yield from row.source_notes


def _findings(row: Row, people: Container[int], papers: Container[int]) -> Iterator[Finding]:
    yield from _choices(row)
    yield from _lengths(row)
    yield from _words(row)
    yield from _times(row)
    yield from _people(row, people)
    yield from _links(row)
    for paper in row.papers:
        if paper not in papers:
            yield "papers", _("A paper of this row no longer exists. Remove it or choose another.")


def _choices(row: Row) -> Iterator[Finding]:
    for field, known in CHOICES.items():
        if (value := getattr(row, field)) not in known:
            yield (
                field,
                _("“%(value)s” is not offered here. Choose from the list.") % {"value": value},
            )


def _lengths(row: Row) -> Iterator[Finding]:
    for field in LINES:
        if (length := len(getattr(row, field))) > LONGEST_LINE:
            yield (
                field,
                _("%(count)s characters are too long for one line. Keep to %(most)s.")
                % {
                    "count": length,
                    "most": LONGEST_LINE,
                },
            )


def _words(row: Row) -> Iterator[Finding]:
    if row.entry == "talk" and not row.title:
        yield (
            "title",
            _("A talk needs a title. Write one, or make this row a pause."),
        )
    elif not (row.title or row.type):
        yield "title", _("This row says nothing yet. Give it a title or a type, or delete it.")


def _times(row: Row) -> Iterator[Finding]:
    if row.timing != "timed":
        yield from _times_too_many(row)
        return
    if not row.start:
        yield "start", _("When does this start? Write a time, or choose another timing.")
    problems = {
        name: clock_problem(text) for name in ("start", "end") if (text := getattr(row, name))
    }
    yield from ((name, problem) for name, problem in problems.items() if problem)
    if not any(problems.values()):
        yield from _length_of_time(row)


def _times_too_many(row: Row) -> Iterator[Finding]:
    for name in ("start", "end"):
        if text := getattr(row, name):
            yield (
                name,
                _(
                    "“%(time)s” is a time, yet this row has no time of its own. "
                    "Delete it, or set the timing to “At a time”."
                )
                % {"time": text},
            )


def _length_of_time(row: Row) -> Iterator[Finding]:
    start, end = minutes_of(row.start), minutes_of(row.end)
    if row.minutes and row.minutes > MINUTES_A_DAY:
        yield (
            "minutes",
            _("“%(minutes)s” minutes are more than a day. Correct them.")
            % {"minutes": row.minutes},
        )
    if start is None or end is None:
        return
    if row.minutes and (end - start) % MINUTES_A_DAY != row.minutes:
        yield (
            "end",
            _("“%(end)s” is not %(minutes)s minutes after the start. Keep only one.")
            % {
                "end": row.end,
                "minutes": row.minutes,
            },
        )
    elif end <= start and not row.next_day:
        yield (
            "end",
            _(
                "“%(end)s” is not after the start, “%(start)s”. "
                "Correct one of them, or tick “+1 day” if this ends after midnight."
            )
            % {"end": row.end, "start": row.start},
        )


def _people(row: Row, known: Container[int]) -> Iterator[Finding]:
    for person in row.people:
        if not person.name:
            yield "people", _("Someone here has no name. Write it, or remove the entry.")
        if person.role not in ROLES:
            yield (
                "people",
                _("“%(role)s” is no role here. Choose from the list.") % {"role": person.role},
            )
        if person.person is not None and person.person not in known:
            yield (
                "people",
                _("The page of “%(name)s” no longer exists. Unlink it or choose another.")
                % {"name": person.name},
            )


def _links(row: Row) -> Iterator[Finding]:
    for link in row.links:
        if link.kind not in LINK_KINDS:
            yield (
                "links",
                _("“%(kind)s” is no kind of link. Choose from the list.") % {"kind": link.kind},
            )
        if not _is_address(link):
            yield (
                "links",
                _(
                    "“%(url)s” is no address. Write it in full, beginning with https://, "
                    "or with / for a page of this site."
                )
                % {"url": link.url},
            )


def _is_address(link: RowLink) -> bool:
    if link.url.startswith("/"):
        return not link.url.startswith(("//", "/\\")) and not re.search(r"[\s\\]", link.url)
    try:
        ADDRESS(link.url)
    except ValidationError:
        return False
    return True
