"""What the body of any page may hold; the rooms add their own blocks to it."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamBlock

from pages.blocks.accordion import AccordionBlock
from pages.blocks.call_to_action import CallToActionBlock
from pages.blocks.documents import DocumentListBlock
from pages.blocks.figures import FiguresBlock
from pages.blocks.formula import FormulaBlock
from pages.blocks.gallery import GalleryBlock
from pages.blocks.image import ImageBlock
from pages.blocks.map import MapBlock
from pages.blocks.prose import HeadingBlock, TextBlock
from pages.blocks.quote import QuoteBlock
from pages.blocks.section import SectionBlock
from pages.blocks.table import TableBlock
from pages.blocks.video import VideoBlock

TEXT = _("Text")
SHOWN = _("Pictures and links")
CHOSEN = _("What you choose")
LIVING = _("Lists that fill themselves")


class WrittenBlock(StreamBlock):
    """Words, pictures and tables, in the order that an editor gives them."""

    heading = HeadingBlock(group=TEXT)
    text = TextBlock(group=TEXT)
    section = SectionBlock(group=TEXT)
    quote = QuoteBlock(group=TEXT)
    table = TableBlock(group=TEXT)
    formula = FormulaBlock(group=TEXT)
    figures = FiguresBlock(group=TEXT)
    accordion = AccordionBlock(group=TEXT)
    image = ImageBlock(group=SHOWN)
    gallery = GalleryBlock(group=SHOWN)
    video = VideoBlock(group=SHOWN)
    map = MapBlock(group=SHOWN)
    documents = DocumentListBlock(group=SHOWN)
    call_to_action = CallToActionBlock(group=SHOWN)
