"""The forms of pictures and other files, wherever they are: they say at the field what is refused.

Uploading one or many, editing, choosing and Wagtail's API v3 ask the same form. Each finding can be
overruled there: below it stands a field for the reason.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.documents.forms import BaseDocumentForm

from pages.guard.overruling import ReasonField, keep, told_of
from pages.guard.readiness import place
from pages.pictures import words
from pages.unfinished import Finding


class GuardedWords:
    """A form that refuses words which are not meant for readers, while readers see them."""

    fields: dict[str, forms.Field]
    instance: Any

    def __init__(self, *args: Any, user: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, user=user, **kwargs)  # type: ignore[call-arg]
        self.editor = user
        self.reasons: list[tuple[Finding, str]] = []

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        found = words.refusals(self.instance)
        self.reasons = [(each, self._reason(each)) for each in found]
        self._refuse(finding for finding, reason in self.reasons if not reason)

    def _refuse(self, refused: Iterable[Finding]) -> None:
        for name, said in words.told(self.instance, refused).items():
            self.add_error(name if name in self.fields else None, said)  # type: ignore[attr-defined]

    def _reason(self, finding: Finding) -> str:
        """Why these words are meant, if someone says so; other words are asked for anew."""
        name = f"reason-{finding.fingerprint[:16]}"
        field = self.fields[name] = _reason_field(finding)
        self._put_below(name, str(finding.path[0]))
        given = field.widget.value_from_datadict(self.data, self.files, self.add_prefix(name))  # type: ignore[attr-defined]
        try:
            return str(field.clean(given))
        except ValidationError as error:
            self.add_error(name, error)  # type: ignore[attr-defined]
            return ""

    def _put_below(self, name: str, above: str) -> None:
        order = [each for each in self.fields if each != name]
        below = order.index(above) + 1 if above in order else len(order)
        self.order_fields([*order[:below], name, *order[below:]])  # type: ignore[attr-defined]

    def save(self, commit: bool = True) -> Any:
        with transaction.atomic():
            for finding, reason in self.reasons:
                told = told_of(finding, place(self.instance, finding))
                keep(self.instance, told, reason=reason, editor=self.editor)
            return super().save(commit=commit)  # type: ignore[misc]


class DocumentForm(GuardedWords, BaseDocumentForm):
    """The form of a file to download, wherever it is uploaded."""


def _reason_field(finding: Finding) -> forms.Field:
    return ReasonField(
        required=False,
        label=_("Reason to keep “%(excerpt)s”") % {"excerpt": finding.excerpt},
        help_text=_(
            "Only if these words are meant as they are. It is kept with your name, and counts "
            "until they change."
        ),
    )
