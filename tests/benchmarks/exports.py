"""What an export of 50,000 documents takes: memory, seconds, bytes.

Run by `python -m tests.benchmarks.exports`, on a database of its own that is thrown away. Memory
is what this process has more at the end than it had before, at its highest.
"""

import os
import resource
import time
from collections.abc import Iterator
from uuid import UUID

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.benchmarks.plain.settings"
django.setup()

from django.test import Client  # noqa: E402

from delivery.models import PublishedDocument  # noqa: E402
from tests.benchmarks.measuring import own_database  # noqa: E402
from tests.factories.publications import PublicationFactory, by  # noqa: E402
from tests.factories.site import make_site  # noqa: E402

COUNT = 50_000
LINE = "{:<46} {:>9} {:>9} {:>9}"


def main() -> None:
    with own_database():
        _build()
        print(LINE.format(f"Export of {COUNT} publications", "MB more", "seconds", "MB"))
        for name, encoding in (
            ("publications.ndjson", "identity"),
            ("publications.ndjson", "gzip"),
            ("publications.csv", "identity"),
        ):
            print(_measured(name, encoding), flush=True)


def _build() -> None:
    make_site()
    names = (f"Author {number} of some" for number in range(8))
    work = by(PublicationFactory(abstract="Seen from above. " * 80), *names)
    model = PublishedDocument.objects.get(id=work.uuid)
    PublishedDocument.objects.bulk_create(_copies(model), batch_size=500)


def _copies(model: PublishedDocument) -> Iterator[PublishedDocument]:
    for number in range(1, COUNT):
        identity = UUID(int=number)
        yield PublishedDocument(
            id=identity,
            kind=model.kind,
            sequence=model.sequence + number,
            modified=model.modified,
            answer=model.answer.replace(str(model.id), str(identity)),
        )


def _measured(name: str, encoding: str) -> str:
    before, start, size = _memory(), time.perf_counter(), 0
    response = Client().get(f"/api/v1/export/{name}", headers={"Accept-Encoding": encoding})
    for part in response.streaming_content:  # type: ignore[attr-defined]
        size += len(part)
    seconds = time.perf_counter() - start
    label = f"{name}, {encoding}"
    return LINE.format(label, f"{_memory() - before:.1f}", f"{seconds:.1f}", f"{size / 1e6:.1f}")


def _memory() -> float:
    """The most that this process ever had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
