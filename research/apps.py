"""The room called research."""

from django.apps import AppConfig

from delivery import formats


class ResearchConfig(AppConfig):
    name = "research"

    def ready(self) -> None:
        from research import signals  # noqa: F401, PLC0415 -- they register on import
        from research.formats import json_ld  # noqa: PLC0415 -- nothing else needs it

        formats.register_json_ld("research-branch", json_ld.branch)
