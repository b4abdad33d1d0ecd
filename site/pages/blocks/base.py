"""How a block is drawn: from its shape in the API, so that the page and the API agree."""

from __future__ import annotations

from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from delivery.rendering import resolved
from pages.furniture import furniture


class Shaped:
    """For our blocks: the template gets the block's API shape, stored or just typed.

    `get_api_representation` gives the shape; it may hold marks (`reference`, `embed`).
    """

    meta: Any

    def render(self, value: Any, context: dict[str, Any] | None = None) -> SafeString:
        """Draw a value that is no document yet, for Wagtail's own previews."""
        shape = resolved(self.get_api_representation(value))  # type: ignore[attr-defined]
        return self.render_shape(shape, context)

    def render_shape(self, shape: Any, context: dict[str, Any] | None = None) -> SafeString:
        """Draw a stored shape; a block with nothing to show draws nothing."""
        return self._rendered(shape, self.living(shape), context)

    def living(self, shape: Any) -> dict[str, Any] | None:
        """What the block fills itself with, drawn from documents; None: nothing to show."""
        return {}

    def sample(self) -> Any:
        """A shape with plausible words, for the chooser of blocks."""
        raise NotImplementedError

    def living_sample(self, shape: Any) -> dict[str, Any] | None:
        """What stands in for documents in the chooser, where there may be none yet."""
        return self.living(shape)

    def get_preview_template(self, value: Any, context: Any = None) -> str:
        return "blocks/preview.html"

    def get_preview_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Wagtail's view asks for it; the site's own template and stylesheet draw it."""
        return {**(parent_context or {}), **furniture(), "drawn": self.drawn_sample()}

    def drawn_sample(self, **changed: Any) -> SafeString:
        """The sample as its template draws it, some of its shape changed."""
        shape = {**self.sample(), **changed}
        return self._rendered(shape, self.living_sample(shape), {})

    def _rendered(
        self, shape: Any, alive: dict[str, Any] | None, context: dict[str, Any] | None
    ) -> SafeString:
        if alive is None:
            return mark_safe("")
        return mark_safe(  # noqa: S308 -- a template escaped it
            render_to_string(self.meta.template, {**(context or {}), "value": shape, **alive})
        )
