"""What templates need to print a document."""

from datetime import date
from html import unescape
from typing import Any

from django import template
from django.utils.formats import date_format
from django.utils.html import strip_tags
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator

from pages import directions, veil
from pages.blocks.headings import without_gaps
from pages.blocks.video import frame_hosts
from pages.middleware.security import allow_frames

register = template.Library()
register.filter("isolated", directions.isolated)
register.filter("in_a_line", directions.in_a_line)


@register.filter
def prose(markup: str) -> SafeString:
    """Clean HTML from a document, its mail addresses veiled."""
    return veil.veil_addresses(markup or "")


@register.filter
def mail_link(address: str) -> SafeString:
    return veil.mail_link(address)


@register.filter
def clock(moment: str) -> str:
    """“2020-04-26T07:03:00-07:00” as “07:03”: the wall-clock time where it happens."""
    return moment[11:16]


@register.filter
def day(text: str) -> str:
    """An ISO date or moment as “26 April 2020”."""
    return date_format(date.fromisoformat(text[:10]), "j F Y") if text else ""


@register.filter
def partial_date(text: str) -> str:
    """“2024”, “2024-03” or “2024-03-12”, in words and no more exact than it is known."""
    if len(text) == 7:
        return date_format(date.fromisoformat(f"{text}-01"), "F Y")
    return day(text) if len(text) == 10 else text


# Where a document says in its own words what it is, the best first.
TELLING = (
    "search_description",
    "summary",
    "abstract",
    "claim",
    "description",
    "introduction",
    "biography",
)
LONGEST_DESCRIPTION = 300


@register.simple_tag
def description(document: dict[str, Any] | None, site: dict[str, Any] | None) -> str:
    """What search engines print below a page's title: its own words, or what it is and whose."""
    given = document or {}
    words = next((text for name in TELLING if (text := plain(given.get(name) or ""))), "")
    whose = " – ".join(filter(None, [given.get("title"), (site or {}).get("name")]))
    return Truncator(words or whose).chars(LONGEST_DESCRIPTION)


def plain(markup: str) -> str:
    """The words of clean HTML in one line."""
    return " ".join(unescape(strip_tags(markup.replace("<", " <"))).split())


@register.simple_tag(takes_context=True)
def body(context: template.Context, blocks: list[dict[str, Any]]) -> SafeString:
    """The blocks of a stored body, each by its own template, their headings in step."""
    known = context["body_block"].child_blocks
    given = context.flatten()
    drawn = (
        known[block["type"]].render_shape(block["value"], given)
        for block in blocks or []
        if block["type"] in known
    )
    allow_frames(context.get("request"), frame_hosts(blocks))
    return mark_safe(without_gaps("\n".join(drawn)))  # noqa: S308 -- templates escaped it
