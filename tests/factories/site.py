"""A site to stand on: Wagtail's root page, a home page, and the site that shows it."""

from wagtail.models import Collection, Locale, Page, Site

from home.models import HomePage
from tests.factories.home import HomePageFactory


def make_site() -> HomePage:
    """A home page at “/”, as an empty installation with a home page has it.

    Works after a flushed database too, where Wagtail's own roots are gone.
    """
    if not Collection.objects.exists():
        Collection.add_root(name="Root")
    Locale.objects.get_or_create(language_code="en")
    Site.objects.all().delete()
    Site.clear_site_root_paths_cache()
    root = Page.objects.filter(depth=1).first() or Page.add_root(title="Root", slug="root")
    root.get_children().delete()
    root.refresh_from_db()
    home = HomePageFactory(parent=root, slug="home")
    Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
    home.save()
    return home
