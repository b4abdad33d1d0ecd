"""What is said of a file has no draft: where something public shows it, it is read at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from delivery.documents import published
from pages.models.overruling import upheld
from pages.unfinished.finding import Finding, Leaf, Level
from pages.unfinished.texts import leaf_findings

if TYPE_CHECKING:
    from pages.models.worded import Worded


def refuse_filler(file: Worded) -> None:
    """Raises for new words that could not have been published. Those of old take nothing down."""
    if refused := refusals(file):
        raise ValidationError(told(file, refused))


def refusals(file: Worded) -> list[Finding]:
    """What is not meant for readers in new words of a file that they see, and not overruled."""
    found = [each for each in upheld(file, _findings(file)) if each.level is Level.REFUSES]
    new = _changed(file, {str(each.path[0]) for each in found})
    refused = [each for each in found if each.path[0] in new]
    return refused if refused and _is_shown(file) else []


def told(file: Worded, refused: Iterable[Finding]) -> dict[str, list[str]]:
    """By the field that it is told at."""
    message = _(
        "“%(excerpt)s” is not meant for readers, and this %(kind)s is public. Write your own words."
    )
    kind = file._meta.verbose_name
    said: dict[str, list[str]] = defaultdict(list)
    for each in refused:
        said[str(each.path[0])].append(message % {"excerpt": each.excerpt, "kind": kind})
    return dict(said)


def _findings(file: Worded) -> Iterable[Finding]:
    leaves = (Leaf((name,), getattr(file, name), role) for name, role in file.words.items())
    return (finding for leaf in leaves for finding in leaf_findings(leaf))


def _changed(file: Worded, names: set[str]) -> set[str]:
    """Those of its words that are stored, and otherwise."""
    stored = type(file)._base_manager.filter(pk=file.pk).values(*names).first() if names else None
    return {name for name, text in (stored or {}).items() if text != getattr(file, name)}


def _is_shown(file: Worded) -> bool:
    """A list on a public page prints what a file is called, even one that not everyone may get."""
    return published().linking_to(file.uuid).exists()
