"""Keeping Wagtail's index of references, at a cost that grows with the authors and no faster."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import models


@contextmanager
def indexed_once(thing: models.Model) -> Iterator[None]:
    """Note what a thing refers to when all is saved.

    Wagtail does so after each child row, and each time for all of them: 600 authors take 40
    seconds. Where a caller has turned the index off, it stays off.
    """
    from wagtail import signal_handlers as index  # noqa: PLC0415 -- it needs all models

    if getattr(index.reference_index_auto_update_disabled, "value", False):
        yield
        return
    with index.disable_reference_index_auto_update():
        yield
    index.update_reference_index_on_save(thing)
