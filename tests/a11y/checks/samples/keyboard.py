"""Keyboard and focus."""

from .shape import Samples

LONG = "<p>The robot learns to walk on ice and snow.</p>" * 40
PHOTO = '<img src="robot.jpg" alt="The robot on ice" width="110">'
PARTNERS = "Tartu, Riga, Turku, Gdańsk, Kiel, Lund, Pärnu, Ventspils"

SAMPLES = {
    "aria-hidden-focusable": Samples(
        fails=(
            '<div aria-hidden="true"><a href="/" data-fault>Home</a></div>',
            '<p aria-hidden="true" tabindex="0" data-fault>Text</p>',
            '<div aria-hidden="true"><div aria-hidden="false"><button data-fault>Go</button></div>'
            "</div>",
            '<details aria-hidden="true"><summary data-fault>More</summary>Text</details>',
            '<div aria-hidden="true"><input aria-disabled="true" aria-label="x" data-fault></div>',
            '<a href="/" aria-hidden="true" style="position:absolute;left:-999em" data-fault>x</a>',
        ),
        passes=(
            '<p aria-hidden="true">★★★</p>',
            '<a href="/">Home <svg aria-hidden="true"><path d="M0 0"/></svg></a>',
        ),
        near_misses=(
            '<div aria-hidden="true"><a href="/" style="visibility:hidden">Home</a></div>',
            '<div aria-hidden="true"><button tabindex="-1">Go</button></div>',
            '<div aria-hidden="true" inert><button>Go</button></div>',
            '<main inert><div aria-hidden="true"><a href="/">Home</a></div></main>',
            '<div aria-hidden="true"><button disabled>Go</button></div>',
            '<fieldset disabled aria-hidden="true"><legend>A</legend><input></fieldset>',
            '<div aria-hidden="true"><a>Home</a></div>',
            '<div aria-hidden="false"><a href="/">Home</a></div>',
            '<div aria-hidden="true" hidden><a href="/">Home</a></div>',
            '<div aria-hidden="true"><input type="hidden"></div>',
        ),
    ),
    "focusable-in-leaf": Samples(
        fails=(
            '<button>Save <span tabindex="0" data-fault>now</span></button>',
            '<p role="checkbox" aria-checked="false" tabindex="0">I read <a href="/" data-fault>it'
            "</a></p>",
            '<div role="tablist"><div role="tab"><a href="#m" data-fault>Map</a></div></div>',
            '<div role="img" aria-label="Map"><a href="/t/" data-fault>Tartu</a></div>',
            '<div role="slider" aria-valuenow="1" aria-label="S"><button '
            "data-fault>+</button></div>",
        ),
        passes=(
            "<button>Save <span>now</span></button>",
            '<p><input type="checkbox" id="c"><label for="c">I read <a href="/">it</a></label></p>',
        ),
        near_misses=(
            "<button>Save <a>now</a></button>",
            '<div role="img" aria-label="Map"><a href="/t/" tabindex="-1">Tartu</a></div>',
            "<details><summary>Map <a href='/t/'>Tartu</a></summary>Text</details>",
            '<a href="/"><span tabindex="0">Home</span></a>',
            '<button>Save <span tabindex="0" hidden>now</span></button>',
            '<p role="menuitem" tabindex="0">Sort <a href="/">A</a></p>',
        ),
    ),
    "tabindex-positive": Samples(
        fails=(
            '<a href="/" tabindex="1" data-fault>Home</a>',
            '<div tabindex="32" data-fault>Text</div>',
            '<label>Name <input tabindex=" 2" data-fault></label>',
        ),
        passes=('<div role="group" aria-label="A" tabindex="0">A</div>', '<a href="/">Home</a>'),
        near_misses=(
            '<div tabindex="-1">Text</div>',
            '<div tabindex="first">Text</div>',
            '<div tabindex="0.9">Text</div>',
            '<a href="/" tabindex="1" hidden>Home</a>',
        ),
    ),
    "accesskey-used": Samples(
        fails=(
            '<a href="/" accesskey="h" data-fault>Home</a>',
            '<button accesskey="s" data-fault>Send</button>',
            '<label accesskey="n" data-fault>Name <input></label>',
        ),
        passes=('<a href="/">Home</a>', "<button>Send</button>"),
        near_misses=(
            '<a href="/" accesskey="">Home</a>',
            '<a href="/" data-accesskey="h">Home</a>',
            '<button aria-keyshortcuts="Alt+S">Send</button>',
        ),
    ),
    "clickable-not-control": Samples(
        fails=(
            '<div onclick="show()" data-fault>Show all</div>',
            '<span class="button" onclick="show()" data-fault>Show</span>',
            '<img src="/x.png" alt="Close" onclick="hide()" data-fault>',
        ),
        passes=(
            '<button onclick="show()">Show all</button>',
            '<div role="button" tabindex="0" onclick="show()" onkeydown="show()">Show all</div>',
        ),
        near_misses=(
            '<div onclick="follow()"><h2><a href="/p/">Project</a></h2></div>',
            '<label onclick="x()">Name <input></label>',
            '<a href="/"><span onclick="count()">Home</span></a>',
            '<div onclick="show()" hidden>Show all</div>',
            '<div onclick="show()" tabindex="0" role="button">Show all</div>',
        ),
    ),
    "control-not-focusable": Samples(
        fails=(
            '<div role="button" onclick="show()" data-fault>Show all</div>',
            '<span role="link" data-fault>Partners</span>',
            '<div role="checkbox" aria-checked="false" data-fault>I agree</div>',
        ),
        passes=(
            '<div role="button" tabindex="0">Show all</div>',
            '<a href="/" role="button">Show all</a>',
        ),
        near_misses=(
            '<div role="button" aria-disabled="true">Show all</div>',
            '<div role="tablist"><div role="tab">Map</div></div>',
            '<div role="button" tabindex="-1">Show all</div>',
            '<div role="button" id="all">All</div><script>reach("all")</script>',
            '<button role="checkbox" aria-checked="true">I agree</button>',
        ),
    ),
    "mouse-only": Samples(
        fails=(
            '<a href="/" onmouseover="show()" data-fault>Home</a>',
            '<button onmousedown="send()" data-fault>Send</button>',
            '<div tabindex="0" ondblclick="edit()" data-fault>Text</div>',
        ),
        passes=(
            '<a href="/" onmouseover="show()" onfocus="show()">Home</a>',
            '<button onclick="send()">Send</button>',
        ),
        near_misses=(
            '<button onmousedown="press()" onclick="send()">Send</button>',
            '<a href="/" onmouseout="hide()">Home</a>',
            '<a href="/" onmouseover="show()" hidden>Home</a>',
            '<a href="/" data-onmouseover="show()">Home</a>',
        ),
    ),
    "focus-outline-removed": Samples(
        fails=(
            '<a href="/" style="outline: none" data-fault>Home</a>',
            '<button style="outline:0" data-fault>Send</button>',
            '<label>Name <input style="outline-width: 0px" data-fault></label>',
            '<div tabindex="0" style="outline: 0 none" data-fault>Text</div>',
        ),
        passes=(
            '<a href="/" style="outline: 3px solid">Home</a>',
            "<button>Send</button>",
        ),
        near_misses=(
            '<p style="outline: none">Text</p>',
            '<a href="/" style="outline-offset: 0">Home</a>',
            '<main tabindex="-1" style="outline: none">Text</main>',
            '<a href="/" style="outline: 2px solid rgb(0 0 0)">Home</a>',
        ),
    ),
    "target-too-small": Samples(
        fails=(
            '<button style="width:16px;height:16px" aria-label="Close" data-fault></button>',
            '<a href="/" style="width:20px;height:20px" data-fault>x</a>',
            '<a href="/" data-fault><img src="i.png" alt="Home" width="16" height="16"></a>',
        ),
        passes=(
            '<button style="width:44px;height:44px" aria-label="Close"></button>',
            '<a href="/"><img src="i.png" alt="Home" width="32" height="32"></a>',
        ),
        near_misses=(
            '<button style="width:16px" aria-label="Close"></button>',
            '<a href="/"><img src="i.png" alt="" width="16" height="16"> Home</a>',
            '<button style="width:2em;height:2em" aria-label="Close"></button>',
            '<div style="width:16px;height:16px"></div>',
            '<a href="/" style="width:16px;height:44px">x</a>',
        ),
    ),
    "scrolled-not-reached": Samples(
        fails=(
            f'<div style="width:200px;height:60px;overflow:auto" data-fault>{LONG}</div>',
            f'<div style="width:300px;max-height:60px;overflow-y:scroll" data-fault>{LONG}</div>',
            f'<pre style="overflow:scroll;width:200px;height:50px" data-fault>{LONG}</pre>',
            "<style>.minutes { max-height: 60px; width: 200px; overflow: auto }</style>"
            f'<div class="minutes" data-fault>{LONG}</div>',
            '<ul style="width:300px;overflow-x:auto;white-space:nowrap" data-fault>'
            f"<li>{PARTNERS}</li></ul>",
            "<style>.row { width: 300px; overflow-x: scroll; white-space: nowrap }</style>"
            f'<div class="row" data-fault>{PHOTO * 4}</div>',
        ),
        passes=(
            f'<div style="width:200px;height:60px;overflow:auto" tabindex="0" role="group" '
            f'aria-label="Text">{LONG}</div>',
            "<p>Text</p>",
        ),
        near_misses=(
            f'<div style="width:200px;height:60px;overflow:hidden">{LONG}</div>',
            f'<div style="width:200px;height:60px;overflow:auto" inert>{LONG}</div>',
            '<div style="width:200px;height:60px;overflow:auto">Short</div>',
            f'<div style="width:200px;height:60px;overflow:auto"><a href="/">A</a>{LONG}</div>',
            f'<div style="width:200px;overflow:auto">{LONG}</div>',
            f'<div style="width:500px;overflow:auto;white-space:nowrap">{PHOTO * 4}</div>',
            f'<div style="width:300px;overflow:auto">{PHOTO * 4}</div>',
        ),
    ),
}
