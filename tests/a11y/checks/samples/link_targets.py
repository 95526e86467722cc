"""Where links lead."""

from .shape import Samples


def page(body: str, head: str = "") -> str:
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Robots</title>{head}'
        f"</head><body>{body}</body></html>"
    )


SAMPLES = {
    "link-target-missing": Samples(
        fails=(
            page('<main><h1>Robots</h1><a href="#budget" data-fault>Budget</a></main>'),
            page('<main><h1>R</h1><a href="#b" data-fault>Budget</a><p id="B">x</p></main>'),
            page('<main><h1>R</h1><a href="#m%C3%BC" data-fault>Müük</a></main>'),
        ),
        passes=(
            page('<main><h1>R</h1><a href="#b">Budget</a><h2 id="b">Budget</h2></main>'),
            page('<main><h1>R</h1><a href="#top">Back to the top</a></main>'),
        ),
        near_misses=(
            '<a href="#budget">Budget</a>',
            page('<main><h1>R</h1><a href="#b">Budget</a><a name="b"></a></main>'),
            page('<main><h1>R</h1><a href="/other/#b">Budget</a></main>'),
            page('<main><h1>R</h1><a href="#m%C3%BC">Müük</a><h2 id="mü">Müük</h2></main>'),
            page('<main><h1>R</h1><a href="#!/map">Map</a></main>'),
        ),
    ),
    "skip-link-broken": Samples(
        fails=(
            page('<a href="#content" data-fault>Skip to content</a><main id="m"><h1>R</h1></main>'),
            page(
                '<a href="#sisu" lang="et" data-fault>Liigu sisu juurde</a><main><h1>R</h1></main>'
            ),
            page('<a href="#main" lang="ru" data-fault>Перейти к содержанию</a><h1>R</h1>'),
        ),
        passes=(
            page('<a href="#m">Skip to content</a><main id="m"><h1>R</h1></main>'),
            page('<a href="#m">Jump to the list</a><main id="m"><h1>R</h1></main>'),
        ),
        near_misses=(
            '<a href="#content">Skip to content</a>',
            page('<a href="/content/">Skip to content</a><main><h1>R</h1></main>'),
            page('<main><h1>R</h1><a href="#skip" hidden>Skip to content</a></main>'),
        ),
    ),
    "link-not-a-link": Samples(
        fails=(
            '<a href="#" data-fault>Open the menu</a>',
            '<a href="javascript:void(0)" data-fault>Print</a>',
            '<a onclick="show()" data-fault>Show all</a>',
            '<a tabindex="0" data-fault>Show all</a>',
        ),
        passes=('<a href="/all/">Show all</a>', "<button>Show all</button>"),
        near_misses=(
            '<a id="all"></a>',
            '<nav><a aria-current="page">Partners</a></nav>',
            '<a role="button" tabindex="0" onclick="show()">Show all</a>',
            '<a href="#all">All</a>',
        ),
    ),
    "button-leads-away": Samples(
        fails=(
            "<button onclick=\"location.href='/all/'\" data-fault>All partners</button>",
            '<button type="button" onclick="window.location = \'/a/\'" data-fault>All</button>',
            "<button onclick=\"window.open('/a/')\" data-fault>All</button>",
        ),
        passes=("<button>Show all</button>", '<a href="/all/">All partners</a>'),
        near_misses=(
            '<button onclick="show()">Show all</button>',
            '<button onclick="locate()">Locate me</button>',
            '<button role="link" onclick="location=\'/a/\'">All</button>',
        ),
    ),
    "link-new-window": Samples(
        fails=(
            '<a href="https://tartu.ee/" target="_blank" data-fault>City of Tartu</a>',
            '<a href="/map/" target="_BLANK" rel="noopener" data-fault>Map</a>',
            '<a href="/map/" target="_new" data-fault>Map</a>',
        ),
        passes=(
            '<a href="https://tartu.ee/">City of Tartu</a>',
            '<a href="/map/" target="_blank">Map (opens in a new window)</a>',
        ),
        near_misses=(
            '<a href="/map/" target="_blank">Map <img src="w.svg" alt="new tab"></a>',
            '<p id="w" hidden>Opens in a new window</p><a href="/map/" target="_blank" '
            'aria-describedby="w">Map</a>',
            '<a href="/map/" target="_self">Map</a>',
            '<a href="/map/" target="_blank" lang="et">Kaart (avaneb uues aknas)</a>',
            '<a href="/map/" target="_blank" lang="ru">Карта (откроется в новом окне)</a>',
            '<a href="/map/" target="map">Map</a>',
        ),
    ),
    "link-file-unmarked": Samples(
        fails=(
            '<a href="/media/report.pdf" data-fault>Final report</a>',
            '<a href="/media/report.docx?v=2" data-fault>Final report</a>',
            '<a href="/media/report.pdf" data-fault>Final report (PDF)</a>',
        ),
        passes=(
            '<a href="/media/report.pdf">Final report (PDF, 3.2 MB)</a>',
            '<a href="/media/budget.xlsx">Budget, Excel, 120 kB</a>',
        ),
        near_misses=(
            '<a href="/report/">Final report</a>',
            '<a href="/media/report.pdf">Aruanne (pdf, 3,2 MB)</a>',
            '<a href="https://example.ee/about.html">About</a>',
            '<a href="/view.php?file=report.pdfs">Report</a>',
        ),
    ),
    "links-side-by-side": Samples(
        fails=(
            '<a href="/p/"><img src="p.jpg" alt="Robot"></a> <a href="/p/" data-fault>Project</a>',
            '<a href="/p/">The</a><a href="/p/" data-fault>project</a>',
            '<p><a href="/p/">Project</a><br><a href="/p/" data-fault>More of the project</a></p>',
        ),
        passes=(
            '<a href="/p/"><img src="p.jpg" alt=""> Project</a>',
            '<a href="/p/">Project</a> <a href="/q/">Partners</a>',
        ),
        near_misses=(
            '<a href="/p/">Project</a>, again <a href="/p/">the project</a>',
            '<ul><li><a href="/p/">Project</a></li><li><a href="/p/">The project</a></li></ul>',
            '<a href="/p/#a">Aims</a> <a href="/p/#b">Budget</a>',
            '<a href="/p/">Project</a> <a href="/p/" hidden>Project</a>',
        ),
    ),
}
