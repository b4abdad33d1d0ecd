"""What the largest pages cost: queries, CPU milliseconds in this process, bytes plain and gzip.

Run by `make bench`, on a database of its own that is thrown away.
"""

import gc
import gzip
import os
import statistics
import time
from dataclasses import dataclass

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
django.setup()

from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from tests.benchmarks import centre, library  # noqa: E402
from tests.benchmarks.measuring import Program, cpu, own_database, speed  # noqa: E402

ROUNDS = 15
HEAD = ("page", "status", "queries", "CPU ms", "least", "bytes", "gzip")


@dataclass(frozen=True)
class Cost:
    page: str
    status: int
    queries: int
    milliseconds: float
    least: float
    plain: int
    zipped: int

    def __str__(self) -> str:
        times = (f"{self.milliseconds:.1f}", f"{self.least:.1f}")
        cells = (self.status, self.queries, *times, self.plain, self.zipped)
        return " ".join([f"{self.page:<34}", *(f"{cell:>9}" for cell in cells)])


def measured(page: str, client: Program, path: str) -> Cost:
    """One warm request for its queries, then the median and the least of the next ones' time."""
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        response = client.get(path)
    queries = len(captured)  # now: the next request empties the log
    times = [cpu(lambda: client.get(path)) for _round in range(ROUNDS)]
    body = response.body
    return Cost(
        page,
        response.status,
        queries,
        statistics.median(times),
        min(times),
        len(body),
        len(gzip.compress(body, 6)),
    )


def main() -> None:
    with own_database():
        start = time.monotonic()
        pages = centre.build()
        visitor, editor = Program(), Program(_logged_in())
        _settle()
        print(f"Built in {time.monotonic() - start:.0f} s; medians of {ROUNDS} requests. {speed()}")
        print(" ".join([f"{HEAD[0]:<40}", *(f"{name:>9}" for name in HEAD[1:])]))
        for page, path in pages.items():
            client = editor if path.startswith("/admin/") else visitor
            print(measured(page, client, path), flush=True)
        searches = library.build()
        _settle()
        for page, path in searches.items():
            print(measured(page, visitor, path), flush=True)


def _logged_in() -> str:
    """The cookies of an editor."""
    client = Client()
    client.force_login(centre.editor())
    return client.cookies.output(attrs=[], header="", sep=";").strip()


def _settle() -> None:
    """What building left behind is not gone through again, as in the server once it is loaded."""
    gc.collect()
    gc.freeze()


if __name__ == "__main__":
    main()
