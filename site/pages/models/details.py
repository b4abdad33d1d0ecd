"""What is said of the centre on every page."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import RichTextField
from wagtail.models import Orderable

from delivery.models import Deliverable
from delivery.references import reference
from pages import richtext
from pages.colours import COLOUR, is_readable, nearest_readable
from pages.forms import SnippetForm
from pages.models.publishable import Publishable
from pages.previews import PreviewedAround

LEGAL_PAGES = {
    "imprint": _("Imprint"),
    "privacy": _("Privacy"),
    "accessibility": _("Accessibility"),
}


def _legal_page(name: str) -> models.ForeignKey[Any, Any]:
    return models.ForeignKey(
        "wagtailcore.Page",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=LEGAL_PAGES[name],
    )


@register_setting(icon="home", order=10)
class SiteDetails(PreviewedAround, Publishable, ClusterableModel, BaseSiteSetting):
    """The centre's contact, legal pages, colour and licence: on every page, and in the API."""

    kind = "site"
    resource = "site"
    template = ""

    name = models.CharField(
        _("name of the centre"), max_length=255, blank=True, help_text=_("As it is printed.")
    )
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=60, blank=True)
    address = models.TextField(_("postal address"), blank=True, max_length=500)
    imprint = _legal_page("imprint")
    privacy = _legal_page("privacy")
    accessibility = _legal_page("accessibility")
    footer = RichTextField(
        _("footer"),
        blank=True,
        features=["bold", "italic", "link"],
        help_text=_("A sentence or two at the foot of every page."),
    )
    accent = models.CharField(
        _("accent colour"),
        max_length=7,
        default="#0b5a7a",
        validators=[
            RegexValidator(
                r"^#[0-9a-fA-F]{6}$", _("Write a colour as “#0b5a7a”: # and six figures.")
            )
        ],
        help_text=_("The one strong colour of the site."),
    )
    licence = models.CharField(
        _("licence of the content"),
        max_length=120,
        blank=True,
        help_text=_("What others may do with your texts, for example “CC BY 4.0”."),
    )

    base_form_class = SnippetForm
    panels = [
        FieldPanel("name"),
        MultiFieldPanel(
            [FieldPanel("email"), FieldPanel("phone"), FieldPanel("address")], _("Contact")
        ),
        InlinePanel("social_links", heading=_("Elsewhere on the web"), label=_("link")),
        MultiFieldPanel([PageChooserPanel(name) for name in LEGAL_PAGES], _("Legal pages")),
        MultiFieldPanel(
            [FieldPanel("footer"), FieldPanel("accent"), FieldPanel("licence")], _("On every page")
        ),
    ]

    class Meta:
        verbose_name = _("details of the site")

    def __str__(self) -> str:
        return self.name or str(_("Details of the site"))

    def clean(self) -> None:
        super().clean()
        if COLOUR.fullmatch(self.accent) and not is_readable(self.accent):
            raise ValidationError({"accent": self._too_pale()})

    def _too_pale(self) -> str:
        nearest = nearest_readable(self.accent)
        return _(
            "“%(colour)s” is too pale to read on the site's paper. The nearest colour that can be "
            "read is “%(nearest)s”."
        ) % {"colour": self.accent, "nearest": nearest}

    def public_document(self) -> dict[str, Any]:
        return {
            **super().public_document(),
            "url": "/",
            "api_url": "/api/v1/site/",
            "name": self.name,
            "contact": {"email": self.email, "phone": self.phone, "address": self.address},
            "social": [{"label": link.label, "url": link.url} for link in self.social_links.all()],
            "legal": [
                {"kind": name, "page": reference(page, "legal")}
                for name in LEGAL_PAGES
                if (page := self.legal_page(name))
            ],
            "footer": richtext.html(self.footer),
            "accent": self.accent,
            "licence": self.licence,
        }

    def legal_page(self, name: str) -> Any:
        """Its imprint, privacy page or accessibility statement; Wagtail's root page is none."""
        page = getattr(self, name)
        specific = page.specific if page else None
        return specific if isinstance(specific, Deliverable) else None


class SocialLink(Orderable):
    """The centre on another site."""

    details = ParentalKey(SiteDetails, on_delete=models.CASCADE, related_name="social_links")
    label = models.CharField(_("name"), max_length=60)
    url = models.URLField(_("address"))

    panels = [FieldPanel("label"), FieldPanel("url")]

    class Meta(Orderable.Meta):
        ordering = ["sort_order", "pk"]

    def __str__(self) -> str:
        return self.label
