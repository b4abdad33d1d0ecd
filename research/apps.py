"""The room called research."""

from django.apps import AppConfig


class ResearchConfig(AppConfig):
    name = "research"

    def ready(self) -> None:
        from research import signals  # noqa: F401, PLC0415 -- they register on import
