"""A session's rows as one block of the schedule: one value, one field, one grid in the form."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.forms import Media, Script
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin.telepath import register
from wagtail.admin.telepath.widgets import WidgetAdapter
from wagtail.blocks import FieldBlock
from wagtail.blocks.field_block import FieldBlockAdapter

from events import rows_lookup
from events.rows import Row, from_json, public_texts, to_json
from events.rows_check import RowErrors, readiness, structure
from events.rows_names import Names, paper_model, papers_of, people_of, person_model
from events.rows_words import choices, words

SCRIPT: Any = Script("js/schedule-grid/index.js", type="module")


class Rows(list[Row]):
    """The rows of one session. `unreadable` keeps what a form sent in place of rows."""

    def __init__(self, rows: Iterable[Row] = (), *, unreadable: str | None = None) -> None:
        super().__init__(rows)
        self.unreadable = unreadable
        self.names = Names()
        self.names.expect(self)

    def __eq__(self, other: object) -> bool:
        same_text = getattr(other, "unreadable", None) == self.unreadable
        return isinstance(other, list) and list.__eq__(self, other) and same_text

    __hash__ = None

    def share(self, names: Names) -> Rows:
        """Look names up together with other sessions' rows."""
        names.expect(self)
        self.names = names
        return self


class RowsError(ValidationError):
    """What is wrong with rows: messages by row and field, and about the whole."""

    def __init__(self, rows: RowErrors, messages: Iterable[str] = ()) -> None:
        self.rows = rows
        super().__init__([*messages, *([_summary(rows)] if rows else [])])

    def as_json_data(self) -> dict[str, Any]:
        return {"messages": self.messages, "rows": self.rows}


def _summary(rows: RowErrors) -> str:
    return ngettext(
        "One row needs your attention; it is marked below.",
        "%(count)s rows need your attention; they are marked below.",
        len(rows),
    ) % {"count": len(rows)}


class RowsWidget(forms.HiddenInput):
    """A hidden input that the grid's script fills."""

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Rows:
        """Read defensively: what is no list of rows is kept as text, and refused later."""
        text = data.get(name)
        rows = _read(text if isinstance(text, str) else "")
        return rows.share(_names_of_form(data))

    def format_value(self, value: Any) -> Any:
        return value


def _read(text: str) -> Rows:
    try:
        posted = json.loads(text)
    except (ValueError, RecursionError):
        return Rows(unreadable=text)
    is_shaped = isinstance(posted, dict) and isinstance(posted.get("rows"), list)
    return Rows(from_json(posted)) if is_shaped else Rows(unreadable=text)


def _names_of_form(data: Any) -> Names:
    """One `Names` for everything that is read from the same form."""
    if not hasattr(data, "row_names"):
        try:
            data.row_names = Names()
        except AttributeError:
            return Names()
    return data.row_names


class RowsField(forms.Field):
    widget = RowsWidget


class RowsBlock(FieldBlock):
    """All rows of a session."""

    def __init__(self, required: bool = False, help_text: str = "", **kwargs: Any) -> None:
        self.field = RowsField(required=required, help_text=help_text)
        super().__init__(**kwargs)

    # Where “TBA” alone is a state of the schedule and nothing unfinished.
    may_be_announced = frozenset({"people", "printed_people", "room", "start", "end"})

    class Meta:
        icon = "list-ul"
        default: list[Row] = []

    def normalize(self, value: Any) -> Rows:
        if isinstance(value, Rows):
            return value
        if isinstance(value, str):
            return _read(value)
        if isinstance(value, list):
            return Rows(row for each in value for row in _rows_of(each))
        return Rows(from_json(value))

    def to_python(self, value: Any) -> Rows:
        return self.normalize(value)

    def bulk_to_python(self, values: Iterable[Any]) -> list[Rows]:
        names = Names()
        return [self.to_python(value).share(names) for value in values]

    def get_prep_value(self, value: Any) -> dict[str, Any]:
        return to_json(self.normalize(value))

    def get_form_state(self, value: Any) -> dict[str, Any]:
        rows = self.normalize(value)
        names = {"people": rows.names.people(rows), "papers": rows.names.papers(rows)}
        return {**to_json(rows), "names": names, "unreadable": rows.unreadable}

    def clean(self, value: Any) -> Rows:
        rows = self.normalize(value)
        if rows.unreadable is not None:
            raise RowsError({}, [_unreadable(rows.unreadable)])
        errors, messages = structure(rows)
        if not (errors or messages or self.is_deferred_validation):
            errors = readiness(rows, rows.names.people(rows), rows.names.papers(rows))
            messages = self._missing(rows)
        if errors or messages:
            raise RowsError(errors, messages)
        return rows

    def _missing(self, rows: Rows) -> list[str]:
        return [] if rows or not self.required else [_("Add at least one row.")]

    def get_searchable_content(self, value: Any) -> list[str]:
        return [text for path, text in public_texts(self.normalize(value)) if path[1] != "links"]

    def text_leaves(self, value: Any) -> Iterator[tuple[tuple[str, str], str]]:
        """Every text that visitors get, under its row's id and field."""
        return public_texts(self.normalize(value))

    def error_at(self, findings: Iterable[tuple[tuple[str, str], str]]) -> RowsError:
        """An error that shows messages at their rows; the paths are those of `text_leaves`."""
        rows: RowErrors = {}
        for (row_id, field), message in findings:
            rows.setdefault(row_id, {}).setdefault(field, []).append(message)
        return RowsError(rows)

    def extract_references(self, value: Any) -> Iterator[tuple[type[Model], str, str, str]]:
        rows = self.normalize(value)
        yield from ((person_model(), str(pk), "", "") for pk in sorted(people_of(rows)))
        yield from ((paper_model(), str(pk), "", "") for pk in sorted(papers_of(rows)))

    def render_basic(self, value: Any, context: Any = None) -> str:
        lines = (("–".join(filter(None, (row.start, row.end))), row.type, row.people_as_printed,
                  row.title) for row in self.normalize(value))  # fmt: skip
        items = ((" · ".join(part for part in line if part),) for line in lines)
        return format_html("<ol>{}</ol>", format_html_join("", "<li>{}</li>", items))


def _rows_of(item: Any) -> list[Row]:
    return [item] if isinstance(item, Row) else from_json([item])


def _unreadable(text: str) -> str:
    start = text[:40] + ("…" if len(text) > 40 else "")
    return _(
        "“%(text)s” are no rows: they did not arrive whole. Nothing was changed. "
        "Reload the page and enter your last change again."
    ) % {"text": start}


# The last one changes what the others say, by the grid's width.
SHEETS = ("schedule-grid", "schedule-grid-drawer", "schedule-grid-widths")


class RowsWidgetAdapter(WidgetAdapter):
    """Hands the grid its choices, words and addresses."""

    js_constructor = "graticule.schedule.RowsWidget"

    def js_args(self, widget: RowsWidget) -> list[Any]:
        addresses = {name: reverse(f"schedule_{name}") for name in rows_lookup.SOURCES}
        return [{"choices": choices(), "words": words(), "addresses": addresses}]

    @cached_property
    def media(self) -> Media:
        return super().media + Media(
            js=[SCRIPT],
            css={"all": [f"css/admin/{name}.css" for name in SHEETS]},
        )


class RowsBlockAdapter(FieldBlockAdapter):
    """The block in the browser: it passes errors to the rows, and gives copies ids of their own."""

    js_constructor = "graticule.schedule.RowsBlock"

    @cached_property
    def media(self) -> Media:
        return super().media + Media(js=[SCRIPT])


register(RowsWidgetAdapter(), RowsWidget)
register(RowsBlockAdapter(), RowsBlock)
