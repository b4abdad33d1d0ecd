"""Everyone can read every page: axe finds nothing, and nothing is wider than a small telephone."""

from collections.abc import Callable, Iterable, Iterator
from itertools import cycle, islice, product

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from wagtail.models import Page as WagtailPage

from delivery.documents import published
from people.models import Person
from publications.models import Product, Publication

SCHEMES = ("light", "dark")
WIDTHS = (320, 768, 1440)
RULES = {
    "preload": False,  # axe would read imported sheets anew, from where they are not
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}

# What Wagtail's own screens get wrong, by rule and by what it stands at; none of it is ours.
WAGTAILS_OWN = (
    ("aria-input-field-name", "placeholder-"),  # its rich text editor has no name
    ("aria-input-field-name", ".notranslate"),  # the same where it stands alone
    ("page-has-heading-one", "['html']"),  # its forms of snippets have none
    ("scrollable-region-focusable", ".w-minimap__list"),
    ("target-size", "#w-minimap-toggle"),
    ("color-contrast", ".tippy-content"),  # its hints, while they fade
    ("region", "#tippy-"),
    ("link-in-text-block", ".nice-padding > p > a"),  # an empty list of wagtail-modeladmin
    ("color-contrast", "/delete/"),  # the red buttons in the lists of wagtail-modeladmin
    ("color-contrast", "Visible to all"),  # the status above its forms, in the dark
    ("label", ".ui-autocomplete-input"),  # where tags are typed
    ("label", "#fileupload"),  # a button beside it has the words
    ("aria-allowed-attr", "aria-valuenow"),  # the bars of an upload
)
RECORDS = (
    "/admin/people/organisation/",
    "/admin/people/organisation/create/",
    "/admin/pages/topic/",
    "/admin/publications/venue/",
    "/admin/events/talk/",
    "/admin/delivery/formeraddress/",
    "/admin/delivery/formeraddress/create/",
    "/admin/reports/draft-links/",
    "/admin/reports/unfinished/",
    "/admin/reports/overruled/",
)
SEEN = (("light", 1440), ("dark", 768), ("light", 320))


def one_of_each_kind() -> list[str]:
    """A page of every template, and of each kind the one that says the most."""
    documents = published().exclude(path=None).values_list("kind", "path", "payload")
    longest: dict[tuple[str, str], tuple[int, str]] = {}
    for kind, path, payload in documents:
        template = path if kind == "page" else str(payload.get("origin", ""))
        longest[kind, template] = max(
            longest.get((kind, template), (0, "")), (len(str(payload)), path)
        )
    others = ["/search/?q=earth", "/search/?q=nothing-has-this", "/nowhere/"]
    return [*sorted(path for _, path in longest.values()), *others]


def violations(page: Page) -> list[str]:
    """What axe objects to here: the rule, where, and why."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in found
        for node in rule["nodes"]
    ]


def sticking_out(page: Page) -> list[str]:
    """What is wider than the window; tables may scroll in a box of their own."""
    wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    return ["wider than the window"] if page.evaluate(wide) else []


def not_of_wagtail(found: list[str]) -> list[str]:
    """What is ours to mend."""
    return [each for each in found if not is_wagtails(each)]


def is_wagtails(complaint: str) -> bool:
    return any(complaint.startswith(rule) and mark in complaint for rule, mark in WAGTAILS_OWN)


def screens() -> list[str]:
    """The form of each type of page, and the lists and forms of records."""
    pages = {type(page): page.pk for page in WagtailPage.objects.filter(depth__gt=1).specific()}
    forms = [f"/admin/pages/{pk}/edit/" for pk in pages.values()]
    for model in (Person, Publication, Product):
        address = f"/admin/snippets/{model._meta.app_label}/{model._meta.model_name}/"
        first = model.objects.order_by("pk").first()
        forms += [address, f"{address}edit/{first.pk}/"]
    return [*forms, *RECORDS]


@pytest.fixture
def strangers() -> list[str]:
    return ["404 (Not Found)"]


def test_every_public_page_is_open_to_all_in_light_and_dark_on_any_screen(sample_site, visitor):
    found = []
    for address in one_of_each_kind():
        visitor.goto(address)
        for scheme in SCHEMES:
            visitor.emulate_media(color_scheme=scheme)
            for width in WIDTHS:
                visitor.set_viewport_size({"width": width, "height": 900})
                complaints = violations(visitor) + sticking_out(visitor)
                found += [f"{address} {scheme} {width}: {each}" for each in complaints]

    assert found == []


def test_our_screens_of_the_admin_are_open_to_all(sample_site, editor):
    """Of a form its first tab, in one way of seeing by turns; the rest is for the long tests."""
    ways = cycle(SEEN)

    assert objections(editor, lambda: [next(ways)], tabs=1) == []


@pytest.mark.long
def test_our_screens_of_the_admin_are_open_to_all_in_light_and_dark_on_any_screen(
    sample_site, editor
):
    assert objections(editor, lambda: product(SCHEMES, WIDTHS)) == []


def objections(
    editor: Page, ways: Callable[[], Iterable[tuple[str, int]]], tabs: int | None = None
) -> list[str]:
    """What axe objects to on our screens of the admin, so many tabs of each seen in these ways."""
    found = []
    for address in screens():
        assert editor.goto(address).status == 200, address
        editor.add_style_tag(content="* { transition: none !important }")  # no colour in between
        for scheme, width in (way for _tab in islice(each_tab(editor), tabs) for way in ways()):
            editor.emulate_media(color_scheme=scheme)
            editor.set_viewport_size({"width": width, "height": 900})
            complaints = not_of_wagtail(violations(editor))
            found += [f"{address} {scheme} {width}: {each}" for each in complaints]
    return found


def each_tab(page: Page) -> Iterator[None]:
    """A form tab by tab; a screen without tabs once."""
    tabs = page.get_by_role("tab").all()
    if not tabs:
        yield
    for tab in tabs:
        tab.click()
        yield
