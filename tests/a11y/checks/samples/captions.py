"""Tables as a whole."""

from .shape import Samples
from .tables import HEAD, RIGA, TARTU, WELL_MADE, table

LAYOUT = "<table role='presentation'><tr><td>a</td><td>b</td></tr></table>"
PLAIN = "Riga    90  euro\nTartu   70  euro\nNarva   50  euro"

SAMPLES = {
    "table-without-name": Samples(
        fails=(
            table(HEAD, RIGA, caption="", attributes="data-fault"),
            table(HEAD, RIGA, caption="", attributes="class='budget' data-fault"),
            "<p>Budgets</p>" + table(HEAD, RIGA, TARTU, caption="", attributes="data-fault"),
        ),
        passes=(WELL_MADE, table(HEAD, RIGA, caption="", attributes='aria-label="Budgets"')),
        near_misses=(
            "<h2>Budgets</h2>" + table(HEAD, RIGA, caption=""),
            "<figure>"
            + table(HEAD, RIGA, caption="")
            + "<figcaption>Budgets</figcaption></figure>",
            table(RIGA, TARTU, caption="", attributes='role="none"'),
            table(HEAD, RIGA, caption="", attributes='title="Budgets"'),
        ),
    ),
    "table-name-generic": Samples(
        fails=(
            table(HEAD, RIGA, caption="<caption>Table 1</caption>", attributes="data-fault"),
            table(HEAD, RIGA, caption="<caption>Tabel</caption>", attributes="data-fault"),
            table(HEAD, RIGA, caption="", attributes='aria-label="Таблица 2." data-fault'),
        ),
        passes=(WELL_MADE, table(HEAD, RIGA, caption="<caption>Table 1. Budgets</caption>")),
        near_misses=(
            table(HEAD, RIGA, caption="<caption>Table of budgets</caption>"),
            table(HEAD, RIGA, caption="<caption>Data of partners</caption>"),
            table(HEAD, RIGA, caption=""),
        ),
    ),
    "table-caption-empty": Samples(
        fails=(
            table(HEAD, RIGA, caption="<caption data-fault></caption>"),
            table(HEAD, RIGA, caption="<caption data-fault> &nbsp; </caption>"),
            table(HEAD, RIGA, caption="<caption data-fault><b></b></caption>"),
        ),
        passes=(WELL_MADE, table(HEAD, RIGA, TARTU)),
        near_misses=(
            table(HEAD, RIGA, caption='<caption><img src="/a.png" alt="Budgets"></caption>'),
            table(HEAD, RIGA, caption="<caption hidden></caption>"),
            table(HEAD, RIGA, caption=""),
        ),
    ),
    "table-caption-faked": Samples(
        fails=(
            table('<tr><td colspan="2" data-fault>Budgets</td></tr>', HEAD, RIGA, caption=""),
            table('<tr><th colspan="2" data-fault>Budgets</th></tr>', HEAD, RIGA, caption=""),
            table('<tr><td colspan="9" data-fault>Budgets</td></tr>', HEAD, RIGA, caption=""),
        ),
        passes=(WELL_MADE, table(HEAD, RIGA, TARTU)),
        near_misses=(
            table('<tr><th colspan="2" scope="colgroup">2024</th></tr>', HEAD, RIGA),
            table('<tr><td colspan="2"></td></tr>', HEAD, RIGA, caption=""),
            table(HEAD, '<tr><td colspan="2">Budgets</td></tr>', RIGA, caption=""),
        ),
    ),
    "table-row-as-heading": Samples(
        fails=(
            table(HEAD, '<tr><td colspan="2" data-fault>Latvia</td></tr>', RIGA),
            table(HEAD, RIGA, '<tr><td colspan="2" data-fault><b>Estonia</b></td></tr>', TARTU),
            table(HEAD, '<tr><td colspan="3" data-fault>Latvia</td></tr>', RIGA, TARTU),
        ),
        passes=(WELL_MADE, table(HEAD, RIGA, TARTU)),
        near_misses=(
            table(HEAD, '<tr><th colspan="2" scope="rowgroup">Latvia</th></tr>', RIGA),
            table(HEAD, RIGA, '<tr><td colspan="2">Source: the city</td></tr>'),
            table(HEAD, '<tr><td colspan="2"></td></tr>', RIGA),
        ),
    ),
    "table-summary": Samples(
        fails=(
            table(HEAD, RIGA, attributes='summary="What each city spends" data-fault'),
            table(HEAD, RIGA, caption="", attributes='summary="Budgets" data-fault'),
            table(HEAD, RIGA, TARTU, attributes='summary="By city" data-fault'),
        ),
        passes=(WELL_MADE, table(HEAD, RIGA, TARTU)),
        near_misses=(
            table(HEAD, RIGA, attributes='summary=""'),
            table(HEAD, RIGA, attributes='summary="Budgets" hidden'),
            "<details><summary>Budgets</summary><p>90</p></details>",
        ),
    ),
    "table-name-said-twice": Samples(
        fails=(
            table(HEAD, RIGA, attributes='summary="Budgets" data-fault'),
            table(HEAD, RIGA, attributes='summary=" Budgets " data-fault'),
            table(
                HEAD,
                RIGA,
                caption="<caption><b>Budgets</b></caption>",
                attributes='summary="Budgets" data-fault',
            ),
        ),
        passes=(WELL_MADE, table(HEAD, RIGA, TARTU)),
        near_misses=(
            table(HEAD, RIGA, attributes='summary="Budgets of all cities"'),
            table(HEAD, RIGA, caption="", attributes='summary="Budgets"'),
            table(HEAD, RIGA, attributes='summary=""'),
        ),
    ),
    "table-layout-with-structure": Samples(
        fails=(
            table(HEAD, RIGA, caption="", attributes='role="presentation" data-fault'),
            table(RIGA, attributes='role="none" data-fault'),
            table(RIGA, caption="", attributes='role="none" summary="Budgets" data-fault'),
        ),
        passes=(LAYOUT, WELL_MADE),
        near_misses=(
            table(RIGA, caption="", attributes='role="presentation" summary=""'),
            table(RIGA, attributes='role="presentation" hidden'),
            table(HEAD, RIGA, attributes='role="grid"'),
        ),
    ),
    "table-for-layout": Samples(
        fails=(
            "<table data-fault><tr><td>Menu</td><td>Text</td></tr></table>",
            "<table data-fault><tr><td><h2>Riga</h2></td><td>a</td></tr><tr><td>b</td><td>c</td>"
            "</tr></table>",
            "<table data-fault><tr><td>Menu</td></tr><tr><td>Text</td></tr></table>",
        ),
        passes=(LAYOUT, WELL_MADE),
        near_misses=(
            "<table><tr><td>One cell</td></tr></table>",
            table(HEAD, RIGA),
            "<table hidden><tr><td>Menu</td><td>Text</td></tr></table>",
        ),
    ),
    "table-one-column": Samples(
        fails=(
            table("<tr><td>Riga</td></tr>" * 3, attributes="data-fault"),
            table("<tr><th>City</th></tr>" + "<tr><td>Riga</td></tr>" * 3, attributes="data-fault"),
            "<table data-fault>" + "<tr><td>Riga</td></tr>" * 4 + "</table>",
        ),
        passes=(WELL_MADE, "<ul><li>Riga</li><li>Tartu</li></ul>"),
        near_misses=(
            table("<tr><th>City</th></tr><tr><td>Riga</td></tr>"),
            table(HEAD, '<tr><td colspan="2">Riga</td></tr>' * 3),
            table("<tr><td>Riga</td></tr>" * 3, attributes='role="none"', caption=""),
        ),
    ),
    "table-nested": Samples(
        fails=(
            table(
                HEAD,
                "<tr><td>Riga</td><td>" + table(HEAD, RIGA, attributes="data-fault") + "</td></tr>",
            ),
            table(
                HEAD,
                "<tr><td><div>" + table(HEAD, RIGA, attributes="data-fault") + "</div></td>"
                "<td>1</td></tr>",
            ),
            table(
                HEAD,
                "<tr><td>Riga</td><td>"
                + table(RIGA, TARTU, attributes="data-fault")
                + "</td></tr>",
            ),
        ),
        passes=(WELL_MADE, WELL_MADE + WELL_MADE),
        near_misses=(
            f"<table role='presentation'><tr><td>{WELL_MADE}</td><td>a</td></tr></table>",
            table(HEAD, f"<tr><td>Riga</td><td>{LAYOUT}</td></tr>"),
            table(HEAD, "<tr><td>Riga</td><td><ul><li>1</li></ul></td></tr>"),
        ),
    ),
    "pre-for-table": Samples(
        fails=(
            "<pre data-fault>Thing     Euros\nPath      10\nBridge    20</pre>",
            "<pre data-fault>Thing\tEuros\nPath\t10</pre>",
            "<pre data-fault>| Thing | Euros |\n| Path | 10 |</pre>",
        ),
        passes=(
            WELL_MADE,
            "<pre>The sea\nis wide</pre>",
        ),
        near_misses=(
            "<pre><code>a   = 1\nbcd = 2</code></pre>",
            "<pre>if a:\n    b  = 1;\n    c  = 2;</pre>",
            "<pre>Thing     Euros</pre>",
            "<pre hidden>Thing     Euros\nPath      10</pre>",
        ),
    ),
}
