"""The form of the accessibility statement."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.forms.formsets import DELETION_FIELD_NAME
from django.utils import timezone

from home.accessibility import rules
from pages.forms import PageForm


class StatementForm(PageForm):
    """Publishing is refused at the field; drafts may say anything."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if not self.is_deferred_validation:
            values = {**vars_of(self.instance), **cleaned}
            found = rules.broken(values, list(self._reasons()), today=timezone.localdate())
            for name, message in found.items():
                if name in self.fields and name not in self.errors:
                    self.add_error(name, message)
        return cleaned

    def _reasons(self) -> Iterator[str]:
        """Of the gaps that were filled in and stay."""
        for row in self.formsets["gaps"].forms:
            is_filled = bool(row.errors or row.cleaned_data)  # `errors` cleans the row first
            if is_filled and not row.cleaned_data.get(DELETION_FIELD_NAME):
                yield row.cleaned_data.get("reason", "")


def vars_of(page: Any) -> dict[str, Any]:
    """What is not in the form keeps the value that it had."""
    return {name: getattr(page, name) for name in rules.READ}
