"""The form of a workshop: what contradicts itself is refused when it is published."""

from __future__ import annotations

from typing import Any

from pages.forms import PageForm


class WorkshopForm(PageForm):
    """A draft may say anything; visitors get days and a zone that agree."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if zone := self.fields.get("time_zone"):  # forms do not take a model's messages over
            zone.error_messages |= self.instance._meta.get_field("time_zone").error_messages

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.is_deferred_validation:
            return
        for name, error in self.instance.contradictions().items():
            if name in self.fields and name not in self.errors:
                self.add_error(name, error)
