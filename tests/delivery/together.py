"""Editors at work at the same time, and a program that follows: run by `test_together.py`.

Prints a line for each thing that was wrong, and at the end how many acts were done and refused.
"""

import os
import sys
from collections.abc import Iterator

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.core.exceptions import ObjectDoesNotExist, ValidationError  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import DatabaseError, connection  # noqa: E402
from django.test import Client  # noqa: E402

from delivery.expiry import withdraw_what_is_over  # noqa: E402
from delivery.models import PublishedDocument  # noqa: E402
from delivery.reconciling import differences  # noqa: E402
from home.models import HomePage  # noqa: E402
from tests.factories.editing import Editors, public_titles  # noqa: E402
from tests.factories.programs import Copy  # noqa: E402
from tests.factories.site import make_site  # noqa: E402

# Another took the thing away, or the address, or the turn: the admin says so, and one tries again.
LOST = (ObjectDoesNotExist, ValidationError, DatabaseError)


def main(editors: int, acts: int) -> None:
    call_command("migrate", verbosity=0)
    make_site()
    settings.ALLOWED_HOSTS = ["*"]
    settings.API_REQUESTS_A_MINUTE = 10**9
    copy = Copy(Client(SERVER_NAME="localhost")).load()
    connection.close()
    children = [_begin(seed, acts) for seed in range(editors)]
    while children:
        copy.follow()
        children = [child for child in children if not _is_done(child)]
    for line in _wrong(copy):
        print(line)
    print(f"{PublishedDocument.objects.count()} things, {_lost()} acts lost")


def _begin(seed: int, acts: int) -> int:
    child = os.fork()
    if not child:
        _work(seed, acts)
    return child


def _work(seed: int, acts: int) -> None:
    lost = 0
    try:
        editors = Editors(HomePage.objects.get(), seed)
        editors.number = seed * 1000
        for _act in range(acts):
            try:
                editors.act()
            except LOST as error:
                lost += 1
                print(f"lost: {error!r}", file=sys.stderr)
        _count(seed, lost)
    finally:
        os._exit(0)  # never back into the loop of the parent


def _count(seed: int, lost: int) -> None:
    (settings.STATE / f"lost-{seed}").write_text(str(lost))


def _lost() -> int:
    """Those of all editors; an editor that never came to the end has no file, and is missed."""
    return sum(int(each.read_text()) for each in settings.STATE.glob("lost-*"))


def _is_done(child: int) -> bool:
    pid, _status = os.waitpid(child, os.WNOHANG)
    return pid != 0


def _wrong(copy: Copy) -> Iterator[str]:
    withdraw_what_is_over()
    yield from map(str, differences())
    fresh = Copy(copy.client).load().things
    if copy.follow().things != fresh:
        yield f"followed {sorted(copy.things)}, exported {sorted(fresh)}"
    told = sorted(thing["title"] for thing in fresh.values() if thing["title"] != "Home")
    if told != public_titles():
        yield f"told {told}, public {public_titles()}"


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
