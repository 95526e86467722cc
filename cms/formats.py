"""How dates, amounts and names of countries and languages are written in the reader's language."""

import datetime
import re
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.numbers import format_currency
from django.conf import settings
from django.utils.translation import get_language

MONTH = "yMMMM"
SHORT_MONTH = re.compile(r"(?<![ML])([ML])\1{2}(?!\1)")


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
    locale = babel_locale(language)
    if amount != amount.to_integral_value():
        return format_currency(amount, currency, locale=locale)
    without_cents = locale.currency_formats["standard"].pattern.replace(".00", "")
    return format_currency(amount, currency, without_cents, locale=locale, currency_digits=False)


def format_day(day: datetime.date, language: str | None = None) -> str:
    """``22 May 2019``."""
    return format_date(day, "long", locale=babel_locale(language))


def format_month(day: datetime.date, language: str | None = None) -> str:
    """The month of ``day``: ``May 2019``."""
    return format_skeleton(MONTH, day, locale=babel_locale(language))


def format_days(first: datetime.date, last: datetime.date, language: str | None = None) -> str:
    """``22–23 May 2019``; ``22 May – 3 June 2019``."""
    return _format_interval(first, last, "yMMMd", format_day, language)


def format_months(first: datetime.date, last: datetime.date, language: str | None = None) -> str:
    """``March–May 2019``; ``May 2010 – April 2012``."""
    return _format_interval(first, last, "yMMM", format_month, language)


def _format_interval(
    first: datetime.date,
    last: datetime.date,
    skeleton: str,
    write: Callable[[datetime.date, str | None], str],
    language: str | None,
) -> str:
    """Both dates with what they share said once, as CLDR has it, but with months in full.

    CLDR's patterns have short months only, so those are lengthened.
    """
    locale = babel_locale(language)
    if first.year != last.year:
        return f"{write(first, language)} – {write(last, language)}"
    patterns = locale.interval_formats.get(skeleton, {})
    parts = patterns.get("d" if first.month == last.month else "M")
    if not parts:
        return f"{write(first, language)} – {write(last, language)}"
    return "".join(
        format_date(day, SHORT_MONTH.sub(r"\1\1\1\1", pattern), locale=locale)
        for day, pattern in zip((first, last), parts, strict=False)
    )


def country_name(code: str, language: str | None = None) -> str:
    """The name of an ISO 3166 alpha-2 country; the code itself where there is none."""
    return babel_locale(language).territories.get(code, code)


def language_name(code: str, language: str | None = None) -> str:
    """The name of a language in the reader's: ``Estonian``; the code where there is none."""
    return babel_locale(language).languages.get(code, code)


def phone_uri(number: str) -> str:
    """A telephone number as a ``tel:`` address (RFC 3966); empty for what has no digits."""
    digits = "".join(char for char in number if char.isdigit())
    return f"tel:{'+' if number.strip().startswith('+') else ''}{digits}" if digits else ""
