"""The environment, read loudly: a value that cannot be read stops the start and says why."""

import secrets
from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

env = environ.Env()

DATABASE_EXAMPLES = (
    "Write sqlite:////srv/graticule/db.sqlite3 or postgres://user:password@host:5432/name."
)
ENGINES = ("django.db.backends.sqlite3", "django.db.backends.postgresql")


def flag(name: str, *, default: bool = False) -> bool:
    """Read “true” or “false”, and nothing else."""
    text = env.str(name, default=str(default)).strip().lower()
    if text not in ("true", "false"):
        raise ImproperlyConfigured(f"{name}: “{text}” is neither “true” nor “false”.")
    return text == "true"


def secret_key(state: Path) -> str:
    """The key from the environment, or one made once and kept in the state folder."""
    if key := env.str("SECRET_KEY", default=""):
        return str(key)
    kept = state / "secret_key"
    if not kept.exists():
        kept.touch(mode=0o600)
        kept.write_text(secrets.token_urlsafe(50))
    return kept.read_text().strip()


def database(state: Path) -> dict[str, Any]:
    """What `DATABASE_URL` names; without it, a SQLite file in the state folder."""
    url = env.str("DATABASE_URL", default="") or f"sqlite:///{state / 'db.sqlite3'}"
    read = _read_database(url)
    if read["ENGINE"] == ENGINES[0]:
        return {**read, "OPTIONS": SAFE_SQLITE}
    return {**read, "CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}


# Without IMMEDIATE nearly half of the writes of two processes fail as locked.
SAFE_SQLITE = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
}


def _read_database(url: str) -> dict[str, Any]:
    shown = _without_password(url)
    try:
        read: dict[str, Any] = env.db_url_config(url)
    except Exception as error:
        raise ImproperlyConfigured(
            f"DATABASE_URL: “{shown}” cannot be read ({error}). {DATABASE_EXAMPLES}"
        ) from error
    if read.get("ENGINE") not in ENGINES or not read.get("NAME"):
        raise ImproperlyConfigured(
            f"DATABASE_URL: “{shown}” names no database that works here. {DATABASE_EXAMPLES}"
        )
    return read


def _without_password(url: str) -> str:
    """Keep a password out of what is printed on the console."""
    scheme, mark, rest = url.partition("://")
    if "@" not in rest:
        return url
    return f"{scheme}{mark}…@{rest.rpartition('@')[2]}"
