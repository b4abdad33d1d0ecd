"""What editors do, one act after another and by chance: the same for the same seed."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from random import Random
from typing import Any

from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction, Revision

from delivery.models import PublishedDocument
from home.models import ContentPage
from people.models import Person
from publications.models import Publication
from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory
from tests.factories.publications import PublicationFactory, by

HOUR = timedelta(hours=1)
MODELS = (ContentPage, Person, Publication)


class Editors:
    """Several people at work on one site; `act` does what comes next, and all of it."""

    def __init__(self, home: Any, seed: int) -> None:
        self.home, self.chance, self.number = home, Random(seed), 0

    def act(self) -> str:
        """Do something; what it was."""
        name = self.chance.choice(list(ACTS))
        ACTS[name](self)
        return name

    def word(self) -> str:
        self.number += 1
        return f"Word{self.number}"

    def any_of(self, *models: Any, live: bool | None = None) -> Any:
        """A thing as it is stored, or None."""
        found = [thing for model in models for thing in model.objects.order_by("pk")]
        if live is not None:
            found = [thing for thing in found if thing.live is live]
        return self.chance.choice(found) if found else None

    def place(self) -> Any:
        """A page that others may stand below."""
        pages = [self.home, *ContentPage.objects.filter(depth__lt=6).order_by("pk")]
        place = self.chance.choice(pages)
        return type(place).objects.get(pk=place.pk)

    def make_page(self) -> None:
        live = self.chance.random() < 0.7
        ContentPageFactory(parent=self.place(), title=self.word(), live=live)

    def make_person(self) -> None:
        PersonFactory(given="", family=self.word(), live=self.chance.random() < 0.7)

    def make_work(self) -> None:
        people = [person for _each in range(2) if (person := self.any_of(Person))]
        by(PublicationFactory(title=self.word(), live=self.chance.random() < 0.7), *people)

    def edit_a_draft(self) -> None:
        if thing := self.any_of(*MODELS):
            draft = thing.get_latest_revision_as_object()
            self.rename(draft)
            draft.save_revision()

    def publish(self) -> None:
        if thing := self.any_of(*MODELS):
            (thing.latest_revision or thing.save_revision()).publish()

    def edit_and_publish(self) -> None:
        if thing := self.any_of(*MODELS):
            self.rename(thing)
            thing.save_revision().publish()

    def rename(self, thing: Any) -> None:
        if isinstance(thing, Person):
            thing.family = self.word()
        else:
            thing.title = self.word()

    def unpublish(self) -> None:
        if thing := self.any_of(*MODELS, live=True):
            thing.unpublish()

    def delete(self) -> None:
        if thing := self.any_of(*MODELS):
            thing.delete()

    def move(self) -> None:
        page, place = self.any_of(ContentPage), self.place()
        if page and page.pk != place.pk and not place.is_descendant_of(page):
            with transaction.atomic():  # as the admin does: `pages.whole_acts`
                page.move(place, pos="last-child")

    def change_the_address(self) -> None:
        if page := self.any_of(ContentPage):
            page.slug = self.word().lower()
            page.save_revision().publish()

    def hide(self) -> None:
        if page := self.any_of(ContentPage):
            with transaction.atomic():
                PageViewRestriction.objects.get_or_create(page=page, restriction_type="login")

    def show(self) -> None:
        if restriction := PageViewRestriction.objects.order_by("pk").first():
            with transaction.atomic():
                restriction.delete()

    def schedule(self) -> None:
        if thing := self.any_of(*MODELS, live=False):
            self.rename(thing)
            begin = timezone.now() + HOUR
            thing.go_live_at = begin
            thing.save_revision(approved_go_live_at=begin)

    def limit(self) -> None:
        if thing := self.any_of(*MODELS, live=True):
            thing.expire_at = timezone.now() + HOUR
            thing.save_revision().publish()

    def let_time_pass(self) -> None:
        """What was to begin or to end has; the command that tells Wagtail so runs or runs not."""
        with transaction.atomic():
            self.turn_the_clock()
        if self.chance.random() < 0.7:
            call_command("publish_scheduled")

    def turn_the_clock(self) -> None:
        past = timezone.now() - HOUR
        for model in MODELS:
            model.objects.filter(expire_at__gt=past).update(expire_at=past)
            model.objects.filter(go_live_at__gt=past).update(go_live_at=past)
        PublishedDocument.objects.filter(expires_at__gt=past).update(expires_at=past)
        for revision in Revision.objects.filter(approved_go_live_at__gt=past):
            content = {**revision.content, "go_live_at": past.isoformat()}
            Revision.objects.filter(pk=revision.pk).update(
                approved_go_live_at=past, content=content
            )


ACTS: dict[str, Callable[[Editors], None]] = {
    name: act for name, act in vars(Editors).items() if name in (
        "make_page", "make_person", "make_work", "edit_a_draft", "publish", "edit_and_publish",
        "unpublish", "delete", "move", "change_the_address", "hide", "show", "schedule", "limit",
        "let_time_pass",
    )
}  # fmt: skip


def public_titles() -> list[str]:
    """What the public may see, as the rows say it, and not the documents."""
    hidden = [
        restriction.page for restriction in PageViewRestriction.objects.select_related("page")
    ]
    now = timezone.now()
    return sorted(
        str(thing)
        for thing in things()
        if thing.live
        and not (thing.expire_at and thing.expire_at <= now)
        and not (thing.go_live_at and thing.go_live_at > now)
        and not (isinstance(thing, Page) and _is_below(thing, hidden))
    )


def things() -> Iterable[Any]:
    for model in MODELS:
        yield from model.objects.all()


def _is_below(page: Page, hidden: list[Page]) -> bool:
    return any(page.path.startswith(each.path) for each in hidden)
