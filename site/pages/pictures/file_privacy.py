"""A file is private by its collection: whatever hides one or lets it be seen again is followed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import receiver
from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Collection, CollectionViewRestriction

from delivery.documents import deliver_mentioned
from delivery.models import Counter
from pages.models import CentreDocument


@receiver(pre_save, sender=CollectionViewRestriction)
def it_is_known_which_collection_is_freed(
    instance: CollectionViewRestriction, **kwargs: Any
) -> None:
    stored = CollectionViewRestriction.objects.filter(pk=instance.pk)
    instance.freed = list(stored.values_list("collection", flat=True))


@receiver([post_save, post_delete], sender=CollectionViewRestriction)
def privacy_reaches_all_files_below(instance: CollectionViewRestriction, **kwargs: Any) -> None:
    deliver_files_in(instance.collection_id, *getattr(instance, "freed", ()))


@hooks.register("after_bulk_action")
def files_follow_what_many_of_them_went_through(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: Any
) -> None:
    """Wagtail puts them into another collection without a save."""
    if action_type == "add_to_collection":
        deliver_mentioned([each.uuid for each in objects if isinstance(each, CentreDocument)])


@transaction.atomic
def deliver_files_in(*collections: int) -> None:
    """In these and in all below; looked up once nobody else can publish."""
    Counter.lock()
    for collection in Collection.objects.filter(pk__in=collections):
        within = collection.get_descendants(inclusive=True)
        files = CentreDocument.objects.filter(collection__in=within)
        deliver_mentioned(list(files.values_list("uuid", flat=True)))
