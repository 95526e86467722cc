"""How text is set."""

from .shape import Samples

LONG = (
    "The city built a path by the river, and it put up lamps so that people can walk in the dark."
)
LONGER = f"{LONG} It set benches under the trees where they can sit and look at the boats."

SAMPLES = {
    "text-capitals-by-style": Samples(
        fails=(
            '<p style="text-transform: uppercase" data-fault>Please bring the form with you.</p>',
            "<style>.loud { text-transform: uppercase }</style>"
            '<p class="loud" data-fault>Please bring the form with you.</p>',
            '<div style="TEXT-TRANSFORM: UPPERCASE" data-fault><p>Bring a form with you.</p></div>',
        ),
        passes=(
            "<p>Please bring the form with you.</p>",
            '<p style="text-transform: none">Please bring the form with you.</p>',
        ),
        near_misses=(
            '<p style="text-transform: uppercase">New</p>',
            '<p style="text-transform: capitalize">Please bring the form with you.</p>',
            '<p style="text-transform: uppercase" hidden>Please bring the form with you.</p>',
        ),
    ),
    "text-justified": Samples(
        fails=(
            f'<p style="text-align: justify" data-fault>{LONG}</p>',
            f'<p align="justify" data-fault>{LONG}</p>',
            f"<style>p {{ text-align: justify }}</style><p data-fault>{LONG}</p>",
        ),
        passes=(
            f"<p>{LONG}</p>",
            f'<p style="text-align: left">{LONG}</p>',
        ),
        near_misses=(
            f'<p style="text-align: start">{LONG}</p>',
            '<p style="text-align: justify"></p>',
            f'<div style="justify-content: center">{LONG}</div>',
            f"<style>@media print {{ p {{ text-align: justify }} }}</style><p>{LONG}</p>",
        ),
    ),
    "text-centred": Samples(
        fails=(
            f'<p style="text-align: center" data-fault>{LONGER} {LONG}</p>',
            f'<p align="right" data-fault>{LONGER} {LONG}</p>',
            f"<center data-fault>{LONGER} {LONG}</center>",
            f'<div style="text-align: center" data-fault><p>{LONGER} {LONG}</p></div>',
        ),
        passes=(
            f"<p>{LONGER} {LONG}</p>",
            f'<p style="text-align: left">{LONGER} {LONG}</p>',
        ),
        near_misses=(
            '<p style="text-align: center">The path is open.</p>',
            f'<div style="text-align: center"><p style="text-align: left">{LONGER}{LONG}</p></div>',
            f'<p style="text-align: center" hidden>{LONGER} {LONG}</p>',
        ),
    ),
    "text-spacing-tight": Samples(
        fails=(
            f'<p style="line-height: 1" data-fault>{LONG}</p>',
            f'<p style="letter-spacing: -1px" data-fault>{LONG}</p>',
            f'<p style="word-spacing: -0.2em" data-fault>{LONG}</p>',
            f'<p style="font-size: 20px; line-height: 20px" data-fault>{LONG}</p>',
        ),
        passes=(
            f'<p style="line-height: 1.5">{LONG}</p>',
            f'<p style="letter-spacing: 0.12em; word-spacing: 0.16em">{LONG}</p>',
        ),
        near_misses=(
            '<p style="line-height: 1">The path is open.</p>',
            f'<h2 style="line-height: 1.1">{LONG}</h2>',
            f'<p style="letter-spacing: -0.01em">{LONG}</p>',
            f'<p style="line-height: normal">{LONG}</p>',
        ),
    ),
    "text-too-small": Samples(
        fails=(
            '<p style="font-size: 8pt" data-fault>The path is open.</p>',
            '<p style="font-size: 60%" data-fault>The path is open.</p>',
            '<p><font size="1" data-fault>The path is open.</font></p>',
            '<p style="font: italic 10px/1.5 serif" data-fault>The path is open.</p>',
        ),
        passes=(
            '<p style="font-size: 1rem">The path is open.</p>',
            "<p>The path is open.</p>",
        ),
        near_misses=(
            '<p style="font-size: 9pt">The path is open.</p>',
            '<p>The path is 5 km<sup style="font-size: 10px">2</sup>.</p>',
            '<p style="font-size: 8px"></p>',
            '<p style="font-size: small">The path is open.</p>',
        ),
    ),
    "text-size-fixed": Samples(
        fails=(
            '<p style="font-size: 16px" data-fault>The path is open.</p>',
            '<p><span style="font-size: 12pt" data-fault>The path is open.</span></p>',
            '<p style="font: 14px sans-serif" data-fault>The path is open.</p>',
        ),
        passes=(
            '<p style="font-size: 1.2em">The path is open.</p>',
            '<p style="font-size: 120%">The path is open.</p>',
        ),
        near_misses=(
            '<p style="font-size: large">The path is open.</p>',
            '<p style="font-size: 16px"></p>',
            "<style>p { font-size: 16px }</style><p>The path is open.</p>",
        ),
    ),
    "text-hidden-by-style": Samples(
        fails=(
            '<p style="font-size: 0" data-fault>The path is open.</p>',
            '<p style="text-indent: -9999px" data-fault>The path is open.</p>',
            "<style>.off { text-indent: -1000em }</style>"
            '<p class="off" data-fault>The path is open.</p>',
        ),
        passes=(
            "<p>The path is open.</p>",
            '<p style="text-indent: 1em">The path is open.</p>',
        ),
        near_misses=(
            '<div style="font-size: 0"><p style="font-size: 1rem">The path is open.</p></div>',
            '<p style="position: absolute; width: 1px; height: 1px; text-indent: -9999px">To the '
            "content</p>",
            '<p style="text-indent: -9999px" hidden>The path is open.</p>',
            '<p style="text-indent: -1em; padding-left: 1em">The path is open.</p>',
        ),
    ),
    "text-invisible": Samples(
        fails=(
            '<p style="color: white; background: #fff" data-fault>The path is open.</p>',
            '<p style="background-color: #000"><span style="color: rgb(0, 0, 0)" data-fault>The '
            "path</span></p>",
            '<p style="background: white"><font color="white" data-fault>The path.</font></p>',
        ),
        passes=(
            '<p style="color: black; background: #fff">The path is open.</p>',
            "<p>The path is open.</p>",
        ),
        near_misses=(
            '<p class="dark"><span style="color: white">The path is open.</span></p>',
            '<div style="background: navy"><p style="color: white">The path is open.</p></div>',
            '<p style="color: white" hidden>The path is open.</p>',
            '<table><tr><td bgcolor="black"><font color="white">Open</font></td></tr></table>',
        ),
    ),
    "text-order-by-style": Samples(
        fails=(
            '<div style="display: flex; flex-direction: row-reverse" data-fault><p>A</p><p>B</p>'
            "</div>",
            '<div style="display: flex"><p style="order: 2" data-fault>A</p><p>B</p></div>',
            '<p style="direction: rtl; unicode-bidi: bidi-override" data-fault>nepo</p>',
        ),
        passes=(
            '<div style="display: flex"><p>A</p><p>B</p></div>',
            "<p>The path is open.</p>",
        ),
        near_misses=(
            '<div style="display: flex; flex-direction: column"><p>A</p><p>B</p></div>',
            '<div style="display: flex"><p style="order: 0">A</p><p>B</p></div>',
            '<div style="display: flex; flex-direction: row-reverse"></div>',
        ),
    ),
    "text-turned": Samples(
        fails=(
            '<p style="transform: rotate(90deg)" data-fault>The path is open.</p>',
            '<p style="writing-mode: vertical-rl" data-fault>The path is open.</p>',
            '<p style="rotate: 0.25turn" data-fault>The path is open.</p>',
        ),
        passes=(
            "<p>The path is open.</p>",
            '<p style="writing-mode: horizontal-tb">The path is open.</p>',
        ),
        near_misses=(
            '<p style="transform: rotate(360deg)">The path is open.</p>',
            '<p style="transform: scale(1.1)">The path is open.</p>',
            '<p lang="ja" style="writing-mode: vertical-rl">道</p>',
            '<span style="transform: rotate(90deg)">↑</span>',
        ),
    ),
    "text-cut-off": Samples(
        fails=(
            f'<div style="height: 40px; overflow: hidden" data-fault>{LONG}</div>',
            f'<p style="max-height: 3cm; overflow-y: hidden" data-fault>{LONG}</p>',
            f"<style>.box {{ height: 40px; overflow: hidden }}</style>"
            f'<p class="box" data-fault>{LONG}</p>',
        ),
        passes=(
            f'<div style="min-height: 40px">{LONG}</div>',
            f'<div style="overflow: hidden">{LONG}</div>',
        ),
        near_misses=(
            f'<div style="height: 40px; overflow: auto">{LONG}</div>',
            f'<div style="height: 40px">{LONG}</div>',
            f'<p style="position: absolute; height: 1px; width: 1px; overflow: hidden">{LONG}</p>',
            f'<div style="height: 3em; overflow: visible">{LONG}</div>',
        ),
    ),
    "text-width-fixed": Samples(
        fails=(
            f'<div style="width: 600px" data-fault>{LONG}</div>',
            f'<p style="min-width: 20cm" data-fault>{LONG}</p>',
            f'<style>.wide {{ width: 800px }}</style><p class="wide" data-fault>{LONG}</p>',
        ),
        passes=(
            f'<div style="max-width: 60ch">{LONG}</div>',
            f'<div style="width: 100%">{LONG}</div>',
        ),
        near_misses=(
            f'<div style="width: 300px">{LONG}</div>',
            f'<div style="width: 600px; max-width: 100%">{LONG}</div>',
            f'<div style="width: 40rem">{LONG}</div>',
            '<div style="width: 600px"></div>',
        ),
    ),
    "text-in-style": Samples(
        fails=(
            '<style data-fault>.new::before { content: "New: " }</style><p class="new">A path</p>',
            "<style data-fault>p:after{content:'required'}</style><p>Name</p>",
            '<style data-fault>.a::after { color: red; content: "Read more" }</style><p>A path</p>',
        ),
        passes=(
            '<p>New: a path</p><style>p::before { content: "" }</style>',
            "<p>New: a path</p>",
        ),
        near_misses=(
            '<style>li::before { content: "– " }</style><p>A path</p>',
            '<style>p::before { content: "\\2192" }</style><p>A path</p>',
            "<style>p { content-visibility: auto }</style><p>A path</p>",
        ),
    ),
    "text-colour-alone-set": Samples(
        fails=(
            '<p style="color: #333" data-fault>The path is open.</p>',
            '<p style="background-color: yellow" data-fault>The path is open.</p>',
            '<p><font color="red" data-fault>The path is open.</font></p>',
        ),
        passes=(
            '<p style="color: #333; background: white">The path is open.</p>',
            "<p>The path is open.</p>",
        ),
        near_misses=(
            '<p style="color: inherit">The path is open.</p>',
            '<div style="color: #000; background: #fff"><p style="color: #333">The path.</p></div>',
            "<style>p { color: #333 }</style><p>The path is open.</p>",
            '<div style="background: url(a.png)">The path is open.</div>',
        ),
    ),
    "text-italic-long": Samples(
        fails=(
            f"<p data-fault><em>{LONGER}</em></p>",
            f"<p data-fault><i>{LONGER}</i></p>",
            f'<p style="font-style: italic" data-fault>{LONGER}</p>',
        ),
        passes=(
            f"<p>{LONGER}</p>",
            f"<p><em>Note:</em> {LONGER}</p>",
        ),
        near_misses=(
            "<p><em>The path is open.</em></p>",
            f"<p hidden><em>{LONGER}</em></p>",
            f"<p><em>{LONG}</em> Then all went home, and the lamps were put out one by one.</p>",
        ),
    ),
    "text-bold-long": Samples(
        fails=(
            f"<p data-fault><strong>{LONGER}</strong></p>",
            f"<p data-fault><b>{LONGER}</b></p>",
            f'<p style="font-weight: bold" data-fault>{LONGER}</p>',
            f'<p data-fault><span style="font-weight: 700">{LONGER}</span></p>',
        ),
        passes=(
            f"<p>{LONGER}</p>",
            f"<p><strong>Note:</strong> {LONGER}</p>",
        ),
        near_misses=(
            "<p><strong>The path is open.</strong></p>",
            f"<table><tr><th><b>{LONGER}</b></th></tr><tr><td>A</td></tr></table>",
            f'<p style="font-weight: 400">{LONGER}</p>',
        ),
    ),
    "text-underlined": Samples(
        fails=(
            "<p>The path is <u data-fault>open</u>.</p>",
            '<p>The <span style="text-decoration: underline" data-fault>path</span> is open.</p>',
            "<style>.u { text-decoration: underline }</style>"
            '<p>The <b class="u" data-fault>path</b> is open.</p>',
        ),
        passes=(
            "<p>The path is <strong>open</strong>.</p>",
            '<p><a href="/path/"><u>The path</u></a> is open.</p>',
        ),
        near_misses=(
            '<p>The <u style="text-decoration: wavy underline">psth</u> is open.</p>',
            '<p><abbr title="kilometre" style="text-decoration: underline">km</abbr></p>',
            '<p><u><a href="/path/">The path</a></u> is open.</p>',
            "<p>The path is <u></u>open.</p>",
        ),
    ),
    "text-direction": Samples(
        fails=(
            "<p data-fault>مرحبا بكم في المدينة</p>",
            "<ul><li data-fault>ברוכים הבאים לעיר</li><li>City</li></ul>",
            '<p dir="rtl" data-fault>Welcome to the city.</p>',
            '<div dir="ltr"><p lang="ar" data-fault>مرحبا بكم في المدينة</p></div>',
        ),
        passes=(
            '<p lang="ar" dir="rtl">مرحبا بكم في المدينة</p>',
            "<p>Welcome to the city.</p>",
        ),
        near_misses=(
            '<div dir="rtl"><p lang="ar">مرحبا بكم في المدينة</p></div>',
            '<p dir="auto" lang="ar">مرحبا بكم في المدينة</p>',
            '<p>In Arabic, “welcome” is <bdi lang="ar">مرحبا</bdi>.</p>',
        ),
    ),
}
