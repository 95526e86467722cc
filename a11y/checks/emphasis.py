"""Emphasis: whether what stands out does so for everyone, and nothing else does."""

import re
from collections.abc import Iterator

from bs4 import Tag
from django.utils.translation import gettext_lazy as _

from .appearance import LONG, set_with
from .documents import Document
from .findings import Seen, Severity
from .names import elements_in
from .prose import HEADINGS, Passage, has_words, is_whole, words
from .registry import check


@check(
    "text-capitals-by-style",
    Severity.WARNING,
    _("Let this text be set as it is written: %(count)s words in capitals are slow to read."),
    wcag=("1.4.8",),
)
def text_capitals_by_style(document: Document) -> Iterator[Seen]:
    """Understanding 3.1.5 of WCAG 2.2 and COGA, "Make Content Usable", 4.4: shapes of words."""
    for element, style in set_with(document, "text-transform"):
        count = len(words(document.text_of(element)))
        if style.get("text-transform") == "uppercase" and count > 4:
            yield Seen(element, values={"count": count})


@check(
    "text-turned",
    Severity.QUESTION,
    _("Can this text stand upright? Turned, it cannot be read with the head or the screen still."),
    wcag=("1.4.8",),
)
def text_turned(document: Document) -> Iterator[Seen]:
    """COGA, "Make Content Usable", 4.4. Languages that are written downwards are left alone."""
    for element, style in set_with(document, "transform", "rotate", "writing-mode"):
        if document.language_of(element) in ("ja", "ko", "mn", "zh"):
            continue
        turned = re.search(
            r"rotate(?:z)?\(\s*(-?[\d.]+)(deg|turn)", style.get("transform", "")
        ) or re.match(r"(-?[\d.]+)(deg|turn)", style.get("rotate", ""))
        degrees = float(turned[1]) * (360 if turned[2] == "turn" else 1) if turned else 0
        is_vertical = style.get("writing-mode", "").startswith(("vertical", "sideways", "tb"))
        if is_vertical or degrees % 360:
            yield Seen(element)


@check(
    "text-italic-long",
    Severity.WARNING,
    _("Set this text upright: %(count)s characters in italics are hard to read for many."),
    wcag=("1.4.8",),
)
def text_italic_long(document: Document) -> Iterator[Seen]:
    """COGA, "Make Content Usable", 4.4, and the British Dyslexia Association's Style Guide 2023."""
    for passage in document.passages:
        if len(passage.text) > LONG and is_set(
            document, passage, "font-style", ("italic", "oblique")
        ):
            yield Seen(passage.element, values={"count": len(passage.text)})


ITALICS = ("i", "em", "cite", "dfn", "address")
BOLD = ("b", "strong")


def is_set(document: Document, passage: Passage, name: str, values: tuple[str, ...]) -> bool:
    """Whether all of a passage is set so, by its tags or by its style."""
    if is_whole(passage, *(ITALICS[:2] if name == "font-style" else BOLD)):
        return True
    wholes = [
        passage.element,
        *(
            child
            for child in elements_in(passage.element)
            if document.text_of(child) == passage.text
        ),
    ]
    return any(
        name in (style := document.style_of(whole)) and style[name].text in values
        for whole in wholes
    )


@check(
    "text-bold-long",
    Severity.WARNING,
    _("Set only what matters in bold: where all %(count)s characters are, nothing stands out."),
    wcag=("1.4.8",),
)
def text_bold_long(document: Document) -> Iterator[Seen]:
    """COGA, "Make Content Usable", 4.4: emphasis is for few words."""
    for passage in document.passages:
        if (
            len(passage.text) > LONG
            and passage.element.name not in (*HEADINGS, "th", "dt", "legend", "label", "summary")
            and is_set(document, passage, "font-weight", ("bold", "bolder", "700", "800", "900"))
        ):
            yield Seen(passage.element, values={"count": len(passage.text)})


@check(
    "text-underlined",
    Severity.WARNING,
    _("Do not underline what is no link: people will try to follow it. Use bold to stress it."),
    wcag=("1.3.1",),
)
def text_underlined(document: Document) -> Iterator[Seen]:
    """Understanding 1.4.1 of WCAG 2.2: readers know links by their underlines. The fix is bold."""
    for element in document.tagged("u"):
        if is_underlined_text(document, element):
            yield Seen(element, f"<strong>{element.decode_contents()}</strong>")
    for element, style in set_with(document, "text-decoration", "text-decoration-line"):
        line = f"{style.get('text-decoration', '')} {style.get('text-decoration-line', '')}"
        is_set = "underline" in line.split() and element.name != "u"
        if is_set and is_underlined_text(document, element):
            yield Seen(element)


def is_underlined_text(document: Document, element: Tag) -> bool:
    """Misspellings, which ``u`` is for as well, are marked by a wavy line."""
    style = document.style_of(element)
    decoration = style["text-decoration"].text if "text-decoration" in style else ""
    return (
        document.is_visible(element)
        and has_words(document.text_of(element))
        and element.name not in ("a", "abbr", "button", "ins", "label", "summary")
        and document.role_of(element) not in ("link", "button")
        and document.inside_role(element, "link", "button") is None
        and element.find("a", href=True) is None
        and "wavy" not in decoration
        and "none" not in decoration
    )
