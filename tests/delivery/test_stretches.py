from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Site

from delivery.documents import published
from delivery.models import PublishedDocument
from delivery.stretches import placed
from pages.models import SiteDetails
from tests.factories.home import ContentPageFactory


@pytest.fixture
def about(home):
    details = SiteDetails.for_site(Site.objects.get())
    details.name = "Centre for Rivers"
    details.save()
    return ContentPageFactory(parent=home, title="About us")


def test_two_addresses_and_the_details_of_the_site_are_read_in_one_query(
    about, django_assert_num_queries
):
    ContentPageFactory(parent=about, title="History")

    with django_assert_num_queries(1):
        found = placed("site", "/", "/about-us/")

    assert set(found) == {None, "/", "/about-us/"}
    assert found["/about-us/"].source_model == "home.ContentPage"
    assert found["/about-us/"].payload == published().get(id=about.uuid).payload
    assert found[None].payload["name"] == "Centre for Rivers"


def test_what_is_withdrawn_is_at_no_address(about):
    about.unpublish()

    assert set(placed("site", "/", "/about-us/")) == {None, "/"}


def test_what_is_over_is_at_no_address_though_its_document_is_still_there(about):
    over = timezone.now() - timedelta(seconds=1)
    PublishedDocument.objects.filter(id=about.uuid).update(expires_at=over)

    assert set(placed("site", "/", "/about-us/")) == {None, "/"}
