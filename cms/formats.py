"""How dates, amounts and names of countries and languages are written in the reader's language."""

import datetime
from decimal import Decimal
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_interval, format_skeleton
from babel.numbers import format_currency
from django.conf import settings
from django.utils.translation import get_language

MONTH = "yMMMM"
DAY = "yMMMMd"


@lru_cache(maxsize=64)
def _parse_locale(language: str) -> Locale:
    written_as = getattr(settings, "FORMAT_LOCALES", {}).get(language, language)
    try:
        return Locale.parse(written_as.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en_GB")


def babel_locale(language: str | None = None) -> Locale:
    """Babel's locale for a Django language code; the active language if none is given."""
    return _parse_locale(language or get_language() or settings.LANGUAGE_CODE)


def format_money(amount: Decimal, currency: str, language: str | None = None) -> str:
    """``€2,501,050`` in English, ``2 501 050 €`` in Estonian; cents only where there are any."""
    whole = amount == amount.to_integral_value()
    return format_currency(
        amount.quantize(Decimal(1)) if whole else amount,
        currency,
        locale=babel_locale(language),
        currency_digits=not whole,
        decimal_quantization=not whole,
    )


def format_day(day: datetime.date, language: str | None = None) -> str:
    """``22 May 2019``."""
    return format_date(day, "long", locale=babel_locale(language))


def format_month(day: datetime.date, language: str | None = None) -> str:
    """The month of ``day``: ``May 2019``."""
    return format_skeleton(MONTH, day, locale=babel_locale(language))


def format_days(first: datetime.date, last: datetime.date, language: str | None = None) -> str:
    """``22–23 May 2019``."""
    return format_interval(first, last, DAY, locale=babel_locale(language))


def format_months(first: datetime.date, last: datetime.date, language: str | None = None) -> str:
    """``March–May 2019``."""
    return format_interval(first, last, MONTH, locale=babel_locale(language))


def country_name(code: str, language: str | None = None) -> str:
    """The name of an ISO 3166 alpha-2 country; the code itself where there is none."""
    return babel_locale(language).territories.get(code, code)


def language_name(code: str, language: str | None = None) -> str:
    """The name of a language in the reader's: ``Estonian``; the code where there is none."""
    return babel_locale(language).languages.get(code, code)
