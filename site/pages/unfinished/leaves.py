"""Every text that a visitor or a program could get of one thing."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any

from django.db import models
from modelcluster.models import get_all_child_relations
from wagtail.fields import RichTextField, StreamField

from pages.unfinished.blocks import block_leaves, markup_leaves
from pages.unfinished.finding import Leaf, Path, Role
from pages.unfinished.roles import role_of

MACHINE = frozenset({"path", "url_path", "draft_title"})


def field_leaves(instance: models.Model, path: Path = ()) -> Iterator[Leaf]:
    """The texts in its own fields, those of the models it inherits from included."""
    private = getattr(instance, "not_public_fields", frozenset()) | MACHINE
    for field in instance._meta.concrete_fields:
        if field.name not in private:
            yield from _leaves_of(field, getattr(instance, field.attname), (*path, field.name))


def row_leaves(instance: models.Model, *, without: Collection[str] = ()) -> Iterator[Leaf]:
    """The texts in its child rows, to any depth; `without` these relations."""
    private = getattr(instance, "not_public_fields", frozenset()) | set(without)
    for name in child_relations(type(instance)):
        if name not in private:
            yield from _rows_of(instance, name)


def child_relations(model: type[models.Model]) -> list[str]:
    """The names of its child rows, without Wagtail's own: editors' comments are not public."""
    relations = get_all_child_relations(model)
    return [
        relation.get_accessor_name()
        for relation in relations
        if relation.related_model._meta.app_label != "wagtailcore"
    ]


def _rows_of(instance: Any, name: str) -> Iterator[Leaf]:
    for index, row in enumerate(getattr(instance, name).all()):
        for leaf in (*field_leaves(row), *row_leaves(row)):
            yield replace(leaf, path=(name, index, *leaf.path))


def _leaves_of(field: Any, value: Any, path: Path) -> Iterator[Leaf]:
    if isinstance(field, StreamField):
        yield from block_leaves(field.stream_block, value, path)
    elif not (isinstance(field, models.CharField | models.TextField) and value):
        return
    elif isinstance(field, RichTextField):
        yield from markup_leaves(str(value), path, _form(field))
    elif field.editable and not field.choices:
        yield Leaf(path, str(value), _role(field), _form(field))


def _role(field: models.Field[Any, Any]) -> Role:
    if isinstance(field, models.URLField | models.EmailField):
        return Role.ADDRESS
    return Role.SLUG if isinstance(field, models.SlugField) else role_of(field.name)


def _form(field: Any) -> tuple[str, str]:
    return str(field.verbose_name), str(field.help_text)
