"""Whatever editors do in whatever order, what is public is what is to be public."""

import pytest
from django.core.management import call_command

from delivery.reconciling import differences
from tests.factories.editing import Editors
from tests.factories.editor import furnished
from tests.factories.programs import Copy
from tests.factories.public_titles import public_titles

SHORT, LONG = range(2), range(100, 150)


def keep_up(client, home, seed, steps):
    editors, copy = Editors(furnished(home), seed), Copy(client).load()
    done = []
    for step in range(steps):
        done.append(editors.act())
        copy.follow()
        titles = sorted(thing["title"] for thing in copy.things.values())
        assert titles == public_titles(), (seed, done)
        if step % 5 == 4:
            assert copy.things == Copy(client).load().things, (seed, done)
            assert list(map(str, differences())) == [], (seed, done)
    call_command("rebuild_delivery")
    assert copy.follow().things == Copy(client).load().things


@pytest.mark.parametrize("seed", SHORT)
def test_a_copy_that_follows_is_what_is_public_after_any_act(client, home, seed):
    keep_up(client, home, seed, steps=40)


@pytest.mark.long
@pytest.mark.parametrize("seed", LONG)
def test_a_copy_that_follows_is_what_is_public_after_many_acts(client, home, seed):
    keep_up(client, home, seed, steps=80)
