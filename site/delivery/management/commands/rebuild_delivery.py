"""Build the published documents anew, or check that nothing differs."""

from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from delivery import documents
from delivery.models import Deliverable, PublishedDocument


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
        with transaction.atomic():
            changed = list(_changes())
            transaction.set_rollback(True)
        for line in changed:
            self.stdout.write(line)
        if changed:
            raise CommandError(f"{len(changed)} documents differ. Run rebuild_delivery.")
        self.stdout.write("Nothing differs.")

    def _rebuild(self) -> None:
        changed = list(_changes())
        self.stdout.write(f"{len(changed)} documents were written or withdrawn.")


def _changes() -> Iterator[str]:
    """Bring each document up to date, and name those that were not.

    Things may name each other, so a second look follows the first.
    """
    before = dict(PublishedDocument.objects.values_list("id", "sequence"))
    for _ in range(2):
        for thing in _things():
            thing.deliver()
    _withdraw_orphans()
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
