"""The environment, read loudly: a value that cannot be read stops the start and says why."""

import secrets
import warnings
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

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
    return bool(text == "true")


def whole(name: str, *, default: int) -> int:
    """A whole number above 0."""
    text = env.str(name, default=str(default)).strip()
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise ImproperlyConfigured(f"{name}: “{text}” is no whole number above 0.")
    return int(text)


def networks(name: str) -> list[IPv4Network | IPv6Network]:
    """Addresses and networks, with commas between them."""
    found = (part.strip() for part in env.str(name, default="").split(","))
    try:
        return [ip_network(part) for part in found if part]
    except ValueError as error:
        raise ImproperlyConfigured(
            f"{name}: {error}. Write addresses such as 127.0.0.1 or 10.0.0.0/8."
        ) from error


def port() -> int:
    """The port that `make run` serves on."""
    text = env.str("PORT", default="8000").strip()
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 65536):
        raise ImproperlyConfigured(
            f"PORT: “{text}” is no port. Write a number from 1 to 65535, for example 8000."
        )
    return int(text)


def base_url(default: str) -> str:
    """Where visitors find the site, without a slash at the end."""
    text = env.str("BASE_URL", default=default).strip().rstrip("/")
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path or parts.query:
        raise ImproperlyConfigured(
            f"BASE_URL: “{text}” is no address of a site. "
            "Write its beginning alone, for example https://centre.example.org."
        )
    return str(text)


def state_folder(default: Path) -> Path:
    """Where the database, the media and the secret live; made if it is missing."""
    folder = Path(env.str("STATE_DIR", default=str(default))).expanduser().resolve()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(
            f"STATE_DIR: “{folder}” cannot be made ({error.strerror}). Name a folder of yours."
        ) from error
    return folder


def email() -> dict[str, Any]:
    """What `EMAIL_URL` names; without it, mail is printed on the console."""
    url = env.str("EMAIL_URL", default="consolemail://")
    try:
        return dict(env.email_url_config(url))
    except Exception as error:
        raise ImproperlyConfigured(
            f"EMAIL_URL: “{without_password(url)}” cannot be read. "
            "Write smtp+tls://user:password@host:587 or consolemail://."
        ) from error


def secret_key(state: Path) -> str:
    """The key from the environment, or one made once and kept in the state folder."""
    if key := env.str("SECRET_KEY", default=""):
        return str(key)
    kept = state / "secret_key"
    if not kept.exists():
        _keep_for_us_alone(kept, secrets.token_urlsafe(50))
    return kept.read_text().strip()


def _keep_for_us_alone(file: Path, text: str) -> None:
    """Two processes may start at once: the first one's text stays, and is never half there."""
    draft = file.with_name(f".{file.name}-{secrets.token_hex(4)}")
    draft.touch(mode=0o600)
    draft.write_text(text)
    try:
        file.hardlink_to(draft)
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def database(state: Path) -> dict[str, Any]:
    """What `DATABASE_URL` names; without it, a SQLite file in the state folder."""
    url = env.str("DATABASE_URL", default="") or f"sqlite:///{state / 'db.sqlite3'}"
    read = _read_database(url)
    if read["ENGINE"] == ENGINES[0]:
        return {**read, "OPTIONS": dict(SAFE_SQLITE), **KEPT_OPEN}
    options = {"connect_timeout": 10, **read.get("OPTIONS", {})}
    return {**read, "OPTIONS": options, **KEPT_OPEN}


# In seconds. To open even a SQLite file anew takes three times as long as the shortest answer.
KEPT_OPEN = {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}


# Without IMMEDIATE nearly half of the writes of two processes fail as locked. The cache is 20 MB:
# with the usual 2, a search among 10,000 documents reads the same pages again and again.
SAFE_SQLITE = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-20000;",
}


def _read_database(url: str) -> dict[str, Any]:
    shown = without_password(url)
    try:
        with warnings.catch_warnings(action="ignore"):
            read: dict[str, Any] = env.db_url_config(url)
    except Exception as error:
        raise ImproperlyConfigured(
            f"DATABASE_URL: “{shown}” cannot be read. {DATABASE_EXAMPLES}"
        ) from error
    if read.get("ENGINE") not in ENGINES or read.get("NAME") in (None, "", ":memory:"):
        raise ImproperlyConfigured(
            f"DATABASE_URL: “{shown}” names no database that works here. {DATABASE_EXAMPLES}"
        )
    return read


def without_password(url: str) -> str:
    """Keep a password out of what is printed on the console."""
    scheme, mark, rest = url.partition("://")
    if "@" not in rest:
        return url
    return f"{scheme}{mark}…@{rest.rpartition('@')[2]}"
