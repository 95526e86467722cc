"""Words by which checks know what a text says: one table for each concept, English where unknown.

Each holds a regular expression for each language; those that end in ``*`` of the words, with stems.
"""

# ruff: noqa: RUF001 (Cyrillic letters are meant)

import re
from collections.abc import Mapping
from typing import TypeVar

Any = TypeVar("Any")
ENGLISH = "en"


def for_language(table: Mapping[str, Any], language: str) -> Any:
    return table.get(language, table[ENGLISH])


def patterns(**of_languages: str) -> dict[str, re.Pattern[str]]:
    return {
        language: re.compile(pattern, re.IGNORECASE | re.VERBOSE)
        for language, pattern in of_languages.items()
    }


# Headings that nobody filled in.
PLACEHOLDER_HEADINGS = patterns(
    en=r"""(?:new\ |your\ |page\ |section\ )?(?:sub)?(?:heading|header|headline|title)
        (?:\ (?:here|text|\d+))? | untitled | no\ title | lorem\ ipsum.* | to\ ?do | tbd | text
        | placeholder | section(?:\ \d+)?""",
    et=r"""(?:uus\ |sinu\ )?(?:ala)?pealkiri(?:\ \d+|\ siia)? | pealkirjata | nimetu | tekst
        | lorem\ ipsum.*""",
    ru=r"""(?:новый\ )?(?:под)?заголовок(?:\ \d+)? | без\ (?:названия|заголовка) | название | текст
        | lorem\ ipsum.*""",
)

# Text that is there to be replaced.
PLACEHOLDER_TEXTS = patterns(
    en=r"""\blorem\ ipsum\b | \bconsectetur\ adipisc | \b(?:TODO|TBD|FIXME)\b
        | \b(?:add|insert|enter|type|write|put)\ (?:your|the|some)?\ ?text\ here\b
        | \b(?:your|placeholder|dummy|sample)\ text\ (?:goes\ )?here\b | \bX{4,}\b""",
    et=r"""\blorem\ ipsum\b | \bTODO\b | \b(?:sisesta|lisa|kirjuta)\ (?:siia\ )?tekst(?:\ siia)?\b
        | \btekst\ (?:tuleb|tuleks)\ siia\b | \bX{4,}\b""",
    ru=r"""\blorem\ ipsum\b | \bTODO\b | \b(?:введите|вставьте|добавьте)\ (?:сюда\ )?текст
        (?:\ (?:сюда|здесь))?\b | \bздесь\ будет\ текст\b | \b[XХ]{4,}\b""",
)

# What is said by colour alone.
COLOURS = patterns(
    en=r"""
        \b(?:(?:high)?lighted|marked|shown|displayed|indicated|printed|written|colou?red|listed
            |outlined|labell?ed|fields?|items?|box(?:es)?|words?|text|names?|dates?|rows?|cells?
            |questions?|entries|links?|areas?|those|ones?|is|are|appears?)
            \ (?:with\ a\ |in\ |by\ |(?<=ed\ ))
            (?:the\ colou?r\ |bold\ |bright\ |dark\ |light\ )?COLOUR\b
            (?!\ (?:and\ white|book|list|paper|hall|square)\b)
        | \bCOLOUR\ (?:fields?|items?|text|words?|links?|buttons?|box(?:es)?|rows?|cells?|entries
            |asterisks?|icons?|labels?|dots?|font|letters?)\b
        | \bCOLOUR\ ?(?:=|\bmeans?\b|\bindicates?\b|\bstands\ for\b|\bis\ for\b|\bshows?\ that\b)
        """.replace("COLOUR", r"(?:red|green|blue|yellow|orange|purple|pink|gr[ae]y)"),
    et=r"""
        \b(?:märgitud|tähistatud|kirjutatud|näidatud|esile\ tõstetud|trükitud|toodud)
            \ (?:\w+\ )?(?:punase|rohelise|sinise|kollase|oranži|lilla|halli?)(?:ga|l)?\b
        | \b(?:punase|rohelise|sinise|kollase|oranži)(?:ga|s\ kirjas)
            \ (?:\w+\ )?(?:märgitud|tähistatud|kirjutatud|näidatud|toodud|väl\w+|read|ridu|laht\w+
            |on)\b
        | \b(?:puna|roheli|sini|kolla)\w+\ (?:väl(?:i|jad?|ju|ja)|laht\w+|read|lingi?d?|nup\w+
            |nuppu?|sõnad?|tekst\w*|kast\w*|tärn\w*)\b
        | \b(?:punane|roheline|sinine|kollane|oranž|hall)
            \ ?(?:=|\btähendab\b|\btähistab\b|\bnäitab\b)
        """,
    ru=r"""
        \b(?:отмеч|выдел|обознач|помеч|показан|написан|указан)\w*\ (?:\w+\ )?COLOUR
        | \bCOLOUR\ (?:пол[яейю]\w*|текст\w*|слов\w*|ссыл\w*|кноп\w*|строк\w*|ячей\w*|значо?к\w*)\b
        | \bCOLOUR\ ?(?:=|\bозначает\b|\bобозначает\b|\bпоказывает\b|\bцветом\b)
        """.replace(
        "COLOUR",
        r"(?:(?:красн|зел[её]н|ж[её]лт|оранжев|сер)(?:ый|ая|ое|ые|ым|ой|ую|ого|ых|ыми)"
        r"|син(?:ий|яя|ее|ие|им|ей|юю|его|их|ими))",
    ),
)

# What is found by its place, its shape, its size or its sound alone.
PLACES = patterns(
    en=r"""
        \b(?:box|menu|column|button|link|field|panel|sidebar|form|table|list|picture|image|photo
            |diagram|chart|graph|icon|tab|information|options?|details)(?:e?s)?
            \ (?:(?:is|are|which|that|shown|found|located|displayed|you\ see)\ ){0,3}
            (?:(?:on|to|at|in)\ the\ (?:far\ |top\ |bottom\ |upper\ |lower\ )?
            (?:right|left|top|bottom)|(?:just\ )?(?:below|above)|underneath|opposite)\b
            (?!\ (?:average|sea|zero))
        | \b(?:see|use|click|press|select|choose|tap|look|go|fill\ in|open|check|tick|enter)\b
            [^.!?]{0,60}\b(?:on|to|at|in)\ the\ (?:right|left|top|bottom|upper|lower)
            (?!\ (?:bank|wing|of))\b
        | \b(?:right|left|top|bottom|upper|lower)(?:[- ]hand)?
            \ (?:column|menu|panel|corner|box|sidebar|bar)\b
        | \b(?:right|left)[- ]hand\ side\b
        | \b(?:round|square|circular|triangular|rectangular|oval|diamond|arrow|star)
            (?:[- ]shaped)?\ (?:button|icon|link|box|symbol|sign)s?\b
        | \b(?:big|large|larger|biggest|largest|small|smaller|smallest)\ (?:button|icon|link)s?\b
        | \b(?:when\ you\ hear|after|at)\ the\ (?:beep|tone|chime|bell)\b""",
    et=r"""
        \b(?:paremal|vasakul|paremas|vasakus)\ (?:pool|ääres|servas|veerus|nurgas|menüüs|tulbas)\b
            (?!\ (?:\w*kalda\w*|jõge|teed|tänavat)\b)
        | \b(?:nupp|nupu|kast|menüü|vorm|link|pilt|tabel|väli|loend)\w*\ (?:on\ |asub\ )?
            (?:paremal|vasakul|all|allpool|ülal|ülalpool|üleval)\b
        | \b(?:all|ülal|parem|vasak)(?:olev|poolne|poolse|poolset|poolses)\w*
            \ (?:nup|kast|vorm|menüü|tabel|lin[kg]|pil[td]|loend|väl[ij]|veer)\w*
        | \b(?:vajuta|klõpsa|klikka|vali|vaata)\w*\b[^.!?]{0,40}\b(?:paremal|vasakul|allpool|ülal)\b
        | \b(?:ümmargu|ruudukujuli|kolmnur|üma?r|nelinur|suur|väike)\w*\ (?:nup|ikoon|link|märk)\w*
        | \b(?:pärast|kui\ kuulete?)\ (?:helisignaali|piiksu)\b""",
    ru=r"""
        \b(?:кнопк|меню|пол[еяю]|ссылк|форм[аеуы]|таблиц|окн[оае]|блок|колонк|столб|картинк|спис)\w*
            \ (?:находится\ )?(?:справа|слева|внизу|вверху|ниже|выше|сверху|снизу)\b
        | \bв\ (?:правом|левом|верхнем|нижнем)\ (?:столбце|углу|меню|блоке)\b
        | \bв\ (?:правой|левой|верхней|нижней)\ (?:колонке|части|панели)\b
        | \b(?:нажмите|смотрите|см\.|выберите|откройте)[^.!?]{0,40}
            \b(?:справа|слева|ниже|внизу|выше|вверху)\b
        | \b(?:кругл|квадратн|треугольн|больш|маленьк)\w+\ (?:кнопк|знач[ео]?к|иконк|ссылк)\w*
        | \b(?:после|услышав)\ (?:звуков\w+\ )?(?:сигнал|гудк)\w*""",
)

# They stand between words of sentences, in capitals or not, and never in abbreviations.
LITTLE_WORDS = {
    "en": {"a", "an", "and", "are", "be", "by", "for", "from", "in", "is", "must", "not", "of"}
    | {"on", "or", "our", "that", "the", "this", "to", "we", "will", "with", "you", "your"},
    "et": {"aga", "ega", "ei", "ette", "ja", "kui", "meie", "mitte", "nii", "ning", "ole", "on"}
    | {"pole", "palun", "see", "siis", "teie", "välja", "või"},
    "ru": {"без", "в", "вы", "для", "до", "же", "за", "и", "из", "или", "к", "как", "мы", "на"}
    | {"не", "нет", "о", "от", "по", "при", "с", "что", "это"},
}

# Words that say that something is out of date, or has been put in.
CHANGES = patterns(
    en=r"\b(?:was|were|old|new|before|now|previously|cancelled|deleted|removed|added|replaced)\b",
    et=r"\b(?:oli|olid|vana|uus|enne|nüüd|varem|tühistatud|kustutatud|lisatud|asendatud|asemel)\b",
    ru=r"\b(?:был[аои]?|стар\w+|нов\w+|ранее|теперь|отмен\w+|удал\w+|добавл\w+|замен\w+)\b",
)

# Units before a small raised figure that is a power.
POWERS = re.compile(r"(?:\d|\b(?:[a-zA-Zµ]{1,2}|м|км|см|дм|мм)|[)=×·])\s*\Z")

# Capital letters that readers know, and that lists of abbreviations leave out.
KNOWN_ABBREVIATIONS = {
    *("AIDS", "ASCII", "BBC", "CEO", "COVID", "CSS", "CSV", "DNA", "DVD", "EMBED", "FAQ", "FAX"),
    *("GMT", "GPS", "HIV", "HTML", "HTTP", "HTTPS", "IBAN", "ISBN", "ISO", "JPG", "JSON", "LED"),
    *("NASA", "NATO", "NB", "NGO", "OK", "PDF", "PIN", "PNG", "RSS", "SMS", "SOS", "SQL", "SVG"),
    *("TV", "UK", "UN", "UNESCO", "UNICEF", "URL", "USA", "USB", "UTC", "VAT", "VIP", "WC", "WHO"),
    *("XML", "ZIP", "PS", "EU", "EEK", "EUR", "USD", "WIFI"),
    *("EL", "ÜRO", "MTÜ", "OÜ", "AS", "SA", "FIE", "KM"),
    *("ЕС", "ООН", "США", "НАТО", "СССР", "РФ", "ДНК", "НКО", "СМИ", "ООО", "АО", "НДС"),
}

# Abbreviations within sentences, after which no sentence begins.
HOURS_OF_TWELVE = ("en",)
# Their dates in figures put the day first, with full stops, and nothing else is meant by that.
DAY_FIRST_WITH_STOPS = {
    *("bg", "cs", "da", "de", "et", "fi", "hr", "hu", "is", "lt", "lv", "mk", "nb", "nn", "no"),
    *("pl", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "tr", "uk"),
}
# "1." means "first" there: what follows it in small letters is no item of a list.
ORDINALS_WITH_STOPS = {"cs", "da", "de", "et", "fi", "hr", "hu", "lv", "nb", "no", "pl", "sk"}
