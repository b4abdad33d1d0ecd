"""The same facts as in a content page of ours, in Wagtail's own blocks and API fields."""

from django.db import models
from wagtail import blocks
from wagtail.api import APIField
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import Page
from wagtail.snippets.blocks import SnippetChooserBlock


class PlainPage(Page):
    """Nine blocks: texts with links, pictures, people."""

    body = StreamField(
        [
            ("text", blocks.RichTextBlock()),
            ("image", ImageChooserBlock()),
            ("people", blocks.ListBlock(SnippetChooserBlock("people.Person"))),
            ("quote", blocks.TextBlock()),
        ]
    )
    picture = models.ForeignKey(
        "pages.CentreImage", models.SET_NULL, null=True, related_name="+", verbose_name="picture"
    )

    api_fields = [APIField("body"), APIField("picture")]
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
