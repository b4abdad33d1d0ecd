import re
import time
from threading import Thread

import pytest
from django.db import connection, transaction
from wagtail.models import PageViewRestriction

from delivery.documents import published
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


@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite lets one at a time begin")
@pytest.mark.django_db(transaction=True)
def test_who_publishes_a_page_while_another_hides_it_does_not_show_it():
    page = ContentPageFactory(parent=make_site(), title="Us", slug="us")

    with transaction.atomic():
        PageViewRestriction.objects.create(page=page, restriction_type="login")
        publisher = Thread(target=publish_anew, args=[page])
        publisher.start()
        wait_until_one_waits()
    publisher.join(20)

    assert not publisher.is_alive()
    assert not published("page").filter(path="/us/").exists()


def publish_anew(page):
    page.title = "All of us"
    page.save_revision().publish()
    connection.close()


def wait_until_one_waits():
    """For a lock that we hold: the publisher has come as far as it can."""
    for _moment in range(200):
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
            if cursor.fetchone()[0]:
                return
        time.sleep(0.05)
    pytest.fail("nobody waits")
