"""What the page of an event may begin with."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from pages.layouts import Block, Layout, section


def committee(name: str | Promise) -> Block:
    return ("committee", {"name": name, "members": [{}]})


def session(title: str | Promise) -> Block:
    return ("session", {"title": title, "rows": []})


EVENT = (
    Layout(
        "workshop",
        _("Workshop"),
        _("What it is about, a call, a morning and an afternoon, and its committees."),
        {
            "body": [("text", ""), section(_("Call for contributions"))],
            "schedule": [session(_("Morning")), session(_("Afternoon"))],
            "committees": [committee(_("Organisers")), committee(_("Programme committee"))],
        },
    ),
    Layout(
        "school",
        _("School"),
        _("What one learns, for whom it is, how to apply, and the days."),
        {
            "body": [
                section(_("What you learn")),
                section(_("Whom it is for")),
                section(_("How to apply")),
                ("call_to_action", {}),
                ("map", {}),
            ],
            "schedule": [session(_("First day")), session(_("Second day"))],
            "committees": [committee(_("Teachers"))],
        },
    ),
    Layout(
        "lecture",
        _("Lecture or seminar"),
        _("A picture, a text, how to take part, and one session."),
        {
            "body": [("image", {}), ("text", ""), section(_("How to take part"))],
            "schedule": [session(_("Programme"))],
        },
    ),
)
