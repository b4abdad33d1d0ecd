"""The schedule, the committees and the body of a workshop; and the list of coming events."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    DateBlock,
    IntegerBlock,
    ListBlock,
    StreamBlock,
    StructBlock,
    TextBlock,
    URLBlock,
)
from wagtail.snippets.blocks import SnippetChooserBlock

from events import coming, samples
from events.rows_block import RowsBlock
from pages.blocks.base import Shaped
from pages.blocks.body import CHOSEN, LIVING, WrittenBlock
from people.blocks import LogoWallBlock, PeopleListBlock


class SessionBlock(StructBlock):
    """A part of the schedule that has a title of its own."""

    title = CharBlock(label=_("Title"), max_length=255)
    day = DateBlock(
        label=_("Day"), required=False, help_text=_("Empty: the first day of the workshop.")
    )
    rooms = TextBlock(
        label=_("Rooms"),
        required=False,
        rows=2,
        help_text=_("One a line, as in the workshop's own list. Empty: no room, or all of them."),
    )
    track = CharBlock(label=_("Track"), required=False, max_length=120)
    chairs = TextBlock(
        label=_("Chairs"),
        required=False,
        rows=2,
        help_text=_("One a line, as they are to be printed; a first name is enough."),
    )
    rows = RowsBlock(label=_("Rows"))

    class Meta:
        icon = "list-ul"
        label = _("Session")
        label_format = "{title}"


class ScheduleBlock(StreamBlock):
    """The sessions of a workshop, in order."""

    session = SessionBlock()


class MemberBlock(StructBlock):
    """Someone on a committee."""

    name = CharBlock(label=_("Name as printed"), max_length=255)
    person = SnippetChooserBlock(
        "people.Person",
        required=False,
        label=_("Page of the person"),
        help_text=_("Visitors get a link to it once it is published."),
    )
    role = CharBlock(label=_("Position"), required=False, max_length=255)
    affiliation = CharBlock(label=_("Affiliation"), required=False, max_length=255)
    url = URLBlock(label=_("Address elsewhere"), required=False)

    class Meta:
        icon = "user"
        label_format = "{name}"


class CommitteeBlock(StructBlock):
    """Those who do one part of the work."""

    name = CharBlock(label=_("Name of the committee"), max_length=255)
    members = ListBlock(MemberBlock(), label=_("Members"), collapsed=True)

    class Meta:
        icon = "group"
        label = _("Committee")
        label_format = "{name}"


class CommitteesBlock(StreamBlock):
    """The committees of a workshop, in order."""

    committee = CommitteeBlock()


class ComingEventsBlock(Shaped, StructBlock):
    """The next events, by themselves; none: nothing is shown, the heading included."""

    heading = CharBlock(label=_("Heading"), required=False, max_length=255)
    count = IntegerBlock(label=_("How many"), default=3, min_value=1, max_value=12)

    class Meta:
        icon = "date"
        label = _("Coming events")
        description = _("The next events, soonest first; it fills itself.")
        template = "blocks/coming_events.html"

    def get_api_representation(self, value: Any, context: Any = None) -> dict[str, Any]:
        return {"heading": value["heading"] or "", "count": value["count"] or 3}

    def living(self, shape: Any) -> dict[str, Any] | None:
        upcoming = coming.to_come()[: shape["count"]]
        return {"events": upcoming} if upcoming else None

    def sample(self) -> dict[str, Any]:
        return {"heading": _("Coming events"), "count": 3}

    def living_sample(self, shape: Any) -> dict[str, Any]:
        return {"events": samples.coming()}


class WorkshopBodyBlock(WrittenBlock):
    """What stands above the schedule."""

    people_list = PeopleListBlock(group=CHOSEN)
    logo_wall = LogoWallBlock(group=CHOSEN)
    coming_events = ComingEventsBlock(group=LIVING)
