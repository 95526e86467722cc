"""Names and roles, by the W3C's computations."""

import pytest

from a11y.checks import Document

NAMES = [
    ('<button id="x">Send <b>it</b></button>', "Send it"),
    ('<button id="x" aria-label="Close">X</button>', "Close"),
    ('<button id="x" aria-label="  ">Close</button>', "Close"),
    ('<a id="x" href="/"><img src="a.png" alt="Home"> page</a>', "Home page"),
    ('<a id="x" href="/">one<span> two</span><div>three</div></a>', "one two three"),
    ('<a id="x" href="/">Report<span hidden> (draft)</span></a>', "Report"),
    ('<a id="x" href="/"><!-- said by nobody --></a>', ""),
    ('<p id="a" hidden>Budget <i hidden>in euro</i></p><i id="x" aria-labelledby="a"></i>',
     "Budget in euro"),
    ('<b id="a">A</b><b id="b" aria-labelledby="a">B</b><i id="x" aria-labelledby="b a">c</i>',
     "B A"),
    ('<i id="x" aria-labelledby="x" aria-label="itself"></i>', "itself"),
    ('<label for="x">Name</label><input id="x">', "Name"),
    ('<label>Name <input id="x"></label>', "Name"),
    ('<label>Every <select><option>day<option selected>week</select> <input id="y"></label>'
     '<input id="x" title="Tip" placeholder="Hint">', "Tip"),
    ('<input id="x" placeholder="Hint">', "Hint"),
    ('<input id="x" type="submit">', "Submit"),
    ('<input id="x" type="submit" value="">', ""),
    ('<input id="x" type="image" alt="Search">', "Search"),
    ('<fieldset id="x"><legend>Partners</legend>rest</fieldset>', "Partners"),
    ('<table id="x"><caption>Budget</caption><tr><td>1</table>', "Budget"),
    ('<svg id="x"><title>Map</title><circle/></svg>', "Map"),
    ('<div id="x">Text</div>', ""),
    ('<a id="x" href="/">one<b> two </b>three</a>', "one two three"),
    ('<a id="x" href="/">one<b><i></i></b>two</a>', "onetwo"),
]  # fmt: skip
ROLES = [
    ('<a id="x" href="/">a</a>', "link"),
    ('<a id="x">a</a>', ""),
    ('<img id="x" src="a.png" alt="">', "none"),
    ('<img id="x" src="a.png" alt="" aria-live="polite">', "img"),
    ('<button id="x" role="none">a</button>', "button"),
    ('<div id="x" role="nonsense Button">a</div>', "button"),
    ('<article><header id="x">a</header></article>', ""),
    ('<header id="x">a</header>', "banner"),
    ('<section id="x">a</section>', ""),
    ('<section id="x" aria-label="News">a</section>', "region"),
    ('<table><tr><th id="x">a</th><td>b</td></tr></table>', "rowheader"),
    ('<table><tr><th id="x">a</th><th>b</th></tr></table>', "columnheader"),
    ('<table role="none"><tr><td id="x">a</td></tr></table>', ""),
    ('<input id="x" list="a">', "combobox"),
    ('<select id="x" multiple></select>', "listbox"),
    ('<ul><li id="x">a</li></ul>', "listitem"),
    ('<ul role="tablist"><li id="x">a</li></ul>', ""),
    ('<table><tr id="x"><td>a</td></tr></table>', "row"),
    ('<table role="presentation"><tbody id="x"><tr><td>a</td></tr></tbody></table>', ""),
    ('<table role="menu"><tr id="x"><td>a</td></tr></table>', ""),
    ('<table role="treegrid"><tr><td id="x">a</td></tr></table>', "gridcell"),
    ('<svg><a id="x" xlink:href="/">a</a></svg>', "link"),
    (
        '<fieldset disabled><legend>a</legend><button id="x" role="none">b</button></fieldset>',
        "none",
    ),
    (
        '<fieldset disabled><legend><button id="x" role="none">b</button></legend></fieldset>',
        "button",
    ),
    ('<details><summary>a</summary><summary id="x">b</summary></details>', ""),
]


def element(html):
    document = Document(html)
    return document, document.element_with_id("x")


@pytest.mark.parametrize(("html", "name"), NAMES)
def test_a_name_is_computed_as_the_standard_says(html, name):
    document, named = element(html)
    assert document.name_of(named) == name


@pytest.mark.parametrize(("html", "role"), ROLES)
def test_a_role_is_what_the_author_says_or_what_html_means(html, role):
    document, one = element(html)
    assert document.role_of(one) == role


def test_labels_that_refer_in_a_circle_come_to_an_end():
    html = "".join(f'<i id="n{n}" aria-labelledby="n{(n + 1) % 300}"></i>' for n in range(300))
    document = Document(html)
    assert {document.name_of(one) for one in document.elements} == {""}
