"""The whole document."""

from .pages import TEXT, page
from .shape import Samples

MENU = '<nav><a href="/">Home</a> <a href="/riga/">Riga</a></nav>'
MAIN = f"<main><h1>Study visit to Riga</h1>{TEXT}</main>"
RIGA = f"<div id='riga'>{TEXT}</div>"

SAMPLES = {
    "page-title-missing": Samples(
        fails=(
            page(title=""),
            page(title="<title data-fault> </title>"),
            page(title="<title data-fault></title>", body=f"{MAIN}<svg><title>Map</title></svg>"),
            page(title="", body=f"{MAIN}<svg><title>A map of Riga</title></svg>"),
            page(title="<template><title>Study visit to Riga</title></template>"),
        ),
        passes=(page(), page(title="", body=f"<title>Study visit to Riga</title>{MAIN}")),
        near_misses=(
            "<p>A fragment has no title of its own.</p>",
            page(title="<title>Study visit to Riga</title><title></title>"),
            page(title="", body=f"{MAIN}<title>Study visit to Riga</title>"),
            page(title="<title>\n  Study visit\n to Riga</title>"),
        ),
    ),
    "page-title-generic": Samples(
        fails=(
            page(title="<title data-fault>Untitled document</title>"),
            page(title="<title data-fault>index.html</title>"),
            page(title="<title data-fault>Avaleht</title>"),
            page(title="<title data-fault>Новая страница</title>"),
        ),
        passes=(page(), page(title="<title>Study visits – Cycling in Riga</title>")),
        near_misses=(
            page(title="<title>Home care in Riga</title>"),
            page(title="<title>Untitled works of art, seen on a study visit to Riga</title>"),
            page(title="<title>How to write index.html, from the study visit</title>"),
        ),
    ),
    "page-title-doubtful": Samples(
        fails=(
            page(title="<title data-fault>Annual budget report</title>"),
            page(title="<title data-fault>Partners and contacts</title>"),
            page(title="<title data-fault>Winter programme for children</title>"),
        ),
        passes=(page(), page(title="<title>Visit to Riga | Projektor</title>")),
        near_misses=(
            page(title="<title>Riga</title>"),
            page(title="<title>What we saw on study visits</title>"),
            page(title="<title>Annual budget report</title>", body="<main>€</main>"),
        ),
    ),
    "page-title-repeated": Samples(
        fails=(
            page(head="<title data-fault>Riga</title>"),
            page(body=f"{MAIN}<title data-fault>Study visit</title>"),
            page(head="<title data-fault></title>"),
        ),
        passes=(page(), page(body=f"{MAIN}<svg role='img'><title>A map of Riga</title></svg>")),
        near_misses=(
            page(body=f"{MAIN}<svg><title>Map</title><g><title>River</title></g></svg>"),
            page(body=f"{MAIN}<template><title>Study visit</title></template>"),
            page(body=f"{MAIN}<p title='Study visit'>Riga</p>"),
        ),
    ),
    "doctype-missing": Samples(
        fails=(
            page().removeprefix("<!doctype html>"),
            f"<!-- <!doctype html> -->{page().removeprefix('<!doctype html>')}",
            f"<p>Riga</p>{page()}",
        ),
        passes=(page(), page().replace("<!doctype html>", "<!DOCTYPE HTML>\n")),
        near_misses=(
            f"\n<!-- made by hand -->\n{page()}",
            f'<?xml version="1.0"?>{page()}',
            "<p>A fragment needs none.</p>",
            f"\ufeff{page()}",
        ),
    ),
    "main-missing": Samples(
        fails=(
            page(body=f"<header>{MENU}</header><div id='main'><h1>Study visit</h1>{TEXT}</div>"),
            page(body=f"{MENU}<h1>Study visit to Riga</h1>{TEXT}"),
            page(body=f"<h1>Study visit to Riga</h1>{TEXT}<footer>Contacts</footer>"),
        ),
        passes=(
            page(body=f"<header>{MENU}</header>{MAIN}<footer>Contacts</footer>"),
            page(body=f"{MENU}<div role='main'><h1>Study visit to Riga</h1>{TEXT}</div>"),
        ),
        near_misses=(
            page(body=f"<h1>Study visit to Riga</h1>{TEXT}"),
            f"<nav><a href='/'>Home</a></nav>{TEXT}",
            page(body=f"<nav hidden><a href='/'>Home</a></nav><h1>Study visit</h1>{TEXT}"),
        ),
    ),
    "bypass-missing": Samples(
        fails=(
            page(body=f"{MENU.replace('<nav>', '<nav data-fault>')}<div>{TEXT}</div>"),
            page(body=f"<nav data-fault><h1>Pages</h1><a href='/'>Home</a></nav>{RIGA}"),
            page(body=f"<aside data-fault><a href='/'>Home</a></aside>{TEXT}"),
            page(body=f"<nav data-fault><a href='#top' id='top'>Top</a></nav>{TEXT}"),
        ),
        passes=(page(body=f"{MENU}{MAIN}"), page(body=MAIN)),
        near_misses=(
            page(body=f"{MENU}<h2>Study visit to Riga</h2>{TEXT}"),
            page(body=f"<a href='#riga'>Skip</a>{MENU}{RIGA}"),
            page(body=f"{MENU}<div role='heading' aria-level='1'>Study visit</div>{TEXT}"),
            page(body=f"<nav>No links yet</nav>{TEXT}"),
            page(body=f"<h2>Study visit</h2>{TEXT}{MENU}"),
            f"{MENU}{TEXT}",
        ),
    ),
    "main-heading-missing": Samples(
        fails=(
            page(body=f"{MENU.replace('<nav>', '<nav data-fault>')}<main>{TEXT}</main>"),
            page(body=f"<nav data-fault><h2>Us</h2><a href='/'>A</a></nav><main>{RIGA}</main>"),
            page(body=f"<aside data-fault><h2>Us</h2></aside>{MENU}<main>{TEXT}</main>"),
        ),
        passes=(page(body=f"{MENU}{MAIN}"), page(body=MAIN)),
        near_misses=(
            page(body=f"{MENU}<div role='heading' aria-level='1'>Study visit</div>{TEXT}"),
            page(body=f"<nav hidden><a href='/'>Home</a></nav>{TEXT}"),
            page(body=f"{TEXT}{MENU}"),
        ),
    ),
    "skip-link-missing": Samples(
        fails=(
            page(body=f"{MENU.replace('<nav>', '<nav data-fault>')}{MAIN}"),
            page(body=f"<a href='#nowhere'>Skip</a><nav data-fault>Riga</nav>{MAIN}"),
            page(body=f"<nav data-fault><a href='#top' id='top'>Top</a></nav>{MAIN}"),
        ),
        passes=(
            page(body=MAIN),
            page(body=f"<a href='#riga'>Skip</a>{MENU}<main><h1>Riga</h1>{RIGA}</main>"),
        ),
        near_misses=(
            page(body=f"<nav><a href='#riga'>Skip to the text</a></nav><h1>Riga</h1>{RIGA}"),
            page(body=f"{MAIN}{MENU}"),
            f"{MENU}{TEXT}",
        ),
    ),
    "landmark-repeated": Samples(
        fails=(
            page(body=f"{MAIN}<main data-fault><p>Riga</p></main>"),
            page(body=f"<header>Riga</header>{MAIN}<header data-fault>Again</header>"),
            page(body=f"{MAIN}<footer>Riga</footer><div role='contentinfo' data-fault>B</div>"),
        ),
        passes=(
            page(body=f"<header>Riga</header>{MAIN}<footer>Contacts</footer>"),
            page(body=MAIN.replace("</main>", "<article><header>1 May</header></article></main>")),
        ),
        near_misses=(
            page(body=f"{MAIN}<main hidden><p>Another view</p></main>"),
            page(body=f"{MAIN}<section><footer>A</footer></section><footer>B</footer>"),
            page(
                body=f"<header aria-label='Site'></header><header aria-label='Page'></header>{MAIN}"
            ),
        ),
    ),
    "id-repeated-and-used": Samples(
        fails=(
            '<label for="a">Name</label><input id="a"><p id="a" data-fault>x</p>',
            '<a href="#b">Down</a><p id="b">x</p><p id="b" data-fault>y</p>',
            '<p id="c">Riga</p><p id="c" data-fault>Tartu</p><p aria-details="c">Narva</p>',
            '<p id="d" hidden>Riga</p><svg id="d" data-fault></svg><b aria-describedby="d">x</b>',
        ),
        passes=(
            '<label for="a">Name</label><input id="a">',
            '<a href="#b">Down</a><p id="b">x</p><p id="c">y</p>',
        ),
        near_misses=(
            '<p id="">x</p><p id="">y</p>',
            '<div id="a"></div><iframe title="Map of Riga" srcdoc="<b id=\'a\'>x</b>"></iframe>',
            '<div xml:id="a">x</div><div xml:id="a">y</div>',
            '<p id="a">x</p><p id="A">y</p><a href="#a">z</a>',
        ),
    ),
    "id-repeated": Samples(
        fails=(
            '<p id="a">x</p><p id="a" data-fault>y</p>',
            '<p id="a" style="display: none">x</p><p id="a" data-fault>y</p>',
            '<svg id="a"></svg><div><p id="a" data-fault>y</p></div>',
        ),
        passes=('<p id="a">x</p><p id="b">y</p>', "<p>x</p><p>y</p>"),
        near_misses=(
            '<p id="">x</p><p id="">y</p>',
            '<p id="a">x</p><p data-id="a">y</p>',
            '<p id="a">x</p><!-- <p id="a">y</p> -->',
        ),
    ),
}
