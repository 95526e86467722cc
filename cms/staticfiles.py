"""How static files are stored in production."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Names carry the content's hash, also those that JavaScript modules import."""

    support_js_module_import_aggregation = True
