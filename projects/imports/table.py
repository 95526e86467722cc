"""Projects from a table with the columns of the export: all of it is checked, then drafts are made.

What was written by the export is read back as it was.
"""

import csv
import datetime
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from io import StringIO
from typing import IO, Any
from zipfile import BadZipFile

import openpyxl
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from openpyxl.utils.exceptions import InvalidFileException
from wagtail.models import Locale

from cms.schema import each
from projects.exports.columns import TableColumn, table_columns
from projects.exports.csv_file import cell_value
from projects.index_page import ProjectIndexPage
from projects.project_page import ProjectPage

from .representation import draft_project

ABOUT_THE_FILE = "export."  # how the columns begin that the export adds
DELIMITERS = ",;\t"
LONGEST_SHOWN = 60  # characters of a wrong cell
UNREADABLE = (InvalidFileException, BadZipFile, OSError, KeyError, ValueError)

Row = dict[str, str]
Data = dict[str, Any]


@dataclass
class Outcome:
    """What became of a table: ``drafts`` were made, or there are ``problems`` and none was.

    ``known`` are the titles of projects that were here already, and are left as they are.
    """

    drafts: list[ProjectPage] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def rows_of_csv(file: IO[bytes]) -> Iterator[Row]:
    """Each line by the names of the columns. Raises ``ValidationError`` if it is not UTF-8."""
    try:
        text = file.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValidationError(_("This is not UTF-8: save the table as “CSV UTF-8”.")) from None
    delimiter = max(DELIMITERS, key=text.partition("\n")[0].count)
    _check_names(next(csv.reader(StringIO(text), delimiter=delimiter), []))
    lines = csv.DictReader(StringIO(text, newline=""), delimiter=delimiter, restkey="", restval="")
    try:
        for row in lines:
            yield {name.strip(): cell_value(value) for name, value in row.items() if name}
    except csv.Error as error:
        raise ValidationError(_("This is no table: %(why)s.") % {"why": error}) from None


def rows_of_workbook(file: IO[bytes]) -> Iterator[Row]:
    """Each row of the first sheet by the names of the columns."""
    try:
        sheet = openpyxl.load_workbook(file, read_only=True, data_only=True).worksheets[0]
    except UNREADABLE:
        raise ValidationError(_("This is no Excel workbook: save the table as .xlsx.")) from None
    sheet.reset_dimensions()  # what a workbook says of its extent may be wrong
    rows = sheet.iter_rows(values_only=True)
    names = [str(name or "").strip() for name in next(rows, ())]
    _check_names(names)
    for row in rows:
        cells = {name: _text(value) for name, value in zip(names, row, strict=False) if name}
        if any(cells.values()):
            yield cells


def _check_names(names: list[str]) -> None:
    """Raise ``ValidationError`` where there is no table, or a column twice."""
    named = [name.strip() for name in names if name.strip()]
    if not named:
        raise ValidationError(_("The table is empty: its first row names the columns."))
    twice = sorted({name for name in named if named.count(name) > 1})
    if twice:
        raise ValidationError(_("The column “%(name)s” is there twice.") % {"name": twice[0]})


def _text(value: Any) -> str:
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    return "" if value is None else str(value)


def import_table(rows: Iterable[Row], parent: ProjectIndexPage, *, keep: bool = True) -> Outcome:
    """Make drafts of the rows, below ``parent`` and its translations; all of them, or none.

    With ``keep=False`` nothing is kept: the outcome says what would have become of them.
    """
    outcome = Outcome()
    with transaction.atomic():
        for number, row in enumerate(rows, 2):  # the names of the columns are row 1
            try:
                _import_row(row, parent, outcome)
            except ValidationError as error:
                place = _("Row %(number)d") % {"number": number}
                outcome.problems += [f"{place}: {message}" for message in error.messages]
        if outcome.problems or not keep:
            transaction.set_rollback(True)
    if outcome.problems:
        outcome.drafts = []
    return outcome


def _import_row(row: Row, parent: ProjectIndexPage, outcome: Outcome) -> None:
    names = dict(settings.LANGUAGES)
    columns = {column.name: column for column in table_columns(names)}
    strange = [name for name in row if name not in columns and not name.startswith(ABOUT_THE_FILE)]
    if strange:
        raise ValidationError(
            _("There is no column “%(name)s”. Rename it as the export names it, or take it away.")
            % {"name": "”, “".join(strange)}
        )
    uid = _uid(row)
    if uid and ProjectPage.objects.filter(translation_key=uid).exists():
        outcome.known.append(next((row[name] for name in row if name.startswith("title_")), ""))
        return
    uid = uid or uuid.uuid4()
    languages = [code for code in names if row.get(f"title_{code}")]
    if not languages:
        raise ValidationError(_("The project has no title in any language of this site."))
    lists = each(lambda language: _list_in(language, parent), languages)
    pages = each(lambda index: _draft(row, columns.values(), index.locale), lists)
    for index, page in zip(lists, pages, strict=True):
        page.translation_key = uid
        index.add_child(instance=page)
        page.save_revision()
        outcome.drafts.append(page)


def _uid(row: Row) -> uuid.UUID | None:
    text = row.get("uid", "")
    try:
        return uuid.UUID(text) if text else None
    except ValueError:
        raise ValidationError(_("uid: “%(text)s” is none.") % {"text": text}) from None


def _list_in(language: str, parent: ProjectIndexPage) -> ProjectIndexPage:
    translations = parent.get_translations(inclusive=True)
    found = translations.filter(locale__language_code=language).first()
    if found is None:
        raise ValidationError(
            _("The list “%(title)s” is not translated into %(language)s: translate it first.")
            % {"title": parent.title, "language": dict(settings.LANGUAGES)[language]}
        )
    return found


def _draft(row: Row, columns: Iterable[TableColumn], locale: Locale) -> ProjectPage:
    """What the row says in this language; ``ValidationError`` names all that is wrong with it."""
    data, problems = _as_the_api_has_it(row, columns, locale.language_code)
    try:
        page = draft_project(data, locale)
    except ValidationError as error:
        problems += error.messages
    if problems:
        raise ValidationError(problems)
    return page


def _as_the_api_has_it(
    row: Row, columns: Iterable[TableColumn], language: str
) -> tuple[Data, list[str]]:
    """What the row says in the shape that ``draft_project`` takes, and which cells say nothing."""
    data: Data = {}
    problems = []
    for column in columns:
        text = row.get(column.name, "").strip()
        read = column.column.read
        if not text or read is None or column.language not in {None, language}:
            continue
        *above, last = column.column.name.split(".")
        place = data
        for name in above:
            place = place.setdefault(name, {})
        try:
            place[last] = read(text)
        except ValueError as error:
            shown = Truncator(text).chars(LONGEST_SHOWN)
            problems.append(f"{column.name}: “{shown}”. {error}")
    data.pop("uid", None)
    data.update(data.pop("meta", {}))  # the slug
    if partners := data.pop("partners", None):
        data["sections"] = [{"type": "partners", "items": partners}]
    return data, problems
