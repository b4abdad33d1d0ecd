"""Write the API's description anew, where the tests compare it."""

from typing import Any

from django.core.management.base import BaseCommand

from api.snapshot import PATH, text


class Command(BaseCommand):
    help = "Write docs/reference/openapi.json anew; its difference is what clients will see."

    def handle(self, *args: Any, **options: Any) -> None:
        PATH.write_text(text(), encoding="utf-8")
        self.stdout.write(f"{PATH} is written.")
