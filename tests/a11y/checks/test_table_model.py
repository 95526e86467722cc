"""Which slots a cell covers, and which headers are for none."""

import pytest

from a11y.checks import Document
from a11y.checks.table_model import headers_without_cells, tables


def table(rows):
    document = Document(f"<table>{rows}</table>")
    return document, tables(document)[0]


def test_cells_cover_slots_over_several_columns_and_rows():
    _document, one = table("<tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d")
    assert (one.width, one.height) == (3, 2)
    assert one.slots[0, 1].element.get_text() == "a"
    assert one.slots[2, 0].element.get_text() == "b"
    assert [(cell.x, cell.y) for cell in one.cells] == [(0, 0), (1, 0), (1, 1), (2, 1)]


def test_no_cell_reaches_out_of_its_group_of_rows():
    _document, one = table(
        "<tbody><tr><td rowspan=0>a<td>b<tr><td>c</tbody><tbody><tr><td>d</tbody>"
    )
    assert one.slots[0, 1].element.get_text() == "a"
    assert one.slots[0, 2].element.get_text() == "d"


@pytest.mark.parametrize(
    ("rows", "lonely"),
    [
        ("<tr><th>A<th>B<tr><td>1<td>2", []),
        ("<tr><th>A<th>B<tr><td>1", ["B"]),
        ("<tr><th>A<td>1<tr><th>B", ["B"]),
        ("<tr><th id=a>A<th id=b>B<tr><td headers=b>1", ["A"]),
        ("<tr><th scope=row>A<tr><td>1", ["A"]),
        ("<tr><th colspan=2 scope=rowgroup>A<tr><td>1<td>2", []),
        ("<colgroup span=2><tr><th scope=colgroup>A<tr><td rowspan=1>1<td>2", []),
        ("<tr><td><th>A<tr><th>B<td>1", []),
    ],
)
def test_a_header_is_for_the_cells_below_it_or_after_it(rows, lonely):
    document, one = table(rows)
    found = headers_without_cells(document, one)
    assert [cell.element.get_text() for cell in found] == lonely
