"""The same abstract or summary on two works: one of them was pasted and not replaced."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from pages.unfinished import Finding, Level

RULE = "same text"
TEXTS = ("abstract", "summary")
EXCERPT = 60


def repeated_texts(work: Any) -> Iterator[Finding]:
    """What another work says word for word, and which one; one query, or none."""
    told = {name: getattr(work, name) for name in TEXTS if getattr(work, name).strip()}
    if not told:
        return
    same = reduce(or_, (Q(**{name: text}) for name, text in told.items()))
    others = list(type(work)._base_manager.exclude(pk=work.pk).filter(same).order_by("pk")[:20])
    for name, text in told.items():
        other = next((each for each in others if getattr(each, name) == text), None)
        if other is not None:
            yield _finding(name, text, str(other))


def _finding(name: str, text: str, other: str) -> Finding:
    message = _("“%(title)s” has the same text. One of the two was not replaced.")
    excerpt = " ".join(text.split())[:EXCERPT]
    return Finding((name,), excerpt, RULE, Level.WARNS, message % {"title": other})
