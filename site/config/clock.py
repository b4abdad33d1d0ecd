"""Publish and withdraw what is due, each minute, for as long as the server lives."""

import logging
import os
import signal
import sys
import time

import django
from django.core.management import call_command
from django.db import close_old_connections

SECONDS = 60
COMMAND = "publish_scheduled"
log = logging.getLogger("graticule.clock")


def main(server: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches the server, which ends this
    if not waited(server):
        return
    django.setup()
    while True:
        tick()
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


def tick() -> None:
    """One round; what fails is written down, and the next minute tries again."""
    try:
        call_command(COMMAND)
    except Exception:
        log.exception("%s failed; the next minute tries again.", COMMAND)


if __name__ == "__main__":
    main(int(sys.argv[1]))
