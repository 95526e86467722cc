"""For the tests: in memory, and quick where security costs time."""

import tempfile
from pathlib import Path

from .base import *  # noqa: F403 - a settings module extends the base
from .base import INSTALLED_APPS, env

SECRET_KEY = "for-tests-only-" + "x" * 40
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "testserver"]
DATABASES = {"default": env.db_url("PROJEKTOR_TEST_DATABASE_URL", default="sqlite://:memory:")}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
MEDIA_ROOT = Path(tempfile.gettempdir()) / "projektor-test-media"
SERVE_MEDIA = True
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
WHITENOISE_AUTOREFRESH = True  # no scan of the (absent) STATIC_ROOT at every start
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
INSTALLED_APPS = ["cms.demo", *INSTALLED_APPS]
