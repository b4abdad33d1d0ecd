"""What of a passage an editor is shown."""

from __future__ import annotations

LENGTH = 60


def shortened(text: str) -> str:
    """Its beginning in one line, as far as a word goes."""
    line = " ".join(text.split())
    return line if len(line) <= LENGTH else line[:LENGTH].rsplit(" ", 1)[0] + "…"
