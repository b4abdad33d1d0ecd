"""The form of an event, in tabs."""

from __future__ import annotations

from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PageChooserPanel,
    TabbedInterface,
)

from events.panels import FindingsPanel, SchedulePanel
from pages.models import BasePage

WHEN = MultiFieldPanel(
    [
        FieldRowPanel([FieldPanel("start_date"), FieldPanel("end_date")]),
        FieldPanel("time_zone"),
    ],
    heading=_("When"),
)
WHERE = MultiFieldPanel(
    [
        FieldPanel("mode"),
        FieldPanel("place"),
        FieldPanel("address"),
        FieldPanel("online_url"),
    ],
    heading=_("Where"),
)
BELONGS = MultiFieldPanel(
    [
        FieldRowPanel([FieldPanel("host_name"), FieldPanel("host_url")]),
        FieldRowPanel([FieldPanel("series"), FieldPanel("edition")]),
        PageChooserPanel("part_of_page"),
        FieldRowPanel([FieldPanel("part_of_title"), FieldPanel("part_of_url")]),
    ],
    heading=_("Belongs to"),
    classname="collapsed",
)
ABOUT = [
    *BasePage.content_panels,
    FieldPanel("event_type"),
    FieldPanel("summary"),
    WHEN,
    WHERE,
    FieldPanel("body"),
    FieldPanel("topics", widget=CheckboxSelectMultiple),
    BELONGS,
]
SCHEDULE = [
    FindingsPanel(heading=_("What to look at")),
    InlinePanel(
        "editor_notes",
        heading=_("Notes on the whole page"),
        label=_("note"),
        help_text=_("Visitors never see them. Delete a note once you are done with it."),
    ),
    FieldRowPanel([FieldPanel("rooms"), FieldPanel("tracks")]),
    SchedulePanel("schedule"),
]
PEOPLE = [
    FieldPanel("committees"),
    FieldPanel("contact_email"),
    InlinePanel("deadlines", heading=_("Calls and deadlines"), label=_("call or deadline")),
    InlinePanel("links", heading=_("Links"), label=_("link")),
]


def edit_handler() -> TabbedInterface:
    return TabbedInterface(
        [
            ObjectList(ABOUT, heading=_("Event")),
            ObjectList(SCHEDULE, heading=_("Schedule")),
            ObjectList(PEOPLE, heading=_("People and links")),
            ObjectList(BasePage.promote_panels, heading=_("Promote")),
            ObjectList(BasePage.settings_panels, heading=_("Settings")),
        ]
    )
