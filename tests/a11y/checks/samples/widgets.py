"""Roles, states and properties."""

from .link_targets import page
from .shape import Samples

SAMPLES = {
    "role-unknown": Samples(
        fails=(
            '<div role="buton" data-fault>Text</div>',
            '<div role="widget" data-fault>Text</div>',
            '<p role="heading1 headline" data-fault>Text</p>',
            '<svg role="picture" data-fault><path d="M0 0"/></svg>',
        ),
        passes=(
            '<div role="region" aria-label="News">Text</div>',
            '<section role="doc-abstract">Text</section>',
        ),
        near_misses=(
            '<div role="">Text</div>',
            "<div role>Text</div>",
            '<div role="  ">Text</div>',
            '<div role="banana NOTE">Text</div>',
            '<div role="buton" hidden>Text</div>',
            '<div role="buton" aria-hidden="true">Text</div>',
            '<svg role="graphics-symbol" aria-label="x"><path d="M0 0"/></svg>',
        ),
    ),
    "role-attribute-missing": Samples(
        fails=(
            '<div role="heading" data-fault>Budget</div>',
            '<span role="checkbox" tabindex="0" data-fault>I agree</span>',
            '<div role="switch" tabindex="0" aria-checked="" data-fault>Dark</div>',
            '<div role="slider" tabindex="0" aria-label="Size" data-fault></div>',
            '<input role="combobox" aria-label="Town" aria-controls="l" data-fault>',
            '<div role="separator" tabindex="0" data-fault></div>',
            '<div role="scrollbar" aria-valuenow="1" data-fault></div>',
        ),
        passes=(
            '<div role="heading" aria-level="2">Budget</div>',
            '<span role="checkbox" tabindex="0" aria-checked="false">I agree</span>',
            '<div role="separator"></div>',
        ),
        near_misses=(
            '<h2 role="heading">Budget</h2>',
            '<label><input type="checkbox" role="switch"> Dark</label>',
            '<ul role="listbox" aria-label="Town"><li role="option">Tartu</li></ul>',
            '<div role="heading" hidden>Budget</div>',
            '<label>Size <input type="range" role="slider"></label>',
            '<div role="spinbutton" tabindex="0" aria-label="Year"></div>',
            '<input role="combobox" aria-label="Town" aria-expanded="false">',
        ),
    ),
    "aria-attribute-unknown": Samples(
        fails=(
            '<div role="group" aria-labeledby="a" data-fault>Text</div>',
            '<p aria-title="Budget" data-fault>Text</p>',
            '<p hidden aria-visible="true" data-fault>Text</p>',
        ),
        passes=(
            '<div role="group" aria-label="Budget">Text</div>',
            '<button aria-expanded="false">Menu</button>',
        ),
        near_misses=(
            '<p data-aria-title="Budget">Text</p>',
            '<p aria="true">Text</p>',
            '<p aria-description="More">Text</p>',
            '<h2 aria-braillelabel="x">Text</h2>',
        ),
    ),
    "aria-attribute-not-allowed": Samples(
        fails=(
            '<button aria-selected="true" data-fault>Map</button>',
            '<p aria-expanded="true" data-fault>Text</p>',
            '<a href="/" aria-checked="true" data-fault>Home</a>',
            '<ul aria-orientation="vertical" data-fault><li>Text</li></ul>',
            '<video controls aria-sort="none" data-fault></video>',
            '<h2 aria-pressed="false" data-fault>Text</h2>',
        ),
        passes=(
            '<button aria-pressed="true">Bold</button>',
            '<div role="tablist"><button role="tab" aria-selected="true">Map</button></div>',
        ),
        near_misses=(
            '<p aria-live="polite">Text</p>',
            '<label>Code <input type="password" aria-required="true"></label>',
            '<button role="none" aria-expanded="true">Menu</button>',
            '<p aria-expanded="true" hidden>Text</p>',
            '<site-menu aria-expanded="true">Text</site-menu>',
            '<div role="switch" aria-checked="true" aria-required="true" tabindex="0">On</div>',
            '<table><tr><th aria-sort="none">Year</th><th>Sum</th></tr></table>',
            '<p aria-disabled="true">Text</p>',
            '<iframe src="/m/" title="Map" aria-expanded="true"></iframe>',
        ),
    ),
    "aria-attribute-prohibited": Samples(
        fails=(
            '<div aria-label="Budget" data-fault>Text</div>',
            '<h2 id="b">Budget</h2><p aria-labelledby="b" data-fault>Text</p>',
            '<span aria-roledescription="slide" data-fault>Text</span>',
            '<strong aria-label="Budget" data-fault>Text</strong>',
            '<p role="none" aria-brailleroledescription="x" data-fault>Text</p>',
        ),
        passes=(
            '<div role="group" aria-label="Budget">Text</div>',
            '<section aria-label="Budget">Text</section>',
        ),
        near_misses=(
            '<div aria-label="Budget" hidden>Text</div>',
            '<site-menu aria-label="Budget">Text</site-menu>',
            '<div aria-live="polite">Text</div>',
            '<div data-label="Budget">Text</div>',
            '<div role="heading" aria-level="2" aria-braillelabel="x">Text</div>',
        ),
    ),
    "aria-value-invalid": Samples(
        fails=(
            '<button aria-expanded="open" data-fault>Menu</button>',
            '<label>Name <input aria-required="yes" data-fault></label>',
            '<p aria-live="loud" data-fault>Text</p>',
            '<div role="heading" aria-level="two" data-fault>Text</div>',
            '<label>Year <input type="number" aria-valuemin="1,5" data-fault></label>',
            '<p aria-relevant="text everything" data-fault>Text</p>',
            '<input aria-label="Town" aria-activedescendant="a b" data-fault>',
            '<p hidden aria-busy="maybe" data-fault>Text</p>',
            '<div role="row" aria-rowindex="1.0" data-fault></div>',
        ),
        passes=(
            '<button aria-expanded="true">Menu</button>',
            '<nav aria-label="Main"><a href="/" aria-current="page">Home</a></nav>',
        ),
        near_misses=(
            '<button aria-expanded="undefined">Menu</button>',
            '<p aria-live="">Text</p>',
            '<label>Name <input aria-invalid="FALSE"></label>',
            '<label>Name <input aria-errormessage="not-there-yet"></label>',
            '<p aria-relevant="additions text">Text</p>',
            '<button aria-pressed="mixed">Bold</button>',
            '<div role="slider" aria-valuenow="-1.5e3" aria-label="x" tabindex="0"></div>',
            '<button aria-haspopup="menu">More</button>',
            '<math aria-hidden="perhaps"><mi>x</mi></math>',
        ),
    ),
    "aria-controls-broken": Samples(
        fails=(
            '<input role="combobox" aria-label="Town" aria-expanded="true" aria-controls="l" '
            "data-fault>",
            '<div role="scrollbar" aria-valuenow="1" aria-controls="a b" data-fault></div>',
            '<div role="combobox" aria-label="Town" aria-expanded="true" tabindex="0" '
            'aria-controls="L" data-fault></div><ul id="l"><li>Tartu</li></ul>',
        ),
        passes=(
            '<input role="combobox" aria-label="Town" aria-expanded="true" aria-controls="l">'
            '<ul role="listbox" aria-label="Towns" id="l"><li role="option">Tartu</li></ul>',
            '<div id="m">Text</div><div role="scrollbar" aria-controls="m" '
            'aria-valuenow="1"></div>',
        ),
        near_misses=(
            '<input role="combobox" aria-label="Town" aria-expanded="false" aria-controls="l">',
            '<button aria-controls="later" aria-expanded="false">Menu</button>',
            '<div id="m">Text</div><div role="scrollbar" aria-controls="x m" '
            'aria-valuenow="1"></div>',
            '<button aria-expanded="true">Menu</button>',
        ),
    ),
    "aria-reference-broken": Samples(
        fails=(
            page('<main><h1>R</h1><section aria-labelledby="x" data-fault>Text</section></main>'),
            page('<main><h1>R</h1><p aria-describedby="R1 r2" data-fault>Text</p></main>'),
            page('<h1 id="a">R</h1><main aria-labelledby="a b" data-fault>Text</main>'),
        ),
        passes=(
            page('<main><h1 id="r">R</h1><section aria-labelledby="r">Text</section></main>'),
            page('<main><h1>R</h1><p aria-describedby="r2">Text</p><p id="r2">x</p></main>'),
        ),
        near_misses=(
            '<section aria-labelledby="elsewhere">Text</section>',
            page('<main><h1>R</h1><section aria-labelledby="">Text</section></main>'),
            page('<main><h1>R</h1><section hidden aria-labelledby="x">Text</section></main>'),
            page('<main><h1>R</h1><button aria-controls="x">Menu</button></main>'),
        ),
    ),
    "decoration-exposed": Samples(
        fails=(
            '<img src="/line.png" alt="" aria-label="Line" data-fault>',
            '<nav role="none" aria-labelledby="t" data-fault><b id="t">Main</b></nav>',
            '<svg role="presentation" aria-label="Sun" data-fault><path d="M0 0"/></svg>',
            '<button role="none" data-fault>Send</button>',
            '<img src="/line.png" alt="" tabindex="0" data-fault>',
        ),
        passes=(
            '<img src="/line.png" alt="">',
            '<svg role="none"><path d="M0 0"/></svg>',
        ),
        near_misses=(
            '<img src="/line.png" alt="" aria-hidden="true">',
            '<img src="/line.png" role="presentation" alt="A line">',
            '<nav role="presentation"><a href="/">Home</a></nav>',
            '<img src="/line.png" alt="" aria-label="">',
            '<nav role="none" aria-label="Main" hidden>Text</nav>',
            '<img src="/r.jpg" role="img" alt="" aria-label="Robot">',
            '<button role="none" disabled>Send</button>',
        ),
    ),
}
