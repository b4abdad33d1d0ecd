"""Send the mail that waits: for the mail server, or for who asked for a new password."""

from typing import Any

from django.core.management import BaseCommand
from django.utils.translation import gettext as _

from accounts.mail import send_kept
from accounts.password_reset import send_asked


class Command(BaseCommand):
    help = (
        "Send the mail that could not be sent before, and the links to choose a new password. "
        "The server does it each minute."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(_("%(count)d sent.") % {"count": send_kept() + send_asked()})
