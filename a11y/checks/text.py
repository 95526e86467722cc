"""Marks in text: whether signs, capitals and spaces can be read aloud as they are meant."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bs4 import Tag
from bs4.element import NavigableString
from django.utils.html import escape
from django.utils.translation import gettext_lazy as _

from . import wordlists
from .documents import Document
from .findings import Seen, Severity
from .lengths import usual_pixels
from .names import is_text
from .prose import HEADINGS, IN_A_LINE, Passage, has_words, is_whole, passages_of, up_to, words
from .registry import check

SPACED_LETTERS = re.compile(r"(?<![^\W_])(?:[^\W\d_][ \u00A0\u2009]){3,}[^\W\d_](?![^\W_])")
# Letters of scripts without capitals count too: what follows looks closer.
TWO_CAPITALS = re.compile(r"[^\W\d_a-zß-öø-ÿа-яё]{2}")
SPACES = re.compile(r"(?:\u00A0[ \u00A0]*){3,}|\t{2,}(?=\S)|[\u2000-\u200A\u3000]{3,}")
CONSTANT = re.compile(r"(?<!\S)[^\s_]*_\S*")
ADDRESS = re.compile(
    r"(?<![\w@/.-])(?:(https?://[^\s<>\"“”«»]+|www\.[^\s<>\"“”«»]+)"
    r"|([\w.+-]+@[\w-]+(?:\.[\w-]+)+))"
)
INDENTED = 20  # pixels
STRIKES = ("text-decoration", "text-decoration-line")
NOTE_MARK = re.compile(r"\[?(?:\d{1,3}|[*†‡§]{1,3})\]?")
NOTE_IN_TEXT = re.compile(r"(?<=[^\W\d_]|[.,;”»])\[(\d{1,3})\]")
OPENING, CLOSING = "“„«‘\"'‹", "”“»’\"'›"  # noqa: RUF001 (quotation marks are meant)


def texts_with(document: Document, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Tag]]:
    """Where a pattern is first found in each piece of text, with the element it stands in."""
    for passage in document.passages:
        if not pattern.search(passage.source):
            continue
        for node in passage.element.descendants:
            above = node.parent
            if not is_text(node) or above is None or not document.is_visible(above):
                continue
            # What is code, or in a block of its own, is not of this passage.
            if all(one.name in IN_A_LINE for one in up_to(above, passage.element)):
                found = pattern.search(str(node))
                if found:
                    yield found, above


@check(
    "text-in-capitals",
    Severity.WARNING,
    _("Write this in small letters: “%(text)s” in capitals is slow to read, and may be spelt out."),
    wcag=("1.4.8",),
)
def text_in_capitals(document: Document) -> Iterator[Seen]:
    """COGA, "Make Content Usable", 4.4; screen readers may take words in capitals for letters."""
    for passage in document.passages:
        found = in_capitals(passage.text, passage.language)
        if passage.element.name in HEADINGS and is_title_in_capitals(passage.text):
            found = passage.text
        if found:
            yield Seen(passage.element, values={"text": found})


def is_title_in_capitals(title: str) -> bool:
    """Whether it is of several long words, and all in capitals."""
    found = words(title)
    return len(found) > 1 and title == title.upper() and min(map(len, found)) > 5


def in_capitals(text: str, language: str) -> str:
    """The first words of a text that are in capitals together, and are no row of abbreviations."""
    if TWO_CAPITALS.search(text) is None:
        return ""
    little_words = wordlists.for_language(wordlists.LITTLE_WORDS, language)
    run: list[str] = []
    for word in [*words(CONSTANT.sub(" . ", SPACED_LETTERS.sub(" . ", text))), ""]:
        if word and word == word.upper() != word.lower():
            run.append(word)
            continue
        lengths = sorted(map(len, run))
        is_phrase = len(run) >= 3 and any(one.lower() in little_words for one in run)
        if is_phrase or (len(run) >= 4 and lengths[-1] >= 6 and lengths[-2] >= 5):
            return " ".join(run[:8])
        run = []
    return ""


@check(
    "text-spaced-letters",
    Severity.WARNING,
    _("Write “%(text)s” as a word, and space it by style: as it is, it is read letter by letter."),
    wcag=("1.3.2",),
)
def text_spaced_letters(document: Document) -> Iterator[Seen]:
    """Failure F32 and technique C8 of WCAG 2.2."""
    for passage in document.passages:
        for found in SPACED_LETTERS.finditer(passage.text.replace("\u00a0", " ")):
            letters = re.sub(r"\s", "", found[0])
            # "A B C D": letters that are meant as such.
            if not all(ord(two) == ord(one) + 1 for one, two in pairwise(letters.lower())):
                yield Seen(passage.element, values={"text": found[0]})
                break


@check(
    "text-spaces-for-layout",
    Severity.WARNING,
    _("Take the row of spaces out: indent by style, and set columns as a table."),
    wcag=("1.3.1", "1.3.2"),
)
def text_spaces_for_layout(document: Document) -> Iterator[Seen]:
    """Failures F32 and F33 of WCAG 2.2: white space that makes words or columns."""
    for passage in document.passages:
        inside = passage.source.strip(" \t\n")
        if SPACES.search(inside) and has_words(passage.text):
            yield Seen(passage.element)


@check(
    "text-raised-long",
    Severity.WARNING,
    _("Set this text in its usual size: raised or lowered letters are for a few signs."),
    wcag=("1.3.1", "1.4.4"),
)
def text_raised_long(document: Document) -> Iterator[Seen]:
    """HTML, section 4.5.19: not for looks alone. Links to notes may be of more words."""
    for element in document.shown("sub", "sup"):
        text = document.text_of(element)
        if len(text) > 20 and len(words(text)) > 3 and element.find("a") is None:
            yield Seen(element, element.decode_contents())


@check(
    "text-struck-through",
    Severity.QUESTION,
    _("Do words say that this no longer holds, or is new? The line is not read aloud."),
    wcag=("1.3.1",),
)
def text_struck_through(document: Document) -> Iterator[Seen]:
    """Failure F2 of WCAG 2.2: what is conveyed by looks. Words around it that say so are enough."""
    struck = {id(element) for element in document.tagged("s", "strike", "del", "ins")}
    for element in document.with_styles:
        style = document.style_of(element)
        if any("line-through" in style[name].text for name in STRIKES if name in style):
            struck.add(id(element))
    for element in document.elements if struck else ():
        if (
            id(element) in struck
            and document.is_exposed(element)
            and has_words(document.text_of(element))
            and not is_change_told(document, element)
        ):
            yield Seen(element)


def is_change_told(document: Document, element: Tag) -> bool:
    above = element.parent or element
    told = wordlists.for_language(wordlists.CHANGES, document.language_of(element))
    return (
        bool(element.get("aria-label") or element.get("title"))
        or told.search(document.text_of(above)) is not None
    )


@check(
    "note-not-linked",
    Severity.QUESTION,
    _("Can “%(text)s” be a link to its note? Without one, the note has to be searched for."),
    wcag=("2.4.1", "1.3.1"),
)
def note_not_linked(document: Document) -> Iterator[Seen]:
    """Technique G123 of WCAG 2.2, and the pattern of HTML, section 4.14.5 (footnotes)."""
    for element in document.shown("sup"):
        text = document.text_of(element)
        before = "".join(reversed([str(node) for node in texts_before(element)]))
        is_power = wordlists.POWERS.search(before) or not before.strip()
        if NOTE_MARK.fullmatch(text) and not is_power and not is_link(document, element):
            yield Seen(element, values={"text": text})
    for found, element in texts_with(document, NOTE_IN_TEXT):
        if not is_link(document, element):
            yield Seen(element, values={"text": found[0]})


def texts_before(element: Tag) -> Iterator[NavigableString]:
    """The few pieces of text before it, the nearest first."""
    for count, node in enumerate(element.previous_siblings):
        if count > 2:
            return
        if isinstance(node, Tag):
            yield NavigableString(node.get_text())
        elif is_text(node):
            yield node


def is_link(document: Document, element: Tag) -> bool:
    return (
        element.find("a", href=True) is not None
        or element.name == "a"
        or document.inside(element, "a", "button") is not None
    )


@check(
    "address-not-linked",
    Severity.QUESTION,
    _("Can “%(text)s” be a link? Nobody should have to copy it by hand."),
    wcag=("3.2.4",),
)
def address_not_linked(document: Document) -> Iterator[Seen]:
    """Technique G123 of WCAG 2.2. The fix is the link; its text should say where it leads."""
    for found, element in texts_with(document, ADDRESS):
        if is_link(document, element):
            continue
        # A sentence may end right after it.
        text = found[0].rstrip(".,;:!?)")
        place = text if found[1] else f"mailto:{text}"
        if text.startswith("www."):
            place = f"https://{text}"
        yield Seen(element, f'<a href="{escape(place)}">{escape(text)}</a>', {"text": text})


@check(
    "quotation-unmarked",
    Severity.QUESTION,
    _("Is this a quotation? Then mark it as one, so that people hear where it begins and ends."),
    wcag=("1.3.1",),
)
def quotation_unmarked(document: Document) -> Iterator[Seen]:
    """Technique H49 of WCAG 2.2. The fix is the quotation, with the paragraph in it."""
    for passage in passages_of(document, "p", "div"):
        element = passage.element
        if (
            (is_in_marks(passage.text) or is_set_apart(document, passage))
            and len(passage.words) >= 5
            and element.find(["q", "blockquote"]) is None
            and document.inside(element, "blockquote", "q", "figure", "table", *HEADINGS) is None
        ):
            yield Seen(element, f"<blockquote><p>{element.decode_contents()}</p></blockquote>")


# The quotation ends the text, but for the name of who said it.
QUOTE_END = re.compile(rf"[{CLOSING}][.,]?(?:\s*[-–—(].{{0,80}})?\Z")


def is_in_marks(text: str) -> bool:
    """Whether all of it is one quotation."""
    mark = text[0]
    return (
        mark in OPENING
        and QUOTE_END.search(text) is not None
        and text.count(mark) < 3
        and f" {mark}" not in text
    )


def is_set_apart(document: Document, passage: Passage) -> bool:
    """Whether it is indented and in italics, as quotations are set in print."""
    style = document.style_of(passage.element)
    indented = any(
        (usual_pixels(style[name].text) or 0) >= INDENTED
        for name in ("margin-left", "padding-left")
        if name in style
    )
    upright = "font-style" not in style or style["font-style"].text != "italic"
    return indented and (not upright or is_whole(passage, "i", "em"))


@check(
    "quotation-for-indentation",
    Severity.QUESTION,
    _("Is this a quotation? Then say whose it is; if it was only to be indented, do it by style."),
    wcag=("1.3.1",),
)
def quotation_for_indentation(document: Document) -> Iterator[Seen]:
    """Failure F43 of WCAG 2.2: ``blockquote`` for looks. Forms, tables and lists are no words."""
    for element in document.shown("blockquote"):
        text = document.text_of(element)
        is_told = "cite" in element.attrs or element.find(["cite", "footer"]) is not None
        in_marks = (
            text[:1] in OPENING or re.search(r"[-–—]\s*[^\W\d_][^.]{2,60}\Z", text) is not None
        )
        if element.find(
            ["form", "input", "table", "ul", "ol", "dl", "img", *HEADINGS]
        ) is not None or (
            not is_told and not in_marks and document.inside(element, "figure") is None
        ):
            yield Seen(element)
