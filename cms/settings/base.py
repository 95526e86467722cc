"""Every setting, with a value that is safe; the other settings modules hold only differences.

Environment variables are read here and nowhere else.
"""

from pathlib import Path
from urllib.parse import urlsplit

import environ
from csp.constants import NONE, SELF, UNSAFE_INLINE
from django.utils.translation import gettext_lazy as _

BASE_DIR = Path(__file__).resolve().parent.parent.parent
env = environ.Env()
VAR_DIR = Path(env.str("PROJEKTOR_VAR_DIR", default=str(BASE_DIR / "var")))

# --- Django -----------------------------------------------------------------------------------

SECRET_KEY = env.str("PROJEKTOR_SECRET_KEY", default="")
DEBUG = False
ALLOWED_HOSTS = env.list("PROJEKTOR_ALLOWED_HOSTS", default=[])
CSRF_TRUSTED_ORIGINS = env.list("PROJEKTOR_TRUSTED_ORIGINS", default=[])

INSTALLED_APPS = [
    "frontend",
    "projects",
    "a11y",
    "a11y.content",
    "a11y.statement",
    "cms",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.api.v2",
    "wagtail.contrib.frontend_cache",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "rest_framework",
    "drf_spectacular",
    "corsheaders",
    "django_filters",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "cms.api.cors.OpenToAllMiddleware",
    "cms.api.problems.ProblemMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "cms.security.ContentSecurityPolicyMiddleware",
    "a11y.middleware.DisplaySettingsMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "cms.languages.PageLanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "cms.security.UnreadableAddressMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "a11y.content.gate_translations.RefusedTranslationsMiddleware",
    "cms.transactions.WholeRequestsMiddleware",
]

ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
                "cms.navigation.navigation",
                "a11y.context_processors.display",
            ],
        },
    },
]

DATABASES = {
    "default": {
        # A connection is opened once for many requests.
        "CONN_MAX_AGE": 300,
        "CONN_HEALTH_CHECKS": True,
        **env.db_url(
            "PROJEKTOR_DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'projektor.sqlite3'}"
        ),
    }
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Readers do not wait for a writer, and a writer waits for its turn instead of failing.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
# Shared by all workers: throttles count in it. A folder serves one machine, Redis serves several.
CACHES = {
    "default": env.cache_url("PROJEKTOR_CACHE_URL", default=f"filecache://{VAR_DIR / 'cache'}")
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# --- Languages and formats --------------------------------------------------------------------

LANGUAGE_CODE = "en"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [
    ("en", _("English")),
    ("et", _("Estonian")),
    ("ru", _("Russian")),
]
# Dates and amounts in English are written the European way: 22 May 2019.
FORMAT_LOCALES = {"en": "en_GB"}
FORMAT_MODULE_PATH = ["cms.format_overrides"]
LOCALE_PATHS = [BASE_DIR / "cms" / "locale"]
TIME_ZONE = "Europe/Tallinn"
USE_I18N = True
USE_TZ = True
WAGTAIL_I18N_ENABLED = True

# --- Files ------------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
# What pages look like. Front ends elsewhere link to it by this name, which has no hash.
STYLE_SHEET = "frontend/css/site.css"
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
# Whether Django itself hands out uploaded pictures; in production the web server does.
SERVE_MEDIA = False
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # a long project page has many small fields
FILE_UPLOAD_PERMISSIONS = 0o644

# --- Wagtail ----------------------------------------------------------------------------------

WAGTAIL_SITE_NAME = "Projektor"
WAGTAIL_PASSWORD_REQUIRED_TEMPLATE = "pages/password_required.html"  # noqa: S105 - a path
WAGTAIL_FRONTEND_LOGIN_TEMPLATE = "pages/login.html"
WAGTAILADMIN_BASE_URL = env.str("PROJEKTOR_BASE_URL", default="http://localhost:8000")
WAGTAILADMIN_RICH_TEXT_EDITORS = {
    "default": {
        "WIDGET": "wagtail.admin.rich_text.DraftailRichTextArea",
        "OPTIONS": {"features": ["bold", "italic", "ol", "ul", "link", "document-link"]},
    }
}
WAGTAILIMAGES_IMAGE_MODEL = "cms.Picture"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 64 * 1000 * 1000
WAGTAILDOCS_DOCUMENT_MODEL = "cms.DocumentFile"
WAGTAILDOCS_EXTENSIONS = [
    *("csv", "docx", "epub", "mp4", "ods", "odt", "odp", "pdf", "pptx", "txt", "vtt", "webm"),
    *("xlsx", "zip"),
]
WAGTAILDOCS_INLINE_CONTENT_TYPES = ["application/pdf", "video/mp4", "video/webm", "text/vtt"]
WAGTAILEMBEDS_FINDERS = []
# No request leaves the server or the editor's browser for a third party.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
TAGGIT_CASE_INSENSITIVE = True
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}

# --- Work in the background ---------------------------------------------------------------------

# "immediate": in the request that gives rise to it. "database": by `manage.py db_worker`.
HAS_WORKER = env.str("PROJEKTOR_TASKS", default="immediate") == "database"
TASKS = {
    "default": {
        "BACKEND": "django_tasks_db.DatabaseBackend"
        if HAS_WORKER
        else "django_tasks.backends.immediate.ImmediateBackend"
    }
}

# --- Mail ---------------------------------------------------------------------------------------

# EMAIL_BACKEND, EMAIL_HOST and their like.
vars().update(env.email_url("PROJEKTOR_EMAIL_URL", default="smtp://localhost:25"))
# A mail server that says nothing must not hold up the worker.
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str(
    "PROJEKTOR_FROM_EMAIL", default=f"projektor@{urlsplit(WAGTAILADMIN_BASE_URL).hostname}"
)

# --- The API ----------------------------------------------------------------------------------

API_PATH = "/api/"
# Pages that other sites show in a frame, and all that they alone ask for: its language does not
# depend on who asks.
FRAMED_PATH = "/embed/projects/"
PATHS_FOR_OTHER_SITES = (API_PATH, "/embed", "/feeds/", "/oembed/")
DOCUMENTS_PATH = "/documents/"
REST_FRAMEWORK = {
    "EXCEPTION_HANDLER": "cms.api.problems.exception_handler",
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "UNAUTHENTICATED_USER": None,
    "URL_FORMAT_OVERRIDE": None,
    # How often one client may ask what is dear to answer.
    "DEFAULT_THROTTLE_RATES": {
        "search": env.str("PROJEKTOR_SEARCH_RATE", default="120/minute"),
        "preview": env.str("PROJEKTOR_PREVIEW_RATE", default="60/minute"),
        "export": env.str("PROJEKTOR_EXPORT_RATE", default="20/minute"),
        "oembed": env.str("PROJEKTOR_OEMBED_RATE", default="120/minute"),
        "barrier_report": env.str("PROJEKTOR_BARRIER_RATE", default="10/hour"),
    },
    "NUM_PROXIES": env.int("PROJEKTOR_PROXIES", default=0),
}
SPECTACULAR_SETTINGS = {
    "DEFAULT_GENERATOR_CLASS": "cms.api.schema.Generator",
    "OAS_VERSION": "3.1.0",
    "TITLE": "Projektor",
    "VERSION": "1.0",
    "SORT_OPERATION_PARAMETERS": False,
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
    "POSTPROCESSING_HOOKS": [],
    "PATH_CONVERTER_OVERRIDES": {
        "id": {"type": "integer"},
        "slug": {"type": "string", "maxLength": 255, "pattern": "^[-a-zA-Z0-9_]+$"},
        "str": {"type": "string", "maxLength": 255},
    },
}
WAGTAILAPI_LIMIT_MAX = 100
WAGTAILAPI_SEARCH_ENABLED = True
CORS_URLS_REGEX = r"^/api/"
CORS_ALLOW_ALL_ORIGINS = True
CORS_ALLOW_METHODS = ["GET", "HEAD", "OPTIONS"]
CORS_ALLOW_HEADERS = ["accept", "if-modified-since", "if-none-match"]
CORS_EXPOSE_HEADERS = ["ETag", "Last-Modified", "Retry-After", "Deprecation", "Sunset"]
# The terms of the data, as the start of the API names them.
DATA_LICENCE = {
    "name": env.str("PROJEKTOR_DATA_LICENCE", default="CC BY 4.0"),
    "url": env.str(
        "PROJEKTOR_DATA_LICENCE_URL", default="https://creativecommons.org/licenses/by/4.0/"
    ),
}
# Which sites' scripts may read previews, and where editors' preview links lead: an address with
# {token} in it. Without it they lead to the data itself.
PREVIEW_ORIGINS = env.list("PROJEKTOR_PREVIEW_ORIGINS", default=[])
PREVIEW_FRONT_END = env.str("PROJEKTOR_PREVIEW_FRONT_END", default="")
# Caches that are told of changes (cms.caching), and the header in which they read keys.
PURGE_BACKENDS = env.list("PROJEKTOR_PURGE", default=[])
SURROGATE_KEY_HEADER = env.str("PROJEKTOR_SURROGATE_KEY_HEADER", default="")
# Whether webhooks may lead into the network in which the server stands, and may do without https.
WEBHOOKS_TO_PRIVATE_ADDRESSES = env.bool("PROJEKTOR_WEBHOOKS_TO_PRIVATE_ADDRESSES", default=False)

# --- Accessibility ------------------------------------------------------------------------------

# What a new accessibility statement claims; editors can change it in each.
ACCESSIBILITY_STANDARD = "EN 301 549 v3.2.1 (WCAG 2.1 AA)"
# How long barrier reports are kept after they were closed.
BARRIER_RETENTION_DAYS = env.int("PROJEKTOR_BARRIER_RETENTION_DAYS", default=365)

# --- Security ---------------------------------------------------------------------------------

ADMIN_PATH = "/admin/"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "media-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}
# The Wagtail admin writes scripts and styles into its pages and previews in a frame.
ADMIN_CONTENT_SECURITY_POLICY = {
    **CONTENT_SECURITY_POLICY["DIRECTIVES"],
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "frame-src": [SELF],
    "frame-ancestors": [SELF],
}
# Pages for frames on other sites load no script.
FRAMED_CONTENT_SECURITY_POLICY = {
    **CONTENT_SECURITY_POLICY["DIRECTIVES"],
    "script-src": [NONE],
    "connect-src": [NONE],
    "form-action": [NONE],
    "frame-ancestors": ["*"],
}
X_FRAME_OPTIONS = "DENY"  # for browsers that do not know frame-ancestors
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = False  # the Wagtail admin reads it

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
