"""Django for the checks' own commands: no site, no database, English messages."""

from django.conf import settings


def without_a_site() -> None:
    settings.configure(USE_I18N=False)
