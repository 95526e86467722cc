"""Contrast, where a document sets both the colour of a text and that of its ground."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import tinycss2.color3
from bs4 import Tag
from django.utils.translation import gettext_lazy as _

from a11y.colours import Colour, contrast_ratio

from .documents import Document
from .findings import Seen, Severity
from .lengths import pixels
from .names import is_text
from .registry import check
from .spacing import INHERITED, font_sizes, has_own_text, has_styles_from_elsewhere, is_drawn

BOLD_TAGS = ("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th")


class Paint(NamedTuple):
    """A colour with its opacity, each channel from 0 to 1."""

    red: float
    green: float
    blue: float
    alpha: float

    def over(self, other: "Paint") -> "Paint":
        mix = [
            self.alpha * mine + (1 - self.alpha) * below
            for mine, below in zip(self[:3], other[:3], strict=True)
        ]
        return Paint(mix[0], mix[1], mix[2], 1.0)

    @property
    def colour(self) -> Colour:
        return Colour("".join(f"{round(max(0, min(1, one)) * 255):02x}" for one in self[:3]))


BLACK, WHITE, LINK = Paint(0, 0, 0, 1), Paint(1, 1, 1, 1), Paint(0, 0, 0xEE / 255, 1)
CONTROLS = ("button", "input", "select", "textarea", "meter", "progress")
LARGE, LARGE_IF_BOLD = 24.0, 18.66
PICTURE = re.compile(r"url\(|image-set\(|element\(|cross-fade\(")
COLOUR_IN = re.compile(r"#[0-9a-f]{3,8}\b|(?:rgb|hsl)a?\([^)]*\)|\b[a-z]+\b")


class Ground(NamedTuple):
    """What a text stands on: the colours that it may have; none where nobody can tell."""

    paints: tuple[Paint, ...]


class Pair(NamedTuple):
    """A text with the contrast to its ground."""

    element: Tag
    ratio: float
    size: float
    is_bold: bool

    @property
    def is_large(self) -> bool:
        return self.size >= LARGE or (self.is_bold and self.size >= LARGE_IF_BOLD)


def paint_of(text: str) -> Paint | None:
    colour = tinycss2.color3.parse_color(text)
    return None if colour is None or isinstance(colour, str) else Paint(*tuple(colour)[:4])


def legacy_colour(element: Tag, attribute: str) -> Paint | None:
    value = str(element.get(attribute) or "").strip()
    return paint_of(value) or (paint_of(f"#{value}") if value else None)


def own_ground(document: Document, element: Tag) -> Ground | None:
    """What an element paints itself; None where it paints nothing."""
    style = document.style_of(element)
    paints: list[Paint] = []
    for name in ("background-color", "background", "background-image"):
        value = style.get(name)
        if value is None or value.text in ("none", "transparent", "initial"):
            continue
        if PICTURE.search(value.text) or "var(" in value.text or value.text in INHERITED:
            return Ground(())
        if name != "background-color" and "gradient(" in value.text:
            found = [paint_of(word) for word in COLOUR_IN.findall(value.text)]
            stops = [paint for paint in found if paint is not None]
            return Ground(tuple(stops)) if all(one.alpha == 1 for one in stops) else Ground(())
        words = COLOUR_IN.findall(value.text)
        paints += [paint for paint in map(paint_of, words) if paint is not None]
    if not paints and element.name in ("body", "table", "tr", "td", "th", "thead", "tbody"):
        if "background" in element.attrs:
            return Ground(())
        paint = legacy_colour(element, "bgcolor")
        paints += [paint] if paint is not None else []
    return Ground((paints[0],)) if paints else None


def inline_looks(document: Document) -> Iterator[Pair]:
    """Texts whose colour and ground are both set by the document, with their contrast."""
    sizes = document.once(font_sizes)
    colours: dict[int, tuple[Paint, bool] | None] = {}
    grounds: dict[int, Ground] = {}
    fades: dict[int, float] = {}
    bolds: dict[int, bool] = {}
    shadows: set[int] = set()
    has_set = False
    canvas = Ground(() if document.is_fragment or has_styles_from_elsewhere(document) else (WHITE,))
    for element in document.elements:
        key, above = id(element), id(element.parent)
        style = document.style_of(element)
        own = own_ground(document, element)
        colour = colour_on(document, element)
        has_set = has_set or own is not None or colour is not None
        fade = pixels(style["opacity"].text) if "opacity" in style else 1.0
        fades[key] = fades.get(above, 1.0) * (1.0 if fade is None else fade)
        below = grounds.get(above, canvas)
        if own is None:
            grounds[key] = below
            if element.name in CONTROLS:
                grounds[key] = Ground(())
        elif fades[key] < 1:
            grounds[key] = Ground(())
        else:
            grounds[key] = on_top(own, below)
        if colour is not None:
            colours[key] = (colour, True)
        elif element.name == "a" and "href" in element.attrs:
            colours[key] = (LINK, False)
        elif element.name in CONTROLS:
            colours[key] = None
        else:
            colours[key] = colours.get(above, (BLACK, False))
        weight = style.get("font-weight")
        bolds[key] = element.name in BOLD_TAGS or bolds.get(above, False)
        if weight is not None:
            bolds[key] = weight.text in ("bold", "bolder") or weight.text in ("700", "800", "900")
        if above in shadows or "text-shadow" in style:
            shadows.add(key)
        if not has_set or not has_own_text(element) or key in shadows:
            continue
        chosen, ground = colours[key], grounds[key]
        if chosen is None or not ground.paints:
            continue
        if not (chosen[1] or own is not None or ground is not canvas):
            continue
        if not can_be_judged(document, element):
            continue
        text = chosen[0]._replace(alpha=chosen[0].alpha * fades[key])
        ratio = max(contrast_ratio(text.over(one).colour, one.colour) for one in ground.paints)
        if ratio > 1.05:  # the same colour hides a text
            yield Pair(element, ratio, sizes[key], bolds[key])


def on_top(own: Ground, below: Ground) -> Ground:
    if all(paint.alpha == 1 for paint in own.paints):
        return own
    if not own.paints or not below.paints:
        return Ground(())
    return Ground(tuple(paint.over(one) for paint in own.paints for one in below.paints))


def colour_on(document: Document, element: Tag) -> Paint | None:
    value = document.style_of(element).get("color")
    if value is not None:
        return paint_of(value.text)
    if element.name == "font":
        return legacy_colour(element, "color")
    return legacy_colour(element, "text") if element.name == "body" else None


def can_be_judged(document: Document, element: Tag) -> bool:
    text = "".join(str(child) for child in element.children if is_text(child))
    if sum(letter.isalpha() for letter in text) < 2 or not document.is_on_screen(element):
        return False
    if is_drawn(document, element) or element.name in ("option", "title", "textarea"):
        return False
    for one in (element, *document.ancestors(element)):
        if "disabled" in one.attrs or str(one.get("aria-disabled")).lower() == "true":
            return False
        if one.name == "label" and labels_disabled(document, one):
            return False
        if one.get("id") and str(one["id"]) in document.once(names_of_disabled):
            return False
    return True


def names_of_disabled(document: Document) -> set[str]:
    """The ids of what names controls that nobody can use."""
    found: set[str] = set()
    for element in document.with_attribute("aria-labelledby"):
        if is_disabled(document, element):
            found.update(str(element["aria-labelledby"]).split())
    return found


def is_disabled(document: Document, element: Tag) -> bool:
    return any(
        "disabled" in one.attrs or str(one.get("aria-disabled")).lower() == "true"
        for one in (element, *document.ancestors(element))
    )


def labels_disabled(document: Document, label: Tag) -> bool:
    if "for" in label.attrs:
        control = document.element_with_id(str(label["for"]))
    else:
        control = label.find(["input", "select", "textarea", "button"])
    return control is not None and is_disabled(document, control)


def pairs(document: Document) -> list[Pair]:
    return list(inline_looks(document))


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
        needed = 3.0 if pair.is_large else 4.5
        if pair.ratio < needed:
            yield Seen(pair.element, values={"ratio": f"{pair.ratio:.1f}", "needed": f"{needed:g}"})


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
        least, needed = (3.0, 4.5) if pair.is_large else (4.5, 7.0)
        if least <= pair.ratio < needed:
            yield Seen(pair.element, values={"ratio": f"{pair.ratio:.1f}", "needed": f"{needed:g}"})
