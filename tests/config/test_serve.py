import socket
import sqlite3
from datetime import timedelta

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.utils import timezone

from config import clock, preparing, serve
from home.models import HomePage


def test_a_port_in_use_is_named_with_another_one():
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]

        with pytest.raises(ImproperlyConfigured) as raised:
            serve.taken_port(port)

    assert str(raised.value) == (
        f"PORT: “{port}” cannot be used (address already in use). Stop the program that uses it, "
        f"or choose another: PORT={port + 1} make run."
    )


def test_a_port_is_ours_from_the_start():
    with serve.taken_port(_free_port()) as listener, pytest.raises(ImproperlyConfigured):
        serve.taken_port(listener.getsockname()[1])


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


@pytest.fixture
def database_file(monkeypatch, tmp_path):
    """Another SQLite file in the place of the tests' own."""
    file = tmp_path / "db.sqlite3"
    monkeypatch.setitem(preparing.connection.settings_dict, "NAME", str(file))
    monkeypatch.setitem(preparing.connection.settings_dict, "HOST", "")
    monkeypatch.setattr(preparing, "SECONDS_TO_WAIT_FOR_A_LOCK", 0)
    return file


def _problem() -> str:
    with pytest.raises(ImproperlyConfigured) as raised:
        preparing.answering(preparing.try_sqlite)
    return str(raised.value)


def test_a_locked_database_is_named(database_file):
    other = sqlite3.connect(database_file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    problem = _problem()

    other.close()
    assert problem == (
        f"The database “{database_file}” does not work: database is locked. "
        "Another program is writing to it: wait for it or stop it, then try again."
    )


def test_a_file_that_is_no_database_is_named(database_file):
    database_file.write_text("Dear diary, this is no database at all.")

    assert _problem() == (
        f"The database “{database_file}” does not work: file is not a database. "
        "The file is something else: name another in DATABASE_URL."
    )


def test_a_database_in_no_folder_is_named(database_file, monkeypatch):
    missing = database_file.parent / "no" / "db.sqlite3"
    monkeypatch.setitem(preparing.connection.settings_dict, "NAME", str(missing))

    assert _problem() == (
        f"The database “{missing}” does not work: unable to open database file. "
        "See that its folder is there and yours, or set DATABASE_URL."
    )


def test_static_files_are_the_same_until_one_changes(settings, tmp_path):
    (tmp_path / "style.css").write_text("a {}")
    settings.STATICFILES_DIRS = [tmp_path]
    before, again = preparing.static_files(), preparing.static_files()

    (tmp_path / "style.css").write_text("b { }")

    assert before == again
    assert preparing.static_files() != before


def test_the_clock_stops_with_its_server():
    assert clock.waited(server=1) is False


def test_the_clock_publishes_what_is_due(home):
    home.claim = "Due now"
    home.save_revision(approved_go_live_at=timezone.now() - timedelta(minutes=1))

    clock.tick("publish_scheduled")

    assert HomePage.objects.get().claim == "Due now"


def test_the_clock_goes_on_after_a_minute_that_failed(caplog):
    clock.tick("no_such_command")

    assert [record.message for record in caplog.records] == [
        "no_such_command: Unknown command: 'no_such_command'"
    ]


def test_documents_are_rebuilt_an_hour_after_the_start_and_then_each_day():
    minutes = [minute for minute in range(4000) if "rebuild_delivery" in clock.due(minute)]

    assert minutes == [60, 60 + 24 * 60, 60 + 2 * 24 * 60]
    assert all("publish_scheduled" in clock.due(minute) for minute in range(4000))
