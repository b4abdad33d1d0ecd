"""The workshop's own page, read for comparison: nothing here is shared with the sample's loader."""

import re
from dataclasses import dataclass, field
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[3] / "shared" / "seeds" / "iclr-2020-workshop.md"
LINK = re.compile(r"^\[(?P<text>.*)\]\((?P<url>.*)\)$")


@dataclass
class SourceRow:
    session: str
    start: str
    end: str
    type: str
    people: str
    title: str
    title_url: str = ""
    type_url: str = ""


@dataclass
class SourceMember:
    name: str
    rest: str
    url: str = ""


@dataclass
class Source:
    rows: list[SourceRow] = field(default_factory=list)
    committees: dict[str, list[SourceMember]] = field(default_factory=dict)


def read_source() -> Source:
    source, heading = Source(), ""
    for line in SOURCE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            heading = line.strip("# ").strip()
        elif (
            line.startswith("|")
            and "----" not in line
            and "---" not in line
            and "Start" not in line
        ):
            source.rows.append(_row(heading, line))
        elif heading.endswith("Committee") and line.strip():
            source.committees.setdefault(heading, []).append(_member(line.strip()))
    return source


def _row(session: str, line: str) -> SourceRow:
    cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
    start, end, kind, people, title = (cells + [""] * 5)[:5]
    kind, kind_url = _unlinked(kind)
    title, title_url = _unlinked(title)
    return SourceRow(session, start, end, kind, people, title, title_url, kind_url)


def _unlinked(cell: str) -> tuple[str, str]:
    match = LINK.match(cell)
    return (match["text"], match["url"]) if match else (cell, "")


def _member(line: str) -> SourceMember:
    if match := re.match(r"^\[(.*?)\]\((.*?)\)(?:, (.*))?$", line):
        return SourceMember(match[1], match[3] or "", match[2])
    match = re.match(r"^(.*) \((.*)\)$", line)
    return SourceMember(match[1], match[2])
