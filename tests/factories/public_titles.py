"""What the public may see, as the rows say it, and not the documents."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils import timezone
from wagtail.models import CollectionViewRestriction, Page, PageViewRestriction

from events.models import WorkshopPage
from home.models import ContentPage
from pages.models import CentreDocument, CentreImage
from people.models import Person
from publications.models import Publication


def public_titles() -> list[str]:
    things = list(public_things())
    pictures = {picture for thing in things for picture in pictures_of(thing)}
    files = {file for thing in things for file in files_of(thing)}
    shown = [
        *CentreImage.objects.filter(pk__in=pictures),
        *(file for file in CentreDocument.objects.filter(pk__in=files) if is_open(file)),
    ]
    talks = (title for thing in things for title in talks_of(thing))
    return sorted([*map(str, (*things, *shown)), *talks])


def public_things() -> Iterator[Any]:
    hidden = [each.page.path for each in PageViewRestriction.objects.select_related("page")]
    now = timezone.now()
    for thing in things():
        begun = not (thing.go_live_at and thing.go_live_at > now)
        over = thing.expire_at and thing.expire_at <= now
        is_hidden = isinstance(thing, Page) and thing.path.startswith(tuple(hidden))
        if thing.live and begun and not over and not is_hidden:
            yield thing


def things() -> Iterable[Any]:
    yield from Page.objects.filter(depth__gt=1).specific()
    yield from Person.objects.all()
    yield from Publication.objects.all()


def talks_of(thing: Any) -> list[str]:
    sessions = thing.schedule if isinstance(thing, WorkshopPage) else []
    rows = (row for each in sessions for row in each.value["rows"])
    return [row.title for row in rows if row.entry == "talk"]


def pictures_of(thing: Any) -> Iterator[int]:
    for name in ("picture_id", "portrait_id"):
        if picture := getattr(thing, name, None):
            yield picture
    for value in blocks(thing, "image"):
        if value["image"]:
            yield value["image"].pk


def files_of(thing: Any) -> Iterator[int]:
    for value in blocks(thing, "documents"):
        yield from (each["document"].pk for each in value["documents"] if each["document"])


def blocks(thing: Any, name: str) -> list[Any]:
    body = thing.body if isinstance(thing, ContentPage) else []
    return [each.value for each in body if each.block_type == name]


def is_open(file: CentreDocument) -> bool:
    restrictions = CollectionViewRestriction.objects.select_related("collection")
    closed = tuple(each.collection.path for each in restrictions)
    return not file.collection.path.startswith(closed)
