"""What must be so before the site is served: database, static files, content."""

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command, get_commands
from django.db import DatabaseError, connection, connections
from django.db.migrations.executor import MigrationExecutor

from config.env import without_password
from home.models import HomePage

SECONDS_TO_WAIT_FOR_A_LOCK = 5


def prepare() -> None:
    """Do what is missing, and only that; say so while it lasts."""
    for step in (open_database, migrate, collect_static_files, load_sample_centre):
        answering(step)
    connections.close_all()


def answering(step: Callable[[], None]) -> None:
    """Take a step; a database that fails is one line with its name, the reason and the remedy."""
    try:
        step()
    except (DatabaseError, sqlite3.Error) as error:
        raise ImproperlyConfigured(_database_problem(str(error))) from error


def _database_problem(said: str) -> str:
    name = str(connection.settings_dict["NAME"])
    if host := connection.settings_dict["HOST"]:
        name = without_password(f"{name} at {host}")
    reason = said.strip().partition("\n")[0].rstrip(".")
    return f"The database “{name}” does not work: {reason}. {_advice(reason)}"


def _advice(reason: str) -> str:
    advice = {
        "locked": "Another program is writing to it: wait for it or stop it, then try again.",
        "unable to open": "See that its folder is there and yours, or set DATABASE_URL.",
        "readonly": "See that the file and its folder are yours, or set DATABASE_URL.",
        "not a database": "The file is something else: name another in DATABASE_URL.",
    }
    found = (text for words, text in advice.items() if words in reason)
    return next(found, "Start it, or name another in DATABASE_URL.")


def open_database() -> None:
    """Find out now, not at the first visitor, that it answers and can be written to."""
    if connection.vendor == "sqlite":
        try_sqlite()
    connection.ensure_connection()


def try_sqlite() -> None:
    """Take the lock for writing and give it back; Django itself would wait for 20 seconds."""
    file = str(connection.settings_dict["NAME"])
    opened = sqlite3.connect(file, timeout=SECONDS_TO_WAIT_FOR_A_LOCK, isolation_level=None)
    with closing(opened):
        opened.execute("BEGIN IMMEDIATE")
        opened.execute("ROLLBACK")


def migrate() -> None:
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        print("Preparing the database …", flush=True)  # noqa: T201 -- it speaks to who waits
        call_command("migrate", interactive=False, verbosity=0)


def collect_static_files() -> None:
    """Hash and compress, which takes a while, only if a file is not what it was."""
    stamp = settings.STATE / "static-files"
    found = static_files()
    if stamp.exists() and stamp.read_text() == found and Path(settings.STATIC_ROOT).is_dir():
        return
    print("Preparing the static files …", flush=True)  # noqa: T201 -- it speaks to who waits
    call_command("collectstatic", interactive=False, verbosity=0)
    stamp.write_text(found)


def static_files() -> str:
    """One word for names, sizes and times of all static files."""
    digest = hashlib.sha256()
    for finder in finders.get_finders():
        for name, storage in finder.list([]):
            file = Path(storage.path(name)).stat()
            digest.update(f"{name}\t{file.st_size}\t{file.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def load_sample_centre() -> None:
    """A site with nothing in it shows the sample; its editor's login is printed once."""
    if not HomePage.objects.exists() and "load_sample_centre" in get_commands():
        print("Loading the sample centre …", flush=True)  # noqa: T201 -- it speaks to who waits
        try:
            call_command("load_sample_centre")
        except CommandError as refusal:
            print(refusal, flush=True)  # noqa: T201 -- the site is served as it is
