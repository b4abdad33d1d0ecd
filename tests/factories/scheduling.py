"""What was to be published some time ago."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.models import Revision

from tests.factories.home import ContentPageFactory

HOUR = timedelta(hours=1)


def due(home, title: str, *, ago: timedelta, summary: str = "") -> Revision:
    """A draft that was to be published some time ago."""
    page = ContentPageFactory(parent=home, title=title, live=False)
    page.summary = summary
    return page.save_revision(approved_go_live_at=timezone.now() - ago)


def refusal() -> str:
    with pytest.raises(CommandError) as error:
        call_command("publish_scheduled")
    return str(error.value)
