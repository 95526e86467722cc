"""Headings."""

from .shape import Samples

LONG = "what the partners of the project have learnt about harbours, ferries and the people there"
PLAIN_WORDS = " ".join(["The city built a new path by the river."] * 60)

DOCUMENT = '<!doctype html><html lang="en">'

SAMPLES = {
    "heading-empty": Samples(
        fails=(
            "<h2 data-fault> </h2><p>The project began in May.</p>",
            '<h2 data-fault><img src="/media/logo.png" alt=""></h2>',
            '<div role="heading" aria-level="2" data-fault>&nbsp;</div>',
            '<h3 data-fault><span aria-hidden="true">Results</span></h3>',
            "<h2 data-fault><br></h2>",
            '<h2 role="none" aria-label="" data-fault><i aria-hidden="true">&#9875;</i></h2>',
        ),
        passes=(
            "<h2>When the project began</h2><p>The project began in May.</p>",
            '<h2><img src="/media/logo.png" alt="Baltic Harbours"></h2><p>It began in May.</p>',
        ),
        near_misses=(
            "<h2 hidden></h2>",
            '<h2 aria-hidden="true"></h2>',
            '<h2 aria-label="Results"></h2>',
            '<h2 role="presentation"></h2>',
            '<h2 role="none" aria-label="">What came of it</h2>',
            '<h2 role="none" aria-hidden="false"></h2>',
            '<style>.off { display: none }</style><h2 class="off"></h2>',
        ),
    ),
    "heading-placeholder": Samples(
        fails=(
            "<h2 data-fault>Untitled</h2><p>The project began in May.</p>",
            "<h2 data-fault>Heading 2</h2><p>The project began in May.</p>",
            '<h2 lang="et" data-fault>Pealkiri</h2><p lang="et">Projekt algas mais.</p>',
            '<h2 lang="ru" data-fault>Без названия</h2>',
            "<h2 data-fault>…</h2>",
        ),
        passes=(
            "<h2>How the project began</h2><p>It began in May.</p>",
            '<h2 lang="et">Kuidas projekt algas</h2><p lang="et">Projekt algas mais.</p>',
        ),
        near_misses=(
            "<h2>Headings of a page</h2><p>They lead through it.</p>",
            "<h2>2027</h2><p>In that year it ends.</p>",
            '<h2 lang="et">Title</h2><p lang="et">See on asula Eestis.</p>',
            "<p>Untitled</p>",
        ),
    ),
    "heading-level-skipped": Samples(
        fails=(
            "<h2>Results</h2><h4 data-fault>In Tallinn</h4><p>A path was built.</p>",
            '<h2>Results</h2><div role="heading" aria-level="5" data-fault>In Tallinn</div>',
            "<h1>Harbours</h1><p>Text.</p><h3 data-fault>Results</h3><p>Text.</p>",
        ),
        passes=(
            "<h2>Results</h2><h3>In Tallinn</h3><p>A path was built.</p>",
            "<h2>Results</h2><h3>In Tallinn</h3><p>A path.</p><h2>Partners</h2><p>Six.</p>",
        ),
        near_misses=(
            "<h4>In Tallinn</h4><p>A path was built.</p>",
            "<h2>A</h2><h3>B</h3><h4>C</h4><p>Text.</p><h2>D</h2><p>Text.</p>",
            "<h2>Results</h2><h3 hidden>All</h3><h3>In Tallinn</h3><p>A path.</p>",
            '<h2>Results</h2><h4 aria-level="3">In Tallinn</h4><p>A path.</p>',
        ),
    ),
    "heading-several-h1": Samples(
        fails=(
            "<h1>Harbours</h1><p>They grow.</p><h1 data-fault>Partners</h1><p>Six cities.</p>",
            '<h1>Harbours</h1><p>They grow.</p><p role="heading" aria-level="1" data-fault>Six</p>',
            "<h1>A</h1><p>a</p><h1 data-fault>B</h1><p>b</p><h1 data-fault>C</h1><p>c</p>",
        ),
        passes=(
            "<h1>Harbours</h1><p>They grow.</p><h2>Partners</h2><p>Six cities.</p>",
            "<h2>Harbours</h2><p>They grow.</p><h2>Partners</h2><p>Six cities.</p>",
        ),
        near_misses=(
            "<h1>Harbours</h1><p>They grow.</p><h1 hidden>Partners</h1>",
            "<h1>Harbours</h1><p>They grow.</p><dialog open><h1>Sure?</h1><p>Yes.</p></dialog>",
            '<h1>Harbours</h1><p>They grow.</p><h1 role="presentation">Partners</h1>',
        ),
    ),
    "heading-h1-missing": Samples(
        fails=(
            f"{DOCUMENT}<title>Harbours</title><body><h2>Harbours</h2><p>They grow.</p>",
            f"{DOCUMENT}<title>Harbours</title><body><p>Harbours grow.</p>",
            f"{DOCUMENT}<title>A</title><body><h1 hidden>A</h1><h2>B</h2><p>C.</p>",
        ),
        passes=(
            f"{DOCUMENT}<title>Harbours</title><body><main><h1>A</h1><p>They grow.</p></main>",
            f"{DOCUMENT}<title>Harbours</title><body><main>"
            '<div role="heading" aria-level="1">Harbours</div><p>They grow.</p></main>',
        ),
        near_misses=(
            "<h2>Harbours</h2><p>They grow.</p>",
            f"{DOCUMENT}<title>Harbours</title><body></body></html>",
            f'{DOCUMENT}<title>A</title><body><main><h1><img src="/a.png" alt="A"></h1>'
            "<p>B.</p></main>",
        ),
    ),
    "heading-before-h1": Samples(
        fails=(
            f"{DOCUMENT}<title>A</title><body><main><h2 data-fault>News</h2><p>a</p>"
            "<h1>Harbours</h1><p>b</p></main>",
            f"{DOCUMENT}<title>A</title><body><h3 data-fault>News</h3><p>a</p><h1>B</h1>",
            f"{DOCUMENT}<title>A</title><body><div><h2 data-fault>Events</h2><p>a</p></div>"
            "<main><h1>Harbours</h1><p>b</p></main>",
        ),
        passes=(
            f"{DOCUMENT}<title>A</title><body><main><h1>Harbours</h1><p>a</p><h2>News</h2>"
            "<p>b</p></main>",
            f"{DOCUMENT}<title>A</title><body><main><h1>Harbours</h1><p>b</p></main>",
        ),
        near_misses=(
            f"{DOCUMENT}<title>A</title><body><nav><h2>Menu</h2></nav><h1>B</h1><p>a</p>",
            f"{DOCUMENT}<title>A</title><body><header><h2>City</h2></header><h1>B</h1><p>a",
            "<h2>News</h2><p>a</p><h1>Harbours</h1><p>b</p>",
        ),
    ),
    "heading-missing": Samples(
        fails=(
            f"<p data-fault>{PLAIN_WORDS}</p>",
            f"<h2>Paths</h2><p data-fault>{PLAIN_WORDS}</p>",
            "<p data-fault>The river is near.</p>" + "<p>The city built a path there.</p>" * 70,
        ),
        passes=(
            "<h2>Paths</h2>" + "<p>The city built a path there.</p>" * 20,
            ("<h2>Paths of one part</h2>" + "<p>The city built a path.</p>" * 40)
            + ("<h2>Paths of the other</h2>" + "<p>The city built a path.</p>" * 40),
        ),
        near_misses=(
            "<p>The city built a path there.</p>" * 40,
            f"<div hidden><p>{PLAIN_WORDS}</p></div>",
            "<table><tr><th>Path</th></tr>"
            + "<tr><td>The city built a path there.</td></tr>" * 80
            + "</table>",
        ),
    ),
    "heading-too-long": Samples(
        fails=(
            f"<h2 data-fault>A report on {LONG}, and on all that is to be done by them</h2>",
            f'<div role="heading" aria-level="3" data-fault>How and why {LONG} in the past year'
            " and in this one</div>",
            f'<h3 data-fault aria-label="A report on {LONG}, and on what is to be done">A</h3>',
        ),
        passes=(
            "<h2>What the partners have learnt about harbours</h2><p>Much.</p>",
            "<h2>Results</h2><p>A path was built.</p>",
        ),
        near_misses=(
            f"<h2>A report on {LONG}</h2><p>Much.</p>",
            f"<h2 hidden>A report on {LONG}, and on all that is to be done by them</h2>",
            f"<p>A report on {LONG}, and on all that is to be done by them</p>",
        ),
    ),
    "heading-for-looks": Samples(
        fails=(
            "<h5 data-fault>The offices are closed on all public holidays.</h5><p>Come again.</p>",
            "<h4 data-fault>We thank all partners for the good work of these years.</h4>",
            "<h6 data-fault>Prices are in euros and hold for all of this year and the next</h6>",
            "<h2 data-fault>The city has built a path by the river, so that people can walk from "
            "harbour to the market. It was opened in May.</h2><p>Come and see it.</p>",
        ),
        passes=(
            "<p>The offices are closed on all public holidays.</p><p>Come again.</p>",
            "<h5>Public holidays</h5><p>The offices are closed.</p>",
        ),
        near_misses=(
            "<h4>Which offices are closed on all public holidays?</h4><p>None.</p>",
            "<h4>Offices Ltd.</h4><p>It builds harbours.</p>",
            "<h2>The offices are closed on public holidays.</h2><p>Come again.</p>",
            "<h5>Harbours, ferries, paths, bridges, trams etc.</h5><p>All grow.</p>",
        ),
    ),
    "heading-faked": Samples(
        fails=(
            "<p data-fault><b>How to apply</b></p><p>Send the form by the end of May.</p>",
            "<p data-fault><strong>How to apply</strong></p><ul><li>Write.</li><li>Send.</li></ul>",
            '<div data-fault style="font-size: 24px">How to apply</div><p>Send the form.</p>',
            '<p data-fault><span style="font-size: 1.5em">How to apply</span></p><p>Send it.</p>',
            '<p class="h3" data-fault>How to apply</p><p>Send the form.</p>',
            "<p><b data-fault>How to apply</b><br>Send the form by the end of May.</p>",
            "<div><strong data-fault>How to apply</strong><p>Send the form by May.</p></div>",
            '<div class="title" data-fault>How to apply</div><p>Send the form.</p>',
            '<p data-fault><font size="5">How to apply</font></p><p>Send the form.</p>',
        ),
        passes=(
            "<h3>How to apply</h3><p>Send the form by the end of May.</p>",
            "<p><b>Note:</b> send the form by the end of May.</p><p>It is short.</p>",
        ),
        near_misses=(
            "<p><b>Send the form by the end of May.</b></p><p>It is short.</p>",
            "<p>It is short.</p><p><b>How to apply</b></p>",
            "<table><tr><td><p><b>May</b></p><p>Opening</p></td></tr></table>",
            "<ul><li><p><b>May</b></p><p>Opening</p></li><li><p>June</p></li></ul>",
            "<p><b>Mari Maasikas</b><br>Head of the office<br>Tallinn</p>",
            "<p>Read this: <b>how to apply</b><br>and then fill in the form, and send it.</p>",
            '<p><a href="/apply/"><b>How to apply</b></a></p><p>Send the form.</p>',
            "<p><b>Tel. 6450000</b></p><p>It is open all day.</p>",
            '<p role="heading" aria-level="3"><b>How to apply</b></p><p>Send the form.</p>',
        ),
    ),
    "heading-nothing-below": Samples(
        fails=(
            "<h2 data-fault>Aims</h2><h2>Results</h2><p>A path was built.</p>",
            "<h3 data-fault>Aims</h3><div><hr></div><h3>Results</h3><p>A path was built.</p>",
            '<html lang="en"><title>A</title><main><h1>A</h1><p>a</p><h2 data-fault>B</h2></main>',
            "<section><h2 data-fault>Aims</h2></section><section><h2>Costs</h2><p>A</p></section>",
        ),
        passes=(
            "<h2>Aims</h2><p>To build a path.</p><h2>Results</h2><p>A path was built.</p>",
            "<h2>Results</h2><h3>In Tallinn</h3><p>A path was built.</p>",
        ),
        near_misses=(
            '<h2>Map</h2><img src="/map.png" alt="A path by the river"><h2>Aims</h2><p>A</p>',
            "<h2>Aims</h2>To build a path.<h2>Results</h2><p>A path was built.</p>",
            "<ul><li><h3>Path</h3></li><li><h3>Harbour</h3></li></ul>",
            "<h3>Aims</h3><h2>Results</h2><p>A path was built.</p>",
        ),
    ),
    "heading-repeated": Samples(
        fails=(
            "<h2>Results</h2><p>A path.</p><h2 data-fault>Results</h2><p>A bridge.</p>",
            "<h2>Results</h2><h3>May</h3><p>A.</p><h2 data-fault>results</h2><p>B.</p>",
            "<h3>More</h3><p>A.</p><h3 data-fault>More</h3><p>B.</p>",
        ),
        passes=(
            "<h2>Paths</h2><p>A path.</p><h2>Bridges</h2><p>A bridge.</p>",
            "<h2>Paths</h2><p>A path.</p>",
        ),
        near_misses=(
            "<h2>Paths</h2><h3>Cost</h3><p>Ten.</p><h2>Bridges</h2><h3>Cost</h3><p>Two.</p>",
            "<h2>Paths</h2><h3>Paths</h3><p>Ten.</p>",
            "<h2>Paths</h2><p>Ten.</p><h2 hidden>Paths</h2>",
        ),
    ),
    "heading-in-button": Samples(
        fails=(
            '<button type="button"><h3 data-fault>How to apply</h3></button><p>By form.</p>',
            '<button type="button"><span><h2 data-fault>Results</h2></span></button>',
            "<form><button><h4 data-fault>Send</h4></button></form>",
        ),
        passes=(
            '<h3><button type="button">How to apply</button></h3><p>By form.</p>',
            "<h3>How to apply</h3><p>By form.</p>",
        ),
        near_misses=(
            '<button type="button">Open</button><h3>How to apply</h3><p>By form.</p>',
            '<button type="button"><h3 hidden>How to apply</h3>Open</button>',
            '<button type="button"><span class="h3">How to apply</span></button>',
        ),
    ),
    "heading-in-summary": Samples(
        fails=(
            "<details><summary><h3 data-fault>How to apply</h3></summary><p>By form.</p></details>",
            "<details open><summary><h2 data-fault>Costs</h2></summary><p>None.</p></details>",
            "<details><summary><h4 data-fault>A</h4> and more</summary><p>None.</p></details>",
        ),
        passes=(
            "<details><summary>How to apply</summary><p>By form.</p></details>",
            "<h3>How to apply</h3><p>By form.</p>",
        ),
        near_misses=(
            "<details><summary>Costs</summary><h3>For cities</h3><p>None.</p></details>",
            "<h3>Costs</h3><details><summary>For cities</summary><p>None.</p></details>",
            "<details><summary><b>Costs</b></summary><p>None.</p></details>",
        ),
    ),
    "heading-is-label": Samples(
        fails=(
            "<h3 data-fault>Opening hours:</h3><p>From nine to five.</p>",
            "<h2 data-fault>Partners: </h2><p>Six cities.</p>",
            '<p role="heading" aria-level="4" data-fault>Telephone:</p><p>None.</p>',
        ),
        passes=(
            "<h3>Opening hours</h3><p>From nine to five.</p>",
            "<p>Opening hours: from nine to five.</p>",
        ),
        near_misses=(
            "<h3>Paths: what the city built</h3><p>Ten.</p>",
            "<p><span>Opening hours:</span> from nine to five.</p>",
            "<h3 hidden>Opening hours:</h3>",
        ),
    ),
}
