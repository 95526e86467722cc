"""Languages."""

from .pages import page
from .shape import Samples

ENGLISH = "The partners of the project met in the city, and they have seen how it was made."
MORE = "They said that it is not only for the people who live there, but for all of us."
ESTONIAN = "Projekti partnerid kohtusid linnas ja nägid, kuidas see kõik on tehtud."
STILL = "Nad ütlesid, et see ei ole ainult neile, kes seal elavad, vaid meile kõigile."
RUSSIAN = "Партнёры проекта встретились в городе и увидели, как это всё было сделано."
FINNISH = "Hankkeen kumppanit tapasivat kaupungissa, ja he näkivät kuinka se on tehty."


def said(tag: str, *texts: str, title: str = "<title></title>", more: str = "") -> str:
    paragraphs = "".join(f"<p>{text}</p>" for text in texts)
    return page(
        body=f"<main>{paragraphs}{more}</main>",
        title=title,
        attributes=f'lang="{tag}" data-fault',
    )


def titled(tag: str, title: str, *texts: str, more: str = "") -> str:
    return said(tag, *texts, title=f"<title>{title}</title>", more=more)


def part(tag: str, text: str) -> str:
    return f'<p>Riga</p><blockquote lang="{tag}" data-fault>{text}</blockquote>'


SAMPLES = {
    "page-language-missing": Samples(
        fails=(
            page(attributes="data-fault"),
            page(attributes='lang="" data-fault'),
            page(attributes='lang="  " data-fault'),
            page(attributes='xml:lang="en" data-fault'),
        ),
        passes=(page(), page(attributes='lang="en-GB"')),
        near_misses=(
            "<p>A fragment is in the language of its page.</p>",
            page(attributes="LANG=en"),
            page(attributes='lang="en" xml:lang=""'),
        ),
    ),
    "page-language-invalid": Samples(
        fails=(
            page(attributes='lang="estonian" data-fault'),
            page(attributes='lang="ee_EE" data-fault'),
            page(attributes='lang="est" data-fault'),
            page(attributes='lang="i-klingon" data-fault'),
            page(attributes='lang="*" data-fault'),
        ),
        passes=(page(), page(attributes='lang="en-GB"')),
        near_misses=(
            page(attributes='lang="EN"'),
            page(attributes='lang="en-nowhere"'),
            page(attributes='lang="en-GB-US"'),
            titled("vro", "Viro", "Timahavva om mi liin illos."),
        ),
    ),
    "page-language-said-twice": Samples(
        fails=(
            page(attributes='lang="en" xml:lang="et" data-fault'),
            page(attributes='lang="en-GB" xml:lang="ru-RU" data-fault'),
            page(attributes='lang="en" xml:lang="english" data-fault'),
        ),
        passes=(page(attributes='lang="en" xml:lang="en"'), page()),
        near_misses=(
            page(attributes='lang="EN" xml:lang="en"'),
            page(attributes='lang="en-GB" xml:lang="en-US"'),
            page(attributes='lang="en" xml:lang=""'),
        ),
    ),
    "page-language-wrong": Samples(
        fails=(
            titled("et", "The visit", ENGLISH, MORE),
            titled("en", "Külaskäik", ESTONIAN, STILL),
            titled("en", "Визит в город", RUSSIAN),
            titled("sv", "Vierailu", FINNISH, "Se ei ole vain heille, jotka siellä asuvat."),
        ),
        passes=(
            titled("en", "The visit", ENGLISH, MORE, more="<h1>The visit</h1>"),
            titled("et", "Külaskäik", ESTONIAN, STILL, more="<h1>Külaskäik</h1>"),
        ),
        near_misses=(
            titled("et", "Külaskäik", ESTONIAN, STILL, more=f'<p lang="en">{ENGLISH} {MORE}</p>'),
            titled("et", "Külaskäik", ESTONIAN, f"<code>{ENGLISH}</code>"),
            titled(
                "no", "Besøk", "Partnerne i prosjektet møttes i byen, og de så hvordan det ble."
            ),
            titled("lb", "Visite", ENGLISH, MORE),
        ),
    ),
    "page-language-doubtful": Samples(
        fails=(
            titled("et", "The visit to the city"),
            titled("en", "Külaskäik linna ja sealsed inimesed"),
            titled("fr", "Die Stadt und ihre Partner", "Wir waren in der neuen Schule."),
        ),
        passes=(titled("en", "The visit to the city"), titled("et", "Külaskäik linna")),
        near_misses=(
            titled("et", "Interreg"),
            titled("da", "Byen bygger en ny sykkelvei for alle"),
            titled("en", "Riga, Tartu, Narva, Turku"),
        ),
    ),
    "page-language-unclear": Samples(
        fails=(
            titled("nl", "Bonne année"),
            titled("en", "Tervetuloa sivuillemme"),
            titled("en", "Gelukkig nieuwjaar"),
        ),
        passes=(titled("en", "Good morning to the city"), titled("et", "Tere, linn")),
        near_misses=(titled("en", "Riga"), titled("et", "Interreg"), titled("en", "2024")),
    ),
    "direction-missing": Samples(
        fails=(
            page(attributes='lang="ar" data-fault', body="<main>مرحبا بكم في مدينة ريغا</main>"),
            '<p lang="he" data-fault>שלום</p>',
            '<blockquote lang="fa-IR" data-fault>سلام</blockquote>',
        ),
        passes=('<p lang="ar" dir="rtl">مرحبا</p>', '<p lang="en">Good morning, Riga</p>'),
        near_misses=(
            '<p lang="ar" dir="auto">مرحبا</p>',
            '<div dir="rtl"><p lang="he">שלום</p></div>',
            '<p lang="ar-Latn">marhaban</p>',
        ),
    ),
    "part-language-invalid": Samples(
        fails=(
            part("english", ENGLISH),
            part("eng", ENGLISH),
            part("  ", ENGLISH),
            part("en_GB", ENGLISH),
            '<div lang="?" data-fault><img src="/a.jpg" alt="A crane"></div>',
            '<div lang="nothing" data-fault><p aria-hidden="true">Riga</p></div>',
        ),
        passes=(part("en", ENGLISH), part("en-GB", ENGLISH)),
        near_misses=(
            part("", ENGLISH),
            part("nothing", ""),
            '<div lang="nothing"><p lang="en">Good morning</p></div>',
            '<div lang="nothing"><img src="/a.jpg" alt=""></div>',
            '<div lang="nothing" hidden>Good morning</div>',
            '<svg lang="nothing"><text>Good morning</text></svg>',
        ),
    ),
    "part-language-wrong": Samples(
        fails=(
            part("et", f"{ENGLISH} {MORE}"),
            part("en", f"{ESTONIAN} {STILL}"),
            part("en", RUSSIAN),
        ),
        passes=(part("en", f"{ENGLISH} {MORE}"), part("et", f"{ESTONIAN} {STILL}")),
        near_misses=(
            part("et", f'<span lang="en">{ENGLISH} {MORE}</span> {ESTONIAN}'),
            f'<pre lang="et">{ENGLISH} {MORE}</pre>',
            f'<p lang="et" hidden>{ENGLISH} {MORE}</p>',
            part("uk", RUSSIAN),
        ),
    ),
    "part-language-doubtful": Samples(
        fails=(
            part("et", "Welcome to the city"),
            part("en", "Tere tulemast meie linna"),
            part("fr", "Herzlich willkommen in der Stadt"),
            '<div lang="et" data-fault><img src="/a.jpg" alt="A crane lifts the roof of a school">'
            "</div>",
        ),
        passes=(part("en", "Welcome to the city"), part("et", "Tere tulemast meie linna")),
        near_misses=(
            part("et", "Interreg Baltic"),
            part("en", "Riga, Tartu, Narva"),
            '<code lang="et">for the while of this</code>',
            '<p lang="et" translate="no">for the while of this</p>',
        ),
    ),
    "part-language-unclear": Samples(
        fails=(
            part("nl", "Bonne année !"),
            part("en", "hyvää päivää"),
            part("en", "Les misérables"),
        ),
        passes=(part("en", "Good morning to you all"), part("de", "Guten Morgen")),
        near_misses=(part("en", "Riga"), part("et", "1991"), part("fi", "tere")),
    ),
    "part-language-unmarked": Samples(
        fails=(
            f"<p>{ESTONIAN}</p><p data-fault>{ENGLISH}</p>",
            f"<p>{ESTONIAN}</p><p data-fault>{RUSSIAN}</p>",
            f"<p>{ESTONIAN}</p><blockquote data-fault>{FINNISH} Se on myös meille.</blockquote>",
            f"<p data-fault>Ta ütles: “{ENGLISH}” Nii see oli, ja kõik said sellest aru.</p>",
            f"<ul><li>{ESTONIAN}</li><li data-fault>Добро пожаловать в город</li></ul>",
            f"<p data-fault>{ESTONIAN} Добро пожаловать в наш город.</p>",
        ),
        passes=(
            f'<p>{ESTONIAN}</p><p lang="en">{ENGLISH}</p>',
            f'<p>Ta ütles: “<span lang="en">{ENGLISH}</span>”</p>',
        ),
        near_misses=(
            f"<p>{ESTONIAN}</p>",
            "<p>Interreg Baltic Sea Region, Horizon Europe, URBACT</p>",
            "<p>Kaasas on Riga City Council ja University of Turku.</p>",
            f"<p>{ESTONIAN}</p><pre>{ENGLISH}</pre>",
            f"<p>{ESTONIAN}</p><p hidden>{ENGLISH}</p>",
            f'<p>{ESTONIAN}</p><p translate="no">{ENGLISH}</p>',
            "<p>λ ja π on kreeka tähed.</p>",
        ),
        language="et",
    ),
}
