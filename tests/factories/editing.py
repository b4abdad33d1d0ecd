"""What editors do, one act after another and by chance."""

from datetime import timedelta

from django.core.management import call_command
from django.utils import timezone
from wagtail.models import PageViewRestriction, Revision

from delivery.models import PublishedDocument
from events.models import EventsPage, WorkshopPage
from home.models import ContentPage
from pages.whole_acts import whole_act
from people.models import Person
from publications.models import Publication
from research.models import ResearchBranchPage, ResearchPage
from tests.factories.editing_events import EventEditor
from tests.factories.editing_files import FileEditor
from tests.factories.editor import by_chance
from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory
from tests.factories.publications import PublicationFactory, by

HOUR = timedelta(hours=1)
PAGES = (ContentPage, WorkshopPage, ResearchBranchPage)
MODELS = (*PAGES, Person, Publication)


class Editors(FileEditor, EventEditor):
    """Several people at work on one site."""

    @by_chance
    def make_page(self) -> None:
        with whole_act():
            ContentPageFactory(parent=self.place(), title=self.word(), live=self.mostly())

    @by_chance
    def make_person(self) -> None:
        PersonFactory(given="", family=self.word(), live=self.mostly())

    @by_chance
    def make_work(self) -> None:
        people = [person for _each in range(2) if (person := self.any_of(Person))]
        by(PublicationFactory(title=self.word(), live=self.mostly()), *people)

    @by_chance
    def edit_a_draft(self) -> None:
        if thing := self.any_of(*MODELS):
            draft = thing.get_latest_revision_as_object()
            self.rename(draft)
            draft.save_revision()

    @by_chance
    def publish(self) -> None:
        if thing := self.any_of(*MODELS):
            (thing.latest_revision or thing.save_revision()).publish()

    @by_chance
    def edit_and_publish(self) -> None:
        if thing := self.any_of(*MODELS):
            self.rename(thing)
            thing.save_revision().publish()

    @by_chance
    def unpublish(self) -> None:
        if thing := self.any_of(*MODELS, live=True):
            thing.unpublish()

    @by_chance
    def delete(self) -> None:
        with whole_act():
            if thing := self.any_of(*MODELS):
                thing.delete()

    @by_chance
    def move(self) -> None:
        with whole_act():
            page, place = self.any_of(ContentPage), self.place()
            if page and page.pk != place.pk and not place.is_descendant_of(page):
                page.move(place, pos="last-child")

    @by_chance
    def change_the_address(self) -> None:
        if page := self.any_of(*PAGES, EventsPage):
            page.slug = self.word().lower()
            page.save_revision().publish()

    @by_chance
    def hide(self) -> None:
        with whole_act():
            if page := self.any_of(*PAGES, EventsPage, ResearchPage):
                PageViewRestriction.objects.create(page=page, restriction_type="login")

    @by_chance
    def show(self) -> None:
        with whole_act():
            if restriction := self.any_of(PageViewRestriction):
                restriction.delete()

    @by_chance
    def hide_another_instead(self) -> None:
        with whole_act():
            restriction, page = self.any_of(PageViewRestriction), self.any_of(*PAGES)
            if restriction and page:
                restriction.page = page
                restriction.save()

    @by_chance
    def schedule(self) -> None:
        if thing := self.any_of(*MODELS, live=False):
            self.rename(thing)
            begin = timezone.now() + HOUR
            thing.go_live_at = begin
            thing.save_revision(approved_go_live_at=begin)

    @by_chance
    def limit(self) -> None:
        if thing := self.any_of(*MODELS, live=True):
            thing.expire_at = timezone.now() + HOUR
            thing.save_revision().publish()

    @by_chance
    def let_time_pass(self) -> None:
        """What was to begin or to end has; the command that tells Wagtail so runs or runs not."""
        with whole_act():
            self.turn_the_clock()
        if self.mostly():
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
