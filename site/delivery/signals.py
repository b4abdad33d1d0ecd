"""What leaves the public eye without a save: things that are deleted."""

from functools import cache
from typing import Any

from django.db.models.signals import post_delete
from django.dispatch import receiver

from delivery import documents, draft_links
from delivery.models import Deliverable, PublishedDocument, Referenced


@receiver(post_delete)
def a_deleted_thing_is_withdrawn(sender: Any, instance: Any, **kwargs: Any) -> None:
    """Once all of it is gone: of a page, Django deletes the part that is ours before the rest."""
    if isinstance(instance, Deliverable):
        if not instance._meta.parents:
            documents.withdraw_deleted(instance.uuid)
        if not PublishedDocument.objects.filter(id=instance.uuid, is_tombstone=False).exists():
            documents.refresh_dependents(instance.uuid)  # a draft is named, too
    elif isinstance(instance, Referenced):
        documents.refresh_dependents(instance.uuid)
    elif labels := _labels_of_kinds_of(sender):
        gone = PublishedDocument.objects.filter(source_model__in=labels, source_pk=instance.pk)
        for uuid in gone.filter(is_tombstone=False).values_list("id", flat=True):
            documents.withdraw_deleted(uuid)


@receiver(post_delete)
def links_to_a_deleted_draft_end(sender: Any, instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, Deliverable):
        draft_links.forget(instance)


@cache
def _labels_of_kinds_of(model: Any) -> list[str]:
    """The models with documents that keep a part of themselves in this one's table."""
    known = documents.deliverable_models()
    return [each._meta.label for each in known if model in each._meta.parents]
