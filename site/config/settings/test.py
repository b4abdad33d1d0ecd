"""For the tests: a folder of their own, quick passwords, and nothing of the environment's."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

STATE = Path(tempfile.mkdtemp(prefix="graticule-tests-"))
atexit.register(shutil.rmtree, STATE, ignore_errors=True)
# The environment is emptied of what is ours before the settings read it.
for name in ("BASE_URL", "ALLOWED_HOSTS", "EMAIL_URL", "REDIS_URL", "S3_BUCKET", "PORT", "DEBUG"):
    os.environ.pop(name, None)
os.environ |= {"STATE_DIR": str(STATE), "SECRET_KEY": "only-for-tests"}
(STATE / "static").mkdir()  # WhiteNoise warns of a folder that is missing

from config.settings.base import *  # noqa: E402, F403

INSTALLED_APPS = ["tests.factories.v3.apps.TriedThroughV3", *INSTALLED_APPS]  # noqa: F405
BASE_URL = WAGTAILADMIN_BASE_URL = "http://testserver"
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# Wagtail keeps pictures' sizes by their number, and every test begins to count at 1.
CACHES = {
    **CACHES,  # noqa: F405
    "renditions": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
}
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}  # noqa: F405
API_REQUESTS_A_MINUTE = 1_000_000  # tests of the limit set their own
DATABASES["default"]["CONN_MAX_AGE"] = 0  # noqa: F405 -- threads of test servers come and go
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":  # noqa: F405
    # A file: threads of a test server that share one connection share its transaction too.
    DATABASES["default"]["TEST"] = {"NAME": str(STATE / "tests.sqlite3")}  # noqa: F405
    # Nothing here must survive a crash.
    DATABASES["default"]["OPTIONS"]["init_command"] += " PRAGMA synchronous=OFF;"  # noqa: F405
