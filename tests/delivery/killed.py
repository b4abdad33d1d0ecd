"""Editors whose process is killed at any moment: run by `test_killed.py`, in a state of its own.

Prints a line for each thing that was wrong afterwards, and at the end how often it was killed.
"""

import os
import signal
import sys
import time
from random import Random
from typing import Any

import django

django.setup()

from django.db import connection  # noqa: E402

from delivery.expiry import withdraw_what_is_over  # noqa: E402
from delivery.models import Counter, PublishedDocument  # noqa: E402
from delivery.reconciling import differences  # noqa: E402
from home.models import HomePage  # noqa: E402
from tests.factories.editing import Editors  # noqa: E402
from tests.factories.editor import furnished  # noqa: E402
from tests.factories.site import make_site  # noqa: E402

ACTS = 20  # that the longest of lives has time for, after its start
TRIED = 40  # acts: on an empty site the first of them do nothing


def main(times: int) -> None:
    furnished(make_site())
    longest = _seconds_of_acts(seed=times)
    before = Counter.objects.get().last
    chance, done = Random(9), 0
    for number in range(times):
        done += _kill(number, after=chance.uniform(0.01, longest))
        for line in _wrong():
            print(f"after {number}: {line}")
    print(f"killed {done} times, {Counter.objects.get().last - before} numbers given")


def _seconds_of_acts(seed: int) -> float:
    """Here and now: on a machine with much to do they would be killed before they did anything."""
    editors = _editors(seed)
    taken = []
    for _act in range(2 * TRIED):
        began = time.monotonic()
        editors.act()
        taken.append(time.monotonic() - began)
    return sum(taken[TRIED:]) / TRIED * ACTS


def _editors(seed: int) -> Editors:
    editors = Editors(HomePage.objects.get(), seed)
    editors.number = seed * 1000
    return editors


def _kill(seed: int, *, after: float) -> bool:
    """Whether it was at work still when it was killed."""
    connection.close()
    child = os.fork()
    if not child:
        _work(seed)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    _pid, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL


def _work(seed: int) -> Any:
    """Edit and publish until the end."""
    try:
        editors = _editors(seed)
        while True:
            editors.act()
    finally:
        os._exit(1)  # never back into the loop of the parent


def _wrong() -> list[str]:
    """What is over goes with the next answer; here there is none."""
    withdraw_what_is_over()
    found = [str(each) for each in differences()]
    newest = PublishedDocument.objects.order_by("-sequence").first()
    if newest and newest.sequence > Counter.objects.get().last:
        found.append(f"{newest.sequence} was never given")
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA integrity_check")
            found += [row[0] for row in cursor.fetchall() if row[0] != "ok"]
    return found


if __name__ == "__main__":
    main(int(sys.argv[1]))
