"""Rich text as Markdown: `rich_text=markdown`."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from markdownify import ATX, MarkdownConverter
from pydantic import BaseModel

from api.schemas.shared import AS_MARKDOWN

# What Markdown would take for a tag, code, a link or an entity, though it is a word of the text.
SIGNS = re.compile(r"[\\<`\[]|&(?=#?\w+;)")
# In a formula a space says nothing.
TAG = re.compile(r"<(?=[A-Za-z/!?])")


class _Converter(MarkdownConverter):
    """Text stays text, and a formula is written as the LaTeX that it was made of."""

    def escape(self, text: str, parent_tags: Any) -> str:
        signed = SIGNS.sub(r"\\\g<0>", text or "")
        return str(super().escape(signed, parent_tags))  # type: ignore[misc]

    def convert_math(self, element: Any, text: str, parent_tags: Any) -> str:
        return f"${TAG.sub('< ', element.get('alttext') or text)}$"


CONVERTER = _Converter(heading_style=ATX, bullets="-")


def of_html(markup: str) -> str:
    return str(CONVERTER.convert(markup)).strip() if markup else markup


def written(document: dict[str, Any]) -> dict[str, Any]:
    """The same with each text that its schema calls HTML as Markdown."""
    shape = _shapes()[document["kind"]]
    read = shape.model_validate(document, context={AS_MARKDOWN: of_html})
    return read.model_dump(mode="json", by_alias=True, exclude_unset=True)


@cache
def _shapes() -> dict[str, type[BaseModel]]:
    from api.resources import COLLECTIONS  # noqa: PLC0415 -- it reads these parameters

    return {collection.kind: collection.item for collection in COLLECTIONS}
