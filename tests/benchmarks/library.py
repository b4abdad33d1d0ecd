"""A library of 10,000 documents, as search meets them: works, talks, people and products."""

from collections.abc import Iterator
from random import Random
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from delivery.models import PublishedDocument
from delivery.search import index

SIZE = 10_000
KINDS = ("publication", "talk", "person", "product")
SYLLABLES = [first + vowel for first in "bcdfgklmnprst" for vowel in "aeiou"]
# A word of each document, one of each hundredth, both together, half of it, and it misspelt.
QUERIES = {
    "every document": "earth",
    "a hundredth of them": "glacier",
    "two words": "earth glacier",
    "half a word": "glaci",
    "a slip": "glaicer",
}


def build() -> dict[str, str]:
    """Write them; the searches to measure, and the address of each."""
    chance = Random(3)
    lexicon = ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _word in range(8000)]
    with transaction.atomic():
        documents = [_document(number, _text(number, lexicon, chance)) for number in range(SIZE)]
        for document in PublishedDocument.objects.bulk_create(documents, batch_size=500):
            index.keep(document)
    return {f"search in {SIZE:,}: {name}": f"/search/?q={q}" for name, q in QUERIES.items()}


def _text(number: int, lexicon: list[str], chance: Random) -> list[str]:
    """Some words are said often and most of them seldom, as people do."""
    often = [1 / rank for rank in range(1, len(lexicon) + 1)]
    rare = ["glacier"] if number % 100 == 0 else []
    return [*chance.choices(lexicon, often, k=300), *rare, "earth"]


def _document(number: int, words: list[str]) -> PublishedDocument:
    kind, title = KINDS[number % len(KINDS)], " ".join(words[:8]).capitalize()
    path = f"/library/{number}/"
    payload = {
        "id": str(UUID(int=number)),
        "kind": kind,
        "title": title,
        "url": path,
        "authors": [{"name": f"Author {each}", "affiliation": ""} for each in range(5)],
        "venue": {"name": "Journal of Floods"},
        "issued": "2024",
        "people": [{"name": "Ada Lovelace"}],
        "event": {"title": "Workshop"},
        "roles": [],
        "affiliations": [],
        "breadcrumbs": [],
        "abstract": " ".join(words),
    }
    return PublishedDocument(
        id=UUID(int=number),
        kind=kind,
        sequence=10**9 + number,
        title=title,
        path=path,
        sort_key=title,
        modified=timezone.now(),
        source_model="library.Book",
        source_pk=str(number),
        payload=payload,
        search_text="\n".join([title, *(f"Author {each}" for each in range(5)), *_lines(words)]),
    )


def _lines(words: list[str]) -> Iterator[str]:
    for start in range(0, len(words), 60):
        yield f"“{' '.join(words[start : start + 60])}”"
