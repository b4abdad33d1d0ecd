"""What is said of a file has no draft: where something public shows it, it is read at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from delivery.documents import published
from delivery.models import PublishedDocumentQuerySet
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
    found = unfinished(file)
    new = _changed(file, {str(each.path[0]) for each in found})
    refused = [each for each in found if each.path[0] in new]
    return refused if refused and shown_by(file).exists() else []


def unfinished(file: Worded) -> list[Finding]:
    """What is not meant for readers in its words, old or new, and not overruled."""
    return [each for each in upheld(file, findings(file)) if each.level is Level.REFUSES]


def findings(file: Worded) -> list[Finding]:
    """All that the rules say of its words."""
    leaves = (Leaf((name,), getattr(file, name), role) for name, role in file.words.items())
    return [_without_a_draft(finding) for leaf in leaves for finding in leaf_findings(leaf)]


def _without_a_draft(finding: Finding) -> Finding:
    """No form of a file saves a draft, as the rules advise."""
    if finding.level is not Level.REFUSES:
        return finding
    message = _("“%(excerpt)s” is not meant for readers. Write your own words.")
    return replace(finding, message=message % {"excerpt": finding.excerpt})


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


def _changed(file: Worded, names: set[str]) -> set[str]:
    """Those of its words that are stored, and otherwise."""
    stored = type(file)._base_manager.filter(pk=file.pk).values(*names).first() if names else None
    return {name for name, text in (stored or {}).items() if text != getattr(file, name)}


def shown_by(file: Worded) -> PublishedDocumentQuerySet:
    """What is public and names it: a list prints the title even of a file that few may get."""
    return published().linking_to(file.uuid)
