"""List what the public sees and what is not meant for it. Runs at each deploy."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from pages.guard import auditing
from pages.guard.auditing import Unfinished


class Command(BaseCommand):
    help = (
        "List what is public and unfinished: a rule changed, or data was loaded by hand. "
        "Exits with 1 if there is any."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--unpublish", action="store_true", help="Take it down as well.")
        parser.add_argument("--report", type=Path, metavar="FILE", help="Write it as JSON, too.")

    def handle(self, *args: Any, **options: Any) -> None:
        looked_at, found, down = 0, [], 0
        for each in auditing.looked_through():
            looked_at += 1
            if each is not None:
                found.append(each.as_json())
                down += self._tell(each, options["unpublish"])
        by_hand = sum(not each["can_be_taken_down"] for each in found)
        counts = {
            "looked_at": looked_at,
            "unfinished": len(found),
            "unpublished": down,
            "by_hand": by_hand,
        }
        if options["report"]:
            _write(options["report"], {"counts": counts, "things": found})
        self.stdout.write(
            f"{looked_at} things looked at, {len(found)} public and unfinished, {down} taken down."
        )
        if by_hand:
            self.stdout.write(f"{by_hand} cannot be taken down: to be mended by hand.")
        if found:
            raise SystemExit(1)

    def _tell(self, each: Unfinished, unpublish: bool) -> bool:
        thing = each.thing
        self.stdout.write(f"{thing._meta.verbose_name} “{thing}” {thing.public_path() or ''}")
        for line in each.lines():
            self.stdout.write(f"    {line}")
        return unpublish and auditing.take_down(each)


def _write(path: Path, report: dict[str, Any]) -> None:
    path.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
