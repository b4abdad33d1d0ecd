"""Let the addresses of a former site lead to where things are now."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from delivery.address_file import read
from delivery.address_loading import Loaded, load

NOTHING, WITH_PROBLEMS = 1, 2


class Command(BaseCommand):
    help = (
        "Read a CSV of former addresses: the old one (a path, or all of it), the new one (a path, "
        "or all of it). Exit code 0: all read; 1: nothing could be read; 2: read with problems."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE", help="A CSV; “-” reads standard input.")
        parser.add_argument(
            "--dry-run", action="store_true", help="Say what would be; keep nothing."
        )
        parser.add_argument(
            "--report", metavar="FILE", help="Write what became of each line, JSON."
        )
        parser.add_argument(
            "--host", action="append", default=[], metavar="NAME",
            help="Another site that new addresses may lead to, as “data.example.org”; repeatable.",
        )  # fmt: skip

    def handle(self, *args: Any, **options: Any) -> None:
        name = options["file"]
        hosts = {host.casefold() for host in options["host"]}
        loaded = load(read(_content(name)), hosts=hosts, is_kept=not options["dry_run"])
        if options["report"]:
            _write_report(options["report"], loaded)
        for problem in loaded.problems:
            self.stderr.write(f"{name}, {problem}")
        self._tell(loaded, is_kept=not options["dry_run"])

    def _tell(self, loaded: Loaded, *, is_kept: bool) -> None:
        if not loaded.rows:
            raise CommandError("No address could be read.", returncode=NOTHING)
        counts = loaded.report()["counts"]
        ending = "" if is_kept else " Nothing was kept: this was a dry run."
        self.stdout.write(
            "{records} addresses: {new} new, {changed} changed, {unchanged} as before; "
            "{problems} problems.".format(**counts)
            + ending
        )
        if loaded.problems:
            sys.exit(WITH_PROBLEMS)


def _content(name: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise CommandError(f"“{name}” cannot be read: {error.strerror}.") from error


def _write_report(name: str, loaded: Loaded) -> None:
    text = json.dumps(loaded.report(), ensure_ascii=False, indent=2)
    Path(name).write_text(f"{text}\n", encoding="utf-8")
