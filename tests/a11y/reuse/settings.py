"""As little as a Django site can have: no database, no sessions, no other app of this project."""

from pathlib import Path

SECRET_KEY = "of no use to anyone"  # noqa: S105 - a test’s
ALLOWED_HOSTS = ["testserver"]
ROOT_URLCONF = "tests.a11y.reuse.urls"
STATIC_URL = "/static/"
DATABASES = {}
INSTALLED_APPS = ["a11y", "django.contrib.staticfiles"]
MIDDLEWARE = ["a11y.middleware.DisplaySettingsMiddleware"]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [Path(__file__).parent / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "a11y.context_processors.display",
            ],
        },
    }
]
