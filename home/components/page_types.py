"""The middle of each type of page, in the states that a visitor can meet."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Page, Paginator
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from events.samples import coming
from home.components import programme
from home.components.blocks import LONG_WORDS, PLAIN, WITHOUT_PICTURE
from home.components.component import Component, State
from home.components.drawing import main_of
from home.components.records import (
    BRANCH,
    ENDLESS,
    LONG,
    PROSE,
    Payload,
    bare_person,
    bare_work,
    branch,
    ice,
    notice,
    person,
    product,
    work,
)
from people.samples import team
from research.samples import branches

EMPTY = _("Empty")
LITTLE = _("Little is known")
NOTHING: Payload = {"shown": [], "more": ""}


def components() -> list[Component]:
    return [
        Component("page-home", _("Home page"), _home()),
        Component("page-content", _("Page"), _content()),
        Component("page-research", _("Research page"), _research()),
        Component("page-branch", _("Research branch"), _branch()),
        Component("page-publications", _("Publications page"), _publications()),
        Component("page-publication", _("Publication"), _publication()),
        Component("page-products", _("Products page"), _products()),
        Component("page-product", _("Product"), _product()),
        Component("page-people", _("People page"), _people()),
        Component("page-person", _("Person"), _person()),
        Component("page-events", _("Events page"), _events()),
        Component("page-workshop", _("Workshop"), _workshop()),
        Component("page-talk", _("Talk"), _talk()),
        Component("page-search", _("Search page"), _search()),
        Component("page-failure", _("Failure"), _failure()),
    ]


def _home() -> tuple[State, ...]:
    template = "home/home_page.html"
    claim = "We measure water that takes its time"
    opening = "<p>Snow, ice and groundwater move slowly. We watch them from above.</p>"
    said: Payload = {
        "title": "Centre",
        "claim": claim,
        "opening": opening,
        "picture": None,
        "body": [],
    }
    return (
        State(_("On the net"), main_of(template, document=said)),
        State(_("With a picture"), main_of(template, document={**said, "picture": ice()})),
        State(LONG_WORDS, main_of(template, document={**said, "claim": f"{LONG} for all"})),
    )


def _content() -> tuple[State, ...]:
    template = "home/content_page.html"
    body = [
        {"type": "heading", "id": None, "value": {"text": "What we measure"}},
        {"type": "text", "id": None, "value": {"html": PROSE}},
    ]
    said: Payload = {"title": "About the centre", "summary": "Who we are.", "body": body}
    endless: Payload = {"title": ENDLESS, "summary": "", "picture": None, "body": []}
    return (
        State(PLAIN, main_of(template, document={**said, "picture": ice(credit="Li Wei")})),
        State(WITHOUT_PICTURE, main_of(template, document={**said, "picture": None})),
        State(_("A title without a space"), main_of(template, document=endless)),
    )


def _research() -> tuple[State, ...]:
    template = "research/research_page.html"
    page = {"title": "Research", "introduction": PROSE}
    return (
        State(PLAIN, main_of(template, document=page, branches=branches())),
        State(
            _("One branch"),
            main_of(template, document={"title": "Research"}, branches=branches()[:1]),
        ),
        State(EMPTY, main_of(template, document={"title": "Research"}, branches=[])),
    )


def _branch() -> tuple[State, ...]:
    template = "research/branch.html"
    entry = {"title": work()["title"], "url": "/", "where": "", "when": "2024-03"}
    printed = {**entry, "where": "Journal of Earth Observation"}
    found = {"shown": [printed, entry], "more": "/publications/"}
    talk = {**entry, "title": programme.talk()["title"], "where": "Water and machines"}
    talks = {"shown": [{**talk, "when": "2027-05-03"}], "more": ""}
    belonging = {"publications": found, "products": NOTHING, "talks": talks}
    bare = branch(method="", applications=[], use_cases=[], leads=[], picture=None)
    nothing = dict.fromkeys(("publications", "products", "talks"), NOTHING)
    return (
        State(PLAIN, main_of(template, document=branch(), **belonging)),
        State(LITTLE, main_of(template, document=bare, **nothing)),
    )


def _publications() -> tuple[State, ...]:
    template = "publications/publications_page.html"
    page = {"title": "Publications", "introduction": "<p>What we found, by year.</p>"}
    asked = {"types": ["article-journal", "chapter"], "years": ["2024", "2023"], "asked": {}}
    works = [work(), work(title="Counting cities from above", issued="2024"), bare_work()]
    older = [work(title=f"Report {n}", issued="2023-01") for n in range(2)]
    return (
        State(
            PLAIN,
            main_of(template, document=page, works=_page(works[:2] + older + works[2:]), **asked),
        ),
        State(EMPTY, main_of(template, document={"title": "Publications"}, works=[])),
        State(
            _("Nothing fits"),
            main_of(template, document=page, works=[], **{**asked, "asked": {"type": "chapter"}}),
        ),
    )


def _page(payloads: list[Payload]) -> Page[Any]:
    """The first of a list."""
    return Paginator(payloads, 50).page(1)


def _publication() -> tuple[State, ...]:
    template = "publications/publication.html"
    named = {"products": [product()], "talks": [programme.talk()]}
    warned = work(notice=notice("retraction", "The heights were of another year.", "/notice/"))
    return (
        State(PLAIN, main_of(template, document=work(), **named)),
        State(_("With a notice"), main_of(template, document=warned)),
        State(LITTLE, main_of(template, document=bare_work())),
        State(LONG_WORDS, main_of(template, document=bare_work(title=f"{LONG}: {LONG}"))),
    )


def _products() -> tuple[State, ...]:
    template = "publications/products_page.html"
    several = _page([product(), product(title="Riverbench", type="benchmark")])
    return (
        State(PLAIN, main_of(template, document={"title": "Products"}, products=several)),
        State(EMPTY, main_of(template, document={"title": "Products"}, products=[])),
    )


def _product() -> tuple[State, ...]:
    template = "publications/product.html"
    silent = {"description": "", "publications": [], "branches": [], "doi": "", "version": ""}
    return (
        State(PLAIN, main_of(template, document=product(branches=[BRANCH]))),
        State(LITTLE, main_of(template, document=product(**silent))),
    )


def _people() -> tuple[State, ...]:
    template = "people/people_page.html"
    page = {"title": "People", "introduction": "<p>Who works here.</p>"}
    faceless = bare_person(title="Li Wei", roles=["Data, Rivers"])
    named_long = bare_person(title=LONG, roles=[])
    return (
        State(PLAIN, main_of(template, document=page, people=[*team(), faceless, named_long])),
        State(_("One person"), main_of(template, document={"title": "People"}, people=[faceless])),
        State(EMPTY, main_of(template, document={"title": "People"}, people=[])),
    )


def _person() -> tuple[State, ...]:
    template = "people/person.html"
    known = {"roles": [], "where": "", "is_from_elsewhere": False}
    works = [
        {**known, "document": work(), "when": "2024-03", "where": "Journal of Earth Observation"},
        {**known, "document": work(title="Older work"), "when": "2009", "is_from_elsewhere": True},
    ]
    talks = [{**known, "document": programme.talk(), "when": "2027-05-03", "roles": ["Speaker"]}]
    return (
        State(PLAIN, main_of(template, document=person(), publications=works, talks=talks)),
        State(
            _("Without a portrait"), main_of(template, document=person(portrait=None, biography=""))
        ),
        State(
            LITTLE, main_of(template, document=bare_person(name={"printed": f"{LONG} 李伟 علي"}))
        ),
    )


def _events() -> tuple[State, ...]:
    template = "events/events_page.html"
    past = Paginator([programme.event(start_date="2020-04-26", end_date="2020-04-26")] * 3, 2)
    return (
        State(
            PLAIN,
            main_of(template, document={"title": "Events"}, upcoming=coming(), past=past.page(1)),
        ),
        State(EMPTY, main_of(template, document={"title": "Events"}, upcoming=[], past=None)),
    )


def _workshop() -> tuple[State, ...]:
    template = "events/workshop_page.html"
    whole = programme.event()
    late = {"start_date": "2026-05-04", "end_date": "2026-05-04", "title": "Water, the 2nd"}
    bare: Payload = {key: [] for key in ("sessions", "committees", "deadlines", "links", "topics")}
    said = {"summary": "", "host": None, "part_of": None, "contact": "", "place": "", "address": ""}
    return (
        State(
            PLAIN,
            main_of(
                template, document=whole, days=_days(whole), editions=[programme.event(**late)]
            ),
        ),
        State(LITTLE, main_of(template, document=programme.event(**bare, **said, mode="online"))),
    )


def _days(event: Payload) -> list[Payload]:
    """A day for each session, to see more than one."""
    first, second = event["sessions"]
    return [
        {"day": programme.DAY, "sessions": [first]},
        {"day": "2027-05-04", "sessions": [second]},
    ]


def _talk() -> tuple[State, ...]:
    unheld: Payload = {"abstract": "", "about": "", "papers": [], "links": []}
    unknown = {"start": "", "end": "", "people_to_be_announced": True, "printed_people": ""}
    told: tuple[tuple[Any, Payload], ...] = (
        (PLAIN, {}),
        (_("Cancelled"), {"status": "cancelled", "note": "The speaker is ill.", **unheld}),
        (_("Moved"), {"status": "moved", "was": "11:00, Room 1", "room": "Room 2", **unheld}),
        (_("Late"), {"status": "late", "was": "09:00", **unheld}),
        (
            _("To be announced"),
            {**unheld, **unknown, "timing": "to-be-announced", "room_to_be_announced": True},
        ),
        (_("Not presented"), {**unheld, "start": "", "timing": "untimed"}),
        (LONG_WORDS, {**unheld, "title": f"{LONG} and {LONG}"}),
    )
    return tuple(
        State(title, main_of("events/talk.html", document=programme.talk(**changed)))
        for title, changed in told
    )


def _search() -> tuple[State, ...]:
    template = "pages/search.html"
    excerpt = mark_safe("Where <mark>meltwater</mark> goes in a warm year, and where it does not.")
    one = {"kind_label": "Publication", "path": "/", "facts": ["Journal of Floods", "2024"]}
    result = {**one, "title": mark_safe("<mark>Meltwater</mark>"), "excerpt": excerpt}
    kinds = [
        {"label": "Everything", "count": 23, "url": "?q=meltwater", "is_shown": True},
        {"label": "Publications", "count": 22, "url": "?kind=publication", "is_shown": False},
    ]
    none: Payload = {"query": "xyzzy", "results": Paginator([], 20).page(1), "total": 0}
    meant = {"words": "meltwater", "url": "?q=meltwater", "count": 1}
    found: Payload = {"query": "meltwater", "results": Paginator([result] * 23, 20).page(2)}
    return (
        State(_("Before a search"), main_of(template)),
        State(_("Something found"), main_of(template, kinds=kinds, **found)),
        State(_("Nothing found"), main_of(template, **none)),
        State(_("A slip of the pen"), main_of(template, meant=meant, instead=[result], **none)),
    )


def _failure() -> tuple[State, ...]:
    told = (
        (_("Nothing at this address"), "404.html"),
        (_("Gone for good"), "410.html"),
        (_("Not open"), "403.html"),
        (_("Broken"), "500.html"),
        (_("At work"), "503.html"),
        (_("A link to a draft that is over"), "pages/draft_gone.html"),
    )
    return tuple(State(title, main_of(template)) for title, template in told)
