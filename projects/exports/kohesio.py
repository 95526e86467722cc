"""The list of operations as the Commission's Kohesio takes it: its columns and its forms.

Regulation (EU) 2021/1060, Art. 49(3), says what such a list holds. A project that lacks a fact
which Kohesio asks for is left out: nothing is guessed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.translation import gettext_lazy as _

from projects.choices import Fund
from projects.dates import PartialDate, Precision

from .csv_file import csv_lines
from .records import Data

# Money of the cohesion policy; Kohesio has no other.
FUNDS = frozenset({Fund.ERDF, Fund.ESF_PLUS, Fund.ESF, Fund.CF, Fund.JTF})
NEEDS_NO_EXCHANGE_RATE = "EUR"


class Operation:
    """A project, given by its languages, as the list of operations has it."""

    def __init__(self, project: Mapping[str, Data]):
        self.project = project
        first_language, first = next(iter(project.items()))
        # The language of the programme, or the first one that the project has.
        self.language = (first["programme"] or {}).get("language") or first_language
        self.data = project.get(self.language, first)
        self.programme: Data = self.data["programme"] or {}
        self.budget: Data = self.data["budget"]
        self.location: Data = self.data["location"]
        self.beneficiary: Data = self.data["lead_partner"] or {}

    @property
    def belongs_to_kohesio(self) -> bool:
        """Whether the money is of a fund that Kohesio shows, or may be."""
        return bool(self.programme) and self.programme["fund"] in {None, *FUNDS}

    def text(self, name: str, language: str) -> str:
        """A text of the project in this language; empty where it has none."""
        return self.project[language][name] if language in self.project else ""

    def day(self, name: str) -> str:
        """``30/09/2021``; empty where the day is not known."""
        value = self.data["period"][name]
        date = PartialDate.fromisoformat(value) if value else None
        if date is None or date.precision != Precision.DAY:
            return ""
        return date.earliest.strftime("%d/%m/%Y")

    @property
    def country(self) -> str:
        """Where it takes place, or else its beneficiary's (Art. 49(3)(l) and (m))."""
        return self.location["country"] or self.beneficiary.get("country") or ""

    @property
    def point(self) -> str:
        latitude, longitude = self.location["latitude"], self.location["longitude"]
        return "" if latitude is None else f"{latitude},{longitude}"

    @property
    def last_update(self) -> str:
        day = max(data["meta"]["last_published_at"] or "" for data in self.project.values())[:10]
        return "/".join(reversed(day.split("-")))

    @cached_property
    def row(self) -> dict[str, str]:
        return {column.name: column.write(self) for column in COLUMNS}

    @property
    def missing(self) -> list[Any]:
        """The facts that Kohesio asks for and the project does not have, as editors know them."""
        missing = [column.fact for column in COLUMNS if column.fact and not self.row[column.name]]
        if not any(self.row[name] for name in LOCATION_COLUMNS):
            missing.append(_("NUTS code, or latitude and longitude"))
        if self.budget["currency"] != NEEDS_NO_EXCHANGE_RATE:
            missing.append(_("amounts in euro"))
        if not self.programme.get("fund"):
            missing.append(_("the programme’s fund"))
        return missing


@dataclass(frozen=True)
class Column:
    """A column of Kohesio's. ``fact``: what it is called here, if Kohesio asks for it."""

    name: str
    write: Callable[[Operation], str]
    fact: Any = ""


def _budget(name: str) -> Callable[[Operation], str]:
    return lambda operation: operation.budget[name] or ""


def _category(operation: Operation) -> str:
    return str(operation.data["category_of_intervention"] or "")


COLUMNS = (
    Column("Operation_Unique_Identifier", lambda o: o.data["operation_code"]),
    Column("Operation_Name_English", lambda o: o.text("title", "en")),
    Column(
        "Operation_Name_Programme_Language",
        lambda o: o.text("title", o.language),
        _("title in the programme’s language"),
    ),
    Column("Operation_Summary_English", lambda o: o.text("summary", "en")),
    Column(
        "Operation_Summary_Programme_Language",
        lambda o: o.text("summary", o.language),
        _("summary in the programme’s language"),
    ),
    Column("Country", lambda o: o.country, _("country")),
    Column("Location_Indicator_NUTS_code", lambda o: o.location["nuts_code"]),
    Column("Location_Indicator_latitude_longitude", lambda o: o.point),
    Column("Operation_Start_Date", lambda o: o.day("start"), _("start, to the day")),
    Column("Operation_End_Date", lambda o: o.day("end"), _("end, to the day")),
    Column("CoFinancing_Rate", _budget("co_financing_rate"), _("Union co-financing rate")),
    Column("Total_Eligible_Expenditure_amount", _budget("total"), _("total budget")),
    Column("Total_Eligible_Expenditure_Currency", _budget("currency"), _("currency")),
    Column("Beneficiary_Name", lambda o: o.beneficiary.get("name", ""), _("lead partner")),
    Column("Category_Of_Intervention", _category, _("category of intervention")),
    Column("Fund_Code", lambda o: o.programme.get("fund") or ""),
    Column("Programme_Name", lambda o: o.programme.get("name", "")),
    Column(
        "Programming_Period",
        lambda o: o.programme.get("programming_period") or "",
        _("the programme’s period"),
    ),
    Column("Date_Of_Last_Update", lambda o: o.last_update),
)
LOCATION_COLUMNS = ("Location_Indicator_NUTS_code", "Location_Indicator_latitude_longitude")


def kohesio_lines(projects: Iterable[Mapping[str, Data]]) -> Iterator[bytes]:
    """The file: its header, and a line for each project that has what Kohesio asks for."""
    operations = (Operation(project) for project in projects)
    rows = (
        operation.row.values()
        for operation in operations
        if operation.belongs_to_kohesio and not operation.missing
    )
    yield from csv_lines([[column.name for column in COLUMNS]])
    yield from csv_lines(rows)
