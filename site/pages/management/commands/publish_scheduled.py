"""Publish and withdraw what is due. One thing that is refused keeps no other from its moment."""

import logging
from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.management.base import CommandError
from django.db import models, transaction
from django.utils import timezone
from wagtail.management.commands import publish_scheduled
from wagtail.models import DraftStateMixin, Page, Revision

from pages.guard import refused_at_its_moment

logger = logging.getLogger("graticule.publishing")


class Command(publish_scheduled.Command):
    help = "Publish what is due, and withdraw what has expired. What is refused stays scheduled."

    def handle(self, *args: Any, **options: Any) -> None:
        if options["dryrun"]:
            super().handle(*args, **options)
            return
        refused = [
            *(_refusal(_withdraw, thing) for thing in _expired()),
            *(_refusal(_publish, revision) for revision in _due()),
        ]
        if told := [line for line in refused if line]:
            raise CommandError("\n".join(told))


def _expired() -> list[models.Model]:
    """What is live after its time, pages as what they are."""
    over = {"live": True, "expire_at__lt": timezone.now()}
    drafted = [model for model in apps.get_models() if issubclass(model, DraftStateMixin)]
    kinds = [model for model in drafted if not issubclass(model, Page)]
    found: list[models.Model] = list(Page.objects.filter(**over).order_by("expire_at").specific())
    for kind in kinds:
        found += kind._default_manager.filter(**over).order_by("expire_at")
    return found


def _due() -> list[Revision]:
    due = Revision.objects.filter(approved_go_live_at__lt=timezone.now())
    return list(due.order_by("approved_go_live_at", "pk"))


def _withdraw(thing: Any) -> None:
    thing.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


def _publish(revision: Revision) -> None:
    if revision.content_object:  # or else deleted since we asked what is due
        revision.publish(log_action="wagtail.publish.scheduled")


def _refusal(act: Callable[[Any], None], thing: Any) -> str:
    """Act whole or not at all; why it could not be done, or an empty text."""
    try:
        with transaction.atomic():
            act(thing)
    except ValidationError as error:
        if isinstance(thing, Revision):
            refused_at_its_moment.tell(thing, error)
        return f"“{_name(thing)}” stays as it is: {' '.join(error.messages)}"
    except Exception:
        logger.exception("“%s” could not be published or withdrawn.", _name(thing))
        return f"“{_name(thing)}” stays as it is: see the log."
    return ""


def _name(thing: Any) -> str:
    return str(thing.object_str if isinstance(thing, Revision) else thing)
