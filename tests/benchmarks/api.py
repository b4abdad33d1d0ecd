"""What the API's answers cost, beside Wagtail's own: queries, CPU milliseconds, bytes.

Run by `make bench`, on a database of its own that is thrown away. CPU time is that of this
process, through every middleware, with a connection to the database that is open already.
"""

import gc
import json
import os
import statistics
from dataclasses import dataclass
from typing import Any

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.benchmarks.plain.settings"
django.setup()

from django.db import connection  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from tests.benchmarks import programs  # noqa: E402
from tests.benchmarks.measuring import Program, cpu, own_database, speed  # noqa: E402

ROUNDS = 60
LINE = "{:<46} {:>8} {:>8} {:>9} {:>9} {:>9}"


@dataclass(frozen=True)
class Asked:
    """One question to an API: addresses that are asked one after the other."""

    name: str
    paths: list[str]
    rounds: int = ROUNDS
    headers: dict[str, str] | None = None

    def ask(self, program: Program) -> int:
        """All of it; how many bytes came."""
        return self.send(program, self.requests(program))

    def requests(self, program: Program) -> list[dict[str, Any]]:
        return [program.request(path, self.headers) for path in self.paths]

    @staticmethod
    def send(program: Program, requests: list[dict[str, Any]]) -> int:
        return sum(len(program.ask(request).body) for request in requests)


def main() -> None:
    with own_database():
        centre = programs.build()
        program = Program()
        gc.collect()
        gc.freeze()
        print(LINE.format("API", "requests", "queries", "CPU ms", "least", "bytes"))
        print(speed())
        _table(program, _ours())
        _table(program, _wagtails(centre))
        programs.multiply(10)
        print("Ten times the data:")
        _table(program, _ours())


def _ours() -> list[Asked]:
    return [
        _list("100 pages in full", "pages", 100),
        _list("20 pages in full", "pages", 20),
        _list("100 of the publications", "publications", 100),
        _list("20 of the publications", "publications", 20),
        _list("100 publications of a year", "publications", 100, "&year=2020"),
        _list("100 publications since a year", "publications", 100, "&year__gte=2000"),
        _list("100 of the centre's own, by title", "publications", 100, "&origin=ours&order=title"),
        _list("the talks of a workshop, 100", "talks", 100),
        _detail("a workshop of 150 talks", "events"),
        _detail("a page in full", "pages"),
        _known("304: 100 pages", "/api/v1/pages/?limit=100"),
        _known("304: a workshop of 150 talks", _address("events")),
        _list("the next 100 publications, by cursor", "publications", 100, _cursor("publications")),
    ]


def _list(name: str, resource: str, limit: int, more: str = "") -> Asked:
    return Asked(name, [f"/api/v1/{resource}/?limit={limit}{more}"])


def _detail(name: str, resource: str) -> Asked:
    return Asked(name, [_address(resource)])


def _address(resource: str) -> str:
    [first] = json.loads(Program().get(f"/api/v1/{resource}/?limit=1").body)["items"]
    return first["api_url"].removeprefix("http://testserver")


def _cursor(resource: str) -> str:
    following = json.loads(Program().get(f"/api/v1/{resource}/?limit=100").body)["next"] or ""
    return f"&{following.partition('&')[2]}" if following else ""


def _known(name: str, path: str) -> Asked:
    return Asked(name, [path], headers={"If-None-Match": Program().get(path).headers["ETag"]})


def _wagtails(centre: programs.Centre) -> list[Asked]:
    """The same pages: v2 in one request that asks for every field, v3 in one for each page."""
    pages = [f"/v3/pages/{page}/" for page in centre.plain]
    listed = "/v2/pages/?type=plain.PlainPage&limit=100&fields=*"
    return [
        Asked("Wagtail v2: 100 pages in full", [listed], rounds=5),
        Asked("Wagtail v3: 100 pages in full", pages, rounds=3),
        Asked("Wagtail v3: a page in full", pages[:1], rounds=20),
    ]


def _table(program: Program, questions: list[Asked]) -> None:
    for asked in questions:
        print(_measured(program, asked), flush=True)


def _measured(program: Program, asked: Asked) -> str:
    size = asked.ask(program)
    with CaptureQueriesContext(connection) as captured:
        asked.ask(program)
    queries = len(captured)  # now: the next request empties the log
    times = [_time(program, asked) for _round in range(asked.rounds)]
    milliseconds = (f"{statistics.median(times):.2f}", f"{min(times):.2f}")
    return LINE.format(asked.name, len(asked.paths), queries, *milliseconds, size)


def _time(program: Program, asked: Asked) -> float:
    """Of the answers: what is asked lies ready."""
    requests = asked.requests(program)
    return cpu(lambda: asked.send(program, requests))


if __name__ == "__main__":
    main()
