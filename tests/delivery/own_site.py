"""A site in a process of its own, with a database that nothing else uses."""

import os
import subprocess
import sys
from pathlib import Path
from secrets import token_hex

from django.conf import settings
from django.db import connection


def run(module: str, *arguments: int, state: Path) -> list[str]:
    """What a module said, run as a program; its failure is the test's."""
    done = subprocess.run(
        [sys.executable, "-m", module, *map(str, arguments)],
        env={**os.environ, **_surroundings(state)},
        cwd=settings.ROOT,
        capture_output=True,
        text=True,
        timeout=1200,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout.splitlines()


def _surroundings(state: Path) -> dict[str, str]:
    return {
        "STATE_DIR": str(state),
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "PYTHONPATH": str(settings.ROOT),
        "API_REQUESTS_A_MINUTE": "1000000",
        **({"DATABASE_URL": _another_database()} if connection.vendor == "postgresql" else {}),
    }


def _another_database() -> str:
    """On the server that the tests have for themselves, and that ends with them."""
    name = f"own_{token_hex(4)}"
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {name}")
    server, _slash, _name = os.environ["DATABASE_URL"].rpartition("/")
    return f"{server}/{name}"
