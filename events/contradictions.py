"""What keeps an event from being published: days, a zone and sessions that do not agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from events.linter import outside

if TYPE_CHECKING:
    from events.models.workshop import WorkshopPage


def contradictions(page: WorkshopPage) -> dict[str, ValidationError]:
    """Messages by field; those of the schedule stand at the session they are about."""
    return {name: error for name, error in _found(page) if error is not None}


def _found(page: WorkshopPage) -> Iterator[tuple[str, ValidationError | None]]:
    yield "start_date", _start(page)
    yield "end_date", _end(page)
    yield "time_zone", _zone(page)
    yield "schedule", _sessions_outside(page) or _rows_twice(page)


def _start(page: WorkshopPage) -> ValidationError | None:
    return None if page.start_date else ValidationError(_("On which day does it begin?"))


def _end(page: WorkshopPage) -> ValidationError | None:
    if not (page.start_date and page.end_date and page.end_date < page.start_date):
        return None
    message = _("“%(end)s” is before the first day, “%(start)s”. Correct one of them.")
    return ValidationError(message % {"end": page.end_date, "start": page.start_date})


def _zone(page: WorkshopPage) -> ValidationError | None:
    field = page._meta.get_field("time_zone")
    if page.zone is not None:
        return None
    code = "invalid_choice" if page.time_zone else "blank"
    return ValidationError(field.error_messages[code] % {"value": page.time_zone}, code=code)


def _sessions_outside(page: WorkshopPage) -> ValidationError | None:
    if page.days is None or page.days[0] > page.days[1]:
        return None
    errors = {
        place: StructBlockValidationError(
            block_errors={"day": ValidationError(outside(day, page.days))}
        )
        for place, child in enumerate(page.schedule)
        if (day := child.value["day"]) and not _is_within(day, page.days)
    }
    return StreamBlockValidationError(block_errors=errors) if errors else None


def _is_within(day: date, days: tuple[date, date]) -> bool:
    return days[0] <= day <= days[1]


def _rows_twice(page: WorkshopPage) -> ValidationError | None:
    """Rows of two sessions with one identity would be one talk."""
    ids = Counter(row.id for session in page.sessions() for row in session.rows)
    rows = (row for session in page.sessions() for row in session.rows)
    twice = next((row for row in rows if ids[row.id] > 1), None)
    if twice is None:
        return None
    message = _("“%(title)s” is in two sessions as the same row. Delete one and enter it anew.")
    return ValidationError(message % {"title": twice.title or twice.type})
