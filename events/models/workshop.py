"""A workshop, a school, a lecture: an event with a schedule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.http import HttpRequest
from django.utils.translation import get_language, to_locale
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import StreamField

from delivery import values
from events import linter, moments, payload, projection
from events.blocks import CommitteesBlock, ScheduleBlock, WorkshopBodyBlock
from events.coming import other_editions
from events.contradictions import contradictions
from events.forms import WorkshopForm
from events.identity import own_rows
from events.layouts import EVENT
from events.models.workshop_panels import edit_handler
from events.rows import Row
from events.rows_names import paper_model, papers_of, people_of, person_model
from events.schedule import (
    Named,
    Session,
    Setting,
    by_day,
    lines,
    session_shape,
    sessions_of,
    times,
)
from pages.models import BasePage


class EventType(models.TextChoices):
    WORKSHOP = "workshop", _("Workshop")
    SCHOOL = "school", _("School")
    HACKATHON = "hackathon", _("Hackathon")
    SEMINAR = "seminar", _("Seminar")
    LECTURE = "lecture", _("Lecture")


class Mode(models.TextChoices):
    ON_SITE = "on-site", _("On site")
    ONLINE = "online", _("Online")
    BOTH = "both", _("On site and online")


def zone_choices() -> list[tuple[str, str]]:
    return [(name, name.replace("_", " ")) for name in moments.zone_names()]


class WorkshopPage(BasePage):
    """An event and its schedule, which is the same page."""

    kind = "event"
    resource = "events"
    not_public_fields = frozenset({"editor_notes"})
    exclude_fields_in_copy = [*BasePage.exclude_fields_in_copy, "rows_owner"]

    event_type = models.CharField(
        _("type"), max_length=20, choices=EventType, default=EventType.WORKSHOP
    )
    start_date = models.DateField(_("first day"), null=True)
    end_date = models.DateField(
        _("last day"), null=True, blank=True, help_text=_("Empty if it lasts one day.")
    )
    time_zone = models.CharField(
        _("time zone"),
        max_length=64,
        choices=zone_choices,
        help_text=_(
            "Where the clocks of the schedule stand, as a continent and a city. "
            "Visitors read its name beside the times."
        ),
        error_messages={
            "invalid_choice": _(
                "“%(value)s” is no time zone. Choose a continent and a city from the list."
            ),
            "blank": _("Choose a time zone: without one, nobody knows when things begin."),
            "required": _("Choose a time zone: without one, nobody knows when things begin."),
        },
    )
    mode = models.CharField(_("takes place"), max_length=20, choices=Mode, default=Mode.ON_SITE)
    place = models.CharField(
        _("place"), max_length=255, blank=True, help_text=_("Building and city.")
    )
    address = models.TextField(_("postal address"), max_length=500, blank=True)
    online_url = models.URLField(_("address to take part online"), max_length=1000, blank=True)
    summary = models.TextField(
        _("summary"),
        max_length=500,
        blank=True,
        help_text=_("One or two sentences, printed below the title and in lists."),
    )
    host_name = models.CharField(
        _("host conference"), max_length=255, blank=True, help_text=_("For example “ICLR 2020”.")
    )
    host_url = models.URLField(_("address of the host"), max_length=1000, blank=True)
    series = models.CharField(
        _("series"), max_length=255, blank=True, help_text=_("The name that all editions share.")
    )
    edition = models.CharField(
        _("edition"), max_length=60, blank=True, help_text=_("A number or a year.")
    )
    part_of_page = models.ForeignKey(
        "wagtailcore.Page",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("part of a page of this site"),
    )
    part_of_title = models.CharField(_("part of something else"), max_length=255, blank=True)
    part_of_url = models.URLField(_("its address"), max_length=1000, blank=True)
    topics = ParentalManyToManyField("pages.Topic", blank=True, verbose_name=_("topics"))
    body = StreamField(WorkshopBodyBlock(), blank=True, verbose_name=_("text"))
    rooms = models.TextField(_("rooms"), blank=True, help_text=_("One a line."))
    tracks = models.TextField(_("tracks"), blank=True, help_text=_("One a line."))
    schedule = StreamField(ScheduleBlock(), blank=True, verbose_name=_("schedule"))
    committees = StreamField(CommitteesBlock(), blank=True, verbose_name=_("committees"))
    contact_email = models.EmailField(
        _("contact"), blank=True, help_text=_("Printed so that programs cannot harvest it.")
    )
    rows_owner = models.UUIDField(default=uuid4, editable=False)
    rows_stamp = models.UUIDField(null=True, blank=True, editable=False)

    base_form_class = WorkshopForm
    edit_handler = edit_handler()
    layouts = EVENT
    parent_page_types = ["events.EventsPage"]
    subpage_types: list[str] = []
    template = "events/workshop_page.html"

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")

    def save(self, *args: Any, **kwargs: Any) -> None:
        if "alias_of_id" in (kwargs.get("update_fields") or ()):
            kwargs["update_fields"] = None  # an alias becomes a page: its rows become its own now
        if kwargs.get("update_fields") is None:
            own_rows(self)
        super().save(*args, **kwargs)

    def with_content_json(self, content: dict[str, Any]) -> WorkshopPage:
        page: WorkshopPage = super().with_content_json(content)
        if not self.alias_of_id:
            page.rows_owner = self.rows_owner
            own_rows(page)
        return page

    def refuse_unfinished(self) -> None:
        super().refuse_unfinished()
        if found := self.contradictions():
            raise ValidationError(found)

    def contradictions(self) -> dict[str, ValidationError]:
        """What cannot be published as it stands, by field."""
        return contradictions(self)

    def is_public(self, at: datetime | None = None) -> bool:
        return super().is_public(at) and not self.contradictions()

    @classmethod
    def deliver_all(cls, things: Sequence[Any]) -> None:
        """Their talks follow; an alias has none of its own."""
        with transaction.atomic():
            cls.look_up_access(things)
            own = [page for page in things if page.alias_of_id is None]
            public = [page for page in own if page.is_public()]
            changed = [(page, projection.project(page)) for page in public]
            super().deliver_all(things)
            for page, talks in changed:
                projection.tell(page, talks)
            projection.silence([page for page in own if page not in public])

    def sort_key(self) -> str:
        return self.start_date.isoformat() if self.start_date else ""

    @property
    def zone(self) -> ZoneInfo | None:
        return moments.zone_of(self.time_zone)

    @property
    def last_day(self) -> date | None:
        return self.end_date or self.start_date

    @property
    def days(self) -> tuple[date, date] | None:
        return (self.start_date, self.last_day) if self.start_date and self.last_day else None

    def sessions(self) -> list[Session]:
        return sessions_of(self.schedule, self.start_date)

    def settings(self) -> list[Setting]:
        """Its sessions with all that their rows refer to, looked up at once."""
        sessions = self.sessions()
        named = self._named([row for session in sessions for row in session.rows])
        return [Setting(session, self.zone, self.mode, named) for session in sessions]

    def rows_in_order(self) -> Iterator[tuple[Row, Setting]]:
        for setting in self.settings():
            yield from ((row, setting) for row in setting.session.rows)

    def _named(self, rows: list[Row]) -> Named:
        return Named(
            people=_uuids(person_model, people_of(rows)),
            papers=_uuids(paper_model, papers_of(rows)),
            addresses=self._addresses(),
        )

    def _addresses(self) -> dict[str, str]:
        """The talk pages by row id; those of its source, for an alias."""
        source = self.alias_of.specific if self.alias_of_id else self
        if source.pk is None or (above := source.public_path()) is None:
            return {}
        slugs = source.talks.values_list("uuid", "slug")
        return {str(uuid): f"{above}talks/{slug}/" for uuid, slug in slugs}

    def zone_words(self, at: Iterable[datetime]) -> str:
        """The zone in words at these moments, or else on its first and last day."""
        if self.zone is None:
            return ""
        known = list(at) or [moments.noon(day, self.zone) for day in self.days or ()]
        return moments.zone_words(known, locale=to_locale(get_language() or "en"))

    def findings(self) -> list[linter.Finding]:
        """What its editor should look at."""
        return linter.findings(
            self.sessions(),
            zone=self.zone,
            days=self.days,
            rooms=lines(self.rooms),
            tracks=lines(self.tracks),
        )

    def public_document(self) -> dict[str, Any]:
        settings = self.settings()
        return {
            **super().public_document(),
            **payload.facts(self),
            **payload.setting(self),
            "time_zone_words": self.zone_words(_beginnings(settings)),
            "body": self.body.stream_block.get_api_representation(self.body),
            "sessions": [session_shape(setting) for setting in settings],
        }

    def found_by(self, payload: dict[str, Any]) -> dict[str, Iterable[str]]:
        return {
            **super().found_by(payload),
            "type": [payload["type"]],
            "start": [payload["start_date"]],
            "end": [payload["end_date"]],
            "mode": [payload["mode"]],
            "series": [values.text(payload["series"])],
            "edition": [values.text(payload["edition"])],
            "topic": values.texts(*payload["topics"]),
        }

    @classmethod
    def public_context(cls, payload: dict[str, Any], request: HttpRequest) -> dict[str, Any]:
        return {"days": by_day(payload["sessions"]), "editions": other_editions(payload)}


def _beginnings(settings: Iterable[Setting]) -> list[datetime]:
    found = (
        times(row, setting.session.day, setting.zone)[0]
        for setting in settings
        for row in setting.session.rows
    )
    return [moment for moment in found if moment]


def _uuids(model: Callable[[], type[models.Model]], keys: set[int]) -> dict[int, UUID]:
    """One query; none if nothing is referred to."""
    if not keys:
        return {}
    return dict(model()._base_manager.filter(pk__in=keys).values_list("pk", "uuid"))
