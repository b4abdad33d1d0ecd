"""Every address that the resolver knows, and what each wants to know."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver
from django.utils.regex_helper import normalize


@dataclass(frozen=True)
class Url:
    """An address: its name with its namespaces, and its path with gaps such as “%(pk)s”.

    What has no name is called by its path.
    """

    name: str
    path: str

    @property
    def gaps(self) -> list[str]:
        return re.findall(r"%\((\w+)\)s", self.path)

    def __str__(self) -> str:
        return f"{self.name} /{self.path}"


def every_url() -> list[Url]:
    """In the resolver's own order, each once."""
    return list(dict.fromkeys(_below(get_resolver())))


def _below(resolver: URLResolver, names: tuple[str, ...] = (), path: str = "") -> Iterator[Url]:
    for each in resolver.url_patterns:
        whole = path + _written(each)
        if isinstance(each, URLPattern):
            yield Url(":".join([*names, each.name or whole]), whole)
        else:
            yield from _below(each, (*names, *filter(None, [each.namespace])), whole)


def _written(pattern: URLPattern | URLResolver) -> str:
    """The path that a pattern stands for, with gaps for what varies."""
    return str(normalize(pattern.pattern.regex.pattern)[0][0])
