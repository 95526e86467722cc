"""Tables as HTML understands them: which slots a cell covers, and which cells a header is for.

After the HTML standard, 4.9.12 "Processing model".
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from bs4 import Tag

from .documents import Document
from .names import elements_in, in_one_line

MOST_COLUMNS = 1000
MOST_ROWS = 65_534
# No table that people read has more slots; what is beyond is not looked at.
MOST_SLOTS = 200_000
HEADER_ROLES = ("columnheader", "rowheader")


@dataclass(eq=False)
class Cell:
    element: Tag
    x: int
    y: int
    width: int
    height: int
    is_header: bool
    scope: str = ""
    group: int = 0

    @cached_property
    def headers(self) -> list[str] | None:
        """The ids in its ``headers``; None where it names none."""
        value = self.element.get("headers") or ()
        return (value.split() if isinstance(value, str) else [*value]) or None


@dataclass(eq=False)
class Table:
    element: Tag
    rows: list[list[Cell]] = field(default_factory=list)
    slots: dict[tuple[int, int], Cell] = field(default_factory=dict)
    width: int = 0
    column_groups: list[tuple[int, int]] = field(default_factory=list)

    @property
    def height(self) -> int:
        return len(self.rows)

    @property
    def cells(self) -> list[Cell]:
        return [cell for row in self.rows for cell in row]

    @property
    def header_cells(self) -> list[Cell]:
        return [cell for cell in self.cells if cell.is_header]

    @cached_property
    def header_rows(self) -> set[int]:
        """The rows that only header cells cover."""
        with_data = {y for (_x, y), cell in self.slots.items() if not cell.is_header}
        return {y for y in range(self.height) if y not in with_data}

    @cached_property
    def header_columns(self) -> set[int]:
        with_data = {x for (x, _y), cell in self.slots.items() if not cell.is_header}
        return {x for x in range(self.width) if x not in with_data}


def children(element: Tag, *tags: str) -> list[Tag]:
    return [child for child in elements_in(element) if child.name in tags]


def span_of(element: Tag, attribute: str, most: int) -> int:
    text = str(element.get(attribute) or "").strip()
    digits = text[: next((at for at, one in enumerate(text) if not one.isdigit()), len(text))]
    return min(int(digits[:6]), most) if digits else 1


def is_header_cell(document: Document, element: Tag) -> bool:
    role = str(element.get("role") or "").lower()
    if role:
        return document.role_of(element) in HEADER_ROLES
    return element.name == "th"


def scope_of(document: Document, element: Tag) -> str:
    scope = str(element.get("scope") or "").strip().lower()
    if scope in ("row", "col", "rowgroup", "colgroup"):
        return scope
    role = str(element.get("role") or "").lower()
    return {"columnheader": "col", "rowheader": "row"}.get(role, "")


def rows_of(table: Tag) -> Iterator[tuple[Tag, int]]:
    """The rows of a table itself, with the number of their group; feet come last."""
    group = 0
    feet: list[Tag] = []
    for child in children(table, "tr", "thead", "tbody", "tfoot"):
        if child.name == "tr":
            yield child, group
        elif child.name == "tfoot":
            feet.append(child)
        else:
            group += 1
            for row in children(child, "tr"):
                yield row, group
            group += 1
    for foot in feet:
        group += 1
        for row in children(foot, "tr"):
            yield row, group


def table_of(document: Document, element: Tag) -> Table:
    table = Table(element)
    at = 0
    for columns in children(element, "colgroup"):
        inside = children(columns, "col")
        width = sum(span_of(one, "span", MOST_COLUMNS) or 1 for one in inside)
        width = width or span_of(columns, "span", MOST_COLUMNS) or 1
        table.column_groups.append((at, at + width))
        at += width
    rows = list(rows_of(element))[:MOST_ROWS]
    last_of_group = {group: y for y, (_row, group) in enumerate(rows)}
    filled = 0
    for y, (row, group) in enumerate(rows):
        cells: list[Cell] = []
        x = 0
        for child in children(row, "td", "th"):
            while (x, y) in table.slots:
                x += 1
            width = max(1, span_of(child, "colspan", MOST_COLUMNS))
            height = span_of(child, "rowspan", MOST_ROWS)
            below = last_of_group[group] - y + 1
            height = below if height == 0 else min(height, below)
            filled += width * height
            if filled > MOST_SLOTS:
                return table
            is_header = is_header_cell(document, child)
            scope = scope_of(document, child) if is_header else ""
            cell = Cell(child, x, y, width, height, is_header, scope, group)
            for column in range(x, x + width):
                for line in range(y, y + height):
                    table.slots.setdefault((column, line), cell)
            cells.append(cell)
            x += width
            table.width = max(table.width, x)
        table.rows.append(cells)
    return table


def tables(document: Document) -> list[Table]:
    """Every table element, with its cells."""
    return [table_of(document, element) for element in document.tagged("table")]


# --- What a header is for -------------------------------------------------------------------------


def is_empty(document: Document, cell: Cell) -> bool:
    return cell.element.find(True) is None and not in_one_line(cell.element.get_text())


def directions(table: Table, cell: Cell) -> tuple[bool, bool]:
    """Whether it heads what stands below it, and whether it heads what stands after it.

    Where the standard says neither, for there are data in its row and in its column, browsers
    take it for both.
    """
    if cell.scope in ("col", "colgroup"):
        return True, False
    if cell.scope in ("row", "rowgroup"):
        return False, True
    if table.header_rows.issuperset(range(cell.y, cell.y + cell.height)):
        return True, False
    if table.header_columns.issuperset(range(cell.x, cell.x + cell.width)):
        return False, True
    return True, True


def headers_without_cells(document: Document, table: Table) -> Iterator[Cell]:
    """Header cells that are assigned to no cell."""
    named = {
        identifier
        for cell in table.cells
        for identifier in cell.headers or ()
        if identifier != cell.element.get("id")
    }
    free = {(x, y) for (x, y), cell in table.slots.items() if cell.headers is None}
    lowest: dict[int, int] = {}
    rightmost: dict[int, int] = {}
    last_of_group: dict[int, int] = {}
    for x, y in free:
        lowest[x] = max(lowest.get(x, -1), y)
        rightmost[y] = max(rightmost.get(y, -1), x)
        group = table.slots[x, y].group
        last_of_group[group] = max(last_of_group.get(group, -1), y)
    for cell in table.header_cells:
        if str(cell.element.get("id") or "") in named:
            continue
        down, along = directions(table, cell)
        columns = range(cell.x, cell.x + cell.width)
        lines = range(cell.y, cell.y + cell.height)
        if cell.scope == "colgroup":
            for begin, end in table.column_groups:
                if begin <= cell.x < end:
                    columns = range(cell.x, end)
        if cell.scope == "rowgroup" and last_of_group.get(cell.group, -1) >= cell.y + cell.height:
            continue
        if down and any(lowest.get(x, -1) >= cell.y + cell.height for x in columns):
            continue
        if along and any(rightmost.get(y, -1) >= cell.x + cell.width for y in lines):
            continue
        yield cell
