"""A database for a measurement alone, and a program that asks as one from outside does."""

import statistics
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.test import RequestFactory
from django.test.runner import DiscoverRunner

from config.wsgi import application


@contextmanager
def own_database() -> Iterator[None]:
    runner = DiscoverRunner(verbosity=0, interactive=False)
    kept = runner.setup_databases()
    try:
        yield
    finally:
        runner.teardown_databases(kept)


def speed() -> str:
    """Of this machine at this moment, to read the other figures by: machines differ by three."""
    times = [cpu(lambda: sum(number * number for number in range(200_000))) for _each in range(15)]
    return f"200,000 squares take {min(times):.1f} ms here, {statistics.median(times):.1f} mostly."


def cpu(act: Callable[[], object]) -> float:
    """Milliseconds of this process."""
    start = time.process_time()
    act()
    return (time.process_time() - start) * 1000


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes


class Program:
    """Asks the WSGI application, as the server does: through every middleware, without a socket.

    Django's test client keeps what it gets in circles, so that memory is had anew each time.
    """

    def __init__(self, cookies: str = "") -> None:
        self.application = application
        self.cookies = {"Cookie": cookies} if cookies else {}
        self.factory = RequestFactory()

    def get(self, path: str, headers: Mapping[str, str] | None = None) -> Answer:
        return self.ask(self.request(path, headers))

    def request(self, path: str, headers: Mapping[str, str] | None = None) -> dict[str, Any]:
        """What a server hands over."""
        told = {**self.cookies, **(headers or {})}
        return self.factory.get(path, headers=told).environ

    def ask(self, environ: dict[str, Any]) -> Answer:
        told: list[Any] = []
        parts = self.application(environ, lambda status, headers: told.extend((status, headers)))
        body = b"".join(parts)
        parts.close()
        status, headers = told
        return Answer(int(status.split()[0]), dict(headers), body)
