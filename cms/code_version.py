"""The version of the code that builds representations: another one builds them anew."""

import hashlib
from pathlib import Path

from django.conf import settings

ROOT = Path(__file__).resolve().parent.parent
BUILDERS = ("cms", "projects")
# Settings that stand in what is built.
SETTINGS = ("LANGUAGES", "MEDIA_URL", "TIME_ZONE", "WAGTAILIMAGES_FORMAT_CONVERSIONS")


def _digest() -> str:
    """Of what the builders are made of: their Python, their translations, their settings.

    A number that is raised by hand would one day be forgotten.
    """
    chosen = [str(getattr(settings, name, None)) for name in SETTINGS]
    digest = hashlib.blake2b(repr(chosen).encode(), digest_size=16)
    for package in BUILDERS:
        for kind in ("*.py", "*.mo"):
            for path in sorted((ROOT / package).rglob(kind)):
                digest.update(path.read_bytes())
    return digest.hexdigest()


CODE_VERSION = _digest()
