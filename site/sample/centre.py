"""The centre's own pages: home, lists, legal pages and the details on every page."""

from typing import Any

from wagtail.models import Page, Site

from home.models import AccessibilityGap, AccessibilityPage, ContentPage, HomePage
from pages.models import SiteDetails
from people.models import PeoplePage
from publications.models import ProductsPage, PublicationsPage
from sample.files import identity, paragraphs, read
from sample.people import organisation


def load_home() -> HomePage:
    """The home page without what fills it, in the place of Wagtail's welcome page."""
    facts = read("centre")["home"]
    home = HomePage(
        uuid=identity("home"),
        slug="home",
        **{name: facts[name] for name in ("title", "wordmark", "claim", "opening")},
    )
    root = Page.get_first_root_node()
    root.get_children().delete()
    root.refresh_from_db()
    root.add_child(instance=home)
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "root_page": home}
    )
    home.save()
    return home


def load_lists(home: HomePage) -> None:
    facts = read("centre")
    for model, name in (
        (PublicationsPage, "publications"),
        (ProductsPage, "products"),
        (PeoplePage, "people"),
    ):
        page = model(uuid=identity(name), slug=name, show_in_menus=True, **facts[name])
        home.add_child(instance=page)
        page.save_revision().publish()


def load_legal_pages(home: HomePage) -> None:
    facts = read("centre")
    details = SiteDetails(
        uuid=identity("details"), site=Site.objects.get(is_default_site=True), **facts["site"]
    )
    for each in facts["pages"]:
        page = ContentPage(
            uuid=identity("page", each["slug"]),
            title=each["title"],
            slug=each["slug"],
            summary=each["summary"],
            body=[_section(section) for section in each["sections"]],
        )
        home.add_child(instance=page)
        page.save_revision().publish()
        setattr(details, each["legal"], page)
    details.accessibility = load_accessibility_statement(home)
    details.save()


def load_accessibility_statement(home: HomePage) -> AccessibilityPage:
    facts = read("centre")["accessibility"]
    gaps = facts.pop("gaps")
    told = home.get_children().get(slug=facts.pop("contact_page"))
    page = AccessibilityPage(uuid=identity("page", facts["slug"]), contact_page=told, **facts)
    page.gaps.set([AccessibilityGap(**gap) for gap in gaps])
    home.add_child(instance=page)
    page.save_revision().publish()
    return page


def _section(facts: dict[str, Any]) -> dict[str, Any]:
    text = {"type": "text", "value": paragraphs(facts["paragraphs"])}
    return {"type": "section", "value": {"heading": facts["heading"], "content": [text]}}


def fill_home(home: HomePage) -> None:
    """Needs everything that its blocks show."""
    facts = read("centre")["home"]
    partner = organisation(facts["partner"]["name"], *facts["partner"]["kinds"])
    home.refresh_from_db()
    home.body = [
        {"type": "section", "value": _section(facts["about"])["value"]},
        {"type": "research_branches", "value": {"heading": "Research and applications"}},
        {"type": "featured_publication", "value": {"heading": "Featured publication"}},
        {"type": "latest_publications", "value": {"heading": "Latest publications", "count": 4}},
        {"type": "section", "value": _section(facts["community"])["value"]},
        {"type": "latest_products", "value": {"heading": "Latest products", "count": 4}},
        {"type": "coming_events", "value": {"heading": "Coming events", "count": 3}},
        {"type": "team", "value": {"heading": "Team"}},
        {
            "type": "logo_wall",
            "value": {"heading": "Partner", "organisations": [partner.pk]},
        },
    ]
    home.save_revision().publish()
