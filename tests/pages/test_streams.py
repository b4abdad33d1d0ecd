import pytest
from django.core.files.base import ContentFile

from home.models import ContentPage
from pages.models import CentreDocument
from pages.streams import read_together
from tests.factories.home import ContentPageFactory


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)


def written(home, number):
    """A page with links in a text, a chosen page, and a file, all of its own."""
    place = ContentPageFactory(parent=home, title=f"Place {number}", slug=f"place-{number}")
    file = CentreDocument.objects.create(title="Data", file=ContentFile(b"Ice", f"{number}.txt"))
    text = (
        f'<p><a linktype="page" id="{place.pk}">there</a> '
        f'<a linktype="document" id="{file.pk}">data</a></p>'
    )
    body = [
        ("text", text),
        ("section", {"heading": "More", "content": [("text", text)]}),
        ("call_to_action", {"text": "Come", "label": "Read on", "page": place, "url": ""}),
        ("documents", {"documents": [{"document": file, "title": ""}]}),
    ]
    return ContentPageFactory(parent=home, title=f"Page {number}", body=body)


def said(page):
    return page.body.stream_block.get_api_representation(page.body)


def stored(pages):
    return list(ContentPage.objects.filter(pk__in=[page.pk for page in pages]).order_by("pk"))


@pytest.mark.parametrize("count", [1, 3])
def test_what_is_read_together_says_the_same_and_asks_nothing_more(
    home, count, django_assert_num_queries
):
    pages = [written(home, number) for number in range(count)]
    alone = [said(page) for page in stored(pages)]
    together = stored(pages)

    with django_assert_num_queries(7):
        read_together(together)
        found = [said(page) for page in together]

    assert found == alone


def test_a_page_that_is_gone_is_read_as_nothing(home):
    page = written(home, 1)
    ContentPage.objects.get(slug="place-1").delete()
    [alone], [together] = stored([page]), stored([page])

    read_together([together])

    assert said(together) == said(alone)


def test_nothing_is_read_of_nothing(db, django_assert_num_queries):
    with django_assert_num_queries(0):
        read_together([])
