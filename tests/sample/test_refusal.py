import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page

from tests.factories.site import make_site


def test_somebody_elses_pages_are_never_replaced(db):
    make_site()

    with pytest.raises(CommandError) as error:
        call_command("load_sample_centre")

    assert str(error.value) == (
        "This database has other pages, “Home” for one. The sample centre is for an empty one: "
        "name another in DATABASE_URL or STATE_DIR."
    )
    assert [page.title for page in Page.objects.filter(depth=2)] == ["Home"]
