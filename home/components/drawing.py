"""How a state is drawn: by the templates of the site, out of a shape."""

from __future__ import annotations

from typing import Any

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


def main_of(template: str, **context: Any) -> Draw:
    """What stands in the middle of a page of some type, without the page around it."""
    known = {"body_block": BODY, **context}
    return lambda request: _main(_compiled(template), {**known, "request": request})


def _compiled(name: str) -> Template:
    found: Any = get_template(name)
    compiled: Template = found.template
    return compiled


def _main(template: Template, values: dict[str, Any]) -> str:
    context = Context(values)
    blocks: list[Any] = template.nodelist.get_nodes_by_type(BlockNode)
    main: BlockNode = next(block for block in blocks if block.name == "main")
    with context.render_context.push_state(template), context.bind_template(template):
        return main.render(context)


def sample(block: Shaped, **changed: Any) -> Draw:
    """A block as the chooser of blocks shows it, some of its shape changed."""
    return lambda request: block.drawn_sample(**changed)


def opened(draw: Draw) -> Draw:
    """The same with every part open that a visitor can open."""
    return lambda request: draw(request).replace("<details", "<details open")
