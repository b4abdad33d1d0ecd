"""For the tests: nothing outside the memory and a folder of its own, and quick passwords."""

import tempfile
from pathlib import Path

from config.settings.base import *  # noqa: F403
from config.settings.base import env

STATE = Path(tempfile.gettempdir()) / "graticule-tests"
STATE.mkdir(exist_ok=True)
SECRET_KEY = "only-for-tests"  # noqa: S105
BASE_URL = WAGTAILADMIN_BASE_URL = "http://testserver"
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MEDIA_ROOT = STATE / "media"
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}  # noqa: F405
if not env.str("DATABASE_URL", default=""):
    DATABASES["default"]["NAME"] = STATE / "unused.sqlite3"  # noqa: F405
