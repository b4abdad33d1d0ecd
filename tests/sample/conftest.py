"""The sample centre, loaded once a module."""

from collections.abc import Iterator
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import transaction


@pytest.fixture(scope="module")
def sample_centre(django_db_setup, django_db_blocker) -> Iterator[str]:
    """What the command printed. All tests of a module read the same sample."""
    printed = StringIO()
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_sample_centre", stdout=printed)
        yield printed.getvalue()
        transaction.set_rollback(True)
