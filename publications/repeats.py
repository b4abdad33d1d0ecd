"""The same abstract or summary on two works: one of them was pasted and not replaced."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Func, Model, Q, QuerySet, TextField, Value
from django.utils.translation import gettext as _

from pages.unfinished import Finding, Level

RULE = "same text"
TEXTS = ("abstract", "summary")
EXCERPT = 60

Texts = dict[str, str]


class Start(Func):
    """How a text begins, by which an index finds it: a whole abstract is too long for one.

    The number is no parameter: SQLite takes an index only for an expression that says it, too.
    """

    template = "SUBSTR(%(expressions)s, 1, 100)"
    output_field = TextField()


def repeated_texts(work: Any) -> Iterator[Finding]:
    """What another work says word for word, and which one; one query, or none."""
    told = {name: getattr(work, name) for name in TEXTS if getattr(work, name).strip()}
    if not told:
        return
    found = saying(type(work), told).exclude(pk=work.pk).only("title", *told)
    others = list(found.order_by("pk")[:20])
    for name, text in told.items():
        other = next((each for each in others if getattr(each, name) == text), None)
        if other is not None:
            yield _finding(name, text, str(other))


def saying(model: type[Model], told: Texts) -> QuerySet[Any]:
    """The works that say any of these texts word for word."""
    starts = {f"{name}_start": Start(name) for name in told}
    same = (Q(**{f"{name}_start": Start(Value(text)), name: text}) for name, text in told.items())
    return model._base_manager.alias(**starts).filter(reduce(or_, same))


def _finding(name: str, text: str, other: str) -> Finding:
    message = _("“%(title)s” has the same text. One of the two was not replaced.")
    excerpt = " ".join(text.split())[:EXCERPT]
    return Finding((name,), excerpt, RULE, Level.WARNS, message % {"title": other})
