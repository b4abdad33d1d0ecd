"""What the public may see, kept ready."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeliveryConfig(AppConfig):
    name = "delivery"
    verbose_name = _("Delivery")

    def ready(self) -> None:
        from delivery import signals  # noqa: F401, PLC0415 -- receivers connect on import
