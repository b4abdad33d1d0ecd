"""What caches are told to forget: a short name for each document, and one for each kind."""

# What depends on everything public: the feed of changes, for one.
OF_ALL = "changes"


def of_one(kind: str, identity: str) -> str:
    """Of the 32 figures of a UUID, 12 are enough: two that are alike forget too much, never less.

    A hundred of them fit into the header of a list.
    """
    return f"{kind}-{identity[:8]}{identity[9:13]}"


def of_kind(kind: str) -> str:
    """What every list of a kind depends on, whatever is on it."""
    return f"all-{kind}"
