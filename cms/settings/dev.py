"""On a developer's machine, and for `make demo` (which switches DEBUG off)."""

from .base import *  # noqa: F403 - a settings module extends the base
from .base import INSTALLED_APPS, env

DEBUG = env.bool("PROJEKTOR_DEBUG", default=True)
SECRET_KEY = env.str("PROJEKTOR_SECRET_KEY", default="for-development-only-" + "x" * 40)
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", ".localhost"]
SERVE_MEDIA = True
vars().update(env.email_url("PROJEKTOR_EMAIL_URL", default="consolemail://"))
# Static files are read from the apps: no collectstatic.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
# By WhiteNoise and not by runserver, which would not let fonts be used from another origin.
INSTALLED_APPS = ["whitenoise.runserver_nostatic", "cms.demo", *INSTALLED_APPS]
