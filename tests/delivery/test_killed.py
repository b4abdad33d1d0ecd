import re

import pytest

from tests.delivery.own_site import run

KILLS = 100


@pytest.mark.long
@pytest.mark.django_db(transaction=True)  # PostgreSQL makes no database within a transaction
def test_whenever_a_publish_is_killed_what_is_public_is_whole(tmp_path):
    *wrong, last = run("tests.delivery.killed", KILLS, state=tmp_path)

    assert wrong == []
    killed, given = map(int, re.findall(r"\d+", last))
    assert killed >= KILLS * 0.8
    assert given > killed
