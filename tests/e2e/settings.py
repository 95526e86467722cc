"""The demo as `make demo` serves it, with addresses besides at which errors can be looked at."""

from cms.settings.base import VAR_DIR
from cms.settings.dev import *  # noqa: F403 - a settings module extends another

DEBUG = False
ROOT_URLCONF = "tests.e2e.urls"
# Where the tests can read it: in another process.
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = VAR_DIR / "mail"
