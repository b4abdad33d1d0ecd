"""The form of a workshop: what contradicts itself is refused when it is published."""

from __future__ import annotations

from pages.forms import PageForm


class WorkshopForm(PageForm):
    """A draft may say anything; visitors get days and a zone that agree."""

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.is_deferred_validation:
            return
        for name, error in self.instance.contradictions().items():
            if name in self.fields and name not in self.errors:
                self.add_error(name, error)
