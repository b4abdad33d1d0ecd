"""Settings are read once, when a process starts: so these tests start processes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import home

ROOT = Path(home.__file__).resolve().parents[1]
SECURITY = [
    "SECURE_SSL_REDIRECT",
    "SECURE_HSTS_SECONDS",
    "SESSION_COOKIE_SECURE",
    "CSRF_COOKIE_SECURE",
    "DEBUG",
]
ASK = f"""
import json
from django.conf import settings
print(json.dumps({{name: getattr(settings, name) for name in {SECURITY}}}))
"""


def _run(state: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    settings = {"DJANGO_SETTINGS_MODULE": "config.settings.production", "STATE_DIR": str(state)}
    return subprocess.run(
        [sys.executable, *command],
        env={**kept, **settings, **environment},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )


def _security(state: Path, base_url: str) -> dict[str, object]:
    return json.loads(_run(state, "-c", ASK, BASE_URL=base_url).stdout)


def test_https_turns_on_what_only_works_with_it(tmp_path):
    assert _security(tmp_path, "https://centre.example.org") == {
        "SECURE_SSL_REDIRECT": True,
        "SECURE_HSTS_SECONDS": 31_536_000,
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
        "DEBUG": False,
    }


def test_http_leaves_it_off(tmp_path):
    assert _security(tmp_path, "http://127.0.0.1:8000") == {
        "SECURE_SSL_REDIRECT": False,
        "SECURE_HSTS_SECONDS": 0,
        "SESSION_COOKIE_SECURE": False,
        "CSRF_COOKIE_SECURE": False,
        "DEBUG": False,
    }


def test_a_start_that_fails_says_why_in_one_line(tmp_path):
    tried = _run(tmp_path, "-m", "config.serve", DATABASE_URL="mysql://ada:secret@db/centre")

    assert (tried.returncode, tried.stdout, tried.stderr) == (
        1,
        "",
        "Graticule cannot start. DATABASE_URL: “mysql://…@db/centre” names no database that "
        "works here. Write sqlite:////srv/graticule/db.sqlite3 or "
        "postgres://user:password@host:5432/name.\n",
    )


def test_a_state_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").touch()
    tried = _run(tmp_path / "file" / "var", "-m", "config.serve")

    assert (tried.returncode, tried.stderr) == (
        1,
        f"Graticule cannot start. STATE_DIR: “{tmp_path}/file/var” cannot be made "
        "(Not a directory). Name a folder of yours.\n",
    )
