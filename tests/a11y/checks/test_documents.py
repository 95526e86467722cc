"""What a document shows to whom, where its elements stand, and what ends in a clear error."""

import gc
import time
from contextlib import suppress

import pytest

from a11y.checks import Document, Unreadable, check_html

PAGE = """<!doctype html>
<html lang="et"><head><title>t</title><!-- <p>no</p>
--></head>
<body>
<script>"<p>"
</script>
<p>one</p><p>two</p>
<div id="a"><ul><li>x</li><li lang="ru-RU"><b>y</b></li></ul></div>
</body></html>"""


def test_an_element_is_found_by_its_selector_and_stands_on_its_line():
    document = Document(PAGE)
    second = document.tagged("p")[1]
    item = document.tagged("li")[1]
    assert document.selector_of(second) == "body > p:nth-of-type(2)"
    assert document.selector_of(item) == "#a > ul > li:nth-of-type(2)"
    assert (document.line_of(second), document.line_of(item)) == (7, 8)
    for one in document.elements:
        assert document.soup.select_one(document.selector_of(one)) is one


def test_a_part_is_in_the_language_that_the_nearest_element_says():
    document = Document(PAGE)
    assert document.locale_of(document.tagged("b")[0]) == "ru-ru"
    assert document.language_of(document.tagged("b")[0]) == "ru"
    assert document.language_of(document.tagged("p")[0]) == "et"
    fragment = Document("<p>a", "en-GB")
    assert fragment.language_of(fragment.tagged("p")[0]) == "en"


def test_a_fragment_is_told_from_a_document():
    assert Document("<header>a</header>").is_fragment
    assert not Document("<BODY><p>a").is_fragment


@pytest.mark.parametrize(
    ("html", "rendered", "visible", "exposed"),
    [
        ("<div><b>x</b></div>", True, True, True),
        ("<div hidden><b>x</b></div>", False, False, False),
        ('<div style="DISPLAY: none"><b>x</b></div>', False, False, False),
        ('<div style="visibility:hidden"><b>x</b></div>', True, False, False),
        (
            '<div style="visibility:hidden"><b style="visibility:visible">x</b></div>',
            True,
            True,
            True,
        ),
        ('<div aria-hidden="true"><b>x</b></div>', True, True, False),
        ('<div aria-hidden="false"><b>x</b></div>', True, True, True),
        ("<style>div b { display: none }</style><div><b>x</b></div>", False, False, False),
        ("<style>b:hover { display: none }</style><b>x</b>", True, True, True),
        (
            "<style>@media print { b { display: none } }</style><b>x</b>",
            True,
            True,
            True,
        ),
        ("<dialog><b>x</b></dialog>", False, False, False),
        ("<dialog open><b>x</b></dialog>", True, True, True),
        ("<video><b>x</b></video>", False, False, False),
        ("<template><b>x</b></template>", False, False, False),
        ("<title>t</title><section><b>x</b></section>", True, True, True),
    ],
)
def test_what_is_hidden_is_hidden_with_all_that_stands_in_it(html, rendered, visible, exposed):
    document = Document(html)
    one = document.tagged("b")[0]
    shown = (document.is_rendered(one), document.is_visible(one), document.is_exposed(one))
    assert shown == (rendered, visible, exposed)


@pytest.mark.parametrize(
    ("html", "advice"),
    [
        ("<div>" * 500, "never closed"),
        ("<p " + " ".join(f"a{n}" for n in range(1000)) + ">", "quotation mark"),
        ("<p>" * 160_000, "one by one"),
        ("x" * 5_000_001, "one by one"),
        (b"caf\xe9", "Save it as UTF-8"),
        (b"\xff\xfe\x00\xd8abc", "Save it as UTF-8"),
        (b'<meta charset="klingon">', "Save it as UTF-8"),
        ("\ud800<p>x", "Save it as UTF-8"),
    ],
    ids=["deep", "attributes", "elements", "long", "latin", "utf-16", "no encoding", "half"],
)
def test_what_cannot_be_read_ends_in_advice(html, advice):
    with pytest.raises(Unreadable, match=advice):
        Document(html)
    assert gc.isenabled()


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("õun".encode(), "õun"),
        (b"\xef\xbb\xbf\xc3\xb5un", "õun"),
        ("õun".encode("utf-16"), "õun"),
        (b'<meta charset="iso-8859-1">\xf5un', "õun"),
    ],
)
def test_bytes_are_read_by_their_mark_or_by_what_they_declare(html, text):
    assert Document(html).soup.get_text() == text


@pytest.mark.parametrize(
    ("html", "passages"),
    [
        ("<title>t</title><section>x</section>", ["x"]),
        ("<p>one <b>two</b><br>three</p><p hidden>four</p>", ["one two three"]),
        ("<div>one<p>two</p>three</div>", ["one three", "two"]),
        ("<p>one <code>two</code> three</p><pre>four</pre>", ["one three"]),
        ('<button>one</button> <svg><text>two</text></svg><p lang="et">kolm</p>', ["one", "kolm"]),
    ],
)
def test_a_passage_is_the_text_that_is_read_in_one_block(html, passages):
    assert [passage.text for passage in Document(html).passages] == passages


# Generous: these take a second or two. What grows with the square of the text takes minutes.
MOST_SECONDS = 20
HOSTILE = {
    "tags without an end": "<a " * 400_000,
    "quotes without an end": '<a b="' * 200_000,
    "comments without an end": "<!--" * 300_000,
    "scripts without an end": "<script>" * 100_000,
    "one id": "<p id=a>" * 40_000,
    "one long reference": f"<p id=a aria-labelledby='{'a ' * 50_000}'>x",
    "one row": f"<table><tr>{'<th>a' * 10_000}</table>",
    "one column": f"<table>{'<tr><th>a<td headers=x>b' * 8_000}</table>",
    "wide and high cells": f"<table>{'<tr><td colspan=1000 rowspan=65534>' * 300}</table>",
    "headers that name one cell": f"<table><tr>{'<th id=a headers=a>x' * 3_000}</table>",
    "rules": f"<style>{'.a .b .c {display: none}' * 2_000}</style>{'<p class=c>x</p>' * 3_000}",
    "unusual rules": f"<style>{'p[a] {display: none}' * 500}</style>{'<p a=1>x</p>' * 3_000}",
    "one style": f"<p style='{'color: red;' * 50_000}'>x",
    "quotations": f"<p lang=et>{'“the city and all of it is here ' * 20_000}",
    "a long word": f"<p lang=et>{'a' * 1_000_000}",
    "a long alternative": f"<img src=a alt='{'a-1 (' * 20_000}!'>",
    "a long number": f"<meta http-equiv=refresh content='{'1' * 100_000}x'>",
    "tags that match nothing": ("<b>" * 50 + "</i>" * 50) * 500,
    "frames in attributes": "<iframe title=x tabindex=-1 srcdoc='<p>x'></iframe>" * 2_000,
}


@pytest.mark.parametrize("html", HOSTILE.values(), ids=HOSTILE.keys())
def test_what_is_made_to_take_long_comes_to_an_end(html):
    before = time.process_time()
    with suppress(Unreadable):
        check_html(html, "en")
    assert time.process_time() - before < MOST_SECONDS


@pytest.mark.parametrize(
    ("style", "on_screen"),
    [
        ("color: red", True),
        ("position: absolute; top: -999em", False),
        ("position: relative; top: -999em", True),
        ("position: absolute; left: -10px", True),
        ("text-indent: -9999px", False),
        ("opacity: 0", False),
        ("position: absolute; clip: rect(0, 0, 0, 0)", False),
    ],
)
def test_what_is_put_beyond_the_edges_is_not_on_screen_but_is_told_of(style, on_screen):
    document = Document(f"<div style='{style}'><b>x</b></div>")
    one = document.tagged("b")[0]
    assert document.is_on_screen(one) is on_screen
    assert document.is_exposed(one)


@pytest.mark.parametrize(
    ("rules", "colour"),
    [
        ("p { color: red } .a { color: blue } p { color: green }", "blue"),
        ("#x { color: red } .a { color: blue }", "red"),
        ("p { color: red !important } #x { color: blue }", "red"),
        ("div > p { color: red } main p { color: blue }", "red"),
        ("DIV p.a { color: red }", "red"),
        ("section p, .a { color: red }", "red"),
        ("p[id] { color: red }", "red"),
        ("p:hover { color: red } @media print { p { color: red } }", None),
    ],
)
def test_rules_win_by_what_their_selectors_say(rules, colour):
    document = Document(f"<style>{rules}</style><div><p class='a b' id='x'>x</p></div>")
    value = document.style_of(document.tagged("p")[0]).get("color")
    assert (value and value.text) == colour
