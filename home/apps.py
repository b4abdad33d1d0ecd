"""The room called home."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"
