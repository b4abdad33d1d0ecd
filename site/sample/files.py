"""The facts of the sample centre, as they stand in its data files."""

import tomllib
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

DATA = Path(__file__).parent / "data"
NAMESPACE = UUID("6f1d0c3e-2b1a-4c57-9d0e-6f0a7a1c2020")


def read(name: str) -> dict[str, Any]:
    """One data file: “centre”, “people”, “publications” or “workshop”."""
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


def identity(*words: str) -> UUID:
    """The same thing has the same UUID in every installation of the sample."""
    return uuid5(NAMESPACE, "/".join(words))


def paragraphs(texts: list[str]) -> str:
    """Plain paragraphs as rich text."""
    return "".join(f"<p>{text}</p>" for text in texts)
