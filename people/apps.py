"""The room called people."""

from django.apps import AppConfig

from delivery import formats


class PeopleConfig(AppConfig):
    name = "people"

    def ready(self) -> None:
        from people.formats import json_ld  # noqa: PLC0415 -- nothing else needs it

        formats.register_json_ld("person", json_ld.person)
