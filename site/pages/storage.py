"""Static files with a hash in their name, so that a browser may keep them for ever."""

from typing import Any

import brotli
from whitenoise.compress import Compressor
from whitenoise.storage import CompressedManifestStaticFilesStorage

from pages.sheets import FOLDER, Sheets


class QuickCompressor(Compressor):
    """Brotli's last two levels take twenty times as long, for files a twelfth smaller."""

    @staticmethod
    def compress_brotli(data: bytes) -> bytes:
        return bytes(brotli.compress(data, quality=9))


class StaticFiles(CompressedManifestStaticFilesStorage):
    """Hashed and precompressed; sheets made whole, imports between our ES modules hashed too."""

    support_js_module_import_aggregation = True

    def create_compressor(self, **kwargs: Any) -> Compressor:
        return QuickCompressor(**kwargs)

    def post_process(self, paths: dict[str, Any], *args: Any, **options: Any) -> Any:
        """As Django does it, but for our sheets, which are read with all they import."""
        whole = {
            name: (Sheets(storage), path) if name.startswith(FOLDER) else (storage, path)
            for name, (storage, path) in paths.items()
        }
        yield from super().post_process(whole, *args, **options)
