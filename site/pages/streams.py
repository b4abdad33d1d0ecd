"""What many things say, read together: what is chosen in it, or linked to, is asked for once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db import models
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.rich_text import RichText

from delivery.documents import by_model
from delivery.models import Referenced
from pages import richtext
from pages.unfinished.blocks import CONTAINERS, children


def read_together(things: Sequence[models.Model]) -> None:
    """Put what is in the fields of things of a model, which were read from the database."""
    fields: Iterable[Any] = things[0]._meta.concrete_fields if things else ()
    texts = [field.name for field in fields if isinstance(field, RichTextField)]
    streams = [field for field in fields if isinstance(field, StreamField)]
    for field in streams:
        _read(things, field)
    found = [leaf for field in streams for thing in things for leaf in _leaves_of(thing, field)]
    _look_up_links([(thing, name) for thing in things for name in texts], found)
    _look_up_pages([leaf for leaf in found if isinstance(leaf, Page)])
    for model, chosen in by_model(leaf for leaf in found if isinstance(leaf, Referenced)):
        model.look_up_content(chosen)


def _read(things: Sequence[models.Model], field: Any) -> None:
    raw = [list(getattr(thing, field.name).raw_data) for thing in things]
    for thing, value in zip(things, field.stream_block.bulk_to_python(raw), strict=True):
        setattr(thing, field.name, value)


def _leaves_of(thing: models.Model, field: Any) -> Iterator[Any]:
    return _leaves(field.stream_block, getattr(thing, field.name))


def _leaves(block: Any, value: Any) -> Iterator[Any]:
    """All that stands in a block for readers, to any depth."""
    if value is not None and isinstance(block, CONTAINERS):
        for _step, child, inner in children(block, value):
            yield from _leaves(child, inner)
    else:
        yield value


def _look_up_links(texts: Iterable[tuple[Any, str]], found: Iterable[Any]) -> None:
    leaves = [(leaf, "source") for leaf in found if isinstance(leaf, RichText)]
    holders = [pair for pair in (*texts, *leaves) if getattr(*pair)]
    for pair, text in zip(
        holders, richtext.read([getattr(*pair) for pair in holders]), strict=True
    ):
        setattr(*pair, text)


def _look_up_pages(chosen: Iterable[Page]) -> None:
    """Each as what it is; one that is just being deleted may be no more than a page."""
    places = [page for page in chosen if type(page) is Page]
    found = Page.objects.filter(pk__in=[page.pk for page in places]).specific()
    known = {page.pk: page for page in found if isinstance(page, Referenced)} if places else {}
    for page in places:
        if page.pk in known:
            page.__dict__["specific"] = known[page.pk]
