import pytest

from delivery.documents import published
from pages.legal.findings import shortcomings
from pages.models import SiteDetails

pytestmark = pytest.mark.django_db


def test_the_sample_states_how_accessible_it_is_itself(sample_centre):
    statement = published("page").get(path="/accessibility/").payload["statement"]

    assert statement["status_words"] == (
        "Partially compliant: this sample site meets most requirements of "
        "EN 301 549 V3.2.1 and WCAG 2.2, level AA. The exceptions are listed below."
    )
    assert [gap["kind"] for gap in statement["gaps"]] == ["non-compliance", "out-of-scope"]
    assert statement["feedback"]["page"]["url"] == "/imprint/"


def test_the_sample_has_all_legal_pages(sample_centre):
    details = SiteDetails.objects.get()
    due = {each.words.partition(":")[0] for each in shortcomings()} - {"Accessibility"}

    assert [details.imprint.slug, details.privacy.slug, details.accessibility.slug] == [
        "imprint",
        "privacy",
        "accessibility",
    ]
    assert due == set()  # the statement itself grows old a year after it was prepared
