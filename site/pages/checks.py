"""House rules that the machine sees to: rules about classes, and a check of all of ours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.apps import apps
from django.core.checks import Error, Tags, register
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from wagtail.blocks import BaseStreamBlock, BaseStructBlock, Block, ListBlock
from wagtail.documents import get_document_model
from wagtail.fields import StreamField
from wagtail.images import get_image_model
from wagtail.models import get_page_models
from wagtail.snippets.models import get_snippet_models

from delivery.documents import deliverable_models
from delivery.models import Referenced
from pages.blocks.base import Shaped
from pages.models import BasePage, PublicSnippet

Models = Iterable[type[models.Model]]
WAGTAILS_OWN_ICON = "placeholder"


def base_pages(classes: Models) -> list[Error]:
    """A page that is none would have no document, no guard and no place in the API."""
    return [
        Error(
            f"{model.__name__} bypasses the checks that all pages share.",
            hint="Inherit from pages.models.BasePage instead of wagtail.models.Page.",
            obj=model,
            id="pages.E001",
        )
        for model in classes
        if not issubclass(model, BasePage)
    ]


def public_snippets(classes: Models) -> list[Error]:
    """A snippet that is none could go live unfinished, and would have no page."""
    return [
        Error(
            f"{model.__name__} bypasses the checks that all snippets share.",
            hint="Inherit from pages.models.PublicSnippet, or list it with wagtail-modeladmin.",
            obj=model,
            id="pages.E002",
        )
        for model in classes
        if not issubclass(model, PublicSnippet)
    ]


def named_deliverables(classes: Models) -> list[Error]:
    """A document needs a kind and a resource; a template that is named must be there."""
    return [
        Error(
            f"{model.__name__} has no {word} for its published documents.",
            hint=f"Set `{word}` on the class; a template must exist, or be “” for none.",
            obj=model,
            id="pages.E003",
        )
        for model in classes
        for word in _missing(model)
    ]


def _missing(model: Any) -> Iterator[str]:
    yield from (word for word in ("kind", "resource") if not getattr(model, word, ""))
    template = getattr(model, "template", None)
    if template is None or (template and not _exists(template)):
        yield "template"


def complete_blocks(blocks: Iterable[Block]) -> list[Error]:
    """Editors choose blocks by icon and label; what we draw needs its template."""
    return [
        Error(
            f"{type(block).__name__} has no {word}.",
            hint=f"Set `{word}` in its Meta; a template must exist.",
            obj=type(block),
            id="pages.E004",
        )
        for block in blocks
        for word in _missing_in_block(block)
    ]


def _missing_in_block(block: Block) -> Iterator[str]:
    if block.meta.icon == WAGTAILS_OWN_ICON:
        yield "icon"
    if not getattr(block.meta, "label", None):
        yield "label"
    if isinstance(block, Shaped) and not _exists(getattr(block.meta, "template", None)):
        yield "template"


def lasting_identities(classes: Models) -> list[Error]:
    """What is public is known by its UUID for ever, from its first migration."""
    return [
        Error(
            f"{model.__name__} is public and has no UUID that lasts.",
            hint="Inherit from delivery.models.Referenced: a unique `uuid` that nobody edits.",
            obj=model,
            id="pages.E005",
        )
        for model in classes
        if not _has_identity(model)
    ]


def _has_identity(model: type[models.Model]) -> bool:
    try:
        field = model._meta.get_field("uuid")
    except FieldDoesNotExist:
        return False
    return isinstance(field, models.UUIDField) and field.unique and not field.editable


def _exists(template: str | None) -> bool:
    try:
        return bool(template and get_template(template))
    except TemplateDoesNotExist:
        return False


def our_pages() -> list[type[models.Model]]:
    return [model for model in get_page_models() if model._meta.app_label != "wagtailcore"]


def public_models() -> list[type[models.Model]]:
    """Whatever a document may be about, or print."""
    printed = [model for model in apps.get_models() if issubclass(model, Referenced)]
    found = [*our_pages(), *get_snippet_models(), get_image_model(), get_document_model()]
    return list(dict.fromkeys([*found, *printed]))


def offered_blocks() -> list[Block]:
    """Every block that an editor can choose, once, nested ones included."""
    fields = (field for model in apps.get_models() for field in model._meta.get_fields())
    streams = (field.stream_block for field in fields if isinstance(field, StreamField))
    offered = (block for stream in streams for block in offered_in(stream))
    return list({type(block): block for block in offered}.values())


def offered_in(block: Block) -> Iterator[Block]:
    """What can be chosen within a block."""
    children = _children(block)
    if isinstance(block, BaseStreamBlock):
        yield from children
    for child in children:
        yield from offered_in(child)


def _children(block: Block) -> list[Block]:
    if isinstance(block, BaseStreamBlock | BaseStructBlock):
        return list(block.child_blocks.values())
    return [block.child_block] if isinstance(block, ListBlock) else []


@register(Tags.models)
def the_house_keeps_its_rules(app_configs: Any, **kwargs: Any) -> list[Error]:
    return [
        *base_pages(our_pages()),
        *public_snippets(get_snippet_models()),
        *named_deliverables(deliverable_models()),
        *complete_blocks(offered_blocks()),
        *lasting_identities(public_models()),
    ]
