"""Pictures."""

from .shape import Samples

CRANE = '<img src="/a.jpg" alt="A crane lifts the roof of a school">'
DRAWING = "<path d='M0 0'/><path d='M1 1'/><path d='M2 2'/>"
ICON = f"<svg width='24' height='24' aria-hidden='true'>{DRAWING}</svg>"

SAMPLES = {
    "image-alt-missing": Samples(
        fails=(
            '<img src="/media/robot.jpg" data-fault>',
            '<img src="/media/robot.jpg" alt="   " data-fault>',
            '<p>A robot: <span role="img" data-fault>🤖</span></p>',
            '<p id="a"></p><img src="/media/robot.jpg" aria-labelledby="a nowhere" data-fault>',
            '<img src="/media/robot.jpg" role="none" tabindex="0" data-fault>',
            '<div style="margin-left: -9999px"><img src="/media/robot.jpg" data-fault></div>',
        ),
        passes=(
            '<img src="/media/robot.jpg" alt="A robot arm lifts a crate">',
            '<img src="/media/line.png" alt="">',
            '<div role="img" aria-label="A robot arm lifts a crate"></div>',
        ),
        near_misses=(
            '<img src="/media/robot.jpg" title="A robot arm lifts a crate">',
            '<img src="/media/line.png" role="presentation">',
            '<img src="/media/line.png" alt="" tabindex="0">',
            '<div hidden><img src="/media/robot.jpg"></div>',
            '<div aria-hidden="true"><img src="/media/robot.jpg"></div>',
            '<p id="a" hidden>A robot</p><img src="/media/robot.jpg" aria-labelledby="a">',
            '<template><img src="/media/robot.jpg"></template>',
            '<style>.off { display: none }</style><p class="off"><img src="/media/a.jpg"></p>',
            '<style>div > .off { display: none }</style><div><b class="off"><img src="/a.jpg"></b>'
            "</div>",
            '<svg role="img"><title>A robot</title></svg>',
        ),
    ),
    "drawing-without-name": Samples(
        fails=(
            '<svg role="img" data-fault><path d="M0 0"/></svg>',
            '<svg role="graphics-document" data-fault><title> </title></svg>',
            '<svg><rect role="graphics-symbol" data-fault /></svg>',
            '<svg role="img" data-fault><text>Riga</text></svg>',
        ),
        passes=(
            '<svg role="img"><title>A map of Riga</title></svg>',
            '<svg role="img" aria-label="A map of Riga"></svg>',
        ),
        near_misses=(
            "<svg><path d='M0 0'/></svg>",
            '<svg role="img" aria-hidden="true"><path d="M0 0"/></svg>',
            '<svg><g role="graphics-object"></g></svg>',
            '<svg><g role="img"><title>The river</title></g></svg>',
            '<p id="a" hidden>A map</p><svg role="img" aria-labelledby="a"></svg>',
        ),
    ),
    "object-without-name": Samples(
        fails=(
            '<object data="/speech.mp3" data-fault><a href="/a/">The speech</a></object>',
            '<object data="/a.png" title="" data-fault><p>x</p></object>',
            '<object data="/file" type="video/mp4" data-fault><p>x</p></object>',
            '<object data="/a.svg" data-fault><img src="/a.png" alt="A map"></object>',
        ),
        passes=(
            '<object data="/speech.mp3" title="The speech"><a href="/a/">The speech</a></object>',
            '<object data="/a.png" aria-label="A map of Riga"><p>A map</p></object>',
        ),
        near_misses=(
            '<object data="/page.html" title="Riga"><p>x</p></object>',
            '<object data="/a.png" role="presentation"><p>x</p></object>',
            '<object data="/a.png" hidden><p>x</p></object>',
            '<object data="/a.png" aria-hidden="true"><p>x</p></object>',
            "<object><p>Nothing is embedded.</p></object>",
            '<object data="/a.png" type="text/html" title="Riga"><p>x</p></object>',
        ),
    ),
    "image-map-on-server": Samples(
        fails=(
            '<a href="/map/"><img src="/a.png" alt="A map of Riga" ismap data-fault></a>',
            '<a href="/m"><b><img src="/a.png" alt="Map of Riga" ismap="ismap" data-fault></b></a>',
            '<p><a href="/map/">Map <img src="/a.png" alt="of Riga" ismap data-fault></a></p>',
        ),
        passes=('<a href="/map/"><img src="/a.png" alt="A map of Riga"></a>', CRANE),
        near_misses=(
            '<img src="/a.png" alt="A map of Riga" ismap>',
            '<a href="/map/" hidden><img src="/a.png" alt="A map of Riga" ismap></a>',
            '<a href="/map/"><img src="/a.png" alt="A map of Riga" data-ismap></a>',
        ),
    ),
    "decoration-with-name": Samples(
        fails=(
            '<img src="/a.jpg" alt="A crane" role="presentation" data-fault>',
            '<img src="/a.jpg" alt="A crane" aria-hidden="true" data-fault>',
            '<svg aria-hidden="true" aria-label="A crane" data-fault></svg>',
        ),
        passes=('<img src="/a.jpg" alt="" role="presentation">', CRANE),
        near_misses=(
            '<img src="/a.jpg" alt="" aria-hidden="true">',
            '<img src="/a.jpg" alt="A crane" role="none" hidden>',
            '<a href="/" aria-label="Home"><img src="/a.jpg" alt="A house" aria-hidden="true"></a>',
        ),
    ),
    "decoration-doubtful": Samples(
        fails=(
            '<img src="/media/city-map.png" alt="" data-fault>',
            '<img src="/media/budget-chart.svg" role="none" data-fault>',
            '<img src="/media/eelarve-graafik.png" alt="" aria-hidden="true" data-fault>',
            "<canvas data-fault></canvas>",
            f"<svg viewBox='0 0 9 9' data-fault>{DRAWING}</svg>",
        ),
        passes=('<img src="/media/city-map.png" alt="A map of Riga">', ICON),
        near_misses=(
            '<img src="/media/line.png" alt="">',
            '<a href="/"><img src="/logo.svg" alt=""> City of Riga</a>',
            '<canvas role="img" aria-label="A chart"></canvas>',
            f"<svg width='24'>{DRAWING}</svg>",
            f"<button type='button'><svg>{DRAWING}</svg> Send</button>",
            '<img src="/media/city-map.png" alt="" hidden>',
        ),
    ),
    "image-may-be-text": Samples(
        fails=(
            '<img src="/poster.png" alt="Come on 1 May" data-fault>',
            '<input type="image" src="/slogan.png" alt="Send" data-fault>',
            '<img src="/a.png" alt="The partners of the project will meet in the city on the first '
            'day of May." data-fault>',
            '<img alt="Riga" src="data:image/svg+xml,<svg xmlns=\'\'><text>Riga</text></svg>"'
            " data-fault>",
            "<div style='background-image: url(/title.png); height: 9em' data-fault></div>",
        ),
        passes=(CRANE, "<p>Come on 1 May</p>"),
        near_misses=(
            '<img src="/poster.png" alt="Come on 1 May" hidden>',
            '<img src="/text-logo.svg" alt="City of Riga">',
            '<img src="/context.jpg" alt="A crane lifts a roof">'.replace("context", "kontor"),
            '<svg role="img" aria-label="Riga"><text>Riga</text></svg>',
        ),
    ),
    "image-may-move": Samples(
        fails=(
            '<img src="/wave.gif" alt="A flag in the wind" data-fault>',
            '<img src="/wave.GIF?v=2" alt="A flag in the wind" data-fault>',
            '<img src="/wave.gif" alt="" data-fault>',
        ),
        passes=(CRANE, '<img src="/wave.webp" alt="A flag in the wind">'),
        near_misses=(
            '<img src="/gif/wave.png" alt="A flag in the wind">',
            '<img src="/wave.gif" alt="A flag" hidden>',
            '<img src="/wave.gifs.png" alt="A flag in the wind">',
        ),
    ),
    "background-with-text": Samples(
        fails=(
            "<div style='background-image: url(/a.jpg)' data-fault><p>Riga</p></div>",
            "<p style='background: #000 url(/a.jpg)' data-fault>Riga</p>",
            "<style>.a { background-image: url(/a.jpg) }</style><p class='a' data-fault>Riga</p>",
        ),
        passes=("<p style='background: #fff'>Riga</p>", "<p>Riga</p>"),
        near_misses=(
            "<div style='background-image: url(/a.jpg)'></div>",
            "<div style='background-image: url(/a.jpg); display: none'>Riga</div>",
            "<p style='background-image: linear-gradient(#fff, #eee)'>Riga</p>",
        ),
    ),
}
