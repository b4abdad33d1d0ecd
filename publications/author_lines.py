r"""Authors as lines of text, for works that have too many of them for a form with rows.

One author a line, in up to four parts between bars; what is empty at the end is left out:

    Name | affiliation | person's address | marks
    Ada Lovelace | University of London | ada-lovelace | equal, corresponding
    Charles Babbage
    The Engine Team | | | group

A bar within a part is written `\|`, a backslash `\\`, a line break `\n`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

PARTS = 4
BAR = re.compile(r"((?:[^\\|]|\\.)*)(\||$)")
ESCAPES = {"\\": r"\\", "|": r"\|", "\n": r"\n", "\r": r"\r"}
ESCAPED = {"n": "\n", "r": "\r"}
MARKS = {
    "group": "is_group",
    "equal": "equal_contribution",
    "corresponding": "corresponding",
}


@dataclass(frozen=True)
class AuthorLine:
    """One author as printed; `person` is the last part of a person's address."""

    name: str
    affiliation: str = ""
    person: str = ""
    is_group: bool = False
    equal_contribution: bool = False
    corresponding: bool = False


def write(authors: Iterable[AuthorLine]) -> str:
    """The authors in order; `read` gives the same ones back."""
    return "\n".join(map(_line, authors))


def _line(author: AuthorLine) -> str:
    marks = ", ".join(mark for mark, name in MARKS.items() if getattr(author, name))
    parts = [author.name, author.affiliation, author.person, marks]
    while len(parts) > 1 and not parts[-1]:
        parts.pop()
    return " | ".join(re.sub(r"[\\|\n\r]", lambda sign: ESCAPES[sign[0]], part) for part in parts)


def read(text: str) -> tuple[dict[int, AuthorLine], list[str]]:
    """The authors by their line's number, and what is wrong with the other lines."""
    authors: dict[int, AuthorLine] = {}
    problems: list[str] = []
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            authors[number] = _author(line)
        except ValueError as error:
            problems.append(problem(number, error))
    return authors, problems


def problem(line: int, said: object) -> str:
    return _("Line %(number)d: %(problem)s") % {"number": line, "problem": said}


def _author(line: str) -> AuthorLine:
    parts = _parts(line)
    if len(parts) > PARTS:
        message = _("“%(line)s” has more than three bars. Write one in a name as \\|.")
        raise ValueError(message % {"line": line.strip()})
    name, affiliation, person, marks = [*parts, "", "", ""][:PARTS]
    return AuthorLine(name, affiliation, person, **_marks(marks))


def _parts(line: str) -> list[str]:
    parts = []
    for found in BAR.finditer(line):
        parts.append(_unescaped(found[1].strip()))
        if not found[2]:
            break
    return parts


def _unescaped(part: str) -> str:
    return re.sub(r"\\(.)", lambda sign: ESCAPED.get(sign[1], sign[1]), part)


def _marks(text: str) -> dict[str, bool]:
    found = {}
    for mark in filter(None, map(str.strip, text.split(","))):
        if mark not in MARKS:
            message = _("“%(mark)s” is no mark. The marks are %(marks)s.")
            raise ValueError(message % {"mark": mark, "marks": ", ".join(MARKS)})
        found[MARKS[mark]] = True
    return found
