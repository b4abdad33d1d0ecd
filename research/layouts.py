"""What the page of a research branch may begin with."""

from django.utils.translation import gettext_lazy as _

from pages.layouts import Layout, section

ASK = ("people_list", {"heading": _("Whom to ask"), "people": [{}]})

BRANCH = (
    Layout(
        "overview",
        _("Overview"),
        _("An application field, two use cases, some figures and the people to ask."),
        {
            "applications": [("application", {})],
            "use_cases": [("use_case", {}), ("use_case", {})],
            "body": [("figures", {"figures": [{}, {}, {}]}), ("image", {}), ASK],
        },
    ),
    Layout(
        "story",
        _("In depth"),
        _("A longer text: pictures, a formula, someone’s words, and a way on."),
        {
            "body": [
                ("image", {}),
                section(_("The question")),
                section(_("What we do")),
                ("formula", {}),
                ("quote", {}),
                ("gallery", {"pictures": [{}, {}, {}]}),
                ("call_to_action", {}),
            ],
        },
    ),
    Layout(
        "data",
        _("Data and software"),
        _("What the branch gives away: a table, files, and answers to questions."),
        {
            "applications": [("application", {})],
            "body": [
                section(_("What you can use")),
                ("table", {}),
                ("documents", {"documents": [{}]}),
                ("accordion", {"parts": [{}, {}]}),
                ASK,
            ],
        },
    ),
)
