import json
import re

import pytest

from delivery.models import PublishedDocument
from pages.structured import structured
from tests.factories.home import ContentPageFactory
from tests.factories.people import MemberFactory
from tests.factories.publications import PublicationFactory

BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def told(client, thing):
    [found] = BLOCK.findall(client.get(thing.public_path()).content.decode())
    return json.loads(found)


def test_a_page_tells_search_engines_what_it_is_about(client, home):
    person = MemberFactory(given="Ada", family="Lovelace")
    work = PublicationFactory(title="Rivers")

    assert [told(client, each)["@type"] for each in (home, person)] == ["WebPage", "Person"]
    assert told(client, work) == client.get(f"/api/v1/publications/{work.uuid}.jsonld").json()


@pytest.mark.parametrize("title", ["</script><script>alert(1)</script>", "<!-- & -->", "a < b"])
def test_no_title_ends_the_block(client, home, title):
    work = PublicationFactory(title=title)

    assert told(client, work)["name"] == title


def test_an_address_in_it_is_not_to_be_harvested(client, home):
    work = PublicationFactory(title="Rivers", abstract="Write to ada@centre.example for more")

    assert told(client, work)["abstract"] == "Write to ada@centre.example for more"
    assert b"ada@centre" not in client.get(work.public_path()).content


def test_a_preview_says_nothing_to_search_engines(admin_client, home):
    page = ContentPageFactory(parent=home)

    drawn = admin_client.get(f"/admin/pages/{page.pk}/view_draft/").content.decode()

    assert (BLOCK.findall(drawn), page.title in drawn) == ([], True)


def test_what_an_earlier_version_kept_is_no_failure(client, home):
    work = PublicationFactory(title="Rivers")
    document = PublishedDocument.objects.get(id=work.uuid)
    del document.payload["pdf_url"]

    assert structured(document.payload) == ""
