"""What pages are put together from: the masthead, ways through lists, marks, the foot."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django.core.paginator import Paginator
from django.utils.translation import gettext_lazy as _

from events.samples import coming
from home.components.blocks import LONG_WORDS, PLAIN
from home.components.component import Component, State
from home.components.drawing import part
from home.components.programme import LINKS
from home.components.records import BRANCH, LONG, ice, notice, product, tall, work
from pages.blocks.samples import drawing

NAVIGATION = [
    {"title": title, "url": f"/{title.lower()}/"}
    for title in ("Research", "Publications", "Products", "People", "Events", "About")
]
TRAIL = [{"title": "Home", "url": "/"}, {"title": "Events", "url": "/events/"}]
SITE = {
    "name": "Centre for Slow Water",
    "contact": {
        "email": "hello@centre.example.net",
        "phone": "+49 228 5555 12",
        "address": "Nussallee 17\n53115 Bonn",
    },
    "social": [{"label": "Mastodon", "url": "https://social.example.org/@water"}],
    "legal": [
        {"kind": "imprint", "page": {"title": "Imprint", "url": "/imprint/"}},
        {"kind": "privacy", "page": {"title": "Privacy", "url": "/privacy/"}},
    ],
    "footer": "<p>We measure water that takes its time.</p>",
    "licence": "CC BY 4.0",
}


def components() -> list[Component]:
    return [
        Component("masthead", _("Masthead"), _masthead()),
        Component("breadcrumbs", _("Breadcrumbs"), _breadcrumbs()),
        Component("form", _("Fields and buttons"), _form()),
        Component("paging", _("Paging"), _paging()),
        Component("notice", _("Notice"), _notice()),
        Component("draft-bar", _("Draft bar"), _draft_bar()),
        Component("links", _("Links"), _links()),
        Component("picture", _("Picture"), _picture()),
        Component(
            "graticule", _("Graticule"), (State(PLAIN, part("home/components/graticule.html")),)
        ),
        Component("publication-line", _("Publication line"), _lines()),
        Component("event-line", _("Event line"), _events()),
        Component("product-line", _("Product line"), _products()),
        Component("foot", _("Foot"), _foot()),
    ]


def _masthead() -> tuple[State, ...]:
    header = "components/header.html"
    logo = drawing("ice", "Centre for Slow Water", width=240, height=80)
    return (
        State(PLAIN, part(header, site=SITE, wordmark="Slow Water", navigation=NAVIGATION)),
        State(_("With a logo"), part(header, site=SITE, logo=logo, navigation=NAVIGATION[:3])),
        State(
            LONG_WORDS,
            part(header, site=SITE, wordmark=LONG, navigation=[NAVIGATION[0] | {"title": LONG}]),
        ),
        State(_("Of a site without details"), part(header, site={}, navigation=[])),
    )


def _breadcrumbs() -> tuple[State, ...]:
    return tuple(
        State(
            title, part("components/breadcrumbs.html", breadcrumbs=TRAIL, document={"title": last})
        )
        for title, last in ((PLAIN, "Water and machines"), (LONG_WORDS, f"{LONG} and {LONG}"))
    )


def _form() -> tuple[State, ...]:
    filters = "publications/list_filters.html"
    known: dict[str, Any] = {"types": ["article-journal", "chapter"], "asked": {"year": "2023"}}
    every = {**known, "years": ["2024", "2023"], "branches": [{**BRANCH, "id": "1"}]}
    return (
        State(_("What narrows a list"), part(filters, **every)),
        State(_("One thing to choose"), part(filters, **known)),
        State(_("Buttons and fields"), part("home/components/form.html")),
    )


def _paging() -> tuple[State, ...]:
    pages = Paginator(range(120), 50)
    shown = ((_("First"), 1), (_("Middle"), 2), (_("Last"), 3))
    return tuple(
        State(title, part("components/paging.html", page=pages.page(number)))
        for title, number in shown
    )


def _notice() -> tuple[State, ...]:
    words = "The heights of three glaciers were taken from the wrong year."
    told = notice("erratum", words, "https://example.org/erratum")
    return (
        State(PLAIN, part("publications/notice.html", notice=told)),
        State(_("Kind alone"), part("publications/notice.html", notice=notice("retraction"))),
    )


def _draft_bar() -> tuple[State, ...]:
    bar, until = "components/draft_bar.html", datetime(2026, 12, 4, 8, 30, tzinfo=UTC)
    return (
        State(PLAIN, part(bar, shared={"expires_at": until})),
        State(
            _("Published since"),
            part(bar, shared={"expires_at": until, "leads_to_published": True}),
        ),
    )


def _links() -> tuple[State, ...]:
    own = [{"kind": "other", "label": f"{LONG} {n}", "url": "/"} for n in range(3)]
    return (
        State(PLAIN, part("events/links.html", links=LINKS)),
        State(LONG_WORDS, part("events/links.html", links=own)),
        State(_("Of a work"), part("publications/publication_links.html", document=work())),
    )


def _picture() -> tuple[State, ...]:
    figure = "home/components/figure.html"
    sources = [{"type": "image/svg+xml", "srcset": ice()["src"], "sizes": "100vw"}]
    return (
        State(PLAIN, part(figure, picture=ice())),
        State(
            _("With formats and a credit"),
            part(figure, picture=ice(sources=sources, credit="Li Wei")),
        ),
        State(_("Very tall"), part(figure, picture=tall())),
    )


def _lines() -> tuple[State, ...]:
    many = [{"name": f"{letter}. Keller", **dict.fromkeys(("person",))} for letter in "ABCDEFGHIJ"]
    told = (
        (PLAIN, {"works": [work()]}),
        (_("Below its year"), {"works": [work()], "is_in_year": True}),
        (_("With a notice"), {"works": [work(notice=notice("retraction"))]}),
        (_("Many authors"), {"works": [work(authors=many)]}),
        (LONG_WORDS, {"works": [work(title=f"{LONG}: {LONG} and {LONG}")]}),
    )
    return tuple(
        State(title, part("publications/publication_entries.html", **given))
        for title, given in told
    )


def _events() -> tuple[State, ...]:
    one, other = coming()
    long = {**one, "title": LONG, "summary": "Two days on rivers, snow and rain."}
    return (
        State(_("One"), part("home/components/events.html", events=[one])),
        State(_("Several"), part("home/components/events.html", events=[one, other, long])),
    )


def _products() -> tuple[State, ...]:
    entries = "publications/product_entries.html"
    return (
        State(PLAIN, part(entries, products=[product()])),
        State(LONG_WORDS, part(entries, products=[product(title=LONG)])),
    )


def _foot() -> tuple[State, ...]:
    return (
        State(PLAIN, part("components/footer.html", site=SITE)),
        State(_("Of a site without details"), part("components/footer.html", site={})),
    )
