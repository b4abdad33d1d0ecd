"""Build the published documents anew, or tell what differs and mend that."""

from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError

from delivery.models import Deliverable, PublishedDocument
from delivery.reconciling import Difference, differences, mend_all, stretches, things
from delivery.search import index


class Command(BaseCommand):
    help = "Build what the public may see anew, from what is stored."

    def add_arguments(self, parser: ArgumentParser) -> None:
        ways = parser.add_mutually_exclusive_group()
        ways.add_argument(
            "--check", action="store_true", help="Change nothing; say what differs, and exit 1."
        )
        ways.add_argument(
            "--repair", action="store_true", help="Say what differs, and deliver that alone."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["check"]:
            self._check()
        elif options["repair"]:
            self._repair()
        else:
            self._rebuild()

    def _check(self) -> None:
        count = sum(1 for _found in self._told())
        if count:
            raise CommandError(f"{count} documents differ. Run rebuild_delivery --repair.")
        self.stdout.write("Nothing differs.")

    def _repair(self) -> None:
        """What one thing says may be in another, so a second look follows the first."""
        for found in stretches(list(self._told())):
            mend_all(found)
        failed = [line for found in stretches(list(differences())) for line in mend_all(found)]
        index.mend()
        if failed:
            raise CommandError("\n".join(failed))
        self.stdout.write("Nothing differs now.")

    def _told(self) -> Iterator[Difference]:
        for found in differences():
            self.stdout.write(str(found))
            yield found

    def _rebuild(self) -> None:
        before = _sequences()
        failed = _bring_up_to_date()
        changed = sum(1 for document in _sequences().items() if document not in before.items())
        index.mend()
        self.stdout.write(f"{changed} documents were written or withdrawn.")
        if failed:
            raise CommandError("\n".join(failed))


def _bring_up_to_date() -> list[str]:
    """Deliver all there is; a line for each thing whose document had to stay as it was.

    Things may name each other, so a second look follows the first.
    """
    for _look in range(2):
        failed = [line for alike in things() for line in mend_all(_to_be_delivered(alike))]
    mend_all([found for found in differences() if found.thing is None])
    return failed


def _to_be_delivered(alike: Iterable[Deliverable]) -> list[Difference]:
    return [Difference(None, thing, "") for thing in alike]


def _sequences() -> dict[UUID, int]:
    return dict(PublishedDocument.objects.values_list("id", "sequence"))
