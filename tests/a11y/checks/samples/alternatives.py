"""Texts that stand for pictures."""

from .shape import Samples


def picture(alt: str, source: str = "/media/a.jpg", more: str = "data-fault") -> str:
    return f'<p><img src="{source}" alt="{alt}" {more}></p>'


GOOD = picture("A crane lifts the roof of a school", more="")
NONE = picture("", more="")
LONG = "The crane lifts the roof of the school while people watch. " * 6

SAMPLES = {
    "image-alt-file-name": Samples(
        fails=(
            picture("robot.jpg"),
            picture("IMG_2031.JPG"),
            picture("photo-riga.jpeg (1)"),
            picture("plan-final.pdf"),
        ),
        passes=(GOOD, NONE),
        near_misses=(
            picture("Robot", "/media/robot.jpg", ""),
            picture("Riga castle", "/media/riga-castle.jpg", ""),
            picture("The icon of a .jpg file", more=""),
            picture("robot.jpg", more="hidden"),
        ),
    ),
    "image-alt-file-like": Samples(
        fails=(
            picture("IMG_2031"),
            picture("city_map_final", "/media/city_map_final.png"),
            picture("riga-2024-07", "/media/riga-2024-07.webp"),
            picture("DSC 00412"),
            picture("Screenshot 2024-05-01 at 10.00"),
            picture("a3f5-99-final_v2"),
        ),
        passes=(GOOD, picture("Riga in 1991", more="")),
        near_misses=(
            picture("Imagine a city in 2050", more=""),
            picture("COVID-19", more=""),
            picture("Photo", more=""),
            picture("Map of Riga", more=""),
        ),
    ),
    "image-alt-placeholder": Samples(
        fails=(
            picture("image"),
            picture("Picture 3"),
            picture("pilt"),
            picture("Изображение"),
            picture("..."),
            picture("alt text"),
        ),
        passes=(GOOD, NONE),
        near_misses=(
            picture("Logo of the city of Riga", more=""),
            picture("Photographer at work", more=""),
            picture("Pildimuuseum", more=""),
            '<a href="/" aria-label="Home"><img src="/a.png" alt="icon"></a>',
        ),
    ),
    "image-alt-says-image": Samples(
        fails=(
            picture("Image of a crane"),
            picture("A photo showing a crane"),
            picture("Pildil on kraana"),
            picture("Фото: кран поднимает крышу"),
            picture("Foto von einem Kran"),
            picture("Kuvassa nosturi nostaa katon"),
        ),
        passes=(GOOD, picture("Kraana tõstab koolimaja katust", more="")),
        near_misses=(
            picture("Imagery from space", more=""),
            picture("Photographers of the city", more=""),
            picture("Pildistajad katusel", more=""),
            picture("Painting of a crane by a pupil", more=""),
        ),
    ),
    "image-alt-long": Samples(
        fails=(
            picture(LONG),
            picture("x" * 300),
            f'<figure><img src="/a.jpg" alt="{LONG}" data-fault></figure>',
        ),
        passes=(GOOD, picture("A crane lifts a roof. People watch it from the street.", more="")),
        near_misses=(
            picture(LONG, more="hidden"),
            f'<p id="long">{LONG}</p><img src="/a.jpg" aria-labelledby="long">',
            picture("The crane lifts the roof of the school. " * 5, more=""),
        ),
    ),
    "image-alt-address": Samples(
        fails=(
            picture("https://riga.example/a"),
            picture("www.riga.example"),
            picture("HTTP://riga.example/crane"),
        ),
        passes=(GOOD, NONE),
        near_misses=(
            picture("A poster with the address www.riga.example", more=""),
            picture("The www at 30", more=""),
            picture("https://riga.example/a", more="hidden"),
        ),
    ),
    "image-alt-repeats-caption": Samples(
        fails=(
            '<figure><img src="/a.jpg" alt="A crane" data-fault><figcaption>A crane</figcaption>'
            "</figure>",
            '<figure><img src="/a.jpg" alt="A crane." data-fault><figcaption>a crane'
            "</figcaption></figure>",
            '<figure><figcaption><p>A crane</p></figcaption><a href="/b/">'
            '<img src="/a.jpg" alt="A crane" data-fault></a></figure>',
        ),
        passes=(
            '<figure><img src="/a.jpg" alt="A crane lifts a roof"><figcaption>Riga, 2024'
            "</figcaption></figure>",
            GOOD,
        ),
        near_misses=(
            '<figure><img src="/a.jpg" alt=""><figcaption>A crane</figcaption></figure>',
            '<figure><img src="/a.jpg" alt="A crane"><figcaption></figcaption></figure>',
            '<figure><img src="/a.jpg" alt="A crane"><figcaption>A crane in Riga</figcaption>'
            "</figure>",
        ),
    ),
    "image-alt-repeats-link": Samples(
        fails=(
            '<a href="/riga/"><img src="/a.jpg" alt="Riga" data-fault> Riga</a>',
            '<a href="/riga/"><img src="/a.jpg" alt="City of Riga" data-fault><br>City of Riga</a>',
            '<button type="button"><img src="/a.png" alt="Send" data-fault> Send</button>',
        ),
        passes=('<a href="/riga/"><img src="/a.jpg" alt=""> Riga</a>', GOOD),
        near_misses=(
            '<a href="/riga/"><img src="/a.jpg" alt="Riga"></a>',
            '<a href="/riga/"><img src="/a.jpg" alt="A crane"> Riga</a>',
            '<a href="/riga/"><img src="/a.jpg" alt="Riga" hidden> Riga</a>',
        ),
    ),
    "image-alt-repeats-text": Samples(
        fails=(
            '<div><img src="/a.jpg" alt="City of Riga" data-fault><p>City of Riga</p></div>',
            '<div><h3>City of Riga</h3><img src="/a.jpg" alt="City of Riga" data-fault></div>',
            '<p><span>Riga</span> <img src="/a.jpg" alt="Riga" data-fault></p>',
        ),
        passes=('<div><img src="/a.jpg" alt=""><p>City of Riga</p></div>', GOOD),
        near_misses=(
            '<div><img src="/a.jpg" alt="The castle of Riga"><p>City of Riga</p></div>',
            '<div><img src="/a.jpg" alt="Riga"><p>Text</p><p>Riga</p></div>',
            '<div><img src="/a.jpg" alt="Riga" hidden><p>Riga</p></div>',
        ),
    ),
    "image-alt-repeats-title": Samples(
        fails=(
            picture("A crane", more='title="A crane" data-fault'),
            picture("A crane", more='title="a crane." data-fault'),
            picture("Riga", more='title=" Riga " data-fault'),
        ),
        passes=(GOOD, picture("A crane", more='title="Taken in 2024"')),
        near_misses=(
            picture("", more='title="A crane"'),
            picture("A crane", more='title=""'),
            '<p title="A crane"><img src="/a.jpg" alt="A crane"></p>',
        ),
    ),
    "image-alt-repeated": Samples(
        fails=(
            '<img src="/a.jpg" alt="At work"><img src="/b.jpg" alt="At work" data-fault>',
            '<img src="/a.jpg" alt="At work"><p>x</p><img src="/b.jpg" alt="at work." data-fault>',
            '<img src="/x/a.jpg" alt="Riga"><img src="/y/b.jpg" alt="Riga" data-fault>',
        ),
        passes=('<img src="/a.jpg" alt="At work"><img src="/b.jpg" alt="At rest">', GOOD),
        near_misses=(
            '<img src="/a.jpg" alt="At work"><img src="/a.jpg" alt="At work">',
            '<img src="/a.jpg" alt=""><img src="/b.jpg" alt="">',
            '<a href="/"><img src="/a.jpg" alt="Riga"></a>'
            '<a href="/"><img src="/b.jpg" alt="Riga"></a>',
        ),
    ),
    "image-spacer": Samples(
        fails=(
            '<img src="/spacer.gif" alt="" data-fault>',
            '<img src="/img/transparent.png" alt="" width="20" height="9" data-fault>',
            '<img src="/count" alt="" width="1" height="1" data-fault>',
        ),
        passes=(GOOD, NONE),
        near_misses=(
            '<img src="/blank-page.png" alt="An empty page">',
            '<img src="/spacer.gif" alt="" hidden>',
            '<noscript><img src="/count" alt="" width="1" height="1"></noscript>',
        ),
    ),
    "picture-of-characters": Samples(
        fails=(
            "<pre data-fault> /\\_/\\ \n( o.o )\n &gt; ^ &lt; \n(_____)=====</pre>",
            "<pre data-fault>+----+----+\n| a  | b  |\n+----+----+\n| c  | d  |</pre>",
            "<div><pre data-fault>┌────────┐\n│ server │\n└────────┘</pre></div>",
        ),
        passes=(GOOD, "<pre>Roses are red\nviolets are blue\nsugar is sweet</pre>"),
        near_misses=(
            '<pre role="img" aria-label="Cat"> /\\_/\\ \n( o.o )\n &gt; ^ &lt; \n(_____)====</pre>',
            "<pre><code>a = [[1]]\nb = {}\nc = (a, b)\nd = ((((()))))</code></pre>",
            "<pre>--- Riga ---\nthe partners met\nin the morning</pre>",
            '<pre aria-hidden="true"> /\\_/\\ \n( o.o )\n &gt; ^ &lt; \n(_____)=====</pre>',
        ),
    ),
}
