"""A database for a measurement alone, and a program that asks as one from outside does."""

from collections.abc import Iterator, Mapping
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
        told = {**self.cookies, **(headers or {})}
        return self.ask(self.factory.get(path, headers=told).environ)

    def ask(self, environ: dict[str, Any]) -> Answer:
        told: list[Any] = []
        parts = self.application(environ, lambda status, headers: told.extend((status, headers)))
        body = b"".join(parts)
        parts.close()
        status, headers = told
        return Answer(int(status.split()[0]), dict(headers), body)
