"""Send the mail that waits for the mail server."""

from typing import Any

from django.core.management import BaseCommand
from django.utils.translation import gettext as _

from accounts.mail import send_kept


class Command(BaseCommand):
    help = "Send the mail that could not be sent before. The server does it each minute."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(_("%(count)d sent.") % {"count": send_kept()})
