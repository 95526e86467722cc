"""Headings by looks: whether what looks like a heading is one, and the other way round."""

import re
from bisect import bisect
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from bs4 import Tag
from bs4.element import PageElement
from django.utils.translation import gettext_lazy as _

from .documents import Document
from .findings import Seen, Severity
from .lengths import usual_pixels
from .names import is_text
from .prose import HEADINGS, IN_A_LINE, Passage, has_words, is_whole, level_of, words
from .registry import check

LONGEST = 120  # characters
WORDS_OF_A_FAKE = 12
WORDS_OF_A_SENTENCE = 6
LARGE = 20  # pixels
CALLED_HEADING = re.compile(r"h[1-6]|(?:sub-?)?(?:heading|headline|title)")
NEVER_A_HEADING = (
    *("a", "aside", "blockquote", "button", "caption", "dd", "dt", "figcaption", "footer", "form"),
    *("header", "label", "legend", "li", "nav", "summary", "table", *HEADINGS),
)


@check(
    "heading-too-long",
    Severity.WARNING,
    _("Shorten the heading: it has %(count)s characters, and %(most)s are the most to take in."),
    wcag=("2.4.6",),
)
def heading_too_long(document: Document) -> Iterator[Seen]:
    """Technique G130 of WCAG 2.2: short headings. Lists of headings cut what is longer."""
    for heading in document.headings:
        name = document.name_of(heading)
        if len(name) > LONGEST and not is_for_looks(document, heading):
            yield Seen(heading, values={"count": len(name), "most": LONGEST})


@check(
    "heading-for-looks",
    Severity.WARNING,
    _("Make this a paragraph: it is a text of %(count)s words and heads nothing."),
    wcag=("1.3.1",),
)
def heading_for_looks(document: Document) -> Iterator[Seen]:
    """Failure F43 of WCAG 2.2: markup that says what the content is not. The fix is a paragraph."""
    for heading in document.headings:
        if is_for_looks(document, heading):
            count = len(words(document.name_of(heading)))
            yield Seen(heading, f"<p>{heading.decode_contents()}</p>", {"count": count})


def is_for_looks(document: Document, heading: Tag) -> bool:
    """Whether it is a text: long for its level, or ended by a full stop."""
    name = document.name_of(heading)
    count = len(words(name))
    is_sentence = name.endswith(".") and not name.endswith(("..", "etc.", "jne.", "т.д."))
    is_low = level_of(document, heading) >= 4
    if count > 2 * WORDS_OF_A_SENTENCE and is_low and not name.endswith("?"):
        return True
    return is_sentence and count >= WORDS_OF_A_SENTENCE and (is_low or count > 20)


@check(
    "heading-faked",
    Severity.WARNING,
    _("Make this a heading: set large or bold, it looks like one, but only to the eye."),
    wcag=("1.3.1", "2.4.6"),
)
def heading_faked(document: Document) -> Iterator[Seen]:
    """Failure F2 of WCAG 2.2: a heading by looks alone. The fix is one below the last heading."""
    yield from document.once(fakes)


def fakes(document: Document) -> list[Seen]:
    return list(fakes_in(document))


def fakes_in(document: Document) -> Iterator[Seen]:
    places = [document.place_of(heading) for heading in document.headings]
    for passage, after in pairwise([*document.passages, None]):
        if passage is None or not looks_like_heading(document, passage):
            continue
        if after is None or not is_headed(passage.element, after.element):
            continue
        above = bisect(places, document.place_of(passage.element))
        last = level_of(document, document.headings[above - 1]) if above else 1
        level = min(last + 1, 6)
        yield Seen(passage.element, f"<h{level}>{passage.text}</h{level}>")
    for element in document.shown("b", "strong", "big", "font", "span"):
        if stands_as_heading(document, element):
            yield Seen(element)


def stands_as_heading(document: Document, element: Tag) -> bool:
    """Whether it is a line of its own, large or bold, above others of the same block."""
    text = document.text_of(element)
    if not 0 < len(words(text)) <= WORDS_OF_A_FAKE or text.endswith((".", ",", ";", ":", "!", "…")):
        return False
    if document.inside(element, "td", "th", *NEVER_A_HEADING) is not None:
        return False
    before, after = beside(element.previous_siblings), beside(element.next_siblings)
    if is_in_line(before) or after is None or is_in_line(after):
        return False
    if after.name == "br":
        line = beside(after.next_siblings)
        text_below = str(line) if is_text(line) else ""
        # Less may be an address, or the office that somebody holds.
        if len(words(text_below)) < WORDS_OF_A_SENTENCE:
            return False
    elif after.name in HEADINGS or not has_words(document.text_of(after)):
        return False
    return element.name in ("b", "strong", "big") or is_set_large(document, element)


def beside(siblings: Iterator[PageElement]) -> Any:
    """The next of them that is more than space."""
    return next((one for one in siblings if isinstance(one, Tag) or str(one).strip()), None)


def is_in_line(node: object) -> bool:
    """Whether it stands in the same line."""
    return node is not None and (not isinstance(node, Tag) or node.name in IN_A_LINE)


def looks_like_heading(document: Document, passage: Passage) -> bool:
    element, text = passage.element, passage.text
    # Only a label stands beside its value in one line.
    return (
        element.name in ("p", "div", "center")
        and len(passage.lines) == 1
        and 0 < len(passage.words) <= WORDS_OF_A_FAKE
        and not text.endswith((".", ",", ";", "!", "…"))
        and re.search(r"\d{4,}|@", text) is None
        and is_set_apart(document, passage)
        and element.find(["a", "input", "button", "img"]) is None
        and document.role_of(element) != "heading"
        and document.inside_role(element, "heading") is None
        and document.inside(element, *NEVER_A_HEADING) is None
    )


def is_set_apart(document: Document, passage: Passage) -> bool:
    """Whether it is bold or large, or its class says what it is meant to be."""
    return (
        is_whole(passage, "b", "strong", "big")
        or any(
            CALLED_HEADING.fullmatch(str(name))
            for name in passage.element.get_attribute_list("class")
        )
        or is_set_large(document, passage.element)
    )


def is_set_large(document: Document, element: Tag) -> bool:
    """Whether its own style, or that of what holds all its text, makes it large or heavy."""
    holders = [element]
    while (
        len(
            children := [
                child
                for child in holders[-1].children
                if isinstance(child, Tag) or str(child).strip()
            ]
        )
        == 1
    ):
        child = children[0]
        if not isinstance(child, Tag):
            break
        holders.append(child)
    for holder in holders:
        style = document.style_of(holder)
        size = usual_pixels(style["font-size"].text) if "font-size" in style else None
        if size is not None and size >= LARGE:
            return True
        weight = style["font-weight"].text if "font-weight" in style else ""
        if weight in ("bold", "bolder", "600", "700", "800", "900"):
            return True
        if holder.name == "font" and str(holder.get("size") or "") in ("5", "6", "7", "+2", "+3"):
            return True
    return False


def is_headed(element: Tag, after: Tag) -> bool:
    """Whether what comes next is text that the first could head: beside it, and not alike."""
    above = element.parent
    if after.name in HEADINGS or above is None:
        return False
    return any(one is above for one in after.parents) and after.name not in ("button", "label")


@check(
    "heading-is-label",
    Severity.QUESTION,
    _("Is this a heading? It ends in a colon, as a label does."),
    wcag=("1.3.1",),
)
def heading_is_label(document: Document) -> Iterator[Seen]:
    """Failure F43 of WCAG 2.2. A label belongs to one value, a heading to all that is below."""
    for heading in document.headings:
        if document.name_of(heading).endswith((":", "：")):  # noqa: RUF001 (the full-width colon)
            yield Seen(heading)
