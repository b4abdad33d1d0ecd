import pytest
from django.core.files.base import ContentFile

from delivery.documents import published
from pages.blocks.accordion import AccordionBlock
from pages.blocks.documents import DocumentListBlock
from pages.blocks.figures import FiguresBlock
from pages.blocks.gallery import GalleryBlock
from pages.blocks.map import MapBlock
from pages.blocks.quote import QuoteBlock
from pages.models import CentreDocument
from tests.factories.home import ContentPageFactory

LONG = "Donaudampfschifffahrtsgesellschaft" * 20


@pytest.fixture
def report(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    file = ContentFile(b"x" * 2048, name="report.pdf")
    return CentreDocument.objects.create(
        title="Report", file=file, file_size=2048, licence="CC BY 4.0"
    )


def picture(image, **changes):
    given = {"image": image and image.pk, "alt": "Ice", "caption": "", "credit": ""}
    return {**given, "is_decorative": False, **changes}


@pytest.mark.parametrize(
    ("block", "value"),
    [
        (GalleryBlock(), {"pictures": [], "caption": "Ice"}),
        (GalleryBlock(), {"pictures": [picture(None)], "caption": "Ice"}),
        (AccordionBlock(), {"parts": []}),
        (AccordionBlock(), {"parts": [{"title": "Why?", "text": ""}]}),
        (AccordionBlock(), {"parts": [{"title": "", "text": "<p>So.</p>"}]}),
        (FiguresBlock(), {"figures": []}),
        (FiguresBlock(), {"figures": [{"number": "", "caption": "talks"}]}),
        (DocumentListBlock(), {"documents": []}),
        (DocumentListBlock(), {"documents": [{"document": None, "title": "Report"}]}),
        (MapBlock(), {"place": "Institute", "address": "", "image": None, "url": ""}),
    ],
)
def test_a_block_with_nothing_to_show_draws_nothing(db, block, value, drawn):
    assert drawn(block, value) == ""


def test_a_gallery_describes_each_picture(image, shaped, drawn):
    ornament = picture(image, alt="", is_decorative=True, caption="Snow")
    value = {"pictures": [picture(image), ornament], "caption": "In May."}

    shape = shaped(GalleryBlock(), value)

    assert [(each["picture"]["alt"], each["caption"]) for each in shape["pictures"]] == [
        ("Ice", ""),
        ("", "Snow"),
    ]
    assert drawn(GalleryBlock(), value).count("<img") == 2


def test_a_gallery_asks_for_descriptions_when_it_is_published(image):
    block = GalleryBlock()
    value = block.to_python({"pictures": [picture(image, alt="")], "caption": ""})

    with pytest.raises(Exception) as caught:
        block.clean(value)

    inner = caught.value.block_errors["pictures"].block_errors[0].block_errors
    assert list(inner) == ["alt"]


def test_an_accordion_opens_without_a_script(drawn):
    value = {"parts": [{"title": "Why <ice>?", "text": "<p>It melts.</p>"}]}

    assert drawn(AccordionBlock(), value) == (
        '<div class="accordion"><details class="accordion__part"><summary class="accordion__title">'
        '<span dir="auto">Why &lt;ice&gt;?</span></summary>'
        '<div class="accordion__text prose" dir="auto"><p>It melts.</p></div></details></div>'
    )


def test_a_link_in_an_accordion_follows_its_page(home, shaped):
    page = ContentPageFactory(parent=home, title="On ice", slug="on-ice")
    link = f'<p>See <a linktype="page" id="{page.pk}">this</a>.</p>'
    value = {"parts": [{"title": "Where?", "text": link}]}
    public = shaped(AccordionBlock(), value)["parts"][0]["html"]

    page.unpublish()

    assert public == '<p>See <a href="/on-ice/" rel="noopener">this</a>.</p>'
    assert shaped(AccordionBlock(), value)["parts"][0]["html"] == "<p>See this.</p>"


def test_figures_are_read_out_as_they_are_said(shaped, drawn):
    value = {"figures": [{"number": "4.2 million", "caption": "pictures"}]}

    assert shaped(FiguresBlock(), value) == value
    assert drawn(FiguresBlock(), value) == (
        '<ul class="figures"><li class="figures__figure" dir="auto">'
        '<span class="figures__number">4.2 million</span>'
        '<span class="figures__caption">pictures</span></li></ul>'
    )


def test_a_file_has_a_title_a_type_and_a_size(report, shaped, drawn):
    value = {"documents": [{"document": report.pk, "title": ""}]}

    assert shaped(DocumentListBlock(), value) == {
        "documents": [
            {
                "title": "Report",
                "url": report.url,
                "format": "PDF",
                "size": 2048,
                "licence": "CC BY 4.0",
            }
        ]
    }
    assert drawn(DocumentListBlock(), value) == (
        '<ul class="documents"><li class="documents__document">'
        f'<a class="documents__title" href="{report.url}" dir="auto">Report</a>'
        '<span class="documents__facts">PDF, 2.0\xa0KB, CC BY 4.0</span></li></ul>'.replace(
            "\xa0", " "
        )
    )


def test_a_file_whose_size_nobody_kept_is_measured_and_one_that_is_gone_is_not(report, shaped):
    value = {"documents": [{"document": report.pk, "title": "Ours"}]}
    CentreDocument.objects.update(file_size=None)
    measured = shaped(DocumentListBlock(), value)

    report.file.storage.delete(report.file.name)

    assert measured["documents"][0]["size"] == 2048
    assert shaped(DocumentListBlock(), value)["documents"][0]["size"] is None


def test_a_file_is_given_while_a_public_page_lists_it(home, client, report):
    page = ContentPageFactory(parent=home, title="Files", slug="files")
    hidden = client.get(report.url).status_code
    page.body = [{"type": "documents", "value": {"documents": [{"document": report.pk}]}}]
    page.save_revision().publish()
    given = client.get(report.url).status_code

    page.unpublish()

    assert (hidden, given, client.get(report.url).status_code) == (404, 200, 404)


def test_a_renamed_file_is_renamed_where_it_is_listed(home, report):
    body = [{"type": "documents", "value": {"documents": [{"document": report.pk}]}}]
    page = ContentPageFactory(parent=home, title="Files", slug="files", body=body)

    report.title = "Annual report"
    report.save()

    shape = published().get(id=page.uuid).payload["body"][0]["value"]
    assert shape["documents"][0]["title"] == "Annual report"


def test_a_map_is_an_address_with_a_link(shaped, drawn):
    value = {"place": "Geodesy", "address": "Nussallee 17\nBonn", "image": None, "url": ""}
    address = "https://www.openstreetmap.org/search?query=Nussallee+17+Bonn"

    assert shaped(MapBlock(), value) == {
        "place": "Geodesy",
        "address": "Nussallee 17\nBonn",
        "url": address,
        "picture": None,
    }
    assert drawn(MapBlock(), value) == (
        '<figure class="map"><figcaption class="map__words">'
        '<strong class="map__place" dir="auto">Geodesy</strong>'
        '<address class="map__address" dir="auto">Nussallee 17<br>Bonn</address>'
        f'<a href="{address}" rel="noopener">Open a map'
        '<span class="visually-hidden">: Geodesy</span></a></figcaption></figure>'
    )


def test_the_picture_of_a_map_says_of_what(image, shaped):
    value = {"place": "Geodesy", "address": "Bonn", "image": image.pk, "url": "https://maps.test/"}

    shape = shaped(MapBlock(), value)

    assert (shape["picture"]["alt"], shape["url"]) == ("Map of Geodesy", "https://maps.test/")


def test_a_portrait_stands_beside_the_name(image, shaped, drawn):
    value = {"words": "Ice.", "speaker": "Ada", "portrait": image.pk, "page": None, "url": ""}

    assert shaped(QuoteBlock(), value)["portrait"]["alt"] == ""
    assert '<span class="quote__portrait"><picture>' in drawn(QuoteBlock(), value)


def test_a_quote_stored_before_there_were_portraits_is_drawn():
    old = {"words": "Ice.", "speaker": "Ada", "page": None, "url": ""}

    assert "“Ice.”" in QuoteBlock().render_shape(old)


def test_quote_of_five_thousand_words_is_drawn_whole(drawn):
    words = "Eis " * 5000
    value = {"words": words, "speaker": LONG, "portrait": None, "page": None, "url": ""}

    assert drawn(QuoteBlock(), value).count("Eis") == 5000
