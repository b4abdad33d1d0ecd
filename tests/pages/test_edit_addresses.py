from wagtail.models import Site

from pages.edit_addresses import edit_address
from pages.models import SiteDetails


def test_the_details_of_a_site_are_mended_where_its_own_form_is(home, administrator, client):
    Site.objects.create(hostname="other.example.org", root_page=home)
    third = Site.objects.create(hostname="third.example.org", root_page=home)
    details = SiteDetails.for_site(third)
    assert details.pk != third.pk
    client.force_login(administrator)

    answer = client.get(edit_address(SiteDetails, str(details.pk)))

    assert answer.context["form"].instance == details
