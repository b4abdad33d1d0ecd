"""Build the published documents anew, or check that nothing differs."""

from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from delivery import documents
from delivery.models import Deliverable, PublishedDocument
from delivery.search import index


class Command(BaseCommand):
    help = "Build what the public may see anew, from what is stored."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--check", action="store_true", help="Change nothing; say what differs, and exit 1."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["check"]:
            self._check()
        else:
            self._rebuild()

    def _check(self) -> None:
        before = _sequences()
        with transaction.atomic():
            failed = _bring_up_to_date()
            changed = list(_changed_since(before))
            transaction.set_rollback(True)
        for line in (*changed, *failed):
            self.stdout.write(line)
        if changed or failed:
            count = len(changed) + len(failed)
            raise CommandError(f"{count} documents differ. Run rebuild_delivery.")
        self.stdout.write("Nothing differs.")

    def _rebuild(self) -> None:
        before = _sequences()
        failed = _bring_up_to_date()
        changed = list(_changed_since(before))
        index.mend()
        self.stdout.write(f"{len(changed)} documents were written or withdrawn.")
        if failed:
            raise CommandError("\n".join(failed))


def _bring_up_to_date() -> list[str]:
    """Deliver all there is; a line for each thing whose document had to stay as it was.

    Things may name each other, so a second look follows the first.
    """
    for _ in range(2):
        failed = [line for thing in _things() if (line := _failure(thing))]
    _withdraw_orphans()
    return failed


def _failure(thing: Deliverable) -> str:
    """Deliver one thing whole or not at all, so that it keeps no other from its turn."""
    try:
        with transaction.atomic():
            thing.deliver()
    except Exception as error:
        reason = " ".join(error.messages) if isinstance(error, ValidationError) else repr(error)
        return f"{thing.kind} {thing.uuid} “{thing}” cannot be delivered: {reason}"
    return ""


def _sequences() -> dict[UUID, int]:
    return dict(PublishedDocument.objects.values_list("id", "sequence"))


def _changed_since(before: dict[UUID, int]) -> Iterator[str]:
    for document in PublishedDocument.objects.order_by("sequence"):
        if before.get(document.id) != document.sequence:
            yield f"{document.kind} {document.id} “{document.title}”"


def _things() -> Iterator[Deliverable]:
    for model in documents.deliverable_models():
        yield from model._base_manager.order_by("pk").iterator(chunk_size=200)


def _withdraw_orphans() -> None:
    for document in PublishedDocument.objects.filter(is_tombstone=False).iterator():
        if documents.source(document) is None:
            documents.withdraw(document.id)
