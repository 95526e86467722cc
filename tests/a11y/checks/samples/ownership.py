"""Which roles stand in which."""

from .shape import Samples

SAMPLES = {
    "role-out-of-context": Samples(
        fails=(
            '<p role="listitem" data-fault>Tartu</p>',
            '<div role="list"><section aria-label="A"><p role="listitem" data-fault>Tartu</p>'
            "</section></div>",
            '<div role="tab" tabindex="0" data-fault>Map</div>',
            '<ul role="list"><li role="option" data-fault>Tartu</li></ul>',
            '<div role="list"><div aria-atomic="true"><p role="listitem" data-fault>T</p></div>'
            "</div>",
            '<div role="row" data-fault><div role="cell">1</div></div>',
        ),
        passes=(
            '<div role="list"><p role="listitem">Tartu</p></div>',
            '<ul role="menu"><li role="none"><a role="menuitem" href="/">Home</a></li></ul>',
        ),
        near_misses=(
            '<div role="list"><div><div role="presentation"><p role="listitem">T</p></div></div>'
            "</div>",
            '<p role="listitem" hidden>Tartu</p>',
            '<ul><li role="listitem">Tartu</li></ul>',
            '<div role="list" aria-owns="a"></div><p role="listitem" id="a">Tartu</p>',
            '<ul role="tree" aria-label="T"><li role="treeitem">A<ul role="group"><li '
            'role="treeitem">B</li></ul></li></ul>',
            '<p role="doc-footnote">Note</p>',
            '<table role="grid" aria-label="G"><tr><td role="gridcell">1</td></tr></table>',
        ),
    ),
    "role-owns-others": Samples(
        fails=(
            '<div role="list" data-fault><span>Tartu</span></div>',
            '<ul data-fault><li>Tartu</li><li role="note">Riga</li></ul>',
            '<div role="tablist" data-fault><a href="/m/">Map</a></div>',
            '<div role="menu" data-fault><div role="group"><div role="group"><p role="treeitem">A'
            "</p></div></div></div>",
            '<div role="list" aria-owns="t" data-fault></div><p id="t" role="note">A</p>',
            '<div role="grid" aria-label="G"><div role="row" data-fault><b>1</b></div></div>',
            '<select role="menu" aria-label="M" data-fault><option>A</option></select>',
        ),
        passes=(
            "<ul><li>Tartu</li><li>Riga</li></ul>",
            '<div role="menu"><button role="menuitem">Cut</button></div>',
            "<table><caption>Sums</caption><tr><th>Year</th><td>1</td></tr></table>",
            "<label>Towns <select multiple><option>A</option></select></label>",
        ),
        near_misses=(
            '<ul role="menu" aria-busy="true"><li>Loading</li></ul>',
            '<div aria-busy="true"><ul role="menu"><li>Loading</li></ul></div>',
            '<div role="list"></div>',
            '<div role="list" hidden><span>Tartu</span></div>',
            '<ul role="tablist"><li role="none"><button role="tab">Map</button></li></ul>',
            '<div role="list"><span role="none">Towns:</span><p role="listitem">Tartu</p></div>',
            "<ul><li>Tartu</li><script>fill()</script><template><p>x</p></template></ul>",
            '<div role="menu"><div role="group"><p role="menuitemradio" aria-checked="true">A</p>'
            '</div><div role="separator"></div></div>',
            '<table role="none"><tr><td>Tartu</td></tr></table>',
            '<ol role="list"><li role="doc-endnote">Note</li></ol>',
            '<div role="tree" aria-label="T" aria-owns="g"></div><div role="group" id="g" '
            'aria-owns="g"></div>',
        ),
    ),
}
