"""How rows of a schedule are printed. All of it is drawn from documents."""

import re
from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.models.workshop import EventType
from events.rows_words import label
from pages import periods
from pages.directions import isolated
from pages.templatetags.graticule import clock

register = template.Library()

Shape = Mapping[str, Any]
WITHOUT_TIME = {
    "to-be-announced": gettext_lazy("time to be announced"),
    "in-session": gettext_lazy("in the session"),
}


@register.filter
def people(row: Shape) -> SafeString:
    """The people as the source prints them, their names linked where they have a page."""
    return format_html_join("", "{}", ((part,) for part in _parts(row)))


def _parts(row: Shape) -> list[str | SafeString]:
    named = {each["name"]: each["person"] for each in row["people"] if _is_marked(each)}
    if not named:
        return [row["printed_people"]]
    longest_first = sorted(named, key=len, reverse=True)
    pattern = re.compile("(" + "|".join(map(re.escape, longest_first)) + ")")
    pieces = pattern.split(row["printed_people"])
    return [_named(named[piece], piece) if piece in named else piece for piece in pieces]


def _is_marked(each: Shape) -> bool:
    """Whether a name is more than its letters: a link, or one that runs from right to left."""
    return bool(each["person"]) or isolated(each["name"]) != each["name"]


def _named(person: Shape | None, name: str) -> str | SafeString:
    words = isolated(name)
    return format_html('<a href="{}">{}</a>', person["url"], words) if person else words


@register.filter
def times(row: Shape) -> SafeString:
    """When it is, by the clocks there; in words where there is no time."""
    if not row["start"]:
        return SafeString(escape(WITHOUT_TIME.get(row["timing"], "")))
    begin, end = _moment(row["start"]), row["end"] and _moment(row["end"])
    later = f" <span>{escape(_('(the next day)'))}</span>" if ends_later(row) else ""
    return SafeString(f"{begin}–{end}{later}" if end else begin)


def _moment(moment: str) -> str:
    return f'<time datetime="{escape(moment)}">{escape(clock(moment))}</time>'


@register.filter
def has_remarks(row: Shape, session: Shape) -> bool:
    """Whether there is more to say of a row than its time, title, people and links."""
    return bool(
        row["status"] != "planned"
        or row["was"]
        or row["note"]
        or row["board"]
        or row["room_to_be_announced"]
        or (row["room"] and row["room"] != ", ".join(session["rooms"]))
    )


@register.filter
def link_words(link: Shape) -> str:
    """The words of a link: its own, or those of its kind."""
    return link["label"] or label("kind", link["kind"]) or _("Link")


@register.filter
def status_words(row: Shape) -> str:
    """What became of a row; an empty text as long as it is as planned."""
    if row["status"] == "planned":
        return ""
    return label("status", row["status"]) or str(row["status"])


@register.filter
def mode_words(mode: str) -> str:
    return label("mode", mode) if mode else ""


@register.filter
def timed(rows: list[Shape]) -> list[Shape]:
    """The rows of a session that stand in its course, those without a time of their own too."""
    return [row for row in rows if row["timing"] != "untimed"]


@register.filter
def untimed(rows: list[Shape]) -> list[Shape]:
    """The talks that were accepted and not presented."""
    return [row for row in rows if row["timing"] == "untimed"]


@register.filter
def ends_later(row: Shape) -> bool:
    """Whether its end is on another day than its start."""
    return bool(row["end"]) and row["end"][:10] != row["start"][:10]


@register.filter
def paragraphs(text: str) -> SafeString:
    """Plain text as paragraphs, its line breaks kept."""
    blocks = [block.strip() for block in re.split(r"\n\s*\n", text) if block.strip()]
    lines = (SafeString(escape(block).replace("\n", "<br>")) for block in blocks)
    return format_html_join("\n", "<p>{}</p>", ((line,) for line in lines))


@register.simple_tag
def days_words(start: str, end: str) -> SafeString:
    """The days of an event: one, or the first and the last."""
    first, last = (
        format_html('<time datetime="{}">{}</time>', moment, words)
        for moment, words in zip((start, end), periods.ends(start, end), strict=True)
    )
    return (
        SafeString(f"{first}{periods.dash(start, end)}{last}") if end not in ("", start) else first
    )


@register.filter
def type_words(kind: str) -> str:
    """The type of an event, as people say it."""

    return str(EventType(kind).label) if kind in EventType.values else kind
