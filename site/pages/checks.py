"""House rules that the machine sees to."""

from typing import Any

from django.core.checks import Error, Tags, register
from wagtail.models import get_page_models

from pages.models import BasePage


@register(Tags.models)
def every_page_is_a_base_page(app_configs: Any, **kwargs: Any) -> list[Error]:
    """A page that is none would have no document, no guard and no place in the API."""
    return [
        Error(
            f"{model.__name__} bypasses the checks that all pages share.",
            hint="Inherit from pages.models.BasePage instead of wagtail.models.Page.",
            obj=model,
            id="pages.E001",
        )
        for model in get_page_models()
        if not issubclass(model, BasePage) and model._meta.app_label != "wagtailcore"
    ]
