"""What leaves the public eye without a save: things that are deleted."""

from typing import Any

from django.db.models.signals import post_delete
from django.dispatch import receiver

from delivery import documents
from delivery.models import Deliverable, Referenced


@receiver(post_delete)
def a_deleted_thing_is_withdrawn(sender: Any, instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, Deliverable):
        documents.withdraw(instance.uuid)
    elif isinstance(instance, Referenced):
        documents.refresh_dependents(instance.uuid)
