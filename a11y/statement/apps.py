from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StatementConfig(AppConfig):
    name = "a11y.statement"
    label = "a11y_statement"
    verbose_name = _("Accessibility statement")
