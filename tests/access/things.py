"""A site with two branches, and in the second something for every address to ask for.

All that is of the second branch is a draft, and has a word of its own in all its texts.
"""

from functools import cached_property
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.admin.models import EditingSession
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Page,
    PageViewRestriction,
    Site,
    Task,
    UploadedFile,
    Workflow,
)

from accounts import invitations
from accounts.models import BranchTeam
from delivery import draft_links
from delivery.models import DraftLink, FormerAddress
from events.models import Talk
from pages.models import CentreDocument, CentreImage, Topic, User
from tests.access.people import THEIRS, make_people
from tests.factories.home import ContentPageFactory
from tests.factories.people import OrganisationFactory
from tests.factories.publications import VenueFactory
from tests.factories.research import ResearchBranchPageFactory
from tests.factories.secrets import Stage, address, word

REVIEWED = ("branch", "person", "publication", "product")
OF_BRANCH = (*REVIEWED, "page", "event")
OTHERS = (
    "talk",
    "user",
    "image",
    "document",
    "collection",
    "invited",
    "locked",
    "uploaded",
    "empty",
)
OF_ITS_PEOPLE = ("rendition", "document", "uploaded", "link", "editing", "colleague", "team")
SECRETS = {*OF_BRANCH, *OTHERS}


class Centre:
    """Everything there is to ask for, by what it is called."""

    def __init__(self, home: Page) -> None:
        self.home = home
        self.stage = Stage(home, live=False).build()
        above = self.stage.lists["research"]
        self.ours = ResearchBranchPageFactory(parent=above, title="Water")
        self.people: dict[str, User] = make_people()
        self._give_to_the_branch()
        self.states = {kind: self._drafted(kind) for kind in OF_BRANCH}
        for name, made in vars(Centre).items():
            if isinstance(made, cached_property):
                getattr(self, name)

    def _give_to_the_branch(self) -> None:
        for kind in ("publication", "product"):
            work = self.stage.fresh(kind)
            work.branches.add(self["branch"])
            work.save()
        BranchTeam.objects.get(branch=self["branch"]).people.add(self["person"])

    def _drafted(self, kind: str) -> Any:
        """The state of the workflow in which its draft waits for a review."""
        thing, by = self.stage.fresh(kind), self.people[THEIRS]
        thing.save_revision(user=by, log_action=True)
        return Workflow.objects.get().start(thing, by) if kind in REVIEWED else None

    def __getitem__(self, name: str) -> Any:
        """A thing of the stage, or one of those below."""
        return self.stage.things[name] if name in self.stage.things else getattr(self, name)

    def theirs(self) -> list[Any]:
        """All that is stored of what branch B has, to see whether it has changed."""
        things = [*self.stage.things.values(), *(self[name] for name in OF_ITS_PEOPLE)]
        return [type(each).objects.filter(pk=each.pk).values().first() for each in things]

    def fresh(self, name: str) -> Any:
        """As it is stored."""
        return self.stage.fresh(name) if name in self.stage.things else self[name]

    @cached_property
    def alias(self) -> Page:
        return self.stage.fresh("branch").create_alias(update_slug="zqaliasaddress")

    @cached_property
    def empty(self) -> Page:
        return ContentPageFactory(parent=self.home, title=word("empty"), live=False)

    @cached_property
    def collection(self) -> Collection:
        return Collection.get_first_root_node().add_child(name=word("collection"))

    @cached_property
    def restricted_collection(self) -> CollectionViewRestriction:
        return CollectionViewRestriction.objects.create(
            collection=self.collection, restriction_type="password", password=word("lock")
        )

    @cached_property
    def restricted_page(self) -> PageViewRestriction:
        page = ContentPageFactory(parent=self.home, title=word("locked"), slug=address("locked"))
        return PageViewRestriction.objects.create(
            page=page, restriction_type="password", password=word("lock")
        )

    @cached_property
    def image(self) -> CentreImage:
        return CentreImage.objects.create(
            title=word("image"),
            description=word("image"),
            file=get_test_image_file("ice.png"),
            collection=self.collection,
            uploaded_by_user=self.people[THEIRS],
        )

    @cached_property
    def measured(self) -> bool:
        """Wagtail writes down how large a file is when it is first asked."""
        return bool(self.image.get_file_hash() and self.document.get_file_hash())

    @cached_property
    def rendition(self) -> Any:
        return self.image.get_rendition("width-160")

    @cached_property
    def document(self) -> CentreDocument:
        return CentreDocument.objects.create(
            title=word("document"),
            file=ContentFile(b"%PDF- zqdocumentwords", f"{address('document')}.pdf"),
            collection=self.restricted_collection.collection,
            uploaded_by_user=self.people[THEIRS],
        )

    @cached_property
    def uploaded(self) -> UploadedFile:
        file = ContentFile(b"%PDF-1.4", f"{address('uploaded')}.pdf")
        return UploadedFile.objects.create(
            file=file,
            uploaded_by_user=self.people[THEIRS],
            for_content_type=ContentType.objects.get_for_model(CentreDocument),
        )

    @cached_property
    def editing(self) -> EditingSession:
        return EditingSession.objects.create(
            user=self.people[THEIRS],
            content_object=self["publication"],
            last_seen_at=timezone.now(),
        )

    @cached_property
    def invited(self) -> User:
        user = User(email=f"{word('invited')}@centre.example")
        invitations.invite(user, [], self.people["administrator"])
        return user

    @cached_property
    def link(self) -> DraftLink:
        return draft_links.make(self.stage.fresh("publication"), self.people[THEIRS])

    @cached_property
    def former(self) -> FormerAddress:
        return FormerAddress.objects.create(address="/old/", rest="/research/")

    @cached_property
    def organisation(self) -> Any:
        return OrganisationFactory()

    @cached_property
    def venue(self) -> Any:
        return VenueFactory()

    @cached_property
    def topic(self) -> Topic:
        return Topic.objects.create(name="Floods")

    @cached_property
    def team(self) -> BranchTeam:
        return BranchTeam.objects.get(branch=self["branch"])

    @cached_property
    def workflow(self) -> Workflow:
        return Workflow.objects.get()

    @cached_property
    def task(self) -> Task:
        return Task.objects.get()

    @cached_property
    def talk(self) -> Talk:
        return Talk.objects.get()

    @cached_property
    def site(self) -> Site:
        return Site.objects.get()

    @cached_property
    def colleague(self) -> User:
        return self.people[THEIRS]
