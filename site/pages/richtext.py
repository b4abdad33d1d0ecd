"""Rich text as clean HTML: what an editor typed, and nothing that could do harm."""

import nh3
from wagtail.rich_text import expand_db_html

TAGS = {
    "a",
    "b",
    "blockquote",
    "br",
    "code",
    "del",
    "em",
    "h3",
    "h4",
    "h5",
    "hr",
    "i",
    "li",
    "ol",
    "p",
    "strong",
    "sub",
    "sup",
    "ul",
}
ATTRIBUTES = {"a": {"href", "hreflang"}}
SCHEMES = {"http", "https", "mailto", "tel"}


def html(value: str | None) -> str:
    """Stored rich text as HTML with root-relative links; an empty text stays empty."""
    return clean(expand_db_html(value)) if value else ""


def clean(markup: str) -> str:
    """Keep what a text needs; drop scripts, styles and everything else."""
    cleaned = nh3.clean(
        markup, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel="noopener"
    )
    return "" if cleaned.strip() in ("", "<p></p>") else cleaned
