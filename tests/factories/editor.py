"""Someone at work on a site, who chooses by chance: the same for the same seed."""

from random import Random
from typing import Any

from home.models import ContentPage
from people.models import Person
from tests.factories.events import EventsPageFactory
from tests.factories.research import ResearchPageFactory


def by_chance(method: Any) -> Any:
    """One of the acts that come by chance."""
    method.is_act = True
    return method


def furnished(home: Any) -> Any:
    """A home page with the pages that events and branches stand below."""
    EventsPageFactory(parent=home)
    ResearchPageFactory(parent=home, slug="research")
    return home


class Editor:
    """What all acts need; `act` does what comes next, and all of it."""

    def __init__(self, home: Any, seed: int) -> None:
        self.home, self.chance, self.number = home, Random(seed), 0
        self.acts = [name for name in dir(self) if hasattr(getattr(self, name), "is_act")]

    def act(self) -> str:
        """Do something; what it was."""
        name = self.chance.choice(self.acts)
        getattr(self, name)()
        return name

    def word(self) -> str:
        self.number += 1
        return f"Word{self.number}"

    def mostly(self) -> bool:
        return self.chance.random() < 0.7

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

    def rename(self, thing: Any) -> None:
        if isinstance(thing, Person):
            thing.family = self.word()
        else:
            thing.title = self.word()
