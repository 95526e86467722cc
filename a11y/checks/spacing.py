"""Distances in text: whether readers can set letters, words and lines further apart."""

import re
from collections.abc import Iterator

from bs4 import Tag
from django.utils.translation import gettext_lazy as _

from .documents import Document
from .findings import Seen, Severity
from .lengths import USUAL_FONT_SIZE, font_size, pixels
from .names import is_text
from .registry import check
from .styles import Value

INHERITED = ("inherit", "unset", "revert", "revert-layer")
RELATIVE = re.compile(r"[+-]?[\d.]+(?:em|%)?|0\w*|normal|initial")
# Browsers' own sizes of headings and small print (HTML, "Rendering"), as parts of that around.
OF_TAGS = {"h1": 2.0, "h2": 1.5, "h3": 1.17, "h5": 0.83, "h6": 0.67, "small": 0.83, "big": 1.2}


def has_own_text(element: Tag) -> bool:
    return any(is_text(child) and str(child).strip() for child in element.children)


def is_drawn(document: Document, element: Tag) -> bool:
    return element.name in ("svg", "math") or document.inside(element, "svg", "math") is not None


def has_styles_from_elsewhere(document: Document) -> bool:
    """Whether a style sheet that is not here may change any size or colour."""
    for element in document.tagged("link"):
        if "stylesheet" in str(element.get("rel") or "").lower():
            return True
    return any("@import" in one.get_text() for one in document.tagged("style"))


def font_sizes(document: Document) -> dict[int, float]:
    """The size of each element's font in pixels, as far as the document sets it."""
    sizes: dict[int, float] = {}
    for element in document.elements:
        above = sizes.get(id(element.parent), USUAL_FONT_SIZE)
        value = document.style_of(element).get("font-size")
        size = None if value is None else font_size(value.text, above)
        sizes[id(element)] = above * OF_TAGS.get(element.name, 1.0) if size is None else size
    return sizes


# --- Spacing that nobody can change ---------------------------------------------------------------


def too_tight(document: Document, name: str, least: float) -> Iterator[tuple[Tag, Value, float]]:
    """Where a style attribute fixes a distance that is less than so many times the font's size."""
    sizes: dict[int, float] = {}
    from_elsewhere = document.once(has_styles_from_elsewhere)
    for element in document.with_attribute("style"):
        value = document.style_of(element).get(name)
        if value is None or not (value.is_important and value.is_inline):
            continue
        if value.text in INHERITED or not has_own_text(element):
            continue
        if is_drawn(document, element) or not document.is_on_screen(element):
            continue
        if from_elsewhere and not RELATIVE.fullmatch(value.text):
            continue
        sizes = sizes or document.once(font_sizes)
        size = sizes[id(element)]
        distance = distance_of(name, value.text, size)
        if distance is not None and size and distance < least * size - 0.001:
            yield element, value, size


def distance_of(name: str, text: str, size: float) -> float | None:
    if name == "line-height":
        if text in ("normal", "initial"):
            return 1.2 * size
        if re.fullmatch(r"\d*\.?\d+", text):
            return float(text) * size
    elif text in ("normal", "initial"):
        return 0.0
    return pixels(text, size)


def may_wrap(document: Document, element: Tag) -> bool:
    """Whether its text can run over several lines on any screen."""
    text = document.text_of(element)
    style = document.style_of(element)
    space = style.get("white-space")
    if " " not in text or (space is not None and space.text in ("nowrap", "pre")):
        return False
    width = style.get("width")
    if width is not None and (pixels(width.text) or 0) >= 8 * len(text):
        for one in document.ancestors(element):
            for name in ("overflow", "overflow-x"):
                overflow = document.style_of(one).get(name)
                if overflow is not None and overflow.text.split()[0] in ("scroll", "auto"):
                    return False
    return True


@check(
    "letter-spacing-fixed",
    Severity.ERROR,
    _(
        "Let people set letters further apart: leave out !important, or set letter-spacing to at "
        "least 0.12em."
    ),
    wcag=("1.4.12",),
    act=("24afc2",),
)
def letter_spacing_fixed(document: Document) -> Iterator[Seen]:
    """ACT 24afc2: important letter spacing in a style attribute is at least 0.12 of the font."""
    for element, _value, _size in too_tight(document, "letter-spacing", 0.12):
        yield Seen(element, "letter-spacing: 0.12em")


@check(
    "word-spacing-fixed",
    Severity.ERROR,
    _(
        "Let people set words further apart: leave out !important, or set word-spacing to at "
        "least 0.16em."
    ),
    wcag=("1.4.12",),
    act=("9e45ec",),
)
def word_spacing_fixed(document: Document) -> Iterator[Seen]:
    """ACT 9e45ec: important word spacing in a style attribute is at least 0.16 of the font."""
    for element, _value, _size in too_tight(document, "word-spacing", 0.16):
        yield Seen(element, "word-spacing: 0.16em")


@check(
    "line-height-fixed",
    Severity.ERROR,
    _(
        "Let people set lines further apart: leave out !important, or set line-height to at "
        "least 1.5."
    ),
    wcag=("1.4.12",),
    act=("78fd32",),
)
def line_height_fixed(document: Document) -> Iterator[Seen]:
    """ACT 78fd32: important line height in a style attribute is at least 1.5 of the font."""
    for element, _value, _size in too_tight(document, "line-height", 1.5):
        if may_wrap(document, element):
            yield Seen(element, "line-height: 1.5")
