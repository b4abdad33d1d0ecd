"""The sample centre."""

from django.apps import AppConfig


class SampleConfig(AppConfig):
    name = "sample"
