from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ContentConfig(AppConfig):
    name = "a11y.content"
    label = "a11y_content"
    verbose_name = _("Accessibility of content")

    def ready(self) -> None:
        from . import publishing  # noqa: F401 - connects the signal handlers
        from .gate_translations import put_before_translations

        put_before_translations()
