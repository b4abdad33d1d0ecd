"""Published documents, what a model inherits to have one, and links to what has none yet."""

from delivery.models.counter import Counter
from delivery.models.deliverable import Deliverable, Mentioned, Referenced
from delivery.models.draft_link import DraftLink
from delivery.models.former import FormerAddress, Origin
from delivery.models.published import (
    KINDS,
    MEDIA,
    DocumentLink,
    DocumentValue,
    PublishedDocument,
    PublishedDocumentQuerySet,
    SearchEntry,
)

__all__ = [
    "KINDS",
    "MEDIA",
    "Counter",
    "Deliverable",
    "DocumentLink",
    "DocumentValue",
    "DraftLink",
    "FormerAddress",
    "Mentioned",
    "Origin",
    "PublishedDocument",
    "PublishedDocumentQuerySet",
    "Referenced",
    "SearchEntry",
]
