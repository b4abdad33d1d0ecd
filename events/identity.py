"""Rows of a copied page get ids of their own; the talks of the source stay its own.

`rows_owner` says whose ids a page's rows should have, and `rows_stamp` whose they have. Copying
a page copies the stamp and not the owner, also in its revisions. An alias shows its source's
talks and keeps both.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any
from uuid import uuid4

from events.rows import reidentify


def own_rows(page: Any) -> None:
    """Give the rows ids that belong to this page, always the same ones, if they have others'."""
    if page.alias_of_id:
        return
    if _is_shared(page):
        page.rows_owner = uuid4()
    if page.rows_stamp not in (None, page.rows_owner):
        page.schedule = _reidentified(page)
    page.rows_stamp = page.rows_owner


def _is_shared(page: Any) -> bool:
    """An alias that became a page of its own has its source's owner still."""
    others = type(page)._base_manager.filter(rows_owner=page.rows_owner, alias_of=None)
    return bool(others.exclude(pk=page.pk).exists())


def _reidentified(page: Any) -> Any:
    # A copy in memory shares what was not read yet with its source.
    stored = deepcopy(page.schedule.get_prep_value())
    for session in stored:
        value = session["value"]
        value["rows"] = reidentify(value["rows"], page.rows_owner)
    return page.schedule.stream_block.to_python(stored)
