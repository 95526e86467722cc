"""Colours of text: whether it can be told from what is behind it."""

from collections.abc import Iterator

from bs4 import Tag
from django.utils.translation import gettext_lazy as _

from .appearance import set_with
from .contrast import pairs
from .documents import Document
from .findings import Seen, Severity
from .registry import check


@check(
    "contrast-low",
    Severity.WARNING,
    _(
        "The contrast of this text is %(ratio)s:1; it needs at least %(needed)s:1. Choose a darker "
        "or a lighter colour, or leave colours to the site."
    ),
    wcag=("1.4.3",),
    act=("afw4f7", "09o5cg"),
)
def contrast_low(document: Document) -> Iterator[Seen]:
    """ACT afw4f7: 4.5:1, or 3:1 for large text, where the document sets both colours itself."""
    for pair in document.once(pairs):
        if pair.ratio < pair.needed and not pair.is_hidden:
            yield Seen(pair.element, values=in_words(pair.ratio, pair.needed))


def in_words(ratio: float, needed: float) -> dict[str, str]:
    """Rounded down: 4.49 is not 4.5."""
    return {"ratio": f"{int(ratio * 10) / 10:.1f}", "needed": f"{needed:g}"}


@check(
    "contrast-not-enhanced",
    Severity.QUESTION,
    _(
        "The contrast of this text is %(ratio)s:1. People with low vision need %(needed)s:1: can "
        "it be more?"
    ),
    wcag=("1.4.6",),
    act=("09o5cg",),
)
def contrast_not_enhanced(document: Document) -> Iterator[Seen]:
    """ACT 09o5cg: 7:1, or 4.5:1 for large text."""
    for pair in document.once(pairs):
        enhanced = 4.5 if pair.is_large else 7.0
        if pair.needed <= pair.ratio < enhanced:
            yield Seen(pair.element, values=in_words(pair.ratio, enhanced))


@check(
    "text-invisible",
    Severity.WARNING,
    _("Show this text, or take it out: it has the colour of its background."),
    wcag=("1.4.3",),
)
def text_invisible(document: Document) -> Iterator[Seen]:
    """Technique G18 of WCAG 2.2, and C7 for what is meant for screen readers alone."""
    for pair in document.once(pairs):
        if pair.is_hidden:
            yield Seen(pair.element)


@check(
    "text-colour-alone-set",
    Severity.QUESTION,
    _("Set text and background together, or neither: readers may have set one of them otherwise."),
    wcag=("1.4.3", "1.4.8"),
)
def text_colour_alone_set(document: Document) -> Iterator[Seen]:
    """Failure F24 of WCAG 2.2. Only what stands at an element is judged, not a style sheet."""
    judged = {id(pair.element) for pair in document.once(pairs) if pair.ratio < pair.needed}
    for element, style in set_with(document, "color", "background-color", "background"):
        if "style" not in element.attrs or id(element) in judged:
            continue
        has_text = style.get("color", "inherit") not in ("inherit", "currentcolor")
        ground = style.get("background-color") or style.get("background") or "inherit"
        has_ground = ground not in ("inherit", "transparent", "none") and "url(" not in ground
        if has_text != has_ground and not is_set_around(document, element):
            yield Seen(element)
    for element in document.tagged("font", "body", "table", "tr", "td", "th"):
        has_text = bool(element.get("color") or element.get("text"))
        if has_text == ("bgcolor" in element.attrs) or id(element) in judged:
            continue
        if document.is_visible(element):
            yield Seen(element)


def is_set_around(document: Document, element: Tag) -> bool:
    """Whether one around it sets both."""
    for around in document.ancestors(element):
        style = document.style_of(around)
        if "color" in style and ("background-color" in style or "background" in style):
            return True
    return False
