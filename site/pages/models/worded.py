"""What pictures and other files share: words that have no draft."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from delivery.models import Mentioned
from pages.pictures.words import refuse_filler
from pages.unfinished.finding import Role


class Worded(Mentioned):
    """A file whose words are read as soon as they are saved, wherever it is shown."""

    words: ClassVar[Mapping[str, Role]]
    edit_view: ClassVar[str]  # the name of its form's address

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        saved = kwargs.get("update_fields")
        if saved is None or not self.words.keys().isdisjoint(saved):
            refuse_filler(self)
        super().save(*args, **kwargs)
