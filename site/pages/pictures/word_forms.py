"""The forms of pictures and other files, wherever they are: they say at the field what is refused.

Uploading one or many, editing, choosing and Wagtail's API v3 ask the same form.
"""

from __future__ import annotations

from collections.abc import Iterable

from wagtail.documents.forms import BaseDocumentForm

from pages.pictures import words
from pages.unfinished import Finding


class GuardedWords:
    """A form that refuses words which are not meant for readers, while readers see them."""

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        self._refuse(words.refusals(self.instance))  # type: ignore[attr-defined]

    def _refuse(self, refused: Iterable[Finding]) -> None:
        for name, said in words.told(self.instance, refused).items():  # type: ignore[attr-defined]
            is_asked = name in self.fields  # type: ignore[attr-defined]
            self.add_error(name if is_asked else None, said)  # type: ignore[attr-defined]


class DocumentForm(GuardedWords, BaseDocumentForm):
    """The form of a file to download, wherever it is uploaded."""
