"""Tables as a whole: what they are called, and whether they are tables at all."""

import re
from collections.abc import Iterator

from bs4 import Tag
from django.utils.translation import gettext_lazy as _

from .documents import Document
from .findings import Seen, Severity
from .names import in_one_line
from .prose import has_words
from .registry import check
from .roles import PRESENTATIONAL
from .table_model import Table
from .tables import caption_in_first_row, data_tables, is_for_layout

GENERIC_NAMES = re.compile(
    r"(table|tabel|таблица|tabelle|tableau|tabla|tabell|taulukko|tabela|lentelė|tabula|data|andmed)"
    r"\s*\d*[.:]?",
    re.IGNORECASE,
)


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
        if (
            not has_name(document, table)
            and table.element.find("caption", recursive=False) is None
            and not follows_heading(table)
            and not caption_in_first_row(table)
        ):
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
        pictures = any(document.name_of(one) for one in element.find_all("img"))
        if not document.text_of(element) and not pictures:
            yield Seen(element)


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
            if (
                len(row) == 1
                and row[0].width >= table.width
                and not row[0].is_header
                and in_one_line(row[0].element.get_text())
                and len(table.rows[y + 1]) > 1
            ):
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
        is_none = str(element.get("role") or "").lower() in PRESENTATIONAL
        if (
            summary
            and not is_none
            and document.is_exposed(element)
            and not repeats_caption(document, element)
        ):
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
        if repeats_caption(document, element):
            yield Seen(element)


def repeats_caption(document: Document, element: Tag) -> bool:
    summary = in_one_line(element.get("summary"))
    caption = element.find("caption", recursive=False)
    return bool(summary) and caption is not None and summary == document.text_of(caption)


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
        if is_one_column(table) or table.height * table.width < 2:
            continue
        if table.cells and is_for_layout(document, table):
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
        if is_one_column(table):
            items = [document.text_of(row[0].element) for row in table.rows if row]
            if table.header_cells and len(table.header_cells) == 1:
                items = items[1:]
            short = "".join(f"<li>{item}</li>" for item in items[:20])
            yield Seen(table.element, f"<ul>{short}</ul>" if len(items) <= 20 else "")


def is_one_column(table: Table) -> bool:
    return table.width == 1 and table.height > 2 and table.element.find("table") is None


@check(
    "table-nested",
    Severity.WARNING,
    _("A table inside a table is hard to follow cell by cell. Part them, or say it in words."),
    wcag=("1.3.1",),
)
def table_nested(document: Document) -> Iterator[Seen]:
    """WCAG 1.3.1: a table in a cell of a table of data loses its headers."""
    data = {id(table.element): table for table in data_tables(document)}
    for table in data.values():
        outer = data.get(id(document.inside(table.element, "table")))
        if outer is not None and outer.header_cells and not is_for_layout(document, table):
            yield Seen(table.element)


@check(
    "pre-for-table",
    Severity.WARNING,
    _("Make this a table: its columns are only spaces, and are read straight across."),
    wcag=("1.3.1", "1.3.2"),
)
def pre_for_table(document: Document) -> Iterator[Seen]:
    """Failures F33 and F34 of WCAG 2.2: columns and tables of white space."""
    for element in document.shown("pre"):
        if element.find(["code", "samp", "kbd"]) is not None or "role" in element.attrs:
            continue
        rows = [line for line in element.get_text().splitlines() if line.strip()]
        columns = [re.split(r" {2,}|\t+|\s*\|\s*", row.strip(" \t|")) for row in rows]
        if (
            len(rows) >= 2
            and all(len(row) >= 2 for row in columns)
            and any(has_words(cell) for row in columns for cell in row)
            and not is_code(rows)
        ):
            yield Seen(element)


def is_code(rows: list[str]) -> bool:
    return sum(row.rstrip().endswith((";", "{", "}", "(", ")", ":", ">")) for row in rows) > 1
