"""How a state is drawn: by the templates of the site, out of a shape."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.template import Context, Template
from django.template.loader import get_template, render_to_string
from django.template.loader_tags import BlockNode

from home.blocks import BodyBlock
from home.components.component import Draw
from pages.blocks.base import Shaped

BODY = BodyBlock()


def part(template: str, **context: Any) -> Draw:
    """A partial, with what its first line says that it needs."""
    return lambda request: render_to_string(template, {**context, "request": request})


def main_of(template: str, **context: Any) -> Main:
    """What stands in the middle of a page of some type, without the page around it."""
    return Main(template, {"body_block": BODY, **context})


def sample(block: Shaped, **changed: Any) -> Draw:
    """A block as the chooser of blocks shows it, some of its shape changed."""
    return lambda request: block.drawn_sample(**changed)


def opened(draw: Draw) -> Draw:
    """The same with every part open that a visitor can open."""
    return lambda request: draw(request).replace("<details", "<details open")


@dataclass(frozen=True)
class Main:
    """Draws the block “main” of a page's template."""

    template: str
    context: Mapping[str, Any]

    def __call__(self, request: HttpRequest) -> str:
        found: Any = get_template(self.template)
        template: Template = found.template
        blocks: list[Any] = template.nodelist.get_nodes_by_type(BlockNode)
        main: BlockNode = next(block for block in blocks if block.name == "main")
        context = Context({**self.context, "request": request})
        with context.render_context.push_state(template), context.bind_template(template):
            return main.render(context)
