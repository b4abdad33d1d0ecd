"""An open site with a secret thing of each kind, each mentioned by open things in every way.

Every text of a secret thing holds a word of its own, and its address another.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.models import Page, Site
from wagtail.rich_text import RichText

from events.models import Deadline, EventLink
from pages.models import SiteDetails
from people.models import Affiliation, CentreRole, PersonLink
from publications.models import Authorship, PublicationLink
from research.models import BranchLead
from tests.factories import events as event_factory
from tests.factories.events import EventsPageFactory, WorkshopPageFactory
from tests.factories.home import ContentPageFactory
from tests.factories.people import MemberFactory, PeoplePageFactory, PersonFactory
from tests.factories.publications import (
    ProductFactory,
    ProductsPageFactory,
    PublicationFactory,
    PublicationsPageFactory,
)
from tests.factories.research import ResearchBranchPageFactory, ResearchPageFactory


def word(kind: str) -> str:
    return f"zq{kind}words"


def address(kind: str) -> str:
    return f"zq{kind}address"


def texts(model: type[models.Model], kind: str) -> dict[str, str]:
    """The word for every text of a model, and the address for its slug."""
    fields = [each for each in model._meta.concrete_fields if is_written(each)]
    said = {each.name: text for each in fields if (text := text_for(each, kind))}
    return said | ({"slug": address(kind)} if "slug" in {each.name for each in fields} else {})


def is_written(field: models.Field) -> bool:
    is_text = isinstance(field, models.CharField | models.TextField)
    machine = {"path", "url_path", "draft_title", "language", "accent"}
    return is_text and field.editable and not field.choices and field.name not in machine


def text_for(field: models.Field, kind: str) -> str:
    """The first way to write the word that the field takes; identifiers take none."""
    word_ = word(kind)
    for text in (word_, f"https://{word_}.org/", f"{word_}@centre.example"):
        try:
            field.clean(text, None)
        except ValidationError:
            continue
        return text
    return ""


def prose(kind: str) -> RichText:
    return RichText(f"<p>About {word(kind)}.</p>")


@dataclass
class Stage:
    """An open site with a secret thing of each kind, each mentioned by open ones."""

    home: Page
    live: bool
    lists: dict[str, Page] = field(default_factory=dict)
    things: dict[str, Any] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def build(self) -> "Stage":
        self._open_lists()
        self._secrets()
        self._mentions()
        self._remember()
        return self

    def fresh(self, kind: str) -> Any:
        return type(self.things[kind]).objects.get(pk=self.things[kind].pk)

    def _open_lists(self) -> None:
        made = {
            "research": ResearchPageFactory,
            "publications": PublicationsPageFactory,
            "products": ProductsPageFactory,
            "people": PeoplePageFactory,
            "events": EventsPageFactory,
        }
        self.lists = {slug: made[slug](parent=self.home, slug=slug) for slug in made}

    def _secrets(self) -> None:
        self.things = {
            "person": self._person(),
            "page": self._page(),
            "branch": self._branch(),
        }
        self.things["publication"] = self._publication()
        self.things["product"] = self._product()
        self.things["event"] = self._event()

    def _texts(self, factory: Any, kind: str) -> dict[str, Any]:
        return {**texts(factory._meta.model, kind), "live": self.live}

    def _page(self) -> Page:
        said = self._texts(ContentPageFactory, "page")
        body = [("text", prose("page")), ("heading", word("page"))]
        return ContentPageFactory(parent=self.home, show_in_menus=True, body=body, **said)

    def _branch(self) -> Page:
        said = self._texts(ResearchBranchPageFactory, "branch")
        cases = [("use_case", {"title": word("branch"), "text": word("branch")})]
        body = [("text", prose("branch"))]
        above = self.lists["research"]
        return ResearchBranchPageFactory(parent=above, use_cases=cases, body=body, **said)

    def _person(self) -> Any:
        said = self._texts(PersonFactory, "person")
        person = PersonFactory.build(**said)
        person.roles = [CentreRole(role=word("person"), group=word("person"))]
        person.affiliations = [Affiliation(name=word("person"))]
        person.links = [PersonLink(label=word("person"), url=f"https://{word('person')}.org/")]
        person.save()
        return person

    def _publication(self) -> Any:
        said = self._texts(PublicationFactory, "publication")
        said |= {"notice_kind": "erratum", "is_featured": True}
        work = PublicationFactory.build(**said)
        work.authorships = [Authorship(name=word("publication"), affiliation=word("publication"))]
        url = f"https://{word('publication')}.org/"
        work.links = [PublicationLink(label=word("publication"), url=url)]
        work.save()
        return work

    def _product(self) -> Any:
        return ProductFactory(**self._texts(ProductFactory, "product"))

    def _event(self) -> Page:
        said = self._texts(WorkshopPageFactory, "event") | {"rooms": "", "tracks": ""}
        said.pop("time_zone", None)
        url = f"https://{word('event')}.org/"
        event = WorkshopPageFactory.build(
            **said,
            start_date=date(2127, 5, 3),
            schedule=[event_factory.session(word("event"), [secret_talk()])],
            committees=[committee(word("event"))],
            body=[("text", prose("event"))],
        )
        event.deadlines = [Deadline(label=word("event"), text=word("event"))]
        event.links = [EventLink(label=word("event"), url=url)]
        self.lists["events"].add_child(instance=event)
        return event

    def _mentions(self) -> None:
        page, branch, person = (self.things[kind] for kind in ("page", "branch", "person"))
        work, event = self.things["publication"], self.things["event"]
        links = "".join(
            f'<p>Read <a linktype="page" id="{each.pk}">more</a>.</p>'
            for each in (page, branch, event)
        )
        cast = [("people_list", {"heading": "", "people": [{"person": person, "role": ""}]})]
        ContentPageFactory(
            parent=self.home,
            title="Mentions",
            slug="mentions",
            body=[
                ("text", RichText(links)),
                ("section", {"heading": "More", "content": [("text", RichText(links))]}),
                ("call_to_action", {"text": "Go", "label": "Go", "page": page, "url": ""}),
                ("quote", {"words": "So", "speaker": "He", "page": branch, "url": ""}),
                ("featured_publication", {"heading": "One", "publication": work}),
                ("featured_publication", {"heading": "Newest", "publication": None}),
                ("latest_publications", {"heading": "New", "count": 5}),
                ("latest_products", {"heading": "New", "count": 5}),
                ("research_branches", {"heading": "What"}),
                ("coming_events", {"heading": "When", "count": 5}),
                ("team", {"heading": "Who"}),
                *cast,
            ],
        )
        self._open_things(page, branch, person, work)
        self._details(page, links)

    def _open_things(self, page: Page, branch: Page, person: Any, work: Any) -> None:
        open_work = PublicationFactory(title="An open work", slug="an-open-work")
        open_work.authorships = [Authorship(name="A. Printed", person=person)]
        open_work.branches = [branch]
        open_work.save()
        product = ProductFactory(title="An open product", slug="an-open-product")
        product.publications, product.branches = [work], [branch]
        product.save()
        MemberFactory(given="Open", family="Book")
        lead = BranchLead(person=person)
        ResearchBranchPageFactory(
            parent=self.lists["research"], title="An open branch", slug="open", leads=[lead]
        )
        row = event_factory.talk("An open talk", "09:00", "09:30", people=[], papers=[work.pk])
        row.people = [event_factory.RowPerson(name="P. Printed", person=person.pk)]
        WorkshopPageFactory(
            parent=self.lists["events"],
            title="An open event",
            slug="an-open-event",
            part_of_page=page,
            schedule=[event_factory.session("All", [row])],
            committees=[committee("C. Printed", person)],
        )

    def _details(self, page: Page, links: str) -> None:
        details = SiteDetails.for_site(Site.objects.get())
        details.imprint, details.footer = page, links
        details.save()

    def _remember(self) -> None:
        """Where the things are while they are public: to ask for it when they are not."""
        for thing in self.things.values():
            self.asked += [thing.public_path() or "", f"/api/v1/{thing.resource}/{thing.uuid}/"]
        self.asked += [f"{self.things['event'].public_path()}talks/{address('talk')}/"]
        self.asked += [f"/api/v1/talks/{secret_talk().id}/"]


def committee(name: str, person: Any = None) -> tuple[str, Any]:
    url = f"https://{name}.org/" if name.startswith("zq") else ""
    member = {"name": name, "person": person, "role": name, "affiliation": name, "url": url}
    return ("committee", {"name": name, "members": [member]})


def secret_talk() -> event_factory.Row:
    """A talk with the word in all its texts; its address comes from its title."""
    said = dict.fromkeys(
        ("type", "board", "printed_people", "room", "abstract", "about", "was", "note"),
        word("talk"),
    )
    links = {"slides": f"https://{word('talk')}.org/"}
    return event_factory.talk(
        address("talk"), "09:00", "09:30", people=[word("talk")], links=links, **said
    )
