"""Dates that are known to the year, the month or the day, and periods between two of them."""

import calendar
import datetime
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import total_ordering

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.formats import babel_locale, format_day, format_days, format_month, format_months
from cms.search import normalise

FIRST_YEAR, LAST_YEAR = 1900, 2199
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
PARTIAL_DATE_SCHEMA = {
    "type": "string",
    "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$",
    "maxLength": 10,
    "description": "ISO 8601, reduced to what is known: 2019, 2019-05 or 2019-05-22",
}
# What people type, the order of the parts named; the European day comes first.
_FORMS = (
    re.compile(r"^(?P<year>\d{4})$"),
    re.compile(r"^(?P<month>\d{1,2})[./-](?P<year>\d{4})$"),
    re.compile(r"^(?P<day>\d{1,2})[./-](?P<month>\d{1,2})[./-](?P<year>\d{4})$"),
    re.compile(r"^(?P<year>\d{4})[./-](?P<month>\d{1,2})(?:[./-](?P<day>\d{1,2}))?$"),
)
_WITH_MONTH_NAME = re.compile(r"^(?:(?P<day>\d{1,2})\.? )?(?P<name>[^\W\d_]+)\.? (?P<year>\d{4})$")
_SPACE_IN_FIGURES = re.compile(r"(?<=\d)([./-]) (?=\d)")  # Estonian: 1. 2. 2021
_YEAR_SIGN = re.compile(r"(?<=\d) ?г$")  # Russian: 2019 г.


class Precision(StrEnum):
    """How exactly a date is known."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


@total_ordering
@dataclass(frozen=True, eq=True)
class PartialDate:
    """A date known to its year, month or day.

    ``str`` gives it in the active language, ``isoformat`` as ISO 8601 reduced to its precision.
    Raises ``ValueError`` for a day that does not exist.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if not FIRST_YEAR <= self.year <= LAST_YEAR:
            raise ValueError(
                _("The year must be between %(first)d and %(last)d.")
                % {"first": FIRST_YEAR, "last": LAST_YEAR}
            )
        if self.day is not None and self.month is None:
            raise ValueError(_("A day needs its month."))
        try:
            datetime.date(
                self.year,
                1 if self.month is None else self.month,
                1 if self.day is None else self.day,
            )
        except ValueError:
            raise ValueError(_("There is no such day: check the day and the month.")) from None

    @classmethod
    def of(cls, day: datetime.date) -> "PartialDate":
        """That day, known exactly."""
        return cls(day.year, day.month, day.day)

    @classmethod
    def fromisoformat(cls, text: str) -> "PartialDate":
        """From ``2019``, ``2019-05`` or ``2019-05-22``; ``ValueError`` for anything else."""
        found = _ISO.fullmatch(text)
        if not found:
            raise ValueError(_("Write a date as 2019, 2019-05 or 2019-05-22."))
        return cls(*(int(part) for part in found.groups() if part is not None))

    @classmethod
    def from_key(cls, key: int) -> "PartialDate":
        """From its key; ``ValueError`` for a number that is none."""
        year, rest = divmod(key, 10_000)
        month, day = divmod(rest, 100)
        return cls(year, month or None, day or None)

    @property
    def key(self) -> int:
        """One number for storing and comparing: YYYYMMDD, 00 for what is not known."""
        return self.year * 10_000 + (self.month or 0) * 100 + (self.day or 0)

    @property
    def precision(self) -> Precision:
        if self.month is None:
            return Precision.YEAR
        return Precision.MONTH if self.day is None else Precision.DAY

    @property
    def earliest(self) -> datetime.date:
        """The first day that it can be."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> datetime.date:
        """The last day that it can be."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def isoformat(self) -> str:
        """``2019``, ``2019-05`` or ``2019-05-22``."""
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return self.key < other.key

    def __str__(self) -> str:
        if self.precision is Precision.YEAR:
            return str(self.year)
        write = format_month if self.precision is Precision.MONTH else format_day
        return write(self.earliest)


def midnight(day: datetime.date) -> datetime.datetime:
    """The moment at which ``day`` begins where the site is."""
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time.min))


def understand(text: str) -> PartialDate:
    """The date that a person typed: ``2019``, ``5/2016``, ``01.02.2021``, ``22 May 2019`` …

    Of two numbers the day comes first, as everywhere in Europe. Month names are taken in the
    site's languages. Raises ``ValueError`` with a sentence that says what to type.
    """
    bare = _YEAR_SIGN.sub("", " ".join(text.split()).rstrip(". "))
    bare = _SPACE_IN_FIGURES.sub(r"\1", bare)
    for form in _FORMS:
        if found := form.match(bare):
            parts = found.groupdict()
            return PartialDate(
                int(parts["year"]),
                int(parts["month"]) if parts.get("month") else None,
                int(parts["day"]) if parts.get("day") else None,
            )
    if found := _WITH_MONTH_NAME.match(bare):
        month = _month_number(found["name"])
        if month:
            return PartialDate(
                int(found["year"]), month, int(found["day"]) if found["day"] else None
            )
    raise ValueError(_("Write the date as 2019, 5/2016 or 01.02.2021 – as exactly as it is known."))


def _month_number(name: str) -> int | None:
    """The number of a month by its name, full or short, in any of the site's languages."""
    wanted = normalise(name)
    for language, _name in settings.LANGUAGES:
        months = babel_locale(language).months
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, known in months[context][width].items():
                    if normalise(known) == wanted:
                        return int(number)
    return None


@dataclass(frozen=True)
class Period:
    """From one date to another; either may be unknown. False where both are."""

    start: PartialDate | None
    end: PartialDate | None

    def __bool__(self) -> bool:
        return self.start is not None or self.end is not None

    @property
    def ends_before_it_starts(self) -> bool:
        """Whether no day could be in it, however the unknown parts turn out."""
        return bool(self.start and self.end and self.end.latest < self.start.earliest)

    def __str__(self) -> str:
        start, end = self.start, self.end
        if start is None or end is None:
            if start is not None:
                return _("from %(date)s") % {"date": start}
            return _("until %(date)s") % {"date": end} if end is not None else ""
        if start == end:
            return str(start)
        if start.precision is end.precision is Precision.YEAR:
            return f"{start}–{end}"
        if start.precision is end.precision is Precision.MONTH:
            return format_months(start.earliest, end.earliest)
        if start.precision is end.precision is Precision.DAY:
            return format_days(start.earliest, end.earliest)
        return f"{start} – {end}"
