"""An Excel workbook with typed cells, written row by row: no list is too long for the memory."""

import datetime
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from io import BytesIO
from typing import IO, cast
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, NamedStyle
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel
from openpyxl.worksheet.worksheet import Worksheet

from projects.dates import PartialDate, Precision

from .columns import Cell

ROWS_AT_A_TIME = 200
LONGEST_TEXT = 32_767  # characters that a cell can hold
AMOUNT, DAY = "#,##0.00###", "yyyy-mm-dd"
# Where openpyxl ends the one row of headers, the others follow.
END_OF_ROWS = b"</sheetData>"
# How many rows there are is not known at the beginning, and need not be said.
EXTENT = re.compile(rb"<dimension [^>]*/>")
SHEET = re.compile(r"xl/worksheets/sheet1\.xml")


def workbook(
    title: str,
    headers: Sequence[str],
    widths: Sequence[int],
    rows: Iterable[Sequence[Cell]],
    about: dict[str, str],
) -> Iterator[bytes]:
    """The file, in parts. Its second sheet says what the first one is."""
    shell = _Shell(title, headers, widths, about)
    target = _Parts()
    with zipfile.ZipFile(cast("IO[bytes]", target), "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in shell.other_files:
            file.writestr(name, content)
        with file.open(shell.sheet_name, "w", force_zip64=True) as sheet:
            sheet.write(shell.before)
            yield target.take()
            for number, row in enumerate(rows, 2):
                sheet.write(shell.row(number, row))
                if number % ROWS_AT_A_TIME == 0:
                    yield target.take()
            sheet.write(shell.after)
    yield target.take()


class _Shell:
    """The workbook as openpyxl makes it, with its headers and no other row."""

    def __init__(
        self, title: str, headers: Sequence[str], widths: Sequence[int], about: dict[str, str]
    ):
        book = Workbook()
        book.properties.title = title
        sheet = book.active
        sheet.title = "Projects"
        self._write_headers(sheet, headers, widths)
        self.styles = {
            kind: _style_number(book, sheet, kind, number_format)
            for kind, number_format in (("amount", AMOUNT), ("day", DAY))
        }
        self._write_about(book.create_sheet("About this file"), about)
        made = BytesIO()
        book.save(made)
        with zipfile.ZipFile(made) as file:
            names = file.namelist()
            self.sheet_name = next(name for name in names if SHEET.fullmatch(name))
            self.other_files = [
                (name, file.read(name)) for name in names if name != self.sheet_name
            ]
            before, end, after = file.read(self.sheet_name).partition(END_OF_ROWS)
        self.before, self.after = EXTENT.sub(b"", before), end + after
        self.letters = [get_column_letter(number) for number in range(1, len(headers) + 1)]

    @staticmethod
    def _write_headers(sheet: Worksheet, headers: Sequence[str], widths: Sequence[int]) -> None:
        sheet.append(list(headers))
        for number, width in enumerate(widths, 1):
            cell = sheet.cell(1, number)
            cell.font = Font(bold=True)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            sheet.column_dimensions[get_column_letter(number)].width = width
        sheet.freeze_panes = "C2"  # the headers, and what tells the projects apart

    @staticmethod
    def _write_about(sheet: Worksheet, about: dict[str, str]) -> None:
        sheet.append(["What", "Meaning"])
        for name, text in about.items():
            sheet.append([name, text])
        for cell in sheet[1]:
            cell.font = Font(bold=True)
        sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 36, 90
        sheet.freeze_panes = "A2"

    def row(self, number: int, cells: Sequence[Cell]) -> bytes:
        written = "".join(
            self._cell(f"{letter}{number}", cell)
            for letter, cell in zip(self.letters, cells, strict=True)
            if cell is not None
        )
        return f'<row r="{number}">{written}</row>'.encode()

    def _cell(self, place: str, cell: Cell) -> str:
        if isinstance(cell, Decimal):
            return f'<c r="{place}" s="{self.styles["amount"]}"><v>{cell}</v></c>'
        if isinstance(cell, int):
            return f'<c r="{place}"><v>{cell}</v></c>'
        if isinstance(cell, PartialDate):
            if cell.precision == Precision.DAY:
                day = to_excel(datetime.date.fromisoformat(cell.isoformat()))
                return f'<c r="{place}" s="{self.styles["day"]}"><v>{day}</v></c>'
            cell = cell.isoformat()
        text = escape(ILLEGAL_CHARACTERS_RE.sub("", cell or "")[:LONGEST_TEXT])
        return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _style_number(book: Workbook, sheet: Worksheet, name: str, number_format: str) -> int:
    """The number by which cells of this format are told."""
    book.add_named_style(NamedStyle(name=name, number_format=number_format))
    cell = sheet.cell(1, sheet.max_column)
    before = cell._style
    cell.style = name
    number = cell.style_id
    cell._style = before
    return number


class _Parts:
    """A file that is given away as it is written."""

    def __init__(self) -> None:
        self.written: list[bytes] = []

    def write(self, part: bytes) -> int:
        self.written.append(bytes(part))
        return len(part)

    def flush(self) -> None:
        pass

    def take(self) -> bytes:
        taken, self.written = b"".join(self.written), []
        return taken
