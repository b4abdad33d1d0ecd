"""What became of a row between two revisions, in sentences that an editor would say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin.compare import diff_text

from events.rows import Row, RowLink, RowPerson
from events.rows_words import label, words

# What is told in a sentence of its own; every other field is told by its name and its words.
TIME = ("start", "end", "minutes", "next_day", "timing")
TOLD = (*TIME, "id", "title", "people", "links", "papers")
LISTS = {"entry": "entry", "status": "status", "mode": "mode"}


@dataclass(frozen=True)
class Names:
    """What people's pages and papers are called, by primary key."""

    people: Mapping[int, str] = field(default_factory=dict)
    papers: Mapping[int, str] = field(default_factory=dict)


def changes(before: Row, after: Row, names: Names) -> Iterator[SafeString]:
    """All that is another in a row now; where it stands is not the row's own."""
    if before.title != after.title:
        yield format_html(_("renamed from {}"), was(before.title or _("no title")))
    if _time(before) != _time(after):
        yield turned(_("moved from {} to {}"), when(before), when(after))
    yield from _people(before.people, after.people, names)
    yield from _links(before.links, after.links)
    yield from _papers(before.papers, after.papers, names)
    for name, old in vars(before).items():
        if name not in TOLD and (new := getattr(after, name)) != old:
            yield _field(name, old, new)


def was(text: str | Promise) -> SafeString:
    return format_html('<span class="deletion">{}</span>', text)


def now(text: str | Promise) -> SafeString:
    return format_html('<span class="addition">{}</span>', text)


def turned(sentence: str, before: str, after: str) -> SafeString:
    """“moved from {} to {}”, with both in the colours of a comparison."""
    return format_html(sentence, was(before), now(after))


def _time(row: Row) -> tuple[Any, ...]:
    return tuple(getattr(row, name) for name in TIME)


def when(row: Row) -> str:
    """“09:10–09:30”, “09:10 (15 minutes)”, or why it has no time."""
    if row.timing != "timed":
        return f"“{label('timing', row.timing)}”"
    if not row.start:
        return _("no time")
    clock = f"{row.start}–{row.end}" if row.end else row.start
    if row.minutes:
        lasts = ngettext("%(count)s minute", "%(count)s minutes", row.minutes)
        clock += f" ({lasts % {'count': row.minutes}})"
    return f"{clock} {_('+1 day')}" if row.next_day else clock


def _people(before: list[RowPerson], after: list[RowPerson], names: Names) -> Iterator[SafeString]:
    old, new = ({person.name: person for person in each} for each in (before, after))
    for name, person in new.items():
        if name not in old:
            sentence = _("{} is new as {}")
            yield format_html(sentence, now(name), _role(person))
        elif person != old[name]:
            yield from _person(old[name], person, names)
    for name in old.keys() - new.keys():
        yield format_html(_("{} is no longer in it"), was(name))
    if sorted(old) == sorted(new) and list(old) != list(new):
        yield turned(_("people in another order: {}, now {}"), ", ".join(old), ", ".join(new))


def _person(before: RowPerson, after: RowPerson, names: Names) -> Iterator[SafeString]:
    if before.role != after.role or before.is_group != after.is_group:
        sentence = _("{} was {}, and is {}")
        yield format_html(sentence, after.name, was(_role(before)), now(_role(after)))
    if before.person != after.person:
        pages = (_page(before, names), _page(after, names))
        yield format_html(_("{} was linked to {}, and is to {}"), after.name, *map(str, pages))


def _page(person: RowPerson, names: Names) -> SafeString | str:
    if person.person is None:
        return _("no page")
    return _("the page of %(name)s") % {
        "name": names.people.get(person.person, _("someone who was deleted"))
    }


def _role(person: RowPerson) -> str:
    role = label("role", person.role).lower() or person.role
    return _("%(role)s (a group)") % {"role": role} if person.is_group else role


def _links(before: list[RowLink], after: list[RowLink]) -> Iterator[SafeString]:
    for link in after:
        if link not in before:
            yield format_html(_("new link: {}"), now(_link(link)))
    for link in before:
        if link not in after:
            yield format_html(_("link removed: {}"), was(_link(link)))


def _link(link: RowLink) -> str:
    said = link.label or label("kind", link.kind) or link.kind
    return f"{said} ({link.url})" if link.url else said


def _papers(before: list[int], after: list[int], names: Names) -> Iterator[SafeString]:
    deleted = _("one that was deleted")
    for paper in after:
        if paper not in before:
            yield format_html(_("new paper: {}"), now(names.papers.get(paper, deleted)))
    for paper in before:
        if paper not in after:
            yield format_html(_("paper removed: {}"), was(names.papers.get(paper, deleted)))


def _field(name: str, before: Any, after: Any) -> SafeString:
    """“Status: As planned, now Cancelled”; of a long text, the words that changed."""
    called = words()["fields"][name]
    old, new = (_text(name, each) for each in (before, after))
    if isinstance(before, str) and name not in LISTS and len(old) + len(new) > 80:
        return format_html("{}: {}", called, diff_text(old, new).to_html())
    return format_html(_("{}: {}, now {}"), called, was(old or _("empty")), now(new or _("empty")))


def _text(name: str, value: Any) -> str:
    if name in LISTS:
        return label(LISTS[name], value) or str(value)
    if isinstance(value, bool) or name == "fold":
        return _("yes") if value else _("no")
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)
