"""The room called events."""

from django.apps import AppConfig

from delivery import formats


class EventsConfig(AppConfig):
    name = "events"

    def ready(self) -> None:
        from events.formats import json_ld  # noqa: PLC0415 -- nothing else needs it

        formats.register_json_ld("event", json_ld.event)
        formats.register_json_ld("talk", json_ld.talk)
