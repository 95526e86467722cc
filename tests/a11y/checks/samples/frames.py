"""Frames, and what else is embedded."""

from .shape import Samples

MAP = '<iframe src="/map/" title="Map of Riga"></iframe>'
HOST = "https://www.youtube-nocookie.com/embed/x"


def frame(more: str, inside: str = "") -> str:
    return f"<iframe {more} data-fault>{inside}</iframe>"


SAMPLES = {
    "frame-without-name": Samples(
        fails=(
            frame('src="/map/"'),
            frame('src="/map/" title=" "'),
            frame('src="/map/" name="Map of Riga"'),
            frame('src="/map/" aria-labelledby="nowhere"'),
            frame('src="/map/" tabindex="0"'),
        ),
        passes=(MAP, '<iframe src="/map/" aria-label="Map of Riga"></iframe>'),
        near_misses=(
            frame('src="/map/" hidden'),
            frame('src="/map/" tabindex="-1"'),
            frame('src="/map/" role="presentation"'),
            frame('src="/map/" aria-hidden="true"'),
            '<p id="a">Map of Riga</p><iframe src="/map/" aria-labelledby="a"></iframe>',
            frame('src="/map/" style="display: none"'),
        ),
    ),
    "frame-name-generic": Samples(
        fails=(
            frame('src="/map/" title="iframe"'),
            frame('src="/map/" title="YouTube video player"'),
            frame('src="/map/" title="https://riga.example/map/"'),
            frame('src="/map/" title="Kaart"'),
        ),
        passes=(MAP, '<iframe src="/map/" title="Video: how a roof is lifted"></iframe>'),
        near_misses=(
            frame('src="/map/" title="Frames of windows"'),
            frame('src="/map/" title="iframe" hidden'),
            frame('src="/map/" title="Content of the exhibition"'),
        ),
    ),
    "frames-with-one-name": Samples(
        fails=(
            f'{MAP}<iframe src="/tartu/" title="Map of Riga" data-fault></iframe>',
            f'{MAP}<iframe src="/tartu/" aria-label="map of riga" data-fault></iframe>',
            f'{MAP}<iframe srcdoc="<p>Riga" title="Map of Riga" data-fault></iframe>',
        ),
        passes=(MAP, f'{MAP}<iframe src="/tartu/" title="Map of Tartu"></iframe>'),
        near_misses=(
            MAP + MAP,
            f'{MAP}<iframe src="/map" title="Map of Riga"></iframe>',
            f'{MAP}<iframe src="/tartu/" title="Map of Riga" hidden></iframe>',
        ),
    ),
    "frame-not-reached": Samples(
        fails=(
            frame("""title="Links" tabindex="-1" srcdoc="<a href='/'>Riga</a>" """),
            frame("""title="Form" tabindex="-3" srcdoc="<p>x</p><button>Send</button>" """),
            frame("""title="List" tabindex="-1" srcdoc="<ul tabindex='0'><li>x</li></ul>" """),
        ),
        passes=(MAP, """<iframe title="Links" srcdoc="<a href='/'>Riga</a>"></iframe>"""),
        near_misses=(
            frame("""title="Links" tabindex="0" srcdoc="<a href='/'>Riga</a>" """),
            frame("""title="Text" tabindex="-1" srcdoc="<p>Riga</p>" """),
            frame("""title="Links" tabindex="-1" inert srcdoc="<a href='/'>Riga</a>" """),
            frame("""title="Links" tabindex="-1" hidden srcdoc="<a href='/'>Riga</a>" """),
            frame("""title="a" tabindex="-1" width="1" height="1" srcdoc="<a href='/'>R</a>" """),
            frame("""title="a" tabindex="-1" srcdoc="<a href='/' tabindex='-1'>Riga</a>" """),
            frame("""title="a" tabindex="-1" srcdoc="<button disabled>Send</button>" """),
            frame("""title="a" tabindex="-1" srcdoc="<a href='/' hidden>Riga</a>" """),
        ),
    ),
    "frame-with-hidden-reach": Samples(
        fails=(
            frame('src="/map/" title="Map of Riga" tabindex="-1"'),
            frame('src="/form/" title="Form" tabindex="-2"'),
            f"<div>{frame('src=/map/ title=Riga tabindex=-1')}</div>",
        ),
        passes=(MAP, MAP + "<p>x</p>"),
        near_misses=(
            frame('src="/map/" title="Map of Riga" tabindex="0"'),
            frame('src="/count/" title="Riga" tabindex="-1" width="1" height="1"'),
            frame('src="/map/" title="Map of Riga" tabindex="-1" aria-hidden="true"'),
        ),
    ),
    "frame-without-scrolling": Samples(
        fails=(
            frame('src="/map/" title="Map of Riga" scrolling="no"'),
            frame('src="/map/" title="Map of Riga" scrolling="NO" height="200"'),
            frame('srcdoc="<p>Riga" title="Text on Riga" scrolling="no"'),
        ),
        passes=(MAP, '<iframe src="/map/" title="Map of Riga" scrolling="auto"></iframe>'),
        near_misses=(
            frame(f'src="{HOST}" title="A roof is lifted" scrolling="no"'),
            frame('src="/map/" title="Map of Riga" scrolling="no" hidden'),
            frame('src="/count/" title="Riga" scrolling="no" width="1" height="1"'),
        ),
    ),
    "video-elsewhere": Samples(
        fails=(
            frame(f'src="{HOST}" title="A roof is lifted"'),
            frame('src="https://player.vimeo.com/video/1" title="A roof is lifted"'),
            frame('src="//www.youtube.com/embed/x?rel=0" title="A roof is lifted"'),
        ),
        passes=(MAP, f'<iframe src="{HOST}" title="A roof is lifted"></iframe>'),
        near_misses=(
            frame('src="https://www.facebook.com/plugins/page" title="Our page"'),
            frame(f'src="{HOST}" title="A roof is lifted" hidden'),
            frame('src="https://youtube.com.example/embed/x" title="A roof is lifted"'),
            f'<a href="{HOST}">A roof is lifted</a>',
        ),
    ),
    "video-elsewhere-plays": Samples(
        fails=(
            frame(f'src="{HOST}?autoplay=1" title="A roof is lifted"'),
            frame(f'src="{HOST}?rel=0&amp;autoplay=1" title="A roof is lifted"'),
            frame('src="https://player.vimeo.com/video/1?autoplay=true" title="A roof is lifted"'),
        ),
        passes=(MAP, f'<iframe src="{HOST}?autoplay=0" title="A roof is lifted"></iframe>'),
        near_misses=(
            frame(f'src="{HOST}?autoplay=1&amp;mute=1" title="A roof is lifted"'),
            frame('src="/player?autoplay=1" title="A roof is lifted"'),
            frame(f'src="{HOST}?autoplay=10" title="A roof is lifted"'),
        ),
    ),
    "embedded-without-name": Samples(
        fails=(
            '<embed src="/a.pdf" type="application/pdf" data-fault>',
            '<object data="/a.pdf" data-fault><a href="/a.pdf">Report (PDF)</a></object>',
            '<object data="/map/" type="text/html" data-fault><p>Map</p></object>',
        ),
        passes=(
            '<embed src="/a.pdf" title="Report">',
            '<object data="/a.pdf" title="Report"><a href="/a.pdf">Report</a></object>',
        ),
        near_misses=(
            '<embed src="/a.pdf" aria-hidden="true">',
            '<object data="/a.pdf" title="Report"><embed src="/a.pdf"></object>',
            '<object data="/a.pdf" role="none"><p>x</p></object>',
            "<object><p>x</p></object>",
        ),
    ),
    "embedded-without-fallback": Samples(
        fails=(
            '<object data="/a.pdf" title="Report" data-fault></object>',
            '<object data="/a.pdf" title="Report" data-fault> <param name="a" value="b"></object>',
            '<object data="/a.svg" aria-label="Map of Riga" data-fault></object>',
        ),
        passes=(
            '<object data="/a.pdf" title="Report"><a href="/a.pdf">Report</a></object>',
            '<object data="/a.svg" aria-label="Map of Riga">Map of Riga</object>',
        ),
        near_misses=(
            '<object data="/a.pdf" title="Report" hidden></object>',
            '<object data="/a.svg" role="presentation"></object>',
            '<embed src="/a.pdf" title="Report">',
            '<object data="/a.svg" title="Map"><img src="/a.png" alt="Map of Riga"></object>',
        ),
    ),
}
