"""What changed in a session's rows between two revisions: the changed rows only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail.admin.compare import BlockComparison, diff_text

from events.rows import Row
from events.rows_words import words

ENTRY = '<li class="comparison__child-object{}">{}</li>'


class RowsComparison(BlockComparison):
    """Rows are matched by identity, so that a moved row is not a deleted and a new one."""

    def htmlvalue(self, val: Any) -> SafeString:
        return SafeString(self.block.render_basic(val))

    def htmldiff(self) -> SafeString:
        entries = list(self._entries())
        if not entries:
            return format_html("<p>{}</p>", _("No row changed."))
        return format_html("<ul>{}</ul>", format_html_join("", ENTRY, entries))

    def _entries(self) -> Iterator[tuple[str, SafeString]]:
        before = {row.id: row for row in self.block.normalize(self.val_a)}
        after = {row.id: row for row in self.block.normalize(self.val_b)}
        moved = _moved(list(before), list(after))
        for row_id, row in after.items():
            if row_id not in before:
                yield " addition", _line(_("New row"), row)
            elif changes := _changes(before[row_id], row, row_id in moved):
                yield "", changes
        yield from (
            (" deletion", _line(_("Deleted row"), row))
            for row_id, row in before.items()
            if row_id not in after
        )


def _moved(before: list[str], after: list[str]) -> set[str]:
    """The rows that others passed: all but a longest run that kept its order."""
    places = {row_id: place for place, row_id in enumerate(before)}
    stayed = _longest_rise([places[row_id] for row_id in after if row_id in places])
    return {row_id for row_id in after if row_id in places and places[row_id] not in stayed}


def _longest_rise(numbers: list[int]) -> set[int]:
    """The members of a longest increasing subsequence; up to 300 numbers, so squares will do."""
    runs: list[list[int]] = []
    for number in numbers:
        runs.append([*_longest([run for run in runs if run[-1] < number]), number])
    return set(_longest(runs))


def _longest(runs: list[list[int]]) -> list[int]:
    return max(runs, key=lambda run: len(run), default=[])


def _changes(before: Row, after: Row, is_moved: bool) -> SafeString | None:
    labels = words()["fields"]
    changed = [
        (labels[name], diff_text(_text(old), _text(new)).to_html())
        for name, old in vars(before).items()
        if (new := getattr(after, name)) != old
    ]
    if is_moved:
        changed.insert(0, (_("Order"), _("moved")))
    if not changed:
        return None
    terms = format_html_join("", "<dt>{}</dt><dd>{}</dd>", changed)
    return format_html("<strong>{}</strong><dl>{}</dl>", _name(after), terms)


def _line(what: str, row: Row) -> SafeString:
    return format_html("{}: {}", what, _name(row))


def _name(row: Row) -> str:
    return " · ".join(part for part in (row.start, row.type, row.title) if part)


def _text(value: Any) -> str:
    """A field of a row as one text."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list):
        return "; ".join(_text(item) for item in value)
    if hasattr(value, "__dataclass_fields__"):
        return " ".join(_text(item) for item in vars(value).values() if item)
    return "" if value is None else str(value)
