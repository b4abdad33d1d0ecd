"""What the home page and content pages may begin with."""

from django.utils.translation import gettext_lazy as _

from pages.layouts import Block, Layout, section

NEWEST = {"heading": _("Latest publications"), "count": 5}
GIVEN = {"heading": _("Data and software"), "count": 5}
COMING = {"heading": _("Coming events"), "count": 3}
ASK: Block = ("people_list", {"heading": _("Whom to ask"), "people": [{}]})
WITH: Block = ("logo_wall", {"heading": _("Partners"), "organisations": [None]})
FIGURES: Block = ("figures", {"figures": [{}, {}, {}]})
GALLERY: Block = ("gallery", {"pictures": [{}, {}, {}]})

HOME = (
    Layout(
        "centre",
        _("Research centre"),
        _("What you work on, what came of it, what is coming up and who you are."),
        {
            "body": [
                ("text", ""),
                ("research_branches", {"heading": _("Research")}),
                ("featured_publication", {"heading": _("A recent result")}),
                ("latest_publications", NEWEST),
                ("coming_events", COMING),
                ("team", {"heading": _("Team")}),
                WITH,
            ]
        },
    ),
    Layout(
        "project",
        _("Project"),
        _("A question, some figures, what you give away and with whom you work."),
        {
            "body": [
                ("text", ""),
                FIGURES,
                ("research_branches", {"heading": _("Research")}),
                ("latest_products", GIVEN),
                ("latest_publications", NEWEST),
                WITH,
            ]
        },
    ),
    Layout(
        "meeting-place",
        _("Meeting place"),
        _("Events first, then pictures of the last ones and an invitation."),
        {
            "body": [
                ("coming_events", COMING),
                ("text", ""),
                GALLERY,
                ("quote", {}),
                ("call_to_action", {}),
            ]
        },
    ),
)


CONTENT = (
    Layout(
        "about",
        _("About us"),
        _("What you are about, in words and figures, with people to ask and partners."),
        {
            "body": [
                ("text", ""),
                ("image", {}),
                FIGURES,
                ("quote", {}),
                ASK,
                WITH,
            ]
        },
    ),
    Layout(
        "call",
        _("Call for people"),
        _("What you offer, whom you look for, how to apply: with a button."),
        {
            "body": [
                section(_("What we offer")),
                section(_("Whom we look for")),
                section(_("How to apply")),
                ("call_to_action", {}),
                ASK,
            ]
        },
    ),
    Layout(
        "report",
        _("Report"),
        _("A story with pictures, someone’s words and files to take away."),
        {
            "body": [
                ("image", {}),
                ("text", ""),
                ("quote", {}),
                GALLERY,
                ("documents", {"documents": [{}]}),
            ]
        },
    ),
    Layout(
        "questions",
        _("Questions and answers"),
        _("A short text, then questions that open to their answers."),
        {
            "body": [
                ("text", ""),
                ("accordion", {"parts": [{}, {}, {}]}),
                ASK,
            ]
        },
    ),
    Layout(
        "legal",
        _("Imprint or privacy"),
        _("Plain sections: who is responsible, how to reach you, what you keep."),
        {
            "body": [
                section(_("Who is responsible")),
                section(_("How to reach us")),
                section(_("What we keep about visitors")),
            ]
        },
    ),
)
