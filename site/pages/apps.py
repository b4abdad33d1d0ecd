"""What every page shares."""

from django.apps import AppConfig

from delivery import formats


class PagesConfig(AppConfig):
    name = "pages"

    def ready(self) -> None:
        from pages import (  # noqa: PLC0415 -- they register on import
            checks,  # noqa: F401
            file_privacy,  # noqa: F401
            legal_checks,  # noqa: F401
            signals,  # noqa: F401
        )
        from pages.formats import json_ld  # noqa: PLC0415 -- nothing else needs it

        formats.register_json_ld("page", json_ld.page)
        formats.register_json_ld("image", json_ld.image)
        formats.register_json_ld("document", json_ld.document)
        formats.register_json_ld("site", json_ld.site)
