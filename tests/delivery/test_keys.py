import pytest

from delivery.documents import published
from delivery.keys import Keys
from tests.factories.home import ContentPageFactory
from tests.factories.site import make_site

pytestmark = pytest.mark.django_db


def test_a_few_keys_are_read_in_their_order_and_a_missing_one_is_null():
    page = ContentPageFactory(parent=make_site(), title="Ice", summary="It melts.")
    own = published("page").filter(id=page.uuid)

    assert list(own.values_list(Keys("summary", "title", "no such", 'a "quote'))) == [
        (["It melts.", "Ice", None, None],)
    ]


def test_lists_within_a_payload_stay_lists():
    page = ContentPageFactory(parent=make_site(), title="Ice")

    [[[above]]] = published("page").filter(id=page.uuid).values_list(Keys("breadcrumbs"))

    assert [each["url"] for each in above] == ["/"]
