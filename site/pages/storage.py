"""Static files with a hash in their name, so that a browser may keep them for ever."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticFiles(CompressedManifestStaticFilesStorage):
    """Hashed and precompressed; imports between our ES modules are hashed too."""

    support_js_module_import_aggregation = True
