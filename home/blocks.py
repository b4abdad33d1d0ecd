"""What the home page and content pages are composed of."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamBlock

from pages.blocks.prose import HeadingBlock, TextBlock


class BodyBlock(StreamBlock):
    """The blocks of a page, in the order that an editor gives them."""

    heading = HeadingBlock(group=_("Text"))
    text = TextBlock(group=_("Text"))
