import stat

import pytest
from django.core.exceptions import ImproperlyConfigured

from config import env

EXAMPLES = "Write sqlite:////srv/graticule/db.sqlite3 or postgres://user:password@host:5432/name."


def test_without_a_database_url_the_database_is_in_the_state_folder(monkeypatch, tmp_path):
    monkeypatch.delenv("DATABASE_URL", raising=False)

    database = env.database(tmp_path)

    assert database["ENGINE"] == "django.db.backends.sqlite3"
    assert database["NAME"] == str(tmp_path / "db.sqlite3")
    assert database["OPTIONS"] == {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-20000;"
        ),
    }


def test_a_database_url_names_a_postgresql(monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_URL", "postgres://ada:s%40fe@db.example.net:5433/centre")

    database = env.database(tmp_path)

    assert {name: database[name] for name in ("ENGINE", "NAME", "USER", "PASSWORD", "HOST")} == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "centre",
        "USER": "ada",
        "PASSWORD": "s@fe",
        "HOST": "db.example.net",
    }
    assert database["PORT"] == 5433
    assert database["OPTIONS"] == {"connect_timeout": 10}


def test_a_database_url_names_a_socket(monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_URL", "postgres://ada@/%2Frun%2Fpostgresql/centre")

    database = env.database(tmp_path)

    assert (database["HOST"], database["NAME"]) == ("/run/postgresql", "centre")


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("nonsense", "nonsense"),
        ("mysql://ada:secret@db/centre", "mysql://…@db/centre"),
        ("postgres://ada:secret@db:port/centre", "postgres://…@db:port/centre"),
        ("postgres://db", "postgres://db"),
        ("sqlite://", "sqlite://"),
        ("sqlite://:memory:", "sqlite://:memory:"),
    ],
)
def test_a_database_url_that_cannot_be_read_is_named_without_its_password(
    monkeypatch, tmp_path, url, shown
):
    monkeypatch.setenv("DATABASE_URL", url)

    with pytest.raises(ImproperlyConfigured) as raised:
        env.database(tmp_path)

    assert str(raised.value) in (
        f"DATABASE_URL: “{shown}” cannot be read. {EXAMPLES}",
        f"DATABASE_URL: “{shown}” names no database that works here. {EXAMPLES}",
    )


def test_the_secret_is_made_once_and_kept_for_us_alone(monkeypatch, tmp_path):
    monkeypatch.delenv("SECRET_KEY", raising=False)

    first, second = env.secret_key(tmp_path), env.secret_key(tmp_path)

    assert first == second
    assert len(first) >= 50
    assert [file.name for file in tmp_path.iterdir()] == ["secret_key"]
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600


def test_a_secret_from_the_environment_is_not_written_down(monkeypatch, tmp_path):
    monkeypatch.setenv("SECRET_KEY", "given")

    assert env.secret_key(tmp_path) == "given"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("text", ["abc", "0", "65536", "-1", "８０００", "80.5", ""])
def test_a_port_that_is_none_is_named(monkeypatch, text):
    monkeypatch.setenv("PORT", text)

    with pytest.raises(ImproperlyConfigured) as raised:
        env.port()

    assert str(raised.value) == (
        f"PORT: “{text}” is no port. Write a number from 1 to 65535, for example 8000."
    )


@pytest.mark.parametrize("text", ["centre.example.org", "ftp://x.org", "https://x.org/site", "//x"])
def test_a_base_url_that_is_none_is_named(monkeypatch, text):
    monkeypatch.setenv("BASE_URL", text)

    with pytest.raises(ImproperlyConfigured) as raised:
        env.base_url("http://127.0.0.1:8000")

    assert str(raised.value) == (
        f"BASE_URL: “{text}” is no address of a site. "
        "Write its beginning alone, for example https://centre.example.org."
    )


def test_a_flag_is_true_or_false_and_nothing_else(monkeypatch):
    monkeypatch.setenv("DEBUG", "yes")

    with pytest.raises(ImproperlyConfigured) as raised:
        env.flag("DEBUG")

    assert str(raised.value) == "DEBUG: “yes” is neither “true” nor “false”."


def test_an_email_url_that_cannot_be_read_is_named_without_its_password(monkeypatch):
    monkeypatch.setenv("EMAIL_URL", "pigeon://ada:secret@loft")

    with pytest.raises(ImproperlyConfigured) as raised:
        env.email()

    assert str(raised.value) == (
        "EMAIL_URL: “pigeon://…@loft” cannot be read. "
        "Write smtp+tls://user:password@host:587 or consolemail://."
    )
