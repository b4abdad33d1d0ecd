"""All that a visitor or a program can ask the site for, and what is found in it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from tests.factories.secrets import address, word

RESOURCES = ("pages", "research-branches", "publications", "products", "people", "events", "talks")
FIXED = ("/", "/robots.txt", "/accent/0b5a7a.css", "/health/", "/search/", "/api/v1/openapi.json")
LISTS = ("/research/", "/publications/", "/products/", "/people/", "/events/")
LINK = re.compile(r'href="(/[^"#]*)"')


@dataclass
class Reading:
    """All answers of the site, by where they were given."""

    client: Any
    asked: Iterable[str]
    seen: dict[str, str] = field(default_factory=dict)

    def everything(self) -> "Reading":
        waiting = [*FIXED, *LISTS, *(f"{each}?page=2" for each in LISTS), *self._sitemap()]
        waiting += [f"/api/v1/{each}/?limit=100" for each in RESOURCES]
        waiting += ["/search/?q=open", "/search/?q=printed&page=2", *self.asked]
        while waiting:
            if (path := waiting.pop()) not in self.seen:
                self.seen[path] = self._text(path)
                waiting += LINK.findall(self.seen[path]) if is_page(path) else api_urls(self, path)
        return self

    def _sitemap(self) -> list[str]:
        self.seen["/sitemap.xml"] = self._text("/sitemap.xml")
        return re.findall(r"<loc>https?://[^/]+(/[^<]*)</loc>", self.seen["/sitemap.xml"])

    def _text(self, path: str) -> str:
        if path.startswith(("/static/", "/admin/", "/media/", "/documents/", "/api/v1/docs/")):
            return ""
        response = self.client.get(path)
        assert response.status_code < 500, path
        return response.content.decode()

    def places(self, kind: str) -> set[str]:
        """Where a kind's words are found."""
        found = {
            place_of(path)
            for path, text in self.seen.items()
            if word(kind) in text or (address(kind) in text and path not in self.asked)
        }
        return found | ({"search"} if self._results(kind) else set())

    def _results(self, kind: str) -> int:
        """How many results have the words; what is spelt nearly the same may be offered too."""
        answers = {
            each: self.client.get("/search/", {"q": each}).content.decode()
            for each in (word(kind), address(kind))
        }
        return sum(
            each in entry
            for each, text in answers.items()
            for entry in text.split('class="entry ')[1:]
        )

    def of_all(self, kinds: Iterable[str]) -> dict[str, set[str]]:
        return {kind: self.places(kind) for kind in kinds}


def is_page(path: str) -> bool:
    return not path.startswith("/api/")


def api_urls(reading: Reading, path: str) -> list[str]:
    """The details of each thing in a list."""
    return re.findall(r'"api_url":"https?://[^/"]+(/[^"]*)"', reading.seen[path])


def place_of(path: str) -> str:
    if path == "/sitemap.xml":
        return "sitemap"
    return "page" if is_page(path) else "api"
