"""Tables: whether those who hear one cell at a time know which row and column it is of."""

import re
from collections.abc import Iterator
from statistics import mean

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
    for table in data_tables(document):
        if has_data(table):
            for cell in headers_without_cells(document, table):
                if is_met(document, cell.element) and not is_empty(document, cell):
                    yield Seen(cell.element)
    for element in lone_headers(document):
        yield Seen(element)


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
            headers = [cell for cell in headers_without_cells(document, table)]
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
        if not any(role not in HEADER_ROLES for line in lines for _one, role in line):
            continue
        for y, line in enumerate(lines):
            for x, (one, role) in enumerate(line):
                if one.name in ("td", "th") or role not in HEADER_ROLES:
                    continue
                if any("aria-colindex" in cell.attrs or "aria-colspan" in cell.attrs
                       for some in lines for cell, _role in some):
                    return
                below = any(len(other) > x for other in lines[y + 1 :])
                found = below if role == "columnheader" else len(line) > 1
                if not found and document.is_exposed(one):
                    yield one


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
        for cell in table.header_cells:
            if not cell.scope and is_met(document, cell.element):
                group = cell.width > 1 or cell.height > 1
                down = cell.y == 0 or all(one.is_header for one in table.row(cell.y))
                scope = ("col" if down else "row") + ("group" if group else "")
                yield Seen(cell.element, f'scope="{scope}"')


def is_complex(table: Table) -> bool:
    """Whether headers stand in two rows or two columns, or span several."""
    headers = table.header_cells
    lines = [y for y in range(table.height) if all(one.is_header for one in table.row(y))]
    spans = any(cell.width > 1 or cell.height > 1 for cell in headers if cell.y or cell.width < table.width)
    return spans or (len(lines) > 1 and any(not cell.is_header for cell in table.cells))


# --- Names ----------------------------------------------------------------------------------------


def has_name(document: Document, table: Table) -> bool:
    return bool(document.name_of(table.element))


def follows_heading(table: Table) -> bool:
    """Whether a heading or a figure's caption stands right before it, and tells what it is."""
    if table.element.find_parent("figure") is not None:
        return True
    previous = table.element.find_previous_sibling(True)
    if previous is None and table.element.parent is not None:
        previous = table.element.parent.find_previous_sibling(True)
    return previous is not None and previous.name in ("h1", "h2", "h3", "h4", "h5", "h6")


@check(
    "table-without-name",
    Severity.WARNING,
    _("Give the table a caption that says what it is about, so that people can choose to read it."),
    wcag=("1.3.1",),
)
def table_without_name(document: Document) -> Iterator[Seen]:
    """WCAG technique H39: a table of data has a caption."""
    for table in data_tables(document):
        if table.height < 2 or table.width < 2 or is_for_layout(document, table):
            continue
        if not has_name(document, table) and not follows_heading(table):
            if not caption_in_first_row(table):
                yield Seen(table.element, "<caption></caption>")


@check(
    "table-name-generic",
    Severity.WARNING,
    _("“%(name)s” could be any table. Say in the caption what this one is about."),
    wcag=("1.3.1", "2.4.6"),
)
def table_name_generic(document: Document) -> Iterator[Seen]:
    """WCAG 2.4.6: a caption describes."""
    for table in data_tables(document):
        name = document.name_of(table.element)
        if GENERIC_NAMES.fullmatch(name):
            yield Seen(table.element, values={"name": name})


@check(
    "table-caption-empty",
    Severity.WARNING,
    _("The caption is empty. Say in it what the table is about, or leave it out."),
    wcag=("1.3.1",),
)
def table_caption_empty(document: Document) -> Iterator[Seen]:
    """WCAG technique H39: a caption has a text."""
    for element in document.shown("caption"):
        if not document.name_of(element):
            yield Seen(element)


def caption_in_first_row(table: Table) -> Cell | None:
    """A first row that is one cell over all columns, above rows that have more."""
    if table.height < 3 or table.width < 2 or not table.rows[0]:
        return None
    first = table.rows[0]
    if len(first) != 1 or first[0].width < table.width or len(table.rows[1]) < 2:
        return None
    return first[0] if in_one_line(first[0].element.get_text()) else None


@check(
    "table-caption-faked",
    Severity.WARNING,
    _("The first row is the title of the table. Make it a caption."),
    wcag=("1.3.1",),
)
def table_caption_faked(document: Document) -> Iterator[Seen]:
    """WCAG technique H39: what a table is about stands in its caption, not in a row."""
    for table in data_tables(document):
        cell = caption_in_first_row(table)
        if cell is not None and table.element.find("caption", recursive=False) is None:
            yield Seen(cell.element, f"<caption>{document.text_of(cell.element)}</caption>")


@check(
    "table-row-as-heading",
    Severity.QUESTION,
    _(
        "This row is one cell over all columns, like a heading. Is it one? Then make it a th with "
        'scope="rowgroup" at the head of a tbody, or make a table of each part.'
    ),
    wcag=("1.3.1",),
)
def table_row_as_heading(document: Document) -> Iterator[Seen]:
    """WCAG 1.3.1: rows that head those below are header cells."""
    for table in data_tables(document):
        if table.width < 2 or table.height < 3 or is_for_layout(document, table):
            continue
        for y, row in enumerate(table.rows[1:-1], 1):
            if len(row) == 1 and row[0].width >= table.width and not row[0].is_header:
                if in_one_line(row[0].element.get_text()) and len(table.rows[y + 1]) > 1:
                    yield Seen(row[0].element, '<th scope="rowgroup">')


@check(
    "table-summary",
    Severity.QUESTION,
    _("Only some hear the summary of this table. Could all read it, in the caption or before it?"),
    wcag=("1.3.1",),
)
def table_summary(document: Document) -> Iterator[Seen]:
    """HTML: the summary attribute is obsolete; describe the table for all."""
    for element in document.tagged("table"):
        summary = in_one_line(element.get("summary"))
        if summary and document.is_exposed(element):
            yield Seen(element, f"<caption>{summary}</caption>")


@check(
    "table-name-said-twice",
    Severity.WARNING,
    _("The summary repeats the caption. Leave it out."),
    wcag=("1.3.1",),
)
def table_name_said_twice(document: Document) -> Iterator[Seen]:
    """WCAG technique H73: a summary adds to the caption."""
    for element in document.tagged("table"):
        summary = in_one_line(element.get("summary"))
        caption = element.find("caption", recursive=False)
        if summary and caption is not None and summary == document.text_of(caption):
            yield Seen(element)


# --- Tables that are none -------------------------------------------------------------------------


@check(
    "table-layout-with-structure",
    Severity.WARNING,
    _(
        "This table says that it is none, but has %(parts)s. Leave these out, or leave out the "
        "role if it is a table of data."
    ),
    wcag=("1.3.1",),
)
def table_layout_with_structure(document: Document) -> Iterator[Seen]:
    """WCAG failure F46: th, caption and summary in tables for layout."""
    for element in document.tagged("table"):
        if str(element.get("role") or "").lower() not in PRESENTATIONAL:
            continue
        parts = sorted({one.name for one in element.find_all(["th", "caption"])})
        if element.get("summary"):
            parts.append("summary")
        if parts and document.is_visible(element):
            yield Seen(element, values={"parts": ", ".join(parts)})


@check(
    "table-for-layout",
    Severity.QUESTION,
    _(
        "Does this table only put things side by side? Do that with a style sheet, or at least "
        'say so with role="presentation".'
    ),
    wcag=("1.3.1", "1.3.2"),
)
def table_for_layout(document: Document) -> Iterator[Seen]:
    """WCAG technique C22 and failure F49: no tables for layout."""
    for table in data_tables(document):
        if table.cells and is_for_layout(document, table) and table.height * table.width > 1:
            yield Seen(table.element, 'role="presentation"')


@check(
    "table-one-column",
    Severity.WARNING,
    _("A table of one column is a list. Make it one."),
    wcag=("1.3.1",),
)
def table_one_column(document: Document) -> Iterator[Seen]:
    """WCAG technique H48: what is a list is marked as one."""
    for table in data_tables(document):
        if table.width == 1 and table.height > 2 and not nests(table):
            items = [document.text_of(row[0].element) for row in table.rows if row]
            if table.header_cells and len(table.header_cells) == 1:
                items = items[1:]
            short = "".join(f"<li>{item}</li>" for item in items[:20])
            yield Seen(table.element, f"<ul>{short}</ul>" if len(items) <= 20 else "")


def nests(table: Table) -> bool:
    return table.element.find("table") is not None


@check(
    "table-nested",
    Severity.WARNING,
    _("A table inside a table is hard to follow cell by cell. Part them, or say it in words."),
    wcag=("1.3.1",),
)
def table_nested(document: Document) -> Iterator[Seen]:
    """WCAG 1.3.1: a table in a cell of a table of data loses its headers."""
    data = {id(table.element) for table in data_tables(document)}
    for table in data_tables(document):
        above = document.inside(table.element, "table")
        if above is not None and id(above) in data:
            outer = next(one for one in document.once(tables) if one.element is above)
            if outer.header_cells and not is_for_layout(document, table):
                yield Seen(table.element)


COLUMNS = re.compile(r"\S(?:.*?\S)?(?: {2,}|\t+)\S")


@check(
    "table-by-spaces",
    Severity.WARNING,
    _("These columns are made of spaces. Make a table, so that all can tell what belongs together."),
    wcag=("1.3.1",),
)
def table_by_spaces(document: Document) -> Iterator[Seen]:
    """WCAG failures F34 and F48: tables faked by white space in plain text."""
    for element in document.shown("pre"):
        if element.find(["code", "samp", "kbd"]) or document.inside(element, "code", "samp"):
            continue
        lines = [line for line in element.get_text().splitlines() if line.strip()]
        if len(lines) < 3:
            continue
        gaps = [[gap.start() for gap in re.finditer(r"(?<=\S)(?: {2,}|\t)", line)] for line in lines]
        if all(gaps) and max(map(len, gaps)) - min(map(len, gaps)) <= 1:
            if mean(map(len, lines)) < 120 and re.search(r"[^\W\d_]{2,}", element.get_text()):
                if all(COLUMNS.search(line) for line in lines):
                    yield Seen(element)
