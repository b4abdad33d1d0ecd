"""What every page shares."""

from django.apps import AppConfig


class PagesConfig(AppConfig):
    name = "pages"

    def ready(self) -> None:
        from pages import checks, legal_checks, signals  # noqa: F401, PLC0415 -- they register on import
