"""Lets v3 write the texts that the tests write. It looks once, when Wagtail's snippets start."""

from django.apps import AppConfig
from wagtail.api import APIField


class TriedThroughV3(AppConfig):
    """Stands before Wagtail's apps in the settings."""

    name = "tests.factories.v3"
    label = "tried_through_v3"

    def ready(self) -> None:
        from home.models import ContentPage
        from publications.models import Publication

        ContentPage.api_fields = [APIField("body", writable=True)]
        texts = ("title", "slug", "summary")
        Publication.api_fields = [APIField(name, writable=True) for name in texts]
