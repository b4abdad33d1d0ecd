"""The settings of the tests, with Wagtail's APIs switched on."""

from config.settings.test import *  # noqa: F403

INSTALLED_APPS = ["tests.benchmarks.plain", "wagtail.api.v2", "rest_framework", *INSTALLED_APPS]  # noqa: F405
ROOT_URLCONF = "tests.benchmarks.plain.urls"
WAGTAILAPI_LIMIT_MAX = 100
DATABASES["default"]["CONN_MAX_AGE"] = 60  # noqa: F405 -- as the server has it
