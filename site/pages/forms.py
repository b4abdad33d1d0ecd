"""The forms of pages and snippets: publishing is refused here first, at the field, in words.

Drafts are never refused. Wagtail defers validation when it saves a draft, autosaves or previews.
What is sent to review is not refused either: an author may well ask for help with what is missing.
Every other action means that readers may see the thing next.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.forms.formsets import DELETION_FIELD_NAME
from django.utils.text import capfirst
from wagtail.admin.forms import WagtailAdminModelForm, WagtailAdminPageForm
from wagtail.blocks import BlockField

from pages import unfinished
from pages.unfinished import Finding
from pages.unfinished.block_errors import stream_error
from pages.unfinished.leaves import child_relations

REVIEW = frozenset(
    {
        "action-submit",
        "action-restart-workflow",
        "action-cancel-workflow",
        "action-workflow-action",
    }
)


class GuardedFormMixin:
    """A form that refuses what is unfinished, unless a draft is being saved."""

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        is_draft = self.is_deferred_validation  # type: ignore[attr-defined]
        if not (is_draft or _is_for_review(self)):
            refuse_unfinished(self)


def _is_for_review(form: Any) -> bool:
    """Whether a colleague reads it next; what that one approves is looked at then."""
    return not REVIEW.isdisjoint(form.data)


class PageForm(GuardedFormMixin, WagtailAdminPageForm):
    """The form of every page."""


class SnippetForm(GuardedFormMixin, WagtailAdminModelForm):
    """The form of publications, products, people and the site's details."""


def refuse_unfinished(form: Any) -> None:
    """Say at each field of the form and of its child rows what is unfinished there."""
    for part, found in found_in(form):
        _add_errors(part, found)


def found_in(form: Any, thing: Any = None) -> Iterator[tuple[Any, list[Finding]]]:
    """What is unfinished in the things of a form and of the forms of its child rows.

    What was overruled in the thing that they belong to warns and stops nothing.
    """
    thing = thing or form.instance
    own = unfinished.field_findings(form.instance)
    rest = unfinished.row_findings(form.instance, without=form.formsets)
    yield form, thing.upheld(own + rest)
    for row in _rows(form):
        yield from found_in(row, thing)


def _rows(form: Any) -> Iterator[Any]:
    """The forms of the child rows that were filled in and stay."""
    for name in form.formsets.keys() & set(child_relations(type(form.instance))):
        for row in form.formsets[name].forms:
            is_filled = bool(row.errors or _cleaned(row))  # `errors` cleans the row first
            if is_filled and not _cleaned(row).get(DELETION_FIELD_NAME):
                yield row


def _cleaned(row: Any) -> dict[str, Any]:
    """Nothing where nothing was sent: a preview that was never filled in."""
    found: dict[str, Any] = getattr(row, "cleaned_data", {})
    return found


def _add_errors(form: Any, findings: Iterable[Finding]) -> None:
    refused: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.level.stops_a_publish:
            refused[str(finding.path[0])].append(finding)
    for name, found in refused.items():
        if name not in form.fields:
            form.add_error(None, [_named(form, name, finding) for finding in found])
        elif name not in form.errors:
            form.add_error(name, _field_error(form, name, found))


def _named(form: Any, name: str, finding: Finding) -> str:
    """What is unfinished in a field that this form does not show."""
    return f"{capfirst(name.replace('_', ' '))}: {finding.message}"


def _field_error(form: Any, name: str, found: list[Finding]) -> ValidationError:
    field = form.fields[name]
    if isinstance(field, BlockField):
        return stream_error(field.block, getattr(form.instance, name), found)
    return ValidationError(list(dict.fromkeys(finding.message for finding in found)))
