"""The home page, and the page for all that has no room of its own."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField, StreamField

from home.accessibility.models import AccessibilityGap, AccessibilityPage
from home.blocks import BodyBlock
from home.layouts import CONTENT, HOME
from pages import richtext
from pages.models import BasePage
from pages.pictures.images import LOGO, OPENING, picture

__all__ = ["AccessibilityGap", "AccessibilityPage", "ContentPage", "HomePage"]


class HomePage(BasePage):
    """What a visitor sees first: who the centre is, and then what it does."""

    claim = models.CharField(
        _("claim"),
        max_length=255,
        help_text=_("One sentence on what the centre is for; the largest words of the page."),
    )
    wordmark = models.CharField(
        _("wordmark"), max_length=60, blank=True, help_text=_("The name as a logo; without a file.")
    )
    opening = RichTextField(
        _("opening text"), help_text=_("Two or three sentences below the claim.")
    )
    picture = models.ForeignKey(
        "pages.CentreImage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture"),
    )
    logo = models.ForeignKey(
        "pages.CentreImage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("logo"),
        help_text=_("Without one, the wordmark is printed."),
    )
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("below the opening"))

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("wordmark"),
        FieldPanel("logo"),
        FieldPanel("claim"),
        FieldPanel("opening"),
        FieldPanel("picture"),
        FieldPanel("body"),
    ]
    layouts = HOME
    max_count = 1
    parent_page_types = ["wagtailcore.Page"]
    template = "home/home_page.html"

    class Meta:
        verbose_name = _("home page")

    def public_document(self) -> dict[str, Any]:
        return {
            **super().public_document(),
            "summary": self.search_description,
            "claim": self.claim,
            "wordmark": self.wordmark,
            "logo": picture(self.logo, alt=self.wordmark or self.title, shape=LOGO),
            "opening": richtext.html(self.opening),
            "picture": picture(self.picture, shape=OPENING),
            "body": self.body.stream_block.get_api_representation(self.body),
        }


class ContentPage(BasePage):
    """A page for all else: about, imprint, a call for people."""

    summary = models.TextField(
        _("summary"),
        max_length=500,
        blank=True,
        help_text=_("One or two sentences, printed below the title and in search results."),
    )
    picture = models.ForeignKey(
        "pages.CentreImage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture"),
    )
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("text"))

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("summary"),
        FieldPanel("picture"),
        FieldPanel("body"),
    ]
    layouts = CONTENT
    parent_page_types = ["home.HomePage", "home.ContentPage"]
    subpage_types = ["home.ContentPage", "home.AccessibilityPage"]
    template = "home/content_page.html"

    class Meta:
        verbose_name = _("page")

    def public_document(self) -> dict[str, Any]:
        return {
            **super().public_document(),
            "summary": self.summary,
            "picture": picture(self.picture),
            "body": self.body.stream_block.get_api_representation(self.body),
        }
