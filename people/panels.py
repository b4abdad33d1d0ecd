"""The form of a person, in four tabs."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PublishingPanel,
    TabbedInterface,
)

name = ObjectList(
    [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("given"), FieldPanel("particle")]),
                FieldRowPanel([FieldPanel("family"), FieldPanel("suffix")]),
                FieldPanel("printed"),
                FieldPanel("other_names"),
            ],
            heading=_("Name"),
            help_text=_("The parts sort the lists; the name as printed is what readers see."),
        ),
        FieldPanel("orcid"),
    ],
    heading=_("Name"),
)
places = ObjectList(
    [
        InlinePanel(
            "roles",
            heading=_("Roles at the centre"),
            label=_("role"),
            help_text=_(
                "Someone with a role that lasts is listed among the centre’s people. "
                "Authors and speakers from elsewhere have a page without one."
            ),
        ),
        InlinePanel(
            "affiliations",
            heading=_("Affiliations"),
            label=_("affiliation"),
            help_text=_("Where they work or worked, in the order that they are printed."),
        ),
    ],
    heading=_("Roles and affiliations"),
)
about = ObjectList(
    [
        FieldPanel("portrait"),
        FieldPanel("biography"),
        InlinePanel("links", heading=_("Elsewhere on the web"), label=_("link")),
    ],
    heading=_("About"),
)
publishing = ObjectList([FieldPanel("slug"), PublishingPanel()], heading=_("Address and times"))

person = TabbedInterface([name, places, about, publishing])
