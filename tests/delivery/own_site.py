"""A site in a process of its own, with a copy of the tests' database that nothing else uses."""

import os
import subprocess
import sys
from pathlib import Path
from secrets import token_hex

import psycopg
from django.conf import settings
from django.db import connection

OTHERS_END = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"


def run(module: str, *arguments: int, state: Path) -> list[str]:
    """What a module said, run as a program; its failure is the test's.

    To migrate a database takes longer than most of what is tried in it.
    """
    done = subprocess.run(
        [sys.executable, "-m", module, *map(str, arguments)],
        env={**os.environ, **_surroundings(state)},
        cwd=settings.ROOT,
        capture_output=True,
        text=True,
        timeout=1200,
        check=False,
    )
    (state / "stderr").write_text(done.stderr)
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout.splitlines()


def _surroundings(state: Path) -> dict[str, str]:
    copied = {"postgresql": _on_the_server, "sqlite": _in_a_file}[connection.vendor]
    return {
        "STATE_DIR": str(state),
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "PYTHONPATH": str(settings.ROOT),
        "API_REQUESTS_A_MINUTE": "1000000",
        **copied(state),
    }


def _in_a_file(state: Path) -> dict[str, str]:
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(state / "db.sqlite3")])
    return {}


def _on_the_server(state: Path) -> dict[str, str]:
    """The server is the tests' own, and ends with them. Nobody may be at work in what is copied."""
    name, ours = f"own_{token_hex(4)}", connection.settings_dict["NAME"]
    asked = {**connection.get_connection_params(), "dbname": "postgres"}
    connection.close()
    with psycopg.connect(**asked, autocommit=True) as server:
        server.execute(OTHERS_END, [ours])
        server.execute(f"CREATE DATABASE {name} TEMPLATE {ours}")
    address, _slash, _name = os.environ["DATABASE_URL"].rpartition("/")
    return {"DATABASE_URL": f"{address}/{name}"}
