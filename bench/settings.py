"""The settings of a server, for a server that lives as long as the measurement."""

from cms.settings.production import *  # noqa: F403 - a settings module extends another
from cms.settings.production import INSTALLED_APPS, REST_FRAMEWORK, STORAGES, env

ROOT_URLCONF = "bench.urls"
INSTALLED_APPS = list(dict.fromkeys(["bench", "wagtail.api.v2", *INSTALLED_APPS]))
# Nothing is collected: no page that is measured reads a static file.
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# The memory of each worker, as Django has it by default: what Wagtail keeps in the cache
# (addresses, sizes of pictures) is nowhere quicker to read.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
# One client asks as much as it can.
REST_FRAMEWORK = {
    **REST_FRAMEWORK,
    "DEFAULT_THROTTLE_RATES": dict.fromkeys(REST_FRAMEWORK.get("DEFAULT_THROTTLE_RATES", ())),
}
WAGTAILAPI_LIMIT_MAX = 100
# What is asked, and how long our answers are (bench.questions).
BENCH_QUESTIONS = env.str("BENCH_QUESTIONS", default="")
