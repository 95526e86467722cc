from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class A11yConfig(AppConfig):
    name = "a11y"
    verbose_name = _("Accessibility")

    def ready(self) -> None:
        from . import system_checks  # noqa: F401 - registers the checks
