"""Show a whole centre on an empty database."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from wagtail.models import Page

from home.models import HomePage
from sample import account, branches, centre, people, works, workshop
from sample.files import identity


class Command(BaseCommand):
    help = "Load the sample centre into a database without pages. Again, it changes nothing."

    def handle(self, *args: Any, **options: Any) -> None:
        if HomePage.objects.filter(uuid=identity("home")).exists():
            self.stdout.write("The sample centre is here already. Nothing was changed.")
            return
        _refuse_other_pages()
        with transaction.atomic():
            load()
            password = account.make_editor()
        self.stdout.write("The sample centre is loaded.")
        if password:
            self.stdout.write(f"Log in as {account.EMAIL} with the password {password}")


def load() -> None:
    """From what stands alone to what shows it."""
    home = centre.load_home()
    cast = people.load_people()
    branches.load_research(home)
    centre.load_lists(home)
    works.load_works(cast)
    workshop.load_events(home, cast)
    centre.load_legal_pages(home)
    centre.fill_home(home)


def _refuse_other_pages() -> None:
    """Wagtail's own welcome page may go; somebody's work may not."""
    others = [page for page in Page.objects.filter(depth__gt=1) if not _is_welcome_page(page)]
    if others:
        raise CommandError(
            f"This database has other pages, “{others[0].title}” for one. "
            "The sample centre is for an empty one: name another in DATABASE_URL or STATE_DIR."
        )


def _is_welcome_page(page: Page) -> bool:
    """The one that Wagtail's migrations make: no type of ours, and never edited."""
    return page.specific_class in (Page, None) and page.latest_revision_id is None
