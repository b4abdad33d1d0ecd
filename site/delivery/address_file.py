"""Former addresses in a table: the old one, the new one, and whatever may follow.

From a spreadsheet, a list of a crawler, or another site's list of redirects.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

from django.utils.translation import gettext as _

from delivery.addresses import shown
from exchange.reading import Problem, Reading

DELIMITERS = (",", ";", "\t")
# The head of a table: words, and nothing that could be meant as an address.
HEAD = re.compile(r"[\w \-]*")


@dataclass(frozen=True)
class Line:
    """A row as it is written."""

    number: int
    old: str
    new: str


def read(content: bytes) -> Reading[Line]:
    """A line for each row that has two addresses; the head of the table is none."""
    reading: Reading[Line] = Reading()
    number = 1
    try:
        for number, cells in _rows(_text(content)):
            _take(reading, number, cells)
    except csv.Error as error:
        found = _("The table cannot be read from here on (%(error)s).") % {"error": error}
        do = _("Save it as CSV in UTF-8 again.")
        reading.problems.append(Problem(number + 1, found, _("Left out."), do))
    return reading


def _take(reading: Reading[Line], number: int, cells: list[str]) -> None:
    old, new = (*cells, "")[:2]
    if old and new:
        reading.records.append(Line(number, old, new))
        return
    found = _("%(old)s has no new address.") if old else _("%(new)s has no old address.")
    said = found % {"old": shown(old), "new": shown(new)}
    reading.problems.append(Problem(number, said, _("Left out."), _("Fill both columns.")))


def _text(content: bytes) -> str:
    """As spreadsheets write it: UTF-8, UTF-16 with its mark, or what Windows had before."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each row that is not empty, with the number of its first line; no head."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text))
    number, is_first = 1, True
    for cells in reader:
        clean = [cell.strip() for cell in cells]
        if any(clean):
            if not (is_first and _is_head(clean)):
                yield number, clean
            is_first = False
        number = reader.line_num + 1


def _is_head(cells: list[str]) -> bool:
    return all(HEAD.fullmatch(cell) for cell in cells[:2])


def _delimiter(text: str) -> str:
    """The one that parts the first row into most cells."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(DELIMITERS, key=lambda each: len(next(csv.reader([first], delimiter=each), [])))
