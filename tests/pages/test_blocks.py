import pytest
import wagtail_factories
from django.core.exceptions import ValidationError
from wagtail.blocks import StructBlockValidationError

from delivery.documents import published
from delivery.rendering import resolved
from pages.blocks.call_to_action import CallToActionBlock
from pages.blocks.image import ImageBlock
from pages.blocks.prose import HeadingBlock, SubheadingBlock, TextBlock
from pages.blocks.quote import QuoteBlock
from pages.blocks.section import SectionBlock
from pages.blocks.table import TableBlock
from pages.models import CentreImage
from tests.factories.home import ContentPageFactory

TEXT = {"type": "text", "value": "<p>Paper, glass and tin.</p>"}


class CentreImageFactory(wagtail_factories.ImageFactory):
    title = "glacier.jpg"
    credit = "Ada Open"

    class Meta:
        model = CentreImage


@pytest.fixture
def image(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return CentreImageFactory(file__width=600, file__height=400)


def shaped(block, value):
    return resolved(block.get_api_representation(block.to_python(value)))


def drawn(block, value) -> str:
    """A block as a page draws it: from its stored shape, blanks between tags taken out."""
    html = " ".join(block.render_shape(shaped(block, value)).split())
    return html.replace("> <", "><").replace("> ", ">").replace(" <", "<")


def card(page):
    return published().get(id=page.uuid).card


def refused(block, value):
    """The messages of each child that refuses."""
    with pytest.raises(StructBlockValidationError) as caught:
        block.clean(block.to_python(value))
    return {name: error.messages for name, error in caught.value.block_errors.items()}


@pytest.mark.parametrize(
    ("block", "value", "html"),
    [
        (HeadingBlock(), "Ice & snow", '<h2 class="heading">Ice &amp; snow</h2>'),
        (SubheadingBlock(), "Ice", "<h3>Ice</h3>"),
        (TextBlock(), "<p>It melts.</p>", '<div class="prose"><p>It melts.</p></div>'),
    ],
    ids=["heading", "subheading", "text"],
)
def test_words_are_drawn_as_they_are_written(block, value, html):
    assert drawn(block, value) == html


@pytest.mark.parametrize(
    ("block", "value"),
    [
        (HeadingBlock(), ""),
        (TextBlock(), "<p></p>"),
        (QuoteBlock(), {"words": "", "speaker": "Ada Open", "page": None, "url": ""}),
        (TableBlock(), None),
        (TableBlock(), {"data": [["", None], ["", ""]], "table_caption": "Ice"}),
        (ImageBlock(), {"image": None, "alt": "Ice", "caption": "Ice"}),
        (CallToActionBlock(), {"text": "Come", "label": "Come", "page": None, "url": ""}),
        (SectionBlock(), {"heading": "Ice", "content": []}),
        (SectionBlock(), {"heading": "Ice", "content": [{"type": "text", "value": "<p></p>"}]}),
    ],
)
def test_a_block_with_nothing_to_show_draws_nothing(db, block, value):
    assert drawn(block, value) == ""


def test_a_script_in_a_text_is_dropped():
    assert drawn(TextBlock(), "<p>Ice<script>alert(1)</script></p>") == (
        '<div class="prose"><p>Ice</p></div>'
    )


def test_a_quote_names_its_speaker_and_its_source(db):
    value = {"words": "Ice melts.", "speaker": "Ada", "page": None, "url": "https://ice.example/"}

    assert shaped(QuoteBlock(), value) == {**value, "page": None, "portrait": None}
    assert drawn(QuoteBlock(), value) == (
        '<figure class="quote"><blockquote class="quote__words" dir="auto">“Ice melts.”'
        "</blockquote>"
        '<figcaption class="quote__source"><span>Ada,<a href="https://ice.example/">source</a>'
        "</span></figcaption></figure>"
    )


def test_a_quote_from_a_page_names_it_only_while_it_is_public(home):
    page = ContentPageFactory(parent=home, title="On ice", slug="on-ice")
    value = {"words": "Ice melts.", "speaker": "Ada", "page": page.pk, "url": ""}
    public = shaped(QuoteBlock(), value)

    page.unpublish()

    assert public["page"]["url"] == "/on-ice/"
    assert shaped(QuoteBlock(), value) == {**public, "page": None}


def test_a_quote_has_one_source(home):
    value = {"words": "Ice", "speaker": "Ada", "page": home.pk, "url": "https://ice.example/"}

    message = "“https://ice.example/” and a page are given. Keep the page or the address, not both."
    assert refused(QuoteBlock(), value) == {"url": [message]}


def test_a_table_tells_screen_readers_its_headings():
    value = {
        "data": [["Glacier", "Loss"], ["Aletsch", "<b>2</b>"], ["Rhone", None]],
        "table_caption": "Loss in metres",
        "table_header_choice": "both",
        "first_row_is_table_header": True,
        "first_col_is_header": True,
    }

    assert shaped(TableBlock(), value) == {
        "caption": "Loss in metres",
        "head": ["Glacier", "Loss"],
        "has_row_headings": True,
        "rows": [["Aletsch", "<b>2</b>"], ["Rhone", ""]],
    }
    assert drawn(TableBlock(), value) == (
        '<div class="table" tabindex="0" role="region" aria-label="Loss in metres"><table>'
        "<caption>Loss in metres</caption>"
        '<thead><tr><th scope="col">Glacier</th><th scope="col">Loss</th></tr></thead>'
        '<tbody><tr><th scope="row">Aletsch</th><td>&lt;b&gt;2&lt;/b&gt;</td></tr>'
        '<tr><th scope="row">Rhone</th><td></td></tr></tbody></table></div>'
    )


def test_a_table_without_headings_has_none():
    value = {"data": [["Ice", "Snow"]], "table_header_choice": "neither"}

    assert drawn(TableBlock(), value) == (
        '<div class="table" tabindex="0"><table><tbody><tr><td>Ice</td><td>Snow</td></tr>'
        "</tbody></table></div>"
    )


def test_a_picture_has_a_description_a_caption_and_a_credit(image):
    value = {"image": image.pk, "alt": "A glacier", "caption": "2024", "is_decorative": False}

    shape = shaped(ImageBlock(), value)

    picture = shape["picture"]
    assert (picture["alt"], picture["credit"], shape["caption"]) == (
        "A glacier",
        "Ada Open",
        "2024",
    )
    sources = "".join(
        f'<source type="{one["type"]}" srcset="{one["srcset"]}" sizes="{picture["sizes"]}">'
        for one in picture["sources"]
    )
    assert drawn(ImageBlock(), value) == (
        f'<figure class="figure"><picture>{sources}<img class="picture" src="{picture["src"]}" '
        f'srcset="{picture["srcset"]}" sizes="{picture["sizes"]}" '
        f'width="{picture["width"]}" height="{picture["height"]}" alt="A glacier" '
        'loading="lazy" decoding="async"></picture><figcaption>'
        '<span class="figure__caption" dir="auto">2024</span>'
        '<span class="figure__credit">Ada Open</span></figcaption></figure>'
    )


def test_a_picture_that_only_decorates_has_an_empty_description(image):
    value = {"image": image.pk, "alt": "A glacier", "is_decorative": True, "credit": "Ben"}

    picture = shaped(ImageBlock(), value)["picture"]

    assert (picture["alt"], picture["credit"]) == ("", "Ben")


def test_a_picture_without_a_description_is_refused_at_publishing_and_kept_in_a_draft(image):
    block, value = ImageBlock(), {"image": image.pk, "alt": "", "is_decorative": False}
    refusal = refused(block, value)

    block.defer_required_validation()

    message = "Describe the picture “glacier.jpg”, or say that it only decorates."
    assert refusal == {"alt": [message]}
    assert block.clean(block.to_python(value))["image"] == image


def test_a_call_to_action_leads_to_a_page_while_it_is_public(home):
    page = ContentPageFactory(parent=home, title="Join", slug="join")
    value = {"text": "We look for people.", "label": "Join us", "page": page.pk, "url": ""}
    public = drawn(CallToActionBlock(), value)

    page.unpublish()

    assert public == (
        '<div class="action"><p>We look for people.</p>'
        '<a class="button" href="/join/">Join us</a></div>'
    )
    assert drawn(CallToActionBlock(), value) == ""


def test_a_call_to_action_says_where_it_leads(home):
    page = ContentPageFactory(parent=home, title="Join", slug="join")
    value = {"text": "We look for people.", "label": "Join us", "page": page.pk, "url": ""}

    assert shaped(CallToActionBlock(), value) == {**value, "page": card(page)}


def test_a_call_to_action_that_leads_nowhere_is_refused_at_publishing(db):
    value = {"text": "Come", "label": "Join us", "page": None, "url": ""}

    message = "The button “Join us” leads nowhere. Choose a page or write an address."
    assert refused(CallToActionBlock(), value) == {"page": [message]}


def test_a_section_draws_what_it_holds_below_its_heading():
    value = {"heading": "Waste", "content": [TEXT, {"type": "subheading", "value": "Tin"}]}

    assert drawn(SectionBlock(), value) == (
        '<section class="section"><h2 class="section__title">Waste</h2>'
        '<div class="prose"><p>Paper, glass and tin.</p></div><h3>Tin</h3></section>'
    )


def test_the_shape_of_a_section_holds_the_shapes_of_its_blocks():
    value = {"heading": "Waste", "content": [{**TEXT, "id": "a1"}]}

    assert shaped(SectionBlock(), value) == {
        "heading": "Waste",
        "content": [{"type": "text", "id": "a1", "value": {"html": TEXT["value"]}}],
    }


def test_a_section_without_a_heading_is_refused_at_publishing():
    block = SectionBlock()

    with pytest.raises(ValidationError) as caught:
        block.clean(block.to_python({"heading": "", "content": [TEXT]}))

    assert list(caught.value.block_errors) == ["heading"]
