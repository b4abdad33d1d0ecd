import re
import time
from threading import Thread

import pytest
from django.core.files.base import ContentFile
from django.db import connection, transaction
from wagtail.models import PageViewRestriction

from delivery.documents import published
from home.models import ContentPage
from pages.models import CentreDocument
from tests.delivery.own_site import run
from tests.factories.home import ContentPageFactory
from tests.factories.site import make_site


def keep_up(state, editors, acts):
    *wrong, last = run("tests.delivery.together", editors, acts, state=state)

    assert wrong == []
    things, lost = map(int, re.findall(r"\d+", last))
    assert things > editors
    assert lost < editors * acts / 2


@pytest.mark.django_db(transaction=True)  # PostgreSQL makes no database within a transaction
def test_a_copy_that_follows_editors_at_work_together_is_what_is_public(tmp_path):
    keep_up(tmp_path, editors=3, acts=15)


@pytest.mark.long
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("round_", range(3))
def test_a_copy_that_follows_many_editors_at_work_together_is_what_is_public(tmp_path, round_):
    keep_up(tmp_path, editors=4 + round_, acts=60)


one_at_a_time = pytest.mark.skipif(
    connection.vendor == "sqlite", reason="SQLite lets one at a time begin"
)


@one_at_a_time
@pytest.mark.django_db(transaction=True)
def test_who_publishes_a_page_while_another_hides_it_does_not_show_it():
    page = ContentPageFactory(parent=make_site(), title="Us", slug="us")

    with transaction.atomic():
        PageViewRestriction.objects.create(page=page, restriction_type="login")
        publisher = at_the_same_time(publish_anew, page)
    publisher.join(20)

    assert not publisher.is_alive()
    assert not published("page").filter(path="/us/").exists()


@one_at_a_time
@pytest.mark.django_db(transaction=True)
def test_a_page_that_is_unpublished_while_another_frees_it_is_not_public():
    above = ContentPageFactory(parent=make_site(), title="Us", slug="us")
    page = ContentPageFactory(parent=above, title="Ada", slug="ada")
    restriction = PageViewRestriction.objects.create(page=above, restriction_type="login")

    with transaction.atomic():
        restriction.delete()
        editor = at_the_same_time(ContentPage.unpublish, page)
    editor.join(20)

    assert not editor.is_alive()
    assert list(published("page").values_list("path", flat=True).order_by("path")) == ["/", "/us/"]


@one_at_a_time
@pytest.mark.django_db(transaction=True)
def test_a_file_that_is_deleted_while_another_offers_it_is_not_public():
    home = make_site()
    file = CentreDocument.objects.create(title="Plan", file=ContentFile(b"Ice", "plan.txt"))
    offer = {"documents": [{"document": file, "title": ""}]}

    with transaction.atomic():
        ContentPageFactory(parent=home, body=[("documents", offer)])
        editor = at_the_same_time(CentreDocument.delete, file)
    editor.join(20)

    assert not editor.is_alive()
    assert not published("document").exists()


def at_the_same_time(act, page) -> Thread:
    """Begun in a transaction of its own, and as far as it can come while ours goes on."""
    thread = Thread(target=lambda: (act(page), connection.close()))
    thread.start()
    wait_until_one_waits()
    return thread


def publish_anew(page):
    page.title = "All of us"
    page.save_revision().publish()


def wait_until_one_waits():
    """For a lock that we hold: the publisher has come as far as it can."""
    for _moment in range(200):
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
            if cursor.fetchone()[0]:
                return
        time.sleep(0.05)
    pytest.fail("nobody waits")
