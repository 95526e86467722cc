"""Signs: whether drawings, emoji and ticks say anything to those who hear them."""

import re
from collections.abc import Iterator

from bs4 import Tag
from django.utils.translation import gettext_lazy as _

from .documents import Document
from .findings import Seen, Severity
from .prose import has_words, passages_of
from .registry import check
from .roles import explicit_role

SIGN = r"[\u2190-\u21FF\u2300-\u23FF\u25A0-\u27BF\u2B00-\u2BFF\u00D7\uFE0F\U0001F300-\U0001FAFF]"
SIGNS = re.compile(rf"(?:{SIGN}|\s)*{SIGN}(?:{SIGN}|\s)*")
TYPED_LINE = re.compile(r"(?:([-–—_=*~#.•·+])\s?){3,}")
# Of shapes that stand for something when several stand together, only a few are ever used.
DRAWN_WITH_LETTERS = re.compile(r"[│─┌┐└┘├┤┬┴┼═║╔╗╚╝▀▄█▌▐░▒▓/\\|_+=*#~^<>()\[\]{}-]")
EMOJI = r"(?:[\U0001F1E6-\U0001FAFF\u2600-\u27BF\u2B50]\uFE0F?(?:\u200D|[\U0001F3FB-\U0001F3FF])?)"
EMOJI_RUN = re.compile(rf"(?:{EMOJI}\s?){{3,}}")
FLAG = re.compile(r"[\U0001F1E6-\U0001F1FF]{2}")
EMOTICON = re.compile(
    r"(?<![^\s(])(?:>?[:;][-'^o]?[)(\]\[DPp/\\|*3]|[=8xX][-'^][)(\]\[DPp]|=[)(]|<3|\\o/|\^_\^|-_-|T_T|o_O|O_o|\(ツ\)"
    r"|¯\\_\(ツ\)_/¯)(?![^\s.,!?)])"
)


@check(
    "sign-alone",
    Severity.WARNING,
    _("Say in words what “%(text)s” means: signs are skipped, or read by names that tell nothing."),
    wcag=("1.1.1",),
)
def sign_alone(document: Document) -> Iterator[Seen]:
    """Failure F26 of WCAG 2.2: a sign alone that conveys information. Names in ARIA count."""
    for passage in passages_of(document, "td", "th", "li", "dd", "dt", "p"):
        element = passage.element
        if (
            SIGNS.fullmatch(passage.text)
            and document.is_exposed(element)
            and element.find(["img", "svg", "input", "button"]) is None
            and not has_name(element)
        ):
            yield Seen(element, values={"text": passage.text})


@check(
    "text-line-typed",
    Severity.WARNING,
    _("Use a dividing line here: a row of signs is read aloud sign by sign."),
    wcag=("1.1.1", "1.3.1"),
)
def text_line_typed(document: Document) -> Iterator[Seen]:
    """Failure F2 of WCAG 2.2. The fix is HTML's own line."""
    for passage in passages_of(document, "p", "div"):
        marks = set(passage.text.replace(" ", ""))
        is_line = len(marks) == 1 and TYPED_LINE.fullmatch(passage.text) and marks != {"."}
        if is_line and document.is_exposed(passage.element):
            yield Seen(passage.element, "<hr>")


@check(
    "picture-of-characters",
    Severity.WARNING,
    _(
        "A picture made of characters is read out sign by sign. Show a picture with a text, or "
        'use role="img" and aria-label.'
    ),
    wcag=("1.1.1",),
)
def picture_of_characters(document: Document) -> Iterator[Seen]:
    """WCAG failure F72: ASCII art without an alternative."""
    for element in document.shown("pre"):
        if explicit_role(element) or document.inside_role(element, "img", "image") is not None:
            continue
        if element.find(["code", "samp", "kbd"]) or document.inside(element, "code", "samp"):
            continue
        lines = [line for line in element.get_text().splitlines() if line.strip()]
        signs = re.sub(r"\s", "", "".join(lines))
        if len(lines) >= 3 and len(signs) >= 15:
            drawn = len(DRAWN_WITH_LETTERS.findall(signs))
            if drawn / len(signs) > 0.55 and not re.search(r"[^\W\d_]{7,}", element.get_text()):
                yield Seen(element)


@check(
    "text-emoticon",
    Severity.QUESTION,
    _("Can this be said in words? “%(text)s” is read aloud sign by sign."),
    wcag=("1.1.1",),
)
def text_emoticon(document: Document) -> Iterator[Seen]:
    """Technique H86 of WCAG 2.2: alternatives for emoticons."""
    for passage in document.passages:
        found = EMOTICON.search(passage.text)
        if found and not has_name(passage.element):
            yield Seen(passage.element, values={"text": found[0]})


@check(
    "emoji-run",
    Severity.WARNING,
    _("Leave one of these at most: each is read aloud by its whole name, one after the other."),
    wcag=("1.1.1",),
)
def emoji_run(document: Document) -> Iterator[Seen]:
    """Technique H86 of WCAG 2.2. Flags of countries side by side are names of them."""
    for passage in document.passages:
        text = FLAG.sub("", passage.text)
        if EMOJI_RUN.search(text) and has_words(text) and not has_name(passage.element):
            yield Seen(passage.element)


def has_name(element: Tag) -> bool:
    """Whether it, or one in it, is named or hidden by ARIA, or explained by its title."""
    return any(
        one.get("aria-label")
        or one.get("aria-labelledby")
        or one.get("title")
        or one.get("aria-hidden") == "true"
        for one in [element, *element.find_all(True)]
    )
