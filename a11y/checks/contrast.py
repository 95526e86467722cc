"""The contrast of text, where a document sets both its colour and that of its ground."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import tinycss2.color3
from bs4 import Tag

from a11y.colours import Colour, contrast_ratio

from .documents import Document
from .lengths import pixels
from .names import is_text
from .spacing import INHERITED, font_sizes, has_own_text, has_styles_from_elsewhere, is_drawn
from .styles import Style

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
TABLE_PARTS = ("body", "table", "tr", "td", "th", "thead", "tbody")
CHANGED = {"a", "font", *CONTROLS, *BOLD_TAGS, *TABLE_PARTS}
COLOURS = {"background", "background-color", "background-image", "color"}
HIDDEN = 1.05
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

    @property
    def needed(self) -> float:
        return 3.0 if self.is_large else 4.5

    @property
    def is_hidden(self) -> bool:
        """Whether the text has the colour of its ground."""
        return self.ratio <= HIDDEN


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
    if not paints and element.name in TABLE_PARTS:
        if "background" in element.attrs:
            return Ground(())
        paint = legacy_colour(element, "bgcolor")
        paints += [paint] if paint is not None else []
    return Ground((paints[0],)) if paints else None


class Look(NamedTuple):
    """How the text in an element looks; ``is_set``: the document itself says so."""

    colour: Paint | None
    ground: Ground
    is_set: bool = False
    fade: float = 1.0
    is_bold: bool = False
    has_shadow: bool = False


def looks(document: Document) -> Iterator[tuple[Tag, Look]]:
    """How each element looks, as far as the document says."""
    is_open = document.is_fragment or has_styles_from_elsewhere(document)
    usual = Look(BLACK, Ground(() if is_open else (WHITE,)))
    found: dict[int, Look] = {}
    for element in document.elements:
        look = found.get(id(element.parent), usual)
        style = document.style_of(element)
        if style or element.name in CHANGED:
            look = changed(document, element, style, look)
        found[id(element)] = look
        yield element, look


def changed(document: Document, element: Tag, style: Style, look: Look) -> Look:
    """How an element looks that sets something itself, within one that looks so."""
    own = own_ground(document, element)
    colour = colour_on(document, element)
    fade = look.fade
    if "opacity" in style:
        opacity = pixels(style["opacity"].text)
        fade *= 1.0 if opacity is None else opacity
    ground, text, is_set = look.ground, look.colour, look.is_set
    if element.name in CONTROLS:
        ground, text = Ground(()), None
    if own is not None:
        is_set = True
        ground = on_top(own, look.ground) if fade == 1 else Ground(())
    if colour is not None:
        is_set, text = True, colour
    elif element.name == "a" and "href" in element.attrs:
        text = LINK
    is_bold = look.is_bold or element.name in BOLD_TAGS
    if "font-weight" in style:
        is_bold = style["font-weight"].text in ("bold", "bolder", "700", "800", "900")
    return Look(text, ground, is_set, fade, is_bold, look.has_shadow or "text-shadow" in style)


def pairs(document: Document) -> list[Pair]:
    """Texts whose colour and ground are both set by the document, with their contrast."""
    found: list[Pair] = []
    if not sets_colours(document):
        return found
    sizes = document.once(font_sizes)
    for element, look in looks(document):
        if not look.is_set or look.colour is None or not look.ground.paints or look.has_shadow:
            continue
        if has_own_text(element) and can_be_judged(document, element):
            text = look.colour._replace(alpha=look.colour.alpha * look.fade)
            ratio = max(contrast_ratio(text.over(one).colour, one.colour) for one in look.ground[0])
            found.append(Pair(element, ratio, sizes[id(element)], look.is_bold))
    return found


def sets_colours(document: Document) -> bool:
    return bool(document.with_attribute("bgcolor", "color", "text")) or any(
        not COLOURS.isdisjoint(document.style_of(element)) for element in document.with_styles
    )


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
