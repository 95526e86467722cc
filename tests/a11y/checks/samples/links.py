"""Links, buttons and what works like them."""

from .shape import Samples

SAMPLES = {
    "link-name-missing": Samples(
        fails=(
            '<a href="/partners/" data-fault></a>',
            '<p>See <a href="/partners/" data-fault> &nbsp; </a></p>',
            '<a href="/partners/" data-fault><img src="/media/arrow.png" alt=""></a>',
            '<a href="/partners/" data-fault><svg aria-hidden="true"><path d="M0 0"/></svg></a>',
            '<span role="doc-noteref" tabindex="0" data-fault><span hidden>1</span></span>',
            '<a href="/partners/" aria-labelledby="gone" data-fault></a>',
            '<img src="m.png" alt="Map" usemap="#m"><map name="m"><area href="/tartu/" '
            'shape="rect" coords="0,0,9,9" data-fault></map>',
            '<a href="/partners/" role="presentation" data-fault></a>',
        ),
        passes=(
            '<a href="/partners/">Our partners</a>',
            '<a href="/"><img src="/media/logo.png" alt="City of Tartu, home"></a>',
            '<a href="/partners/" aria-label="Our partners"><svg aria-hidden="true"></svg></a>',
        ),
        near_misses=(
            '<a id="partners"></a><h2>Partners</h2>',
            '<div hidden><a href="/partners/"></a></div>',
            '<a href="/partners/" aria-hidden="true" tabindex="-1"></a>',
            '<p id="t" hidden>Our partners</p><a href="/partners/" aria-labelledby="t"></a>',
            '<a href="/partners/" title="Our partners"><img src="/media/arrow.png" alt=""></a>',
            '<a href="/partners/" role="button" aria-label="Open"></a>',
            '<area href="/tartu/" shape="rect" coords="0,0,9,9">',
        ),
    ),
    "button-name-missing": Samples(
        fails=(
            "<button data-fault></button>",
            '<button type="submit" value="Send" data-fault><i class="icon-send"></i></button>',
            '<input type="button" data-fault>',
            '<input type="submit" value="" data-fault>',
            '<div role="button" tabindex="0" data-fault><img src="x.png" alt=""></div>',
            '<button role="none" data-fault></button>',
            '<details><summary role="button" data-fault></summary>Text</details>',
        ),
        passes=(
            "<button>Send</button>",
            '<input type="submit">',
            '<button aria-label="Close"><svg aria-hidden="true"></svg></button>',
        ),
        near_misses=(
            '<button style="display:none"></button>',
            '<button role="none" disabled></button>',
            '<button title="Close"><svg aria-hidden="true"></svg></button>',
            '<input type="reset">',
            '<label for="b">Send</label><input type="button" id="b">',
            '<button role="link">Partners</button>',
        ),
    ),
    "image-button-name-missing": Samples(
        fails=(
            '<input type="image" src="/media/go.png" data-fault>',
            '<input type="IMAGE" src="/media/go.png" alt="" name="go" data-fault>',
            '<input type="image" src="/media/go.png" value="Go" data-fault>',
            '<input type="image" src="/media/go.png" alt="Submit Query" data-fault>',
        ),
        passes=(
            '<input type="image" src="/media/go.png" alt="Search">',
            '<input type="image" src="/media/go.png" aria-label="Search">',
        ),
        near_misses=(
            '<input type="image" src="/media/go.png" title="Search">',
            '<input type="image" src="/media/go.png" hidden>',
            '<label>Search <input type="image" src="/media/go.png"></label>',
            '<b id="s">Search</b><input type="image" src="/media/go.png" aria-labelledby="s">',
            '<button><img src="/media/go.png" alt="Search"></button>',
        ),
    ),
    "summary-name-missing": Samples(
        fails=(
            "<details><summary data-fault></summary>Text</details>",
            '<details><summary role="none" data-fault></summary>Text</details>',
            '<details><p>Text</p><summary data-fault><img src="x" alt=""></summary></details>',
        ),
        passes=(
            "<details><summary>Opening hours</summary>Daily</details>",
            '<details><summary aria-label="Opening hours"></summary>Daily</details>',
        ),
        near_misses=(
            "<summary></summary>",
            "<details><div><summary></summary></div></details>",
            "<details><summary>Opening hours</summary><summary></summary></details>",
            "<details hidden><summary></summary></details>",
        ),
    ),
    "menuitem-name-missing": Samples(
        fails=(
            '<ul role="menu"><li role="menuitem" tabindex="-1" data-fault></li></ul>',
            '<div role="menu"><button role="menuitem" data-fault><img src="c" '
            'alt=""></button></div>',
            '<div role="menubar"><a href="/" role="menuitem" aria-label=" " data-fault></a></div>',
        ),
        passes=(
            '<ul role="menu"><li role="menuitem" tabindex="-1">Cut</li></ul>',
            '<div role="menu"><button role="menuitem" aria-label="Cut"></button></div>',
        ),
        near_misses=(
            '<ul role="menu" hidden><li role="menuitem"></li></ul>',
            '<menu><li><a href="/cut/">Cut</a></li></menu>',
            '<ul role="menu"><li role="menuitem" title="Cut" tabindex="-1"></li></ul>',
            '<ul role="menu"><li role="separator"></li></ul>',
        ),
    ),
    "widget-name-missing": Samples(
        fails=(
            '<div role="dialog" data-fault><p>Are you sure?</p></div>',
            '<div role="progressbar" aria-valuenow="20" data-fault></div>',
            '<div role="tablist"><button role="tab" data-fault><i></i></button></div>',
            "<dialog open data-fault><p>Saved.</p></dialog>",
        ),
        passes=(
            '<div role="dialog" aria-labelledby="t"><h2 id="t">Delete</h2></div>',
            '<div role="tablist"><button role="tab">Map</button></div>',
            '<label>Done <progress value="2" max="4"></progress></label>',
        ),
        near_misses=(
            '<div role="dialog" hidden></div>',
            '<label>Year <select><option value=""></option><option>2026</option></select></label>',
            '<div role="log"></div>',
            '<div role="meter" aria-valuenow="3" title="Used"></div>',
        ),
    ),
    "label-not-in-name": Samples(
        fails=(
            '<a href="/p/" aria-label="Members" data-fault>Partners</a>',
            '<button aria-label="Send now" data-fault>Submit the form</button>',
            '<b id="n">Go</b><button aria-labelledby="n" data-fault>Search</button>',
            '<a href="tel:+3727" aria-label="3 7 2 7" data-fault>+372 7</a>',
            '<div role="checkbox" aria-checked="true" tabindex="0" aria-label="Yes" data-fault>I '
            "agree</div>",
            '<a href="/" aria-label="e-mail" data-fault>email</a>',
        ),
        passes=(
            '<a href="/p/" aria-label="Partners of the project">Partners</a>',
            '<button aria-label="Close">✕</button>',
        ),
        near_misses=(
            '<button aria-label="  search THE site ">Search</button>',
            '<button aria-label="Close">X</button>',
            '<button aria-label="Find"><span class="material-icons">search</span></button>',
            '<button aria-label="Menu"><span aria-hidden="true">☰</span></button>',
            '<nav aria-label="Main">Partners</nav>',
            '<button aria-label="Next"><span hidden>Forward</span> →</button>',
            '<a href="/" aria-label="Home"><img src="l.png" alt="City"></a>',
            '<a href="/" aria-label="News of 2026"><span>News</span> <span>2026</span></a>',
        ),
    ),
}
