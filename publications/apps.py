"""The room called publications."""

from django.apps import AppConfig


class PublicationsConfig(AppConfig):
    name = "publications"
