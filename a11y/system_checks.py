"""What a site can forget, said at its start."""

from collections.abc import Sequence

from django.apps import AppConfig
from django.conf import settings
from django.core import checks

MIDDLEWARE = "a11y.middleware.DisplaySettingsMiddleware"
CONTEXT_PROCESSOR = "a11y.context_processors.display"


@checks.register
def check_display_settings(
    app_configs: Sequence[AppConfig] | None, **kwargs: object
) -> list[checks.CheckMessage]:
    """The two settings without which pages would be wrong, or the wrong ones would be cached."""
    found: list[checks.CheckMessage] = []
    if MIDDLEWARE not in settings.MIDDLEWARE:
        found.append(
            checks.Error(
                "Caches are not told that pages depend on a visitor's display settings.",
                hint=f"Add {MIDDLEWARE} to MIDDLEWARE.",
                id="a11y.E001",
            )
        )
    processors = [
        processor
        for engine in settings.TEMPLATES
        for processor in engine.get("OPTIONS", {}).get("context_processors", [])
    ]
    if CONTEXT_PROCESSOR not in processors:
        found.append(
            checks.Error(
                "Templates do not know a visitor's display settings.",
                hint=f"Add {CONTEXT_PROCESSOR} to the context processors in TEMPLATES.",
                id="a11y.E002",
            )
        )
    return found
