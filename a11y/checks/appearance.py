"""How text is set: whether it can be read by those who see little, or see otherwise."""

import re
from collections.abc import Iterator

from bs4 import Tag
from django.utils.translation import gettext_lazy as _

from .documents import Document
from .findings import Seen, Severity
from .lengths import FIXED, length, usual_pixels
from .names import is_text
from .prose import HEADINGS, Passage, has_words, words
from .registry import check

SMALLEST = 12  # pixels: 9 pt
TIGHTEST_LINES = 1.2
LINES_OF_TEXT = 80  # characters; less than that stands in one line
LONG = 100  # characters of italics, of bold, of what is centred
NARROWEST = 320  # pixels of a screen that needs no scrolling to the side
HIDDEN_FOR_EYES = 2  # pixels: text for screen readers alone is set in a box of that size
LETTERS_FROM_THE_RIGHT = re.compile(r"[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]")
SIZES_OF_FONT = ("1", "-2", "-3", "-4")
PICTURES = ("canvas", "iframe", "img", "object", "svg", "table", "video")
GENERATED = re.compile(
    r"::?(?:before|after)\s*\{[^}]*?\bcontent\s*:\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE
)


def set_with(document: Document, *properties: str) -> Iterator[tuple[Tag, dict[str, str]]]:
    """Elements that are seen, with text in them, for which one of these properties is set."""
    for element in document.with_styles:
        style = document.style_of(element)
        if (
            any(name in style for name in properties)
            and document.is_visible(element)
            and has_text(document, element)
        ):
            yield element, {name: value.text for name, value in style.items()}


def has_text(document: Document, element: Tag) -> bool:
    """Whether words are seen in it; the first are enough."""
    return any(
        is_text(node)
        and has_words(str(node))
        and node.parent is not None
        and document.is_visible(node.parent)
        for node in element.descendants
    )


def is_for_screen_readers(style: dict[str, str]) -> bool:
    """Whether it takes no room on purpose, as text does that is for screen readers alone."""
    sizes = [usual_pixels(style.get(name, "")) for name in ("width", "height", "max-height")]
    return any(size is not None and size <= HIDDEN_FOR_EYES for size in sizes)


@check(
    "text-justified",
    Severity.WARNING,
    _("Align this text to one side: justified, it has gaps in which some readers lose the line."),
    wcag=("1.4.8",),
)
def text_justified(document: Document) -> Iterator[Seen]:
    """Failure F88 of WCAG 2.2."""
    for element, style in set_with(document, "text-align"):
        if style.get("text-align") == "justify":
            yield Seen(element)
    for element in document.with_attribute("align"):
        if str(element["align"]).lower() == "justify" and document.is_visible(element):
            yield Seen(element)


@check(
    "text-centred",
    Severity.QUESTION,
    _("Can this text be aligned to the side it is read from? Its lines begin at no edge."),
    wcag=("1.4.8",),
)
def text_centred(document: Document) -> Iterator[Seen]:
    """Technique G169 of WCAG 2.2: text aligned on one side, where reading begins."""
    for passage in document.passages:
        if len(passage.text) <= 2 * LONG or LETTERS_FROM_THE_RIGHT.search(passage.text):
            continue
        for holder in holders(passage):
            style = document.style_of(holder)
            aligned = style["text-align"].text if "text-align" in style else ""
            aligned = aligned or str(holder.get("align") or "").lower()
            if aligned in ("center", "right", "end") or holder.name == "center":
                yield Seen(holder)
            if aligned or holder.name == "center":
                break


def holders(passage: Passage) -> list[Tag]:
    """Its element, and the one around that."""
    above = passage.element.parent
    return [passage.element] if above is None else [passage.element, above]


@check(
    "text-spacing-tight",
    Severity.WARNING,
    _("Set the text wider: “%(property)s: %(value)s” is too tight to read with ease."),
    wcag=("1.4.8", "1.4.12"),
)
def text_spacing_tight(document: Document) -> Iterator[Seen]:
    """Techniques C8, C21 and G188 of WCAG 2.2; lines below 1.2 of the size of text touch."""
    for element, style in set_with(document, "letter-spacing", "word-spacing", "line-height"):
        for name in ("letter-spacing", "word-spacing"):
            space = None if is_kept(document, element, name) else usual_pixels(style.get(name, ""))
            # Large headings are drawn together a little in print, and harm nobody.
            if space is not None and space < -0.5:
                yield Seen(element, values={"property": name, "value": style[name]})
        lines = None if is_kept(document, element, "line-height") else lines_apart(style)
        text = document.text_of(element)
        if (
            lines is not None
            and 0 < lines < TIGHTEST_LINES
            and (len(text) > LINES_OF_TEXT or element.find("br") is not None)
            and element.name not in HEADINGS
            and not is_for_screen_readers(style)
        ):
            yield Seen(element, values={"property": "line-height", "value": style["line-height"]})


def is_kept(document: Document, element: Tag, name: str) -> bool:
    """Whether readers cannot change it either: that is a finding of its own."""
    value = document.style_of(element).get(name)
    return value is not None and value.is_important and value.is_inline


def lines_apart(style: dict[str, str]) -> float | None:
    """The height of a line in sizes of its text."""
    parts = length(style.get("line-height", ""))
    if parts is None:
        return None
    number, unit = parts
    if unit in ("", "em", "rem"):
        return number
    if unit == "%":
        return number / 100
    height, size = (
        usual_pixels(style["line-height"]),
        usual_pixels(style.get("font-size", "medium")),
    )
    return height / size if height is not None and size else None


@check(
    "text-too-small",
    Severity.WARNING,
    _("Set this text larger: %(size)s is too small to read with ease."),
    wcag=("1.4.4",),
)
def text_too_small(document: Document) -> Iterator[Seen]:
    """Understanding 1.4.4 of WCAG 2.2; 9 pt is the size of footnotes in print."""
    for element, style in set_with(document, "font-size", "font"):
        if is_too_small(element, style):
            yield Seen(element, values={"size": size_of_text(style)})
    for element in document.tagged("font"):
        if str(element.get("size") or "") in SIZES_OF_FONT and document.is_visible(element):
            yield Seen(element, values={"size": f"size {element['size']}"})


def is_too_small(element: Tag, style: dict[str, str]) -> bool:
    size = usual_pixels(size_of_text(style)) or 0
    return 0 < size < SMALLEST and element.name not in ("sub", "sup")


def size_of_text(style: dict[str, str]) -> str:
    if "font-size" in style:
        return style["font-size"]
    in_font = re.search(r"(?<![\w.])[\d.]+(?:px|pt|r?em|%)", style.get("font", ""))
    return in_font[0] if in_font else ""


@check(
    "text-size-fixed",
    Severity.QUESTION,
    _("Can the size be left to the style of the site? %(size)s stays, whatever readers set."),
    wcag=("1.4.4",),
)
def text_size_fixed(document: Document) -> Iterator[Seen]:
    """Techniques C12, C13 and C14 of WCAG 2.2: sizes in per cent, names, or em."""
    for element, style in set_with(document, "font-size", "font"):
        parts = length(size_of_text(style))
        if is_too_small(element, style):
            continue
        if "style" in element.attrs and parts is not None and parts[0] and parts[1] in FIXED:
            yield Seen(element, values={"size": size_of_text(style)})


@check(
    "text-hidden-by-style",
    Severity.WARNING,
    _("Show this text, or take it out: %(how)s, it is there for some readers and not for others."),
    wcag=("1.3.2",),
)
def text_hidden_by_style(document: Document) -> Iterator[Seen]:
    """Technique C7 of WCAG 2.2 for what is meant for screen readers; nothing else is to hide."""
    for element, style in set_with(document, "font-size", "text-indent"):
        if is_for_screen_readers(style):
            continue
        indent = usual_pixels(style.get("text-indent", ""))
        own_text = any(is_text(child) and has_words(str(child)) for child in element.children)
        if own_text and usual_pixels(style.get("font-size", "")) == 0:
            yield Seen(element, values={"how": _("set at the size of nothing")})
        elif indent is not None and indent <= -999:
            yield Seen(element, values={"how": _("moved out of the window")})


@check(
    "text-cut-off",
    Severity.WARNING,
    _("Let the box grow with its text: %(height)s high, it cuts off what does not fit."),
    wcag=("1.4.4", "1.4.12"),
)
def text_cut_off(document: Document) -> Iterator[Seen]:
    """Failure F69 of WCAG 2.2: text that is cut when it is enlarged."""
    for element, style in set_with(document, "overflow", "overflow-y"):
        hides = (style.get("overflow-y") or style["overflow"]).split()[-1:] == ["hidden"]
        for name in ("height", "max-height"):
            height = length(style.get(name, ""))
            if not hides or height is None or height[1] not in FIXED:
                continue
            if not is_for_screen_readers(style) and "clip" not in style:
                yield Seen(element, values={"height": style[name]})
                break


@check(
    "text-width-fixed",
    Severity.QUESTION,
    _("Can the width be left out? %(width)s is more than a telephone or an enlarged page has."),
    wcag=("1.4.10",),
)
def text_width_fixed(document: Document) -> Iterator[Seen]:
    """Failure F102 and technique C31 of WCAG 2.2: text fits 320 pixels of width."""
    for element, style in set_with(document, "width", "min-width"):
        if element.name in PICTURES or ("max-width" in style and "min-width" not in style):
            continue
        for name in ("min-width", "width"):
            parts = length(style.get(name, ""))
            wide = usual_pixels(style.get(name, ""))
            if parts is not None and parts[1] in FIXED and wide is not None and wide > NARROWEST:
                yield Seen(element, values={"width": style[name]})
                break


@check(
    "text-in-style",
    Severity.WARNING,
    _("Write “%(text)s” into the page: what only a style adds is not read by everyone."),
    wcag=("1.3.1",),
)
def text_in_style(document: Document) -> Iterator[Seen]:
    """Failure F87 of WCAG 2.2: words that style sheets generate."""
    for element in document.tagged("style"):
        for found in GENERATED.finditer(element.get_text()):
            text = " ".join((found[1] or found[2] or "").split())
            if any(len(word) > 1 for word in words(re.sub(r"\\[0-9a-fA-F]+ ?", "", text))):
                yield Seen(element, values={"text": text})
