"""What every page shares."""

from django.apps import AppConfig

from delivery import formats


class PagesConfig(AppConfig):
    name = "pages"

    def ready(self) -> None:
        # They register on import.
        from pages import checks, signals  # noqa: F401, PLC0415
        from pages.formats import json_ld  # noqa: PLC0415 -- nothing else needs it
        from pages.legal import checks as legal_checks  # noqa: F401, PLC0415
        from pages.pictures import file_privacy  # noqa: F401, PLC0415

        formats.register_json_ld("page", json_ld.page)
        formats.register_json_ld("image", json_ld.image)
        formats.register_json_ld("document", json_ld.document)
        formats.register_json_ld("site", json_ld.site)
