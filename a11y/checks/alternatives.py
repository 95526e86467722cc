"""Texts that stand for pictures: whether they say what the picture does."""

import re
from collections.abc import Iterator

from bs4 import Tag
from django.utils.translation import gettext_lazy as _

from .documents import Document
from .findings import Seen, Severity
from .images import file_of, is_drawn, is_named_above, source_of
from .names import in_one_line
from .registry import check

FILE = re.compile(
    r"\S+\.(?:jpe?g|png|gif|svg|webp|avif|bmp|tiff?|heic|pdf|psd|ai|eps)(?:\s*\(\d+\))?",
    re.IGNORECASE,
)
# What cameras, phones and programs call their files.
CAMERA = re.compile(
    r"(?:img|image|dsc[fn]?|pic|pict|photo|foto|pilt|screenshot|screen shot|scan|whatsapp image"
    r"|kuvatõmmis|снимок|изображение|unnamed|untitled|download|fb_img|pxl)"
    r"[\s_-]*(?:\d[\w\s.,:()-]*)",
    re.IGNORECASE,
)
LETTERS_AND_NUMBERS = re.compile(
    r"(?=.*\d)(?=.*[a-z])[a-z0-9]+(?:[_-][a-z0-9]+)+|[0-9a-f]{12,}", re.I
)
SHORT_CODE = re.compile(r"[A-Z]+-\d{1,4}")  # of a road, a law, an illness
PLACEHOLDER = re.compile(
    r"(?:image|img|picture|photo|photograph|pic|graphic|logo|icon|banner|placeholder|alt|alt text"
    r"|alternative text|alternate text|description|caption|thumbnail|spacer|blank|space|bullet"
    r"|arrow|line|dot|none|null|undefined|todo|tbd|n/a|na|xxx+|test|temp|untitled|decorative"
    r"|decorative image|insert image|add alt text|lorem ipsum.*|new image|main image|hero"
    r"|pilt|foto|joonis|pildi kirjeldus|kirjeldus|alternatiivtekst|alt-tekst|ikoon|logo pilt|tühi"
    r"|puudub|illustratsioon|pildike"
    r"|изображение|картинка|фото|фотография|рисунок|иконка|логотип|описание|альтернативный текст"
    r"|bild|foto|abbildung|grafik|kuva|valokuva|bilde|billede|attēls|nuotrauka|paveikslėlis"
    r"|obraz|zdjęcie|imagen|fotografía|afbeelding|immagine|photo sans titre)"
    r"(?:\s*[#:_-]?\s*\d{1,4})?[.:…!]*",
    re.IGNORECASE,
)
# "Image of" in the languages of our sites and of our partners.
SAYS_IT_IS_ONE = re.compile(
    r"(?:an?\s+|the\s+)?(?:image|picture|photo|photograph|pic|graphic|icon)\s+"
    r"(?:of|showing|depicting|shows|that shows)\b"
    r"|(?:pilt|foto|pildil|fotol|joonisel|illustratsioonil|ikoon)\s+(?:on|kus|millel|näha|kujutab)\b"
    r"|(?:pilt|foto|pildil|fotol|joonisel)\s*[:–-]\s"
    r"|(?:изображение|фото|фотография|картинка|рисунок|снимок)\s*(?:[:–-]|с\s|со\s|на котор\w+)"  # noqa: RUF001 - Cyrillic is meant
    r"|на (?:фото|фотографии|картинке|изображении|рисунке)\b"
    r"|(?:bild|foto|abbildung|grafik)\s+(?:von|vom|der|des|einer|eines|mit)\b"
    r"|kuva(?:ssa)?\s+(?:on|jossa)\b|valokuva(?:ssa)?\s+on\b|kuvassa\b"
    r"|bild(?:en)?\s+(?:på|av|visar|föreställer)\b|foto\s+(?:på|av)\b"
    r"|(?:image|photo|photographie|illustration|dessin)\s+(?:de|du|des|d['’]|montrant|représentant)"
    r"|(?:imagen|foto|fotografía|ilustración)\s+(?:de|del|que muestra)\b"
    r"|(?:immagine|foto|fotografia)\s+(?:di|del|della|che mostra)\b"
    r"|(?:obraz|zdjęcie|fotografia|grafika)\s+(?:przedstawia\w*|pokazuj\w+|z\s)"
    r"|(?:attēls|attēlā|foto)\s+(?:ar|redzam\w+|kurā)\b|nuotrauk(?:a|oje)\s+(?:su|matyti|kurioje)\b"
    r"|(?:afbeelding|foto|plaatje)\s+van\b",
    re.IGNORECASE,
)
PICTURE_ALONE = re.compile(
    r"(?:image|picture|photo|pilt|foto|изображение|фото)\s*[:–-]\s", re.IGNORECASE
)
LONGEST = 250


def pictures(document: Document) -> Iterator[tuple[Tag, str]]:
    """Pictures that are met, with what stands for them."""
    for element in document.tagged("img", "svg", "canvas"):
        if not document.is_exposed(element) or is_named_above(document, element):
            continue
        if element.name != "img" and is_drawn(document, element) and element.find_parent("svg"):
            continue
        name = document.name_of(element)
        if name:
            yield element, name


def folded(text: str) -> str:
    """Only letters and digits, in lower case: so texts are the same that sound the same."""
    return re.sub(r"[\W_]+", "", text).lower()


@check(
    "image-alt-file-name",
    Severity.ERROR,
    _("“%(name)s” is the name of a file. Say what the picture shows."),
    wcag=("1.1.1",),
    act=("qt1vmo",),
)
def alt_is_file_name(document: Document) -> Iterator[Seen]:
    """WCAG failure F30: the name of a file says nothing of what is seen."""
    for element, name in pictures(document):
        if FILE.fullmatch(name):
            yield Seen(element, values={"name": name})


def is_own_file(element: Tag, name: str) -> bool:
    """Whether it is the name of the picture's file, without its ending, and no words."""
    stem = file_of(source_of(element)).rpartition(".")[0]
    if not stem or folded(stem) != folded(name):
        return False
    return (
        "_" in name
        or bool(re.search(r"\d{3}|[a-zõäöü]\d|\d[a-z]", name, re.IGNORECASE))
        or ("-" in name and " " not in name and name == name.lower())
    )


@check(
    "image-alt-file-like",
    Severity.WARNING,
    _("“%(name)s” looks like the name of a file. Say what the picture shows."),
    wcag=("1.1.1",),
    act=("qt1vmo",),
)
def alt_is_like_file_name(document: Document) -> Iterator[Seen]:
    """WCAG failure F30: names that cameras and programs give."""
    for element, name in pictures(document):
        if is_like_file(element, name):
            yield Seen(element, values={"name": name})


def is_like_file(element: Tag, name: str) -> bool:
    if FILE.fullmatch(name):
        return False
    coded = LETTERS_AND_NUMBERS.fullmatch(name) and not SHORT_CODE.fullmatch(name)
    return bool(coded or CAMERA.fullmatch(name) or is_own_file(element, name))


@check(
    "image-alt-placeholder",
    Severity.WARNING,
    _("“%(name)s” stands for any picture. Say what this one shows."),
    wcag=("1.1.1",),
    act=("qt1vmo",),
)
def alt_is_placeholder(document: Document) -> Iterator[Seen]:
    """WCAG failure F30: words that were put there for want of others."""
    for element, name in pictures(document):
        says_nothing = PLACEHOLDER.fullmatch(name) or not any(one.isalnum() for one in name)
        if says_nothing and not is_like_file(element, name):
            yield Seen(element, values={"name": name})


@check(
    "image-alt-says-image",
    Severity.WARNING,
    _("That it is a picture is said already. Begin with what it shows."),
    wcag=("1.1.1",),
)
def alt_says_image(document: Document) -> Iterator[Seen]:
    """W3C, "Tips and tricks" for images: not "image of"; what kind it is may matter for art."""
    for element, name in pictures(document):
        found = SAYS_IT_IS_ONE.match(name) or PICTURE_ALONE.match(name)
        if found:
            rest = name[found.end() :].strip()
            yield Seen(element, rest[:1].upper() + rest[1:])


@check(
    "image-alt-long",
    Severity.WARNING,
    _(
        "This text has %(length)s characters, and can only be heard in one go. Say the essence "
        "here, and the rest in the text beside the picture."
    ),
    wcag=("1.1.1",),
)
def alt_is_long(document: Document) -> Iterator[Seen]:
    """WCAG technique H45 and G95: a short text, and a long description where one is needed."""
    for element, name in pictures(document):
        if len(name) > LONGEST and "alt" in element.attrs:
            yield Seen(element, values={"length": len(name)})


@check(
    "image-alt-address",
    Severity.WARNING,
    _("An address says nothing when it is read aloud. Say what the picture shows."),
    wcag=("1.1.1",),
    act=("qt1vmo",),
)
def alt_is_address(document: Document) -> Iterator[Seen]:
    """WCAG failure F30: an address is no alternative."""
    for element, name in pictures(document):
        if re.fullmatch(r"(?:https?://|www\.)\S+", name, re.IGNORECASE):
            yield Seen(element)


# --- What is said twice ---------------------------------------------------------------------------


@check(
    "image-alt-repeats-caption",
    Severity.WARNING,
    _(
        "The caption says the same, so it is heard twice. Say here what is to be seen, or leave "
        "the text empty if the caption says it all."
    ),
    wcag=("1.1.1",),
)
def alt_repeats_caption(document: Document) -> Iterator[Seen]:
    """W3C, "Images tutorial": the alternative and the caption say different things."""
    for figure in document.tagged("figure"):
        caption = figure.find("figcaption")
        text = folded(document.text_of(caption)) if caption is not None else ""
        if not text:
            continue
        for element in figure.find_all("img"):
            if document.is_exposed(element) and folded(document.name_of(element)) == text:
                yield Seen(element, 'alt=""')


@check(
    "image-alt-repeats-link",
    Severity.WARNING,
    _("The link says the same beside the picture, so it is heard twice. Leave this text empty."),
    wcag=("1.1.1",),
)
def alt_repeats_link(document: Document) -> Iterator[Seen]:
    """WCAG technique H2: a picture beside the text of the same link has no text of its own."""
    for link in document.shown("a", "button"):
        text = folded(document.text_of(link))
        for element in link.find_all("img") if text else ():
            if document.is_exposed(element) and folded(in_one_line(element.get("alt"))) == text:
                yield Seen(element, 'alt=""')


@check(
    "image-alt-repeats-text",
    Severity.WARNING,
    _("The text beside the picture says the same, so it is heard twice. Leave this text empty."),
    wcag=("1.1.1",),
)
def alt_repeats_text(document: Document) -> Iterator[Seen]:
    """WCAG 1.1.1: what the text right before or after says need not be said again."""
    for element, name in pictures(document):
        if (
            document.inside(element, "a", "button", "figure") is not None
            or "alt" not in element.attrs
        ):
            continue
        wanted = folded(name)
        neighbours = (element.find_previous_sibling(True), element.find_next_sibling(True))
        if any(
            one is not None and one.name != "img" and folded(document.text_of(one)) == wanted
            for one in neighbours
        ):
            yield Seen(element, 'alt=""')


@check(
    "image-alt-repeats-title",
    Severity.WARNING,
    _("title repeats alt, so some hear it twice. Leave out title."),
    wcag=("1.1.1",),
)
def alt_repeats_title(document: Document) -> Iterator[Seen]:
    """HTML, "The title attribute": not the same as the alternative text."""
    for element in document.shown("img"):
        alt, title = in_one_line(element.get("alt")), in_one_line(element.get("title"))
        if alt and folded(alt) == folded(title):
            yield Seen(element)


@check(
    "image-alt-repeated",
    Severity.QUESTION,
    _("Several pictures say “%(name)s”. Do they show the same? Say what each shows."),
    wcag=("1.1.1",),
)
def alt_repeated(document: Document) -> Iterator[Seen]:
    """WCAG 1.1.1: different pictures with one text are told apart by nobody who hears it."""
    first: dict[str, str] = {}
    for element, name in pictures(document):
        source = source_of(element)
        if element.name != "img" or not source or document.inside(element, "a", "button"):
            continue
        if file_of(first.setdefault(folded(name), source)) != file_of(source):
            yield Seen(element, values={"name": name})
