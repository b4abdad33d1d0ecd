"""What the report of unfinished content and the audit take: seconds, queries, memory.

Run by `make bench`, on a database of its own that is thrown away. Asked for: with 500 pages and
2,000 publications the report opens in less than a second, and the audit takes less than a minute
and no more memory with four times as much. Memory is what the process has more at its highest.
Seconds are of the CPU, in this process.
"""

import io
import json
import os
import re
import time
from contextlib import suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
django.setup()

from django.contrib.auth.models import Group  # noqa: E402
from django.contrib.contenttypes.models import ContentType  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.core.serializers.json import DjangoJSONEncoder  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.urls import reverse  # noqa: E402
from django.utils import timezone  # noqa: E402
from wagtail.models import Revision  # noqa: E402

from delivery.models import PublishedDocument  # noqa: E402
from pages.models import User  # noqa: E402
from publications.models import Authorship, Publication  # noqa: E402
from tests.benchmarks.measuring import own_database  # noqa: E402
from tests.factories.home import ContentPageFactory  # noqa: E402
from tests.factories.site import make_site  # noqa: E402

PAGES, PUBLICATIONS, TIMES = 500, 2_000, 4
EVERY = 10  # one in so many is unfinished
PUBLISHED = 10**9  # later than all that was published in earnest
AUTHORS = ("Ada Lovelace", "Mary Somerville")
LINE = "{:<44} {:>8} {:>9} {:>9} {:>10}"
STATUS, CLEAR = Path("/proc/self/status"), Path("/proc/self/clear_refs")


def main() -> None:
    with own_database():
        print(LINE.format("", "things", "seconds", "queries", "MB more"))
        _pages()
        _works(PUBLICATIONS)
        _measure(PAGES + PUBLICATIONS)
        _works((PAGES + PUBLICATIONS) * (TIMES - 1))
        _measure((PAGES + PUBLICATIONS) * TIMES)


def _measure(things: int) -> None:
    print(_audited(things), flush=True)
    print(_opened(things), flush=True)


def _pages() -> None:
    """Each with a draft; in every tenth one something is left to do."""
    home = make_site()
    for number in range(PAGES):
        body = [("text", f"<p>We watch what river {number} carries. {'It is wide. ' * 80}</p>")]
        page = ContentPageFactory(parent=home, title=f"River {number}", body=body)
        page.summary = _summary(number)
        page.save_revision()


def _works(number: int) -> None:
    """Public, with a draft each; every tenth one is unfinished, as after loading it by hand."""
    works = Publication.objects.bulk_create(map(_work, range(number)), batch_size=500)
    PublishedDocument.objects.bulk_create(map(_document, works), batch_size=500)
    for work in works:
        work.authorships = [Authorship(name=name) for name in AUTHORS]
    drafts = Revision.objects.bulk_create(map(_draft, works), batch_size=500)
    for work, draft in zip(works, drafts, strict=True):
        work.latest_revision = draft
    Publication.objects.bulk_update(works, ["latest_revision"], batch_size=200)


def _work(number: int) -> Publication:
    name = str(uuid4())
    return Publication(
        title=f"Rivers from space {name}",
        slug=name,
        live=True,
        summary=_summary(number),
        abstract=f"Of {name}. {'Seen from above. ' * 80}",
    )


def _summary(number: int) -> str:
    return "TODO" if number % EVERY == 0 else f"What we saw in {number}."


def _document(work: Publication) -> PublishedDocument:
    sequence = PUBLISHED + work.pk
    return PublishedDocument(
        id=work.uuid, kind=work.kind, sequence=sequence, modified=timezone.now(), answer="{}"
    )


def _draft(work: Publication) -> Revision:
    kind = ContentType.objects.get_for_model(Publication)
    content = json.loads(json.dumps(work.serializable_data(), cls=DjangoJSONEncoder))
    return Revision(
        content_type=kind,
        base_content_type=kind,
        object_id=str(work.pk),
        object_str=str(work),
        created_at=timezone.now(),
        content=content,
    )


def _audited(things: int) -> str:
    before = _peak()
    start = time.process_time()
    queries = 0

    def count(execute: Any, *given: Any) -> Any:
        nonlocal queries
        queries += 1
        return execute(*given)

    with connection.execute_wrapper(count), suppress(SystemExit):
        call_command("audit_content", stdout=io.StringIO())
    spent = time.process_time() - start
    return LINE.format("audit_content", things, f"{spent:.1f}", queries, f"{_peak() - before:.1f}")


def _opened(things: int) -> str:
    """The second opening, as an editor has it; what a process does once is done."""
    client = Client()
    client.force_login(_editor())
    address = reverse("unfinished_report")
    client.get(address)
    start = time.process_time()
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    spent = time.process_time() - start
    return LINE.format("the report “Unfinished content”", things, f"{spent:.2f}", len(captured), "")


def _editor() -> User:
    """With rights that have to be asked for, as a superuser's have not."""
    user, is_new = User.objects.get_or_create(email="editor@centre.example.net")
    if is_new:
        user.groups.set(Group.objects.filter(name="Editors"))
    return user


def _peak() -> float:
    """How many MB the process had at its highest since this was asked last."""
    found = re.search(r"VmHWM:\s+(\d+)", STATUS.read_text())
    CLEAR.write_text("5")
    return int(found[1]) / 1024 if found else 0.0


if __name__ == "__main__":
    main()
