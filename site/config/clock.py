"""Publish and withdraw what is due, each minute, for as long as the server lives."""

import io
import itertools
import logging
import os
import signal
import sys
import time

import django
from django.core.management import CommandError, call_command
from django.db import close_old_connections

SECONDS = 60
HOUR, DAY = 60, 24 * 60  # minutes
log = logging.getLogger("graticule.clock")


def main(server: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches the server, which ends this
    if not waited(server):
        return
    django.setup()
    for minute in itertools.count():
        for command in due(minute):
            tick(command)
        close_old_connections()
        if not waited(server):
            return


def waited(server: int) -> bool:
    """Wait a minute; False as soon as the server is gone."""
    for _second in range(SECONDS):
        if os.getppid() != server:
            return False
        time.sleep(1)
    return True


def due(minute: int) -> list[str]:
    """What this minute after the start brings.

    Documents that say what depends on the day, such as a role that has begun, follow once a day.
    """
    daily = ["rebuild_delivery", "clearsessions"] if minute % DAY == HOUR else []
    return ["publish_scheduled", "send_kept_mail", *daily]


def tick(command: str) -> None:
    """One command; when it fails that is written down, and its next turn tries again."""
    try:
        call_command(command, stdout=io.StringIO())
    except CommandError as error:
        log.warning("%s: %s", command, error)
    except Exception:
        log.exception("%s failed; its next turn tries again.", command)


if __name__ == "__main__":
    main(int(sys.argv[1]))
