import re

import pytest

from tests.delivery.own_site import run


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
