"""Pictures: whether something stands in their place for those who do not see them."""

import re
from collections.abc import Iterator

from bs4 import Tag
from django.utils.translation import gettext_lazy as _

from .documents import Document
from .findings import Seen, Severity
from .names import in_one_line
from .registry import check
from .roles import PRESENTATIONAL, explicit_role, must_be_exposed

DRAWN_ROLES = ("img", "image", "graphics-document", "graphics-symbol")
# What an object shows, by the end of its address, where it does not say its type.
MEDIA_FILE = re.compile(
    r"\.(?:apng|avif|bmp|gif|ico|jpe?g|png|svg|tiff?|webp|aac|flac|m4a|mid|mp3|oga|ogg|opus|wav"
    r"|weba|avi|m4v|mkv|mov|mp4|mpe?g|ogv|webm|wmv)$",
    re.IGNORECASE,
)
MOVES = re.compile(r"\.gif(?:[?#]|$)", re.IGNORECASE)
MEANS_TEXT = re.compile(
    r"(?:text|tekst|title|heading|pealkiri|slogan|quote|tsitaat|poster|plakat|flyer|flaier|banner"
    r"|invitation|kutse|schedule|ajakava)",
    re.IGNORECASE,
)
LONG_ENOUGH_TO_BE_TEXT = 12
SPACER = re.compile(r"(?:spacer|blank|clear|pixel|transparent|trans|shim|1x1)\.(?:gif|png)", re.I)


def is_drawn(document: Document, element: Tag) -> bool:
    return element.name == "svg" or document.inside(element, "svg") is not None


def is_decoration(element: Tag) -> bool:
    """Whether its markup says that nothing is lost without it, and it can be left out."""
    if explicit_role(element) in PRESENTATIONAL:
        return not must_be_exposed(element)
    return element.name == "img" and element.get("alt") == "" and not explicit_role(element)


def file_of(address: object) -> str:
    """The name of the file in an address."""
    path = str(address or "").partition("#")[0].partition("?")[0]
    return "" if path.startswith("data:") else path.rstrip("/").rpartition("/")[2]


def source_of(element: Tag) -> str:
    return str(element.get("src") or element.get("data-src") or element.get("srcset") or "")


def is_named_above(document: Document, element: Tag) -> bool:
    """Whether something around it has a name of its own that its author chose."""
    return any(
        in_one_line(one.get("aria-label")) or document.referenced(one, "aria-labelledby")
        for one in document.ancestors(element)
        if document.role_of(one) in ("button", "link", "img", "image", "menuitem", "tab", "option")
    )


@check(
    "image-alt-missing",
    Severity.ERROR,
    _(
        "Say what the picture shows, for people who do not see it. If it is only decoration, mark "
        "it as such."
    ),
    wcag=("1.1.1",),
    act=("23a2a8",),
)
def image_without_alternative(document: Document) -> Iterator[Seen]:
    """ACT 23a2a8: a picture has a name, or is marked as decoration."""
    found = [*document.shown("img"), *document.with_role("img", "image")]
    for element in {id(element): element for element in found}.values():
        if is_drawn(document, element):
            continue
        if not is_decoration(element) and not document.name_of(element):
            yield Seen(element)


@check(
    "drawing-without-name",
    Severity.ERROR,
    _(
        "Say what this drawing shows, with a title element as its first or with aria-label. If it "
        'is only decoration, use aria-hidden="true".'
    ),
    wcag=("1.1.1",),
    act=("7d6734",),
)
def drawing_without_name(document: Document) -> Iterator[Seen]:
    """ACT 7d6734: SVG with a role that says it is a picture has a name."""
    for element in document.with_attribute("role"):
        if explicit_role(element) not in DRAWN_ROLES or not is_drawn(document, element):
            continue
        if document.is_exposed(element) and not drawing_name(document, element):
            yield Seen(element)


def drawing_name(document: Document, element: Tag) -> str:
    """SVG-AAM: any element of SVG is named by its title."""
    name = document.name_of(element)
    title = element.find("title", recursive=False)
    return name or (in_one_line(title.get_text()) if title is not None else "")


@check(
    "object-without-name",
    Severity.ERROR,
    _("Say with title or aria-label what this shows or plays, for people who do not perceive it."),
    wcag=("1.1.1",),
    act=("8fc3b6",),
)
def object_without_name(document: Document) -> Iterator[Seen]:
    """ACT 8fc3b6: an object that is a picture, a sound or a film has a name."""
    for element in document.shown("object"):
        if explicit_role(element) or not embeds_media(element):
            continue
        if not document.name_of(element):
            yield Seen(element)


def embeds_media(element: Tag) -> bool:
    kind = str(element.get("type") or "").strip().lower()
    address = str(element.get("data") or "")
    if not address:
        return False
    if kind:
        return kind.startswith(("image/", "audio/", "video/"))
    if address.startswith("data:"):
        return address[5:].startswith(("image/", "audio/", "video/"))
    return bool(MEDIA_FILE.search(file_of(address)))


@check(
    "image-map-on-server",
    Severity.WARNING,
    _("Where to click here only shows with a mouse. Use links, or a map with areas."),
    wcag=("2.1.1", "1.1.1"),
)
def image_map_on_server(document: Document) -> Iterator[Seen]:
    """WCAG 2.1.1: a server-side image map cannot be used with the keyboard."""
    for element in document.shown("img"):
        if "ismap" in element.attrs and document.inside(element, "a") is not None:
            yield Seen(element)


@check(
    "image-may-be-text",
    Severity.QUESTION,
    _(
        "Is this a picture of text? Write the text itself, if you can: it can be enlarged, "
        "recoloured and translated."
    ),
    wcag=("1.4.5", "1.4.9"),
    act=("0va7u6",),
)
def image_may_be_text(document: Document) -> Iterator[Seen]:
    """ACT 0va7u6: text is text; a file's name or a long alternative may give a picture away."""
    for element in document.tagged("img", "input"):
        if element.name == "input" and str(element.get("type") or "").lower() != "image":
            continue
        if not document.is_on_screen(element):
            continue
        name = in_one_line(element.get("alt"))
        source = source_of(element)
        words = len(name.split())
        drawn = source.startswith("data:image/svg") and "<text" in source
        named = MEANS_TEXT.search(file_of(source)) and not re.search("logo", source, re.IGNORECASE)
        sentence = words >= LONG_ENOUGH_TO_BE_TEXT and name.endswith((".", "!", "?"))
        if drawn or named or (sentence and element.find_parent("figure") is None and words < 40):
            yield Seen(element)
    for element in document.with_attribute("style"):
        background = document.style_of(element).get("background-image")
        address = re.search(r"url\(([^)]*)\)", "" if background is None else background.text)
        if (
            address
            and document.is_on_screen(element)
            and not document.text_of(element)
            and MEANS_TEXT.search(file_of(address[1].strip("\"'")))
        ):
            yield Seen(element)


@check(
    "image-may-move",
    Severity.QUESTION,
    _("Does this picture move for more than five seconds? Then let people stop it."),
    wcag=("2.2.2",),
)
def image_may_move(document: Document) -> Iterator[Seen]:
    """WCAG technique G152: animated pictures stop, or can be stopped."""
    for element in document.tagged("img"):
        moves = MOVES.search(source_of(element)) and not is_spacer(element)
        if moves and document.is_on_screen(element):
            yield Seen(element)


def is_spacer(element: Tag) -> bool:
    """Whether a picture is only there to make space."""
    sizes = {str(element.get("width") or ""), str(element.get("height") or "")}
    return SPACER.fullmatch(file_of(source_of(element))) is not None or sizes == {"1"}


@check(
    "background-with-text",
    Severity.QUESTION,
    _("Text stands on a picture here. Can it be read everywhere, and when the picture is missing?"),
    wcag=("1.4.3", "1.1.1"),
)
def background_with_text(document: Document) -> Iterator[Seen]:
    """WCAG failure F83: text on a picture needs contrast with all of it."""
    for element in document.elements:
        style = document.style_of(element)
        for name in ("background-image", "background"):
            value = style.get(name)
            if (
                value is not None
                and "url(" in value.text
                and document.is_on_screen(element)
                and document.text_of(element)
            ):
                yield Seen(element)
                break
