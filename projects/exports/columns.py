"""The columns of tables: named as ``fields=`` names them, each language with its own."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from projects.choices import (
    CURRENCIES,
    LAST_CATEGORY_OF_INTERVENTION,
    IdentifierScheme,
    PartnerRole,
    country_choices,
)
from projects.dates import PartialDate

from .records import Data

BETWEEN_VALUES = "; "
FIGURES = re.compile(r"-?[0-9]+(\.[0-9]+)?")
# What may stand in a cell: text, an exact number, a date as exact as it is known, nothing.
Cell = str | int | Decimal | PartialDate | None


def _at(data: Any, path: str) -> Any:
    """``budget.total`` of a project."""
    for name in path.split("."):
        data = data and data[name]
    return data


@dataclass(frozen=True)
class Column:
    """One fact. ``means`` describes it for readers; ``write`` takes it from the API's data.

    ``read`` gives it back to the API's shape when a table is imported; it is ``None`` where the
    fact follows from others.
    """

    name: str
    means: str
    write: Callable[[Data], Cell]
    in_each_language: bool = False
    width: int = 16  # characters
    read: Callable[[str], Any] | None = str


def _text(path: str, means: str, **more: Any) -> Column:
    return Column(path, means, lambda data: _at(data, path) or None, **more)


def _number(path: str, means: str) -> Column:
    def write(data: Data) -> Cell:
        value = _at(data, path)
        return None if value is None else Decimal(value)

    return Column(path, means, write, read=_figures)


def _figures(text: str) -> str:
    if not FIGURES.fullmatch(text):
        raise ValueError(_("Write a number in figures, with a point: 48675.50"))
    return text


def _date(path: str, means: str) -> Column:
    def write(data: Data) -> Cell:
        value = _at(data, path)
        return value and PartialDate.fromisoformat(value)

    return Column(path, means, write, read=lambda text: PartialDate.fromisoformat(text).isoformat())


def _several(
    path: str,
    means: str,
    write: Callable[[Data], str],
    read: Callable[[str], Data],
    **more: Any,
) -> Column:
    """Several values in one cell."""
    separator = BETWEEN_VALUES.strip()
    return Column(
        path,
        f"{means}; several are separated by “{separator}”",
        lambda data: BETWEEN_VALUES.join(filter(None, map(write, _at(data, path)))) or None,
        read=lambda text: [read(part.strip()) for part in text.split(separator) if part.strip()],
        **more,
    )


def _named(path: str, means: str, **more: Any) -> Column:
    """The names of shared records, which each language has its own."""
    return Column(
        f"{path}.name",
        means,
        lambda data: _at(data, f"{path}.name"),
        in_each_language=True,
        read=None,
        **more,
    )


def _one_of(text: str, choices: Iterable[str]) -> str:
    if text not in choices:
        raise ValueError(_("Write one of: %(choices)s") % {"choices": ", ".join(choices)})
    return text


def _country(text: str) -> str:
    if text not in dict(country_choices()):
        raise ValueError(_("Write the two letters of a country, as in EE (ISO 3166)"))
    return text


def _category(text: str) -> int:
    number = int(text) if text.isdecimal() else 0
    last = LAST_CATEGORY_OF_INTERVENTION
    if not 1 <= number <= last:
        raise ValueError(_("Write a number from 1 to %(last)d") % {"last": last})
    return number


def _identifier(text: str) -> Data:
    scheme, _colon, value = text.partition(":")
    _one_of(scheme, IdentifierScheme.values)
    return {"scheme": scheme, "value": value}


def _partner(text: str) -> Data:
    organisation, _colon, role = text.rpartition(":")
    _one_of(role, PartnerRole.values)
    return {"organisation": {"slug": organisation}, "role": role}


COLUMNS = (
    _text("uid", "The project, the same in all languages", width=38),
    _text("title", "Its name", in_each_language=True, width=50),
    _text("acronym", "Its short name"),
    _text("status", "planned, ongoing or finished", read=None),
    _text("summary", "What it is about", in_each_language=True, width=70),
    _text("meta.slug", "The end of its address", in_each_language=True, width=30),
    _text("meta.html_url", "Its page for readers", in_each_language=True, width=50, read=None),
    _text("operation_code", "Its unique code"),
    _text(
        "specific_objective", "Which of the programme’s objectives it serves", in_each_language=True
    ),
    Column(
        "category_of_intervention",
        "Its type of intervention, by number",
        lambda data: data["category_of_intervention"],
        read=_category,
    ),
    _several(
        "identifiers",
        "Its numbers elsewhere, as scheme:number",
        lambda found: f"{found['scheme']}:{found['value']}",
        _identifier,
    ),
    _text("programme.slug", "The programme that funds it: its code"),
    _named("programme", "The programme’s name", width=30),
    _text("programme.fund", "The fund: its code", read=None),
    _text("programme.programming_period", "The period of the programme", read=None),
    _date("period.start", "Its first day, month or year"),
    _date("period.end", "Its last day, month or year"),
    _number("budget.total", "What it costs"),
    _number("budget.own_share", "The publisher’s part of the total"),
    _number("budget.eu_contribution", "What the Union pays"),
    _text(
        "budget.currency",
        "The currency of these amounts",
        read=lambda text: _one_of(text, CURRENCIES),
    ),
    _number("budget.co_financing_rate", "The Union’s part, in per cent, as granted"),
    _text(
        "funding_statement.text", "What must be said of the money", in_each_language=True, read=None
    ),
    _text("lead_partner.slug", "The lead partner: its code", width=30, read=None),
    _named("lead_partner", "The lead partner’s name", width=30),
    _several(
        "partners",
        "Who takes part, as code:role",
        lambda found: f"{found['organisation']['slug']}:{found['role']}",
        _partner,
        width=50,
    ),
    _text("location.country", "Where it takes place: ISO 3166 alpha-2", read=_country),
    _text("location.place", "The place", in_each_language=True),
    _text("location.nuts_code", "The place: its NUTS code"),
    _number("location.latitude", "The place: degrees north"),
    _number("location.longitude", "The place: degrees east"),
    _several(
        "themes", "Its themes, by code", lambda theme: theme["slug"], lambda slug: {"slug": slug}
    ),
    _text(
        "meta.last_published_at",
        "When it was last changed",
        in_each_language=True,
        width=28,
        read=None,
    ),
)


@dataclass(frozen=True)
class TableColumn:
    """A column of the table itself: of one language, or of all."""

    column: Column
    language: str | None

    @property
    def name(self) -> str:
        return f"{self.column.name}_{self.language}" if self.language else self.column.name

    def write(self, project: Mapping[str, Data]) -> Cell:
        """The value in a project, given by its languages."""
        if self.language is None:
            return self.column.write(next(iter(project.values())))
        return self.column.write(project[self.language]) if self.language in project else None


def table_columns(languages: Iterable[str]) -> list[TableColumn]:
    """The columns of a table with these languages, from left to right."""
    return [
        TableColumn(column, language)
        for column in COLUMNS
        for language in (languages if column.in_each_language else [None])
    ]
