"""Colours of text: whether it can be told from what is behind it."""

from collections.abc import Iterator

import tinycss2.color3
from bs4 import Tag
from django.utils.translation import gettext_lazy as _

from a11y.colours import Colour, contrast_ratio

from .appearance import set_with
from .documents import Document
from .findings import Seen, Severity
from .names import is_text
from .prose import has_words
from .registry import check
from .sizes import pixels

LEAST_CONTRAST, LEAST_OF_LARGE = 4.5, 3.0
LARGE, LARGE_AND_BOLD = 24, 18.66  # pixels: 18 pt, and 14 pt
BOLD = ("bold", "bolder", "600", "700", "800", "900")
GROUNDS = ("background-color", "background")


def colour(text: str) -> Colour | None:
    """An opaque colour of CSS; nothing for what only a browser can tell."""
    found = tinycss2.color3.parse_color(text)
    if not isinstance(found, tinycss2.color3.RGBA) or found.alpha < 1:
        return None
    return Colour("".join(f"{round(channel * 255):02x}" for channel in found[:3]))


def text_colour_of(document: Document, element: Tag) -> Colour | None:
    """The colour of the text in it, if the document itself sets one."""
    for around in [element, *document.ancestors(element)]:
        style = document.style_of(around)
        if "color" in style and style["color"].text not in ("inherit", "currentcolor"):
            return colour(style["color"].text)
        if around.name == "font" and "color" in around.attrs:
            return colour(str(around["color"]))
        if around is not element and "class" in around.attrs:
            return None
    return None


def ground_of(document: Document, element: Tag) -> Colour | None:
    """The nearest background that is known. A page without style sheets from elsewhere is white."""
    for around in [element, *document.ancestors(element)]:
        style = document.style_of(around)
        for name in GROUNDS:
            if name in style and style[name].text not in ("transparent", "none", "inherit"):
                return colour(style[name].text)
        if "bgcolor" in around.attrs:
            return colour(str(around["bgcolor"]))
        # Style sheets from elsewhere colour what has a class.
        if around is not element and "class" in around.attrs:
            return None
    return None if document.tagged("link") else Colour("ffffff")


def contrast_of(document: Document, element: Tag) -> float | None:
    text, ground = text_colour_of(document, element), ground_of(document, element)
    return None if text is None or ground is None else contrast_ratio(text, ground)


@check(
    "text-contrast-low",
    Severity.WARNING,
    _(
        "Set the text and what is behind it further apart: their contrast is %(ratio)s to 1, and "
        "%(least)s to 1 is the least."
    ),
    wcag=("1.4.3",),
)
def text_contrast_low(document: Document) -> Iterator[Seen]:
    """Techniques G18 and G145 of WCAG 2.2, where the document itself says both colours."""
    with_text = with_text_of_their_own(document)
    for element, style in coloured(document):
        if id(element) not in with_text:
            continue
        ratio = contrast_of(document, element)
        least = LEAST_OF_LARGE if is_large(style) else LEAST_CONTRAST
        if ratio is not None and 1.05 < ratio < least:
            # Rounded down: 4.49 is not 4.5.
            yield Seen(element, values={"ratio": int(ratio * 10) / 10, "least": least})


@check(
    "text-invisible",
    Severity.WARNING,
    _("Show this text, or take it out: it has the colour of its background."),
    wcag=("1.4.3",),
)
def text_invisible(document: Document) -> Iterator[Seen]:
    """Technique G18 of WCAG 2.2, and C7 for what is meant for screen readers alone."""
    with_text = with_text_of_their_own(document)
    for element, _style in coloured(document):
        if id(element) not in with_text:
            continue
        ratio = contrast_of(document, element)
        if ratio is not None and ratio <= 1.05:
            yield Seen(element)


def coloured(document: Document) -> Iterator[tuple[Tag, dict[str, str]]]:
    """Elements with text that set a colour, with their style."""
    yield from set_with(document, "color", *GROUNDS)
    for element in document.tagged("font"):
        if "color" in element.attrs and document.is_visible(element):
            yield element, {}


def is_large(style: dict[str, str]) -> bool:
    size = pixels(style.get("font-size", "")) or 0
    return size >= (LARGE_AND_BOLD if style.get("font-weight") in BOLD else LARGE)


def with_text_of_their_own(document: Document) -> set[int]:
    """By ``id()``, the elements that are the nearest to set a colour for some text."""
    nearest: dict[int, int] = {}
    for element in document.elements:
        is_one = (
            element.name in ("font", "a") or {"color", *GROUNDS} & document.style_of(element).keys()
        )
        nearest[id(element)] = id(element) if is_one else nearest.get(id(element.parent), 0)
    return {
        nearest[id(node.parent)]
        for element in document.elements
        for node in element.children
        if is_text(node) and has_words(str(node))
    }


@check(
    "text-colour-alone-set",
    Severity.QUESTION,
    _("Set text and background together, or neither: readers may have set one of them otherwise."),
    wcag=("1.4.3", "1.4.8"),
)
def text_colour_alone_set(document: Document) -> Iterator[Seen]:
    """Failure F24 of WCAG 2.2. Only what stands at an element is judged, not a style sheet."""
    for element, style in set_with(document, "color", "background-color", "background"):
        if "style" not in element.attrs:
            continue
        has_text = style.get("color", "inherit") not in ("inherit", "currentcolor")
        ground = style.get("background-color") or style.get("background") or "inherit"
        has_ground = ground not in ("inherit", "transparent", "none") and "url(" not in ground
        if has_text != has_ground and not is_set_around(document, element):
            yield Seen(element)
    for element in document.tagged("font", "body", "table", "tr", "td", "th"):
        has_text = bool(element.get("color") or element.get("text"))
        if has_text != ("bgcolor" in element.attrs) and document.is_visible(element):
            yield Seen(element)


def is_set_around(document: Document, element: Tag) -> bool:
    """Whether one around it sets both."""
    for around in document.ancestors(element):
        style = document.style_of(around)
        if "color" in style and ("background-color" in style or "background" in style):
            return True
    return False
