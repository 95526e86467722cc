"""The languages that content may be written in: more than the site is published in."""

from babel import Locale
from django.conf import settings
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.translation import gettext_lazy as _

# The official languages of the EU, of its programmes' partner countries, and Russian.
CONTENT_LANGUAGES = (
    *("bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "is", "it"),
    *("lb", "lt", "lv", "mt", "nl", "no", "pl", "pt", "ro", "ru", "se", "sk", "sl", "sq", "sr"),
    *("sv", "tr", "uk"),
)


def language_choices() -> list[tuple[str, str]]:
    """Each code with the name that its speakers use, in the order of the names."""
    names = [(code, Locale.parse(code).get_display_name() or code) for code in CONTENT_LANGUAGES]
    return sorted(names, key=lambda choice: choice[1].casefold())


class LanguageField(models.CharField):
    """A language code; empty means the language of the page."""

    def __init__(self, *args, **kwargs):
        kwargs = {
            "verbose_name": _("language"),
            "max_length": 10,
            "blank": True,
            "choices": language_choices,
            **kwargs,
        }
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("choices", None)  # a longer list of languages is no change of the table
        return name, path, args, kwargs


class PageLanguageMiddleware(LocaleMiddleware):
    """The reader's language for pages; what is for other sites speaks one, whoever asked before.

    A thread keeps its language from one request to the next, so each request has to set it.
    """

    def process_request(self, request: HttpRequest) -> None:
        if request.path_info.startswith(settings.PATHS_FOR_OTHER_SITES):
            translation.activate(settings.LANGUAGE_CODE)
        else:
            super().process_request(request)

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if request.path_info.startswith(settings.PATHS_FOR_OTHER_SITES):
            return response
        return super().process_response(request, response)
