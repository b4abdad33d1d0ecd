"""From a live schedule to its talks: rows of a read model, and a document each.

A talk is known by its row's UUID. It keeps its address through edits and moves; where its row is
gone, it goes too and leaves a tombstone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext as _

from delivery import documents
from delivery.models import PublishedDocument
from events.models.talk import Talk
from events.schedule import Setting, free, row_shape, times

if TYPE_CHECKING:
    from events.models.workshop import WorkshopPage
    from events.rows import Row

COLUMNS = ("title", "people", "starts_at", "ends_at", "order", "source")


def project(page: WorkshopPage) -> list[Talk]:
    """Bring the talks of a page in line with its schedule; the new and changed ones.

    The number of queries is the same for any number of talks, but for those that are gone.
    """
    stored = {talk.uuid: talk for talk in page.talks.all()}
    wanted = _talks(page, stored)
    _refuse_talks_of_others(page, [talk for talk in wanted if talk.pk is None])
    for talk in page.talks.exclude(uuid__in=[talk.uuid for talk in wanted]):
        talk.delete()
    new = [talk for talk in wanted if talk.pk is None]
    changed = [talk for talk in wanted if talk.pk and _differs(talk, stored[talk.uuid])]
    Talk.objects.bulk_create(new)
    Talk.objects.bulk_update(changed, COLUMNS)
    return new + changed


def tell(page: WorkshopPage, changed: Iterable[Talk]) -> None:
    """Write the documents of talks that changed, have none or expire otherwise than the page."""
    talks = list(page.talks.all())
    told = _told(talks)
    fresh = {talk.uuid for talk in changed}
    for talk in talks:
        talk.page = page
    documents.write_many(
        [talk for talk in talks if talk.uuid in fresh or told.get(talk.uuid, ...) != page.expire_at]
    )


def silence(pages: Sequence[WorkshopPage]) -> None:
    """Withdraw the documents of all talks of these pages."""
    documents.withdraw(*_told(Talk.objects.filter(page__in=pages)))


def _told(talks: Iterable[Talk]) -> dict[UUID, datetime | None]:
    """When the document of each talk expires, for those that have one."""
    ids = [talk.uuid for talk in talks]
    alive = PublishedDocument.objects.filter(id__in=ids, is_tombstone=False)
    return dict(alive.values_list("id", "expires_at"))


def _talks(page: WorkshopPage, stored: Mapping[UUID, Talk]) -> list[Talk]:
    """A talk for each row that is one, in the order of the schedule."""
    taken = {talk.slug for talk in stored.values()}
    talks = []
    for order, (row, setting) in enumerate(page.rows_in_order()):
        if row.entry == "talk":
            before = stored.get(UUID(row.id))
            slug = before.slug if before else free(slugify(row.title)[:200] or "talk", taken)
            taken.add(slug)
            talk = _talk(page, row, setting)
            talk.pk, talk.slug, talk.order = before.pk if before else None, slug, order
            talks.append(talk)
    return talks


def _talk(page: WorkshopPage, row: Row, setting: Setting) -> Talk:
    begins, ends = times(row, setting.session.day, setting.zone)
    return Talk(
        page=page,
        uuid=UUID(row.id),
        title=row.title[:1000],
        people=row.people_as_printed[:1000],
        starts_at=begins.astimezone(UTC) if begins else None,
        ends_at=ends.astimezone(UTC) if ends else None,
        source=_source(page, row, setting),
    )


def _source(page: WorkshopPage, row: Row, setting: Setting) -> dict[str, Any]:
    """The row as visitors get it, and what it takes from its session and workshop."""
    begins, _ends = times(row, setting.session.day, setting.zone)
    shape = {key: value for key, value in row_shape(row, setting).items() if key != "url"}
    return {
        **shape,
        "session": {"id": setting.session.id, "title": setting.session.title},
        "track": setting.session.track,
        "time_zone": page.time_zone,
        "time_zone_words": page.zone_words([begins] if begins else []),
        "day": setting.session.day.isoformat() if setting.session.day else "",
        "event_day": page.start_date.isoformat() if page.start_date else "",
    }


def _differs(new: Talk, old: Talk) -> bool:
    return any(getattr(new, name) != getattr(old, name) for name in COLUMNS)


def _refuse_talks_of_others(page: WorkshopPage, new: Iterable[Talk]) -> None:
    """A row that was carried over from another page is that page's talk as long as it is there."""
    uuids = [talk.uuid for talk in new]
    others = Talk.objects.filter(uuid__in=uuids).exclude(page=page).select_related("page")
    if (other := others.first()) is not None:
        message = _(
            "“%(title)s” is a talk of “%(event)s” already. "
            "Delete its row there, or enter it here as a new row."
        )
        text = message % {"title": other.title, "event": other.page.title}
        raise ValidationError({"schedule": text})
