"""The room called publications."""

from django.apps import AppConfig

from delivery import formats


class PublicationsConfig(AppConfig):
    name = "publications"

    def ready(self) -> None:
        from publications.formats import json_ld  # noqa: PLC0415 -- nothing else needs it

        formats.register_json_ld("publication", json_ld.publication)
        formats.register_json_ld("product", json_ld.product)
