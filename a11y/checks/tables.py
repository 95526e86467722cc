"""Tables: whether those who hear one cell at a time know which row and column it is of."""

import re
from collections.abc import Iterator

from bs4 import Tag
from django.utils.translation import gettext_lazy as _

from .documents import Document
from .findings import Seen, Severity
from .names import in_one_line
from .registry import check
from .roles import PRESENTATIONAL
from .table_model import (
    HEADER_ROLES,
    Cell,
    Table,
    headers_without_cells,
    is_empty,
    tables,
)

TABLES = ("table", "grid", "treegrid")
GENERIC_NAMES = re.compile(
    r"(table|tabel|таблица|tabelle|tableau|tabla|tabell|taulukko|tabela|lentelė|tabula|data|andmed)"
    r"\s*\d*[.:]?",
    re.IGNORECASE,
)
LAYOUT_PARTS = ["caption", "th", "thead", "tfoot", "colgroup"]
LONG_CAPTION = 4


def data_tables(document: Document) -> Iterator[Table]:
    """Those that are tables to those who hear them, with something in them."""
    for table in document.once(tables):
        if document.role_of(table.element) in TABLES and document.is_exposed(table.element):
            yield table


def is_for_layout(document: Document, table: Table) -> bool:
    """Whether it says that it only puts things side by side, or shows it by what is in it."""
    if str(table.element.get("role") or "").lower() in PRESENTATIONAL:
        return True
    if table.header_cells or table.element.find("caption", recursive=False) is not None:
        return False
    if table.element.get("border") not in (None, "0") or table.element.get("summary"):
        return False
    if table.height <= 1 or table.width <= 1:
        return True
    return any(
        cell.element.find(["table", "h1", "h2", "h3", "form", "nav", "article", "section"])
        for cell in table.cells
    )


def caption_in_first_row(table: Table) -> Cell | None:
    """A first row that is one cell over all columns, above rows that have more."""
    if table.height < 3 or table.width < 2 or not table.rows[0]:
        return None
    first = table.rows[0]
    if len(first) != 1 or first[0].width < table.width or len(table.rows[1]) < 2:
        return None
    return first[0] if in_one_line(first[0].element.get_text()) else None


def is_bold(cell: Cell) -> bool:
    """Whether all of its text is in bold."""
    text = in_one_line(cell.element.get_text())
    bold = cell.element.find(["b", "strong"])
    return bool(text) and bold is not None and in_one_line(bold.get_text()) == text


def are_data(cells: list[Cell]) -> bool:
    return bool(cells) and not any(cell.is_header for cell in cells)


# --- Header cells ---------------------------------------------------------------------------------


@check(
    "table-headers-wrong",
    Severity.ERROR,
    _(
        "headers names “%(id)s”, which is no other cell of this table. Give the id of the header "
        "cell, or leave it out."
    ),
    wcag=("1.3.1",),
    act=("a25f45",),
)
def table_headers_wrong(document: Document) -> Iterator[Seen]:
    """ACT a25f45: each id in headers is that of another cell of the same table."""
    for table in data_tables(document):
        if not document.is_on_screen(table.element):
            continue
        ids = {str(cell.element["id"]) for cell in table.cells if cell.element.get("id")}
        for cell in table.cells:
            own = str(cell.element.get("id") or "")
            for identifier in cell.headers or ():
                if identifier not in ids or identifier == own:
                    yield Seen(cell.element, values={"id": identifier})
                    break


@check(
    "table-header-without-cells",
    Severity.ERROR,
    _("No cell belongs to this header cell. Add the cells, or make it a usual cell."),
    wcag=("1.3.1",),
    act=("d0f69e",),
)
def table_header_without_cells(document: Document) -> Iterator[Seen]:
    """ACT d0f69e: a header cell is assigned to a cell, by the rules of HTML."""
    for element in document.once(lone_header_cells):
        yield Seen(element)


def lone_header_cells(document: Document) -> list[Tag]:
    found: list[Tag] = []
    for table in data_tables(document):
        if has_data(table):
            for cell in headers_without_cells(document, table):
                is_seen = document.is_on_screen(cell.element) and is_met(document, cell.element)
                if is_seen and not is_empty(document, cell):
                    found.append(cell.element)
    return [*found, *lone_headers(document)]


@check(
    "table-without-data",
    Severity.WARNING,
    _("This table has headers and no data. Add the data, or leave the table out until there are."),
    wcag=("1.3.1",),
    act=("d0f69e",),
)
def table_without_data(document: Document) -> Iterator[Seen]:
    """ACT d0f69e, where there is no cell that any header could be for."""
    for table in data_tables(document):
        if not has_data(table) and table.header_cells:
            headers = headers_without_cells(document, table)
            if any(is_met(document, cell.element) for cell in headers):
                yield Seen(table.element)


def has_data(table: Table) -> bool:
    return any(not cell.is_header for cell in table.cells)


def is_met(document: Document, element: Tag) -> bool:
    return document.is_exposed(element) and document.role_of(element) in HEADER_ROLES


def lone_headers(document: Document) -> Iterator[Tag]:
    """Headers by role alone, in a table by role alone, with no cell in their column or row."""
    for element in document.with_attribute("role"):
        if element.name == "table" or document.role_of(element) not in ("table", "grid"):
            continue
        if not document.is_exposed(element):
            continue
        rows = [one for one in element.find_all(True) if document.role_of(one) == "row"]
        lines = [cells_of_row(document, row) for row in rows]
        cells = [cell for line in lines for cell in line]
        if not any(role not in HEADER_ROLES for _one, role in cells):
            continue
        if any("aria-colindex" in one.attrs or "aria-colspan" in one.attrs for one, _role in cells):
            continue
        longest_below = 0
        for line in reversed(lines):
            for x, (one, role) in enumerate(line):
                if one.name not in ("td", "th") and role in HEADER_ROLES:
                    is_for_some = x < longest_below if role == "columnheader" else len(line) > 1
                    if not is_for_some and document.is_exposed(one):
                        yield one
            longest_below = max(longest_below, len(line))


def cells_of_row(document: Document, row: Tag) -> list[tuple[Tag, str]]:
    found = []
    for one in row.find_all(True):
        role = document.role_of(one)
        if role in (*HEADER_ROLES, "cell", "gridcell"):
            found.append((one, role))
    return found


@check(
    "table-without-headers",
    Severity.WARNING,
    _(
        "This table has no header cells. Make those of its first row or column th elements, so "
        "that each value is read with what it is."
    ),
    wcag=("1.3.1",),
)
def table_without_headers(document: Document) -> Iterator[Seen]:
    """WCAG technique H51 and failure F91: tables of data have header cells."""
    for table in data_tables(document):
        if table.height < 2 or table.width < 2 or table.header_cells:
            continue
        if not is_for_layout(document, table) and not faked_headers(table):
            yield Seen(table.element, first_row_as_headers(document, table))


def first_row_as_headers(document: Document, table: Table) -> str:
    names = [document.text_of(cell.element) for cell in table.rows[0]]
    if not all(names) or any(re.fullmatch(r"[\d\s.,%€-]+", name) for name in names):
        return ""
    return "<tr>" + "".join(f'<th scope="col">{name}</th>' for name in names) + "</tr>"


def faked_headers(table: Table) -> list[Cell]:
    """Cells of data in bold, all along the first row or the first column, and no others."""
    rows = [row for row in table.rows if row]
    if len(rows) < 2 or table.header_cells:
        return []
    first = rows[0]
    if len(first) > 1 and all(map(is_bold, first)) and not any(map(is_bold, rows[1])):
        return first
    column = [row[0] for row in rows]
    others = [cell for row in rows for cell in row[1:]]
    if others and all(map(is_bold, column)) and not any(map(is_bold, others)):
        return column
    return []


@check(
    "table-headers-faked",
    Severity.WARNING,
    _("Cells that only look like headers: make each a th element instead of bold text."),
    wcag=("1.3.1",),
)
def table_headers_faked(document: Document) -> Iterator[Seen]:
    """WCAG failure F91: a header that is one for the eye alone."""
    for table in data_tables(document):
        cells = faked_headers(table)
        if cells:
            scope = "col" if cells[0].y == cells[-1].y else "row"
            text = document.text_of(cells[0].element)
            yield Seen(table.element, f'<th scope="{scope}">{text}</th>')


@check(
    "table-header-empty",
    Severity.WARNING,
    _("This header cell is empty. Say what its row or column holds, or make it a td element."),
    wcag=("1.3.1",),
)
def table_header_empty(document: Document) -> Iterator[Seen]:
    """WCAG 1.3.1: a header cell without a text heads nothing."""
    for table in data_tables(document):
        for cell in table.header_cells:
            if is_met(document, cell.element) and not document.name_of(cell.element):
                yield Seen(cell.element, "<td></td>" if (cell.x, cell.y) == (0, 0) else "")


@check(
    "table-scope-missing",
    Severity.WARNING,
    _(
        "This table has headers of rows and of columns, in more than one line. Say with scope what "
        "this one is for."
    ),
    wcag=("1.3.1",),
)
def table_scope_missing(document: Document) -> Iterator[Seen]:
    """WCAG technique H63: in tables that are not simple, header cells say what they are for."""
    for table in data_tables(document):
        if not is_complex(table) or any(cell.headers for cell in table.cells):
            continue
        caption = caption_in_first_row(table)
        lone = {id(element) for element in document.once(lone_header_cells)}
        for cell in table.header_cells:
            if cell is caption or id(cell.element) in lone:
                continue
            if not cell.scope and is_met(document, cell.element):
                group = cell.width > 1 or cell.height > 1
                down = cell.y == 0 or cell.y in table.header_rows
                scope = ("col" if down else "row") + ("group" if group else "")
                yield Seen(cell.element, f'scope="{scope}"')


def is_complex(table: Table) -> bool:
    """Whether headers stand in two rows or two columns, or span several."""
    spans = any(
        (cell.width > 1 or cell.height > 1) and (cell.y or cell.width < table.width)
        for cell in table.header_cells
    )
    return spans or (len(table.header_rows) > 1 and has_data(table))
