"""Comma-separated values (RFC 4180), which no spreadsheet takes for formulas."""

import csv
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from projects.dates import PartialDate

from .columns import Cell

BYTE_ORDER_MARK = "\ufeff"
# What a spreadsheet computes, or what it takes away before it looks; marked already or not.
STARTS_A_FORMULA = re.compile(r"^'*[=+\-@\t\r\n]")
TEXT_MARK = "'"


def csv_lines(rows: Iterable[Iterable[Cell]], *, with_mark: bool = False) -> Iterator[bytes]:
    """Each row as a line. ``with_mark`` tells Excel that the file is in UTF-8."""
    if with_mark:
        yield BYTE_ORDER_MARK.encode()
    writer = csv.writer(_Echo())
    for row in rows:
        yield writer.writerow([cell_text(cell) for cell in row]).encode()


def cell_text(cell: Cell) -> str:
    """The text in the file; what would be computed is marked as text by an apostrophe."""
    if cell is None:
        return ""
    if isinstance(cell, PartialDate):
        return cell.isoformat()
    if isinstance(cell, (int, Decimal)):
        return str(cell)
    return TEXT_MARK + cell if STARTS_A_FORMULA.match(cell) else cell


def cell_value(text: str) -> str:
    """What was written by ``cell_text``, as it was."""
    is_marked = text.startswith(TEXT_MARK) and STARTS_A_FORMULA.match(text)
    return text.removeprefix(TEXT_MARK) if is_marked else text


class _Echo:
    """A file that gives back what is written, for the writer to give it on."""

    def write(self, text: str) -> Any:
        return text
