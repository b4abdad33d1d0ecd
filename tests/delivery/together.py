"""Editors at work at the same time, and a program that follows: run by `test_together.py`.

Prints a line for each thing that was wrong, and at the end how many acts another's kept from being.
"""

import os
import sys
from collections.abc import Iterator
from traceback import format_exc

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.core.exceptions import ObjectDoesNotExist, ValidationError  # noqa: E402
from django.core.management import CommandError  # noqa: E402
from django.db import DatabaseError, IntegrityError, connection  # noqa: E402
from django.test import Client  # noqa: E402

from delivery.expiry import withdraw_what_is_over  # noqa: E402
from delivery.models import PublishedDocument  # noqa: E402
from delivery.reconciling import differences  # noqa: E402
from home.models import HomePage  # noqa: E402
from tests.factories.editing import Editors  # noqa: E402
from tests.factories.editor import furnished  # noqa: E402
from tests.factories.programs import Copy  # noqa: E402
from tests.factories.public_titles import public_titles  # noqa: E402
from tests.factories.site import make_site  # noqa: E402

# Another took the thing away, or the address, or the turn: the admin says so, and one tries again.
LOST = (ObjectDoesNotExist, ValidationError, DatabaseError, CommandError)


def main(editors: int, acts: int) -> None:
    furnished(make_site())
    copy = Copy(Client(SERVER_NAME="localhost")).load()
    connection.close()
    children = [_begin(seed, acts) for seed in range(editors)]
    while any(not _is_done(child) for child in children):
        copy.follow()
    failed = [child for child in children if os.waitpid(child, 0)[1]]
    for line in (*(f"editor {child} failed" for child in failed), *_why(), *_wrong(copy)):
        print(line)
    print(f"{PublishedDocument.objects.count()} things, {_lost()} acts lost")


def _begin(seed: int, acts: int) -> int:
    child = os.fork()
    if not child:
        _work(seed, acts)
    return child


def _work(seed: int, acts: int) -> None:
    failed = 1
    try:
        editors = Editors(HomePage.objects.get(), seed)
        editors.number = seed * 1000
        lost = sum(not _has_acted(editors) for _act in range(acts))
        (settings.STATE / f"lost-{seed}").write_text(str(lost))
        failed = 0
    except BaseException:
        (settings.STATE / f"failed-{seed}").write_text(format_exc())
    finally:
        os._exit(failed)  # never back into the loop of the parent


def _has_acted(editors: Editors) -> bool:
    try:
        editors.act()
    except LOST as error:
        if isinstance(error, IntegrityError) and "published" in str(error):
            raise  # a number given twice, or an address: what the lock is for
        return False
    return True


def _lost() -> int:
    return sum(int(each.read_text()) for each in settings.STATE.glob("lost-*"))


def _why() -> Iterator[str]:
    for each in settings.STATE.glob("failed-*"):
        yield from each.read_text().splitlines()


def _is_done(child: int) -> bool:
    """Without taking note of it: how it ended is asked once all have."""
    return os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def _wrong(copy: Copy) -> Iterator[str]:
    withdraw_what_is_over()
    yield from map(str, differences())
    fresh = Copy(copy.client).load().things
    if copy.follow().things != fresh:
        yield f"followed {sorted(copy.things)}, exported {sorted(fresh)}"
    told = sorted(thing["title"] for thing in fresh.values())
    if told != public_titles():
        yield f"told {told}, public {public_titles()}"


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
