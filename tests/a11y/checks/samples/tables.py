"""Tables: header cells."""

from .shape import Samples

HEAD = '<tr><th scope="col">City</th><th scope="col">Euro</th></tr>'
RIGA = "<tr><td>Riga</td><td>90</td></tr>"
TARTU = "<tr><td>Tartu</td><td>70</td></tr>"


def table(*rows: str, attributes: str = "", caption: str = "<caption>Budgets</caption>") -> str:
    return f"<table {attributes}>{caption}{''.join(rows)}</table>"


WELL_MADE = table(HEAD, RIGA, TARTU)
BOTH_WAYS = table(
    '<tr><td></td><th scope="col">2023</th><th scope="col">2024</th></tr>',
    '<tr><th scope="row">Riga</th><td>1</td><td>2</td></tr>',
)

SAMPLES = {
    "table-headers-wrong": Samples(
        fails=(
            table(HEAD, '<tr><td headers="nowhere" data-fault>Riga</td><td>90</td></tr>'),
            table(HEAD, '<tr><td id="a" headers="a" data-fault>Riga</td><td>90</td></tr>'),
            table(
                '<tr><th id="a">City <b id="b">Euro</b></th><th>c</th></tr>',
                '<tr><td headers="a b" data-fault>Riga</td><td>1</td></tr>',
            ),
            table('<tr><th id="a">City</th><th>b</th></tr>', RIGA)
            + table(HEAD, '<tr><td headers="a" data-fault>Riga</td><td>1</td></tr>'),
        ),
        passes=(
            WELL_MADE,
            table(
                '<tr><th id="a">City</th><th id="b">Euro</th></tr>',
                '<tr><td headers="a">Riga</td><td headers="b">1</td></tr>',
            ),
        ),
        near_misses=(
            table(HEAD, '<tr><td headers="">Riga</td><td>90</td></tr>'),
            table(HEAD, '<tr><td headers="no">Riga</td><td>9</td></tr>', attributes="hidden"),
            table(RIGA, '<tr><td headers="no">A</td></tr>', attributes="role=none", caption=""),
            '<div role="table" aria-label="Budgets"><div role="row"><div role="cell" headers="no">'
            "1</div></div></div>",
            table(
                '<tr><td role="columnheader" id="a">City</td><td id="c" role="columnheader">b</td>'
                '</tr><tr><td headers="a">Riga</td><td headers="c">1</td></tr>'
            ),
            table(
                HEAD,
                '<tr><td headers="no">Riga</td><td>1</td></tr>',
                attributes='style="position: absolute; left: -9999px"',
            ),
        ),
    ),
    "table-header-without-cells": Samples(
        fails=(
            table("<tr><th>City</th><th data-fault>Euro</th></tr>", "<tr><td>Riga</td></tr>"),
            table(HEAD, RIGA, "<tr><th data-fault>Total</th></tr>"),
            table(
                '<tr><th id="a">City</th><th id="b" data-fault>Euro</th></tr>',
                '<tr><td>Riga</td><td headers="a">90</td></tr>',
            ),
            '<div role="table" aria-label="Budgets"><div role="row"><b role="columnheader">City</b>'
            '<b role="columnheader" data-fault>Euro</b></div>'
            '<div role="row"><b role="cell">Riga</b></div></div>',
            '<div role="grid" aria-label="x"><div role="row"><b role="rowheader" data-fault>a</b>'
            '</div><div role="row"><b role="gridcell">1</b><b role="gridcell">2</b></div></div>',
        ),
        passes=(WELL_MADE, BOTH_WAYS),
        near_misses=(
            table("<tr><th>City</th><th>Euro</th></tr>", '<tr><td colspan="2">Riga</td></tr>'),
            table(
                '<tr><th id="a">City</th><th id="b">Euro</th></tr>',
                "<tr><td>Riga</td></tr>",
                '<tr><td headers="b">90</td></tr>',
            ),
            table("<tr><td></td><th>2023</th></tr>", "<tr><th>Riga</th><td>1</td></tr>"),
            table(HEAD, RIGA, "<tr><th hidden>Total</th></tr>"),
            table(HEAD, RIGA, "<tr><th role='cell'>Total</th></tr>"),
            table("<tr><th>City</th></tr>", RIGA, attributes="role=presentation", caption=""),
            table('<tr><th colspan="2" scope="colgroup">A</th></tr>', RIGA, RIGA),
            "<div role='table' aria-label='x'><div role='row'><b role='columnheader'>a</b></div>"
            "<div role='row'><b role='cell'>1</b></div></div>",
        ),
    ),
    "table-without-data": Samples(
        fails=(
            table(HEAD, attributes="data-fault"),
            table("<thead><tr><th>City</th></tr></thead><tbody></tbody>", attributes="data-fault"),
            table("<tr><th>City</th></tr><tr><th>Riga</th></tr>", attributes="data-fault"),
        ),
        passes=(WELL_MADE, "<p>There are no budgets yet.</p>"),
        near_misses=(
            table(HEAD, RIGA),
            table(HEAD, attributes="hidden"),
            "<table></table>",
        ),
    ),
    "table-without-headers": Samples(
        fails=(
            table(RIGA, TARTU, attributes="data-fault"),
            table("<tr><td>City</td><td>Euro</td></tr>", RIGA, attributes="data-fault", caption=""),
            table(RIGA, TARTU, attributes='border="1" data-fault'),
        ),
        passes=(WELL_MADE, BOTH_WAYS),
        near_misses=(
            table(RIGA, TARTU, attributes='role="presentation"', caption=""),
            table(RIGA, caption=""),
            "<table><tr><td><h2>Riga</h2></td><td>a</td></tr><tr><td>b</td><td>c</td></tr></table>",
            table(
                '<tr><td role="columnheader">City</td><td role="columnheader">Euro</td></tr>', RIGA
            ),
        ),
    ),
    "table-headers-faked": Samples(
        fails=(
            table(
                "<tr><td><b>City</b></td><td><strong>Euro</strong></td></tr>",
                RIGA,
                attributes="data-fault",
            ),
            table(
                "<tr><td><b>City</b></td><td>Riga</td></tr><tr><td><b>Euro</b></td><td>9</td></tr>",
                attributes="data-fault",
            ),
            table(
                "<tr><td><p><strong>City</strong></p></td><td><b>Euro</b></td></tr>",
                RIGA,
                TARTU,
                attributes="data-fault",
            ),
        ),
        passes=(WELL_MADE, table("<tr><th><b>City</b></th><th>Euro</th></tr>", RIGA)),
        near_misses=(
            table(HEAD, "<tr><td><b>Total</b></td><td><b>9</b></td></tr>"),
            table("<tr><td><b>City</b></td><td>Euro</td></tr>", RIGA),
            table("<tr><td><b>a</b></td><td><b>b</b></td></tr>" * 2),
        ),
    ),
    "table-header-empty": Samples(
        fails=(
            table("<tr><th data-fault></th><th>Euro</th></tr>", "<tr><th>Riga</th><td>1</td></tr>"),
            table('<tr><th scope="col">City</th><th scope="col" data-fault> </th></tr>', RIGA),
            table(
                '<tr><th scope="col">City</th><th scope="col" data-fault><img src="/a.png" alt="">'
                "</th></tr>",
                RIGA,
            ),
        ),
        passes=(WELL_MADE, BOTH_WAYS),
        near_misses=(
            table('<tr><th scope="col"><img src="/a.png" alt="City"></th><th>b</th></tr>', RIGA),
            table('<tr><th scope="col" aria-label="City"></th><th>b</th></tr>', RIGA),
            table("<tr><td></td><th>2023</th></tr>", "<tr><th>Riga</th><td>1</td></tr>"),
        ),
    ),
    "table-scope-missing": Samples(
        fails=(
            table(
                '<tr><th data-fault>City</th><th colspan="2" data-fault>Euro</th></tr>',
                "<tr><td>Riga</td><td>1</td><td>2</td></tr>",
            ),
            table(
                "<tr><th data-fault>City</th><th data-fault>Euro</th></tr>"
                "<tr><th data-fault>name</th><th data-fault>sum</th></tr>",
                RIGA,
            ),
            table(
                HEAD,
                '<tr><th rowspan="2" data-fault>Riga</th><td>1</td></tr><tr><td>2</td></tr>',
            ),
        ),
        passes=(WELL_MADE, BOTH_WAYS),
        near_misses=(
            table("<tr><th>City</th><th>Euro</th></tr>", RIGA),
            table('<tr><th colspan="2">Riga</th></tr>', RIGA, TARTU),
            table(
                '<tr><th id="a">City</th><th id="b" colspan="2">Euro</th></tr>',
                '<tr><td headers="a">Riga</td><td headers="b">1</td><td headers="b">2</td></tr>',
            ),
        ),
    ),
}
