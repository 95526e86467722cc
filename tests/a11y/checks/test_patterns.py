"""Well-made widgets, as they are sent before a script works them, pass."""

import pytest

from a11y.checks import Severity, check_html

PATTERNS = {
    "tabs": """
<div class="tabs"><h2 id="t">Projects</h2>
<div role="tablist" aria-labelledby="t">
<button id="t1" role="tab" aria-selected="true" aria-controls="p1">Map</button>
<button id="t2" role="tab" aria-selected="false" aria-controls="p2" tabindex="-1">List</button>
</div>
<div id="p1" role="tabpanel" tabindex="0" aria-labelledby="t1">The map</div>
<div id="p2" role="tabpanel" tabindex="0" aria-labelledby="t2" hidden>The list</div></div>""",
    "menu button": """
<button id="mb" aria-haspopup="true" aria-controls="m">Actions</button>
<ul id="m" role="menu" aria-labelledby="mb">
<li role="none"><a role="menuitem" href="/copy/" tabindex="-1">Copy</a></li>
<li role="separator"></li>
<li role="menuitemcheckbox" aria-checked="true" tabindex="-1">Bold</li>
<li role="group" aria-label="Colour" id="g"><ul role="none">
<li role="menuitemradio" aria-checked="true" tabindex="-1">Red</li></ul></li></ul>""",
    "combobox": """
<label for="c" id="cl">Town</label>
<div><input id="c" type="text" role="combobox" aria-autocomplete="list" aria-expanded="false"
aria-controls="cb" autocomplete="off"><button type="button" tabindex="-1" aria-label="Towns"
aria-expanded="false" aria-controls="cb"><svg aria-hidden="true" focusable="false"><path d="M0"/>
</svg></button></div>
<ul id="cb" role="listbox" aria-labelledby="cl"><li role="option" id="o1">Tartu</li></ul>""",
    "select only": """
<div id="sl">Town</div><div id="s" role="combobox" tabindex="0" aria-expanded="false"
aria-haspopup="listbox" aria-controls="sb" aria-labelledby="sl">Choose</div>
<div role="listbox" id="sb" aria-labelledby="sl" tabindex="-1"></div>""",
    "grouped list": """
<div id="ll">Towns</div><div role="listbox" tabindex="0" aria-labelledby="ll"
aria-activedescendant="e1"><ul role="group" aria-labelledby="ee"><li role="presentation" id="ee">
Estonia</li><li role="option" id="e1" aria-selected="true">Tartu</li></ul></div>""",
    "tree": """
<h3 id="tr">Files</h3><ul role="tree" aria-labelledby="tr"><li role="treeitem" tabindex="0"
aria-expanded="true"><span>2026</span><ul role="group"><li role="treeitem" tabindex="-1">May</li>
</ul></li></ul>""",
    "grid": """
<h3 id="gr">Sums</h3><table role="grid" aria-labelledby="gr" aria-rowcount="9"><tbody>
<tr aria-rowindex="1"><th aria-sort="ascending"><span tabindex="0" role="button">Year</span></th>
<th>Sum</th></tr><tr aria-rowindex="2"><td tabindex="-1">2026</td><td tabindex="-1">1</td></tr>
</tbody></table>""",
    "tree grid": """
<table role="treegrid" aria-label="Mail"><tbody><tr role="row" aria-level="1" aria-posinset="1"
aria-setsize="1" aria-expanded="false" tabindex="0"><td role="gridcell">Robots</td>
<td role="gridcell"><a href="mailto:mari@example.ee" tabindex="-1">mari@example.ee</a></td></tr>
</tbody></table>""",
    "accordion": """
<h3><button type="button" aria-expanded="true" aria-controls="s1" id="a1"><span>You</span></button>
</h3><div id="s1" role="region" aria-labelledby="a1"><p><label for="an">Name</label>
<input type="text" id="an" name="n1" autocomplete="name"></p></div>""",
    "dialog": """
<button type="button" id="open">Add</button><div role="dialog" id="d" aria-labelledby="dl"
aria-modal="true" hidden><h2 id="dl">Add</h2><label>Street <input autocomplete="street-address">
</label><button type="button">Close</button></div>
<div tabindex="0"></div><div role="alertdialog" aria-labelledby="al" aria-describedby="ad"
class="dialog"><h2 id="al">Sure?</h2><p id="ad">It is gone then.</p><button>Yes</button></div>""",
    "slider": """
<div id="sr">Red</div><div role="slider" tabindex="0" aria-valuemin="0" aria-valuenow="128"
aria-valuemax="255" aria-labelledby="sr"></div>
<svg width="90" height="90"><text id="st">Green</text><g role="slider" tabindex="0"
aria-valuemin="0" aria-valuenow="1" aria-valuemax="9" aria-labelledby="st"><rect/></g></svg>""",
    "switch": """
<div role="switch" aria-checked="false" tabindex="0"><span>Messages</span><span aria-hidden="true">
Off</span></div><button role="switch" aria-checked="true"><span>Light</span></button>
<label>Dark <input type="checkbox" role="switch"></label>""",
    "radio group": """
<h3 id="rg">Crust</h3><div role="radiogroup" aria-labelledby="rg" id="r"><div role="radio"
aria-checked="false" tabindex="0">Thin</div><div role="radio" aria-checked="true" tabindex="-1">
Thick</div></div>""",
    "spin button": """
<div role="group" aria-labelledby="yl"><span id="yl">Year</span><button type="button" tabindex="-1"
aria-label="Less">-</button><div role="spinbutton" tabindex="0" aria-valuenow="2026"
aria-valuetext="2026" aria-label="Year">2026</div></div>""",
    "toolbar": """
<div role="toolbar" aria-label="Text" aria-controls="ta"><div role="group"><button type="button"
aria-pressed="false" tabindex="0"><span aria-hidden="true">B</span><span class="sr-only">Bold</span>
</button></div><div role="radiogroup" aria-label="Align"><button type="button" role="radio"
aria-checked="true" tabindex="-1">Left</button></div></div>
<label for="ta">Text</label><textarea id="ta"></textarea>""",
    "carousel": """
<section aria-roledescription="carousel" aria-label="Pictures"><div class="controls">
<button type="button" aria-label="Stop the pictures" id="stop"></button>
<button type="button" aria-controls="items" aria-label="Next"></button></div>
<div id="items" aria-live="off"><div role="group" aria-roledescription="slide"
aria-label="1 of 2"><a href="/r/"><img src="/r.jpg" alt="A robot on ice"></a></div></div>
</section>""",
    "feed": """
<div role="feed" aria-busy="true" id="feed"></div><div role="feed" aria-label="News">
<article aria-posinset="1" aria-setsize="-1" tabindex="0" aria-labelledby="f1"><h2 id="f1">One</h2>
</article></div>""",
    "live regions": """
<div role="alert"></div><div role="status" aria-live="polite"></div><div role="log"></div>
<div role="progressbar" aria-label="Sent" aria-valuenow="3"></div><output></output>""",
    "menu bar": """
<nav aria-label="Main"><ul role="menubar" aria-label="Main"><li role="none"><a role="menuitem"
aria-haspopup="true" aria-expanded="false" href="/about/">About</a>
<ul role="menu" aria-label="About">
<li role="none"><a role="menuitem" href="/us/">Us</a></li></ul></li></ul></nav>""",
    "disclosure": """
<nav aria-label="Site"><ul><li><button type="button" aria-expanded="false"
aria-controls="dn">About
</button><ul id="dn"><li><a href="/us/" aria-current="page">Us</a></li></ul></li></ul></nav>
<details><summary>Costs <strong>more</strong></summary><p>Text</p></details>""",
    "meter and splitter": """
<div id="mt">Battery</div><div role="meter" aria-valuenow="80" aria-labelledby="mt"></div>
<div role="separator" tabindex="0" aria-valuenow="50" aria-controls="pa"
aria-label="Contents"></div>
<div id="pa">Text</div>""",
    "breadcrumb": """
<nav aria-label="You are here"><ol><li><a href="/p/">Projects</a></li><li><a href="/p/1/"
aria-current="page">Robot</a></li></ol></nav>""",
    "tooltip": """
<button type="button" aria-describedby="tt">Print</button><div role="tooltip" id="tt">On paper</div>
""",
}
SCRIPT = "<script>for (const one of document.querySelectorAll('[role]')) work(one);</script>"


@pytest.mark.parametrize("html", PATTERNS.values(), ids=PATTERNS)
def test_a_well_made_widget_passes(html):
    found = check_html(html + SCRIPT, "en")
    assert [
        (finding.check.id, finding.selector)
        for finding in found
        if finding.severity is not Severity.QUESTION
    ] == []
