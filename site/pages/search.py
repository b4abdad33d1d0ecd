"""One box for everything that is published."""

import re
from typing import Any

from modelsearch.backends import get_search_backend

from delivery.documents import published

# Search backends read some of these as commands, and fail on others.
UNSEARCHABLE = re.compile(r"[^\w\s.-]|_")
LONGEST = 200


def clean(query: str) -> str:
    """What may be handed to a search backend: words, at most 200 characters of them."""
    words = UNSEARCHABLE.sub(" ", query[:LONGEST]).replace("-", " ").split()
    return " ".join(word.strip(".") for word in words if word.strip("."))


def search(query: str, *kinds: str) -> Any:
    """Published documents that hold every word, the closest first; none for no words."""
    words = clean(query)
    if not words:
        return []
    found = published(*kinds).exclude(kind="site")
    return get_search_backend().search(words, found, operator="and")
