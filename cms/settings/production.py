"""On a server: everything secret comes from the environment and is required."""

from .base import *  # noqa: F403 - a settings module extends the base
from .base import STORAGES, env

SECRET_KEY = env.str("PROJEKTOR_SECRET_KEY")
ALLOWED_HOSTS = env.list("PROJEKTOR_ALLOWED_HOSTS")
WAGTAILADMIN_BASE_URL = env.str("PROJEKTOR_BASE_URL")
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "cms.staticfiles.HashedStaticFilesStorage"},
}

SECURE_SSL_REDIRECT = env.bool("PROJEKTOR_SSL_REDIRECT", default=True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = env.int("PROJEKTOR_HSTS_SECONDS", default=365 * 24 * 60 * 60)
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.bool("PROJEKTOR_HSTS_SUBDOMAINS", default=True)
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
