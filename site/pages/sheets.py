"""Style sheets that only list others become one file when static files are gathered.

A sheet in `css/sheets/` imports the components that its pages use. In development a browser
follows the imports; visitors get one file, without comments. All files lie two folders deep,
so an address relative to a component is right in a sheet too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from posixpath import dirname, join, normpath
from typing import Any

from django.core.files.base import ContentFile

IMPORT = re.compile(r'@import url\("([^"]+)"\);\n?')
COMMENT = re.compile(r"/\*.*?\*/\n?", re.DOTALL)
INDENT = re.compile(r"^ +", re.MULTILINE)
FOLDER = "css/sheets/"


def whole(name: str, read: Callable[[str], str]) -> str:
    """A sheet with everything that it imports in place, each file once."""
    return "".join(_parts(name, read, set()))


def _parts(name: str, read: Callable[[str], str], seen: set[str]) -> Iterator[str]:
    seen.add(name)
    text = INDENT.sub("", COMMENT.sub("", read(name)))
    for address in IMPORT.findall(text):
        imported = normpath(join(dirname(name), address))
        if imported not in seen:
            yield from _parts(imported, read, seen)
    yield IMPORT.sub("", text)


class Sheets:
    """A place of static files whose sheets are read whole."""

    def __init__(self, storage: Any) -> None:
        self.storage = storage

    def open(self, name: str) -> Any:
        if not name.startswith(FOLDER):
            return self.storage.open(name)
        return ContentFile(whole(name, self._read).encode())

    def _read(self, name: str) -> str:
        with self.storage.open(name) as file:
            text: str = file.read().decode()
        return text

    def __getattr__(self, name: str) -> Any:
        return getattr(self.storage, name)
