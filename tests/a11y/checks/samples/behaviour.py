"""What a document does by itself."""

from .pages import TEXT, page
from .shape import Samples


def refresh(content: str, more: str = "") -> str:
    return page(head=f'<meta http-equiv="refresh" content="{content}" data-fault>{more}')


def viewport(content: str) -> str:
    return page(head=f'<meta name="viewport" content="{content}" data-fault>')


def turned(rules: str, attributes: str = 'lang="en"') -> str:
    return page(head=f"<style>{rules}</style>", attributes=attributes)


SAMPLES = {
    "refresh-delayed": Samples(
        fails=(
            refresh("60"),
            refresh("10; url=/riga/"),
            refresh("72000; /riga/"),
            refresh("7,url=/riga/"),
            page(
                head='<meta http-equiv="refresh" content="soon; /">'
                '<meta http-equiv="Refresh" content=" 9 ; /" data-fault>'
            ),
        ),
        passes=(page(), refresh("0; url=/riga/")),
        near_misses=(
            refresh("0; /riga/", '<meta http-equiv="refresh" content="9; /">'),
            refresh("+9; /riga/"),
            refresh("-9; /riga/"),
            refresh("9: /riga/"),
            refresh("; 9"),
            refresh("90000"),
            page(head='<meta content="9">'),
            page(head='<meta http-equiv="refresh">'),
        ),
    ),
    "refresh-late": Samples(
        fails=(refresh("72001"), refresh("100000; url=/riga/"), refresh("86400.5")),
        passes=(page(), refresh("0; url=/riga/")),
        near_misses=(
            refresh("0"),
            refresh("late; 100000"),
            page(head='<meta name="refresh" content="100000">'),
        ),
    ),
    "zoom-blocked": Samples(
        fails=(
            viewport("width=device-width, user-scalable=no"),
            viewport("user-scalable=0"),
            viewport("user-scalable=perhaps"),
            viewport("maximum-scale=1.0; initial-scale=1"),
            viewport("maximum-scale=big"),
            viewport("maximum-scale=1.99"),
        ),
        passes=(viewport("width=device-width, initial-scale=1"), page()),
        near_misses=(
            viewport("user-scalable=yes, maximum-scale=2"),
            viewport("user-scalable=1"),
            viewport("user-scalable=-1"),
            viewport("maximum-scale=-3"),
            viewport("maximum-scale=device-height"),
            viewport(""),
            page(head='<meta name="theme-color" content="user-scalable=no">'),
        ),
    ),
    "orientation-locked": Samples(
        fails=(
            turned(
                "@media (orientation: portrait) { html { transform: rotate(90deg) } }",
                'lang="en" data-fault',
            ),
            turned(
                "@media screen and (orientation: landscape) { html { rotate: -0.25turn } }",
                'lang="en" data-fault',
            ),
            turned(
                "@media (orientation: landscape) { html { transform: matrix(0, 1, -1, 0, 0, 0) } }",
                'lang="en" data-fault',
            ),
            turned(
                ".a { rotate: 5deg } @media (orientation: portrait) { .a { rotate: 275deg } }",
                'lang="en" class="a" data-fault',
            ),
        ),
        passes=(page(), turned("p { color: #000 }")),
        near_misses=(
            turned("@media (orientation: portrait) { html { transform: rotate(360deg) } }"),
            turned("@media (orientation: portrait) { html { rotate: 180deg } }"),
            turned("html { transform: rotate(90deg) }"),
            turned("@media (orientation: portrait) { .nowhere { rotate: 90deg } }"),
            turned("@media (orientation: portrait) { p { rotate: x 90deg } }"),
            turned("@media (min-width: 40em) { html { rotate: 90deg } }"),
            turned(
                "@media (orientation: portrait) { html { rotate: 90deg } }",
                'lang="en" style="display: none"',
            ),
        ),
    ),
    "moving-text": Samples(
        fails=(
            "<marquee data-fault>News from Riga</marquee>",
            "<p>News: <blink data-fault>now</blink></p>",
            "<div><marquee direction='up' data-fault><p>News</p></marquee></div>",
        ),
        passes=("<p>News from Riga</p>", TEXT),
        near_misses=(
            "<marquee></marquee>",
            "<marquee hidden>News</marquee>",
            "<p class='marquee'>News</p>",
        ),
    ),
    "changing-text": Samples(
        fails=(
            "<p>x</p><script data-fault>setInterval(change, 1000)</script>",
            "<script data-fault>requestAnimationFrame(draw)</script><p>x</p>",
            "<button>Send</button><script data-fault>setInterval (() => x++, 9)</script>",
        ),
        passes=("<p>x</p>", "<script>let a = 1</script><p>x</p>"),
        near_misses=(
            "<button>Stop</button><script>setInterval(change, 1000)</script>",
            "<input type='button' value='Peata'><script>setInterval(change, 1000)</script>",
            "<script>setTimeout(change, 1000)</script>",
        ),
    ),
    "text-moves": Samples(
        fails=(
            '<p style="text-decoration: blink" data-fault>The path is open.</p>',
            '<p style="animation: turn 2s infinite" data-fault>The path is open.</p>',
            '<b style="TEXT-DECORATION:BLINK" data-fault>Closed</b>',
        ),
        passes=(
            "<p>The path is open.</p>",
            '<p style="animation: none">The path is open.</p>',
        ),
        near_misses=(
            '<p style="animation: appear 1s">The path is open.</p>',
            '<p style="animation: turn 2s infinite" hidden>The path is open.</p>',
            "<style>p { animation: turn 2s infinite } @media (prefers-reduced-motion) { p { "
            "animation: none } }</style><p>The path is open.</p>",
        ),
    ),
}
