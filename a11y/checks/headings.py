"""Headings: whether they lead through a page."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bs4 import Tag
from django.utils.translation import gettext_lazy as _

from . import wordlists
from .documents import Document
from .findings import Seen, Severity
from .names import is_text
from .prose import HEADINGS, Passage, has_words, headings, is_whole, level_of, words
from .registry import check
from .sizes import pixels

LONGEST = 120  # characters
WORDS_OF_A_FAKE = 12
WORDS_OF_A_SENTENCE = 6
WORDS_WITHOUT_HEADING = 400
LARGE = 20  # pixels
# What people meet that is not text.
CONTENT = ("audio", "canvas", "form", "iframe", "img", "input", "math", "object", "svg", "video")
# Each has headings of its own.
APART = ("dialog", "details", "li")
NEVER_A_HEADING = (
    *("a", "aside", "blockquote", "button", "caption", "dd", "dt", "figcaption", "footer", "form"),
    *("header", "label", "legend", "li", "nav", "summary", "table", *HEADINGS),
)


@check(
    "heading-empty",
    Severity.ERROR,
    _("Write the heading, or take it out: it has no text that can be read aloud."),
    wcag=("1.3.1", "2.4.6"),
    act=("ffd0e9",),
)
def heading_empty(document: Document) -> Iterator[Seen]:
    """ACT ffd0e9: a heading has a name that is not empty; a picture in it needs its text."""
    for heading in headings(document):
        if not document.name_of(heading):
            yield Seen(heading)


@check(
    "heading-placeholder",
    Severity.QUESTION,
    _("Say what the section is about: “%(text)s” is what stands in a form that was not filled in."),
    wcag=("2.4.6",),
    act=("b49b2e",),
)
def heading_placeholder(document: Document) -> Iterator[Seen]:
    """ACT b49b2e: a heading describes its section. Only what can describe none is named here."""
    for heading in headings(document):
        name = document.name_of(heading)
        empty_words = wordlists.for_language(
            wordlists.PLACEHOLDER_HEADINGS, document.language_of(heading)
        )
        if name and (not has_words(name) or empty_words.fullmatch(name)):
            yield Seen(heading, values={"text": name})


@check(
    "heading-level-skipped",
    Severity.WARNING,
    _("Make this a heading of level %(right)s: the one before it has level %(before)s."),
    wcag=("1.3.1",),
)
def heading_level_skipped(document: Document) -> Iterator[Seen]:
    """Technique G141 of WCAG 2.2: levels go down one by one. The fix is the heading itself."""
    for before, heading in pairwise(headings(document)):
        right = level_of(document, before) + 1
        if level_of(document, heading) > right:
            yield Seen(
                heading,
                at_level(heading, right) if heading.name in HEADINGS else "",
                {"right": right, "before": right - 1},
            )


def at_level(heading: Tag, level: int) -> str:
    """Its HTML at another level, with what stands in it."""
    attributes = "".join(
        f' {name}="{" ".join(value) if isinstance(value, list) else value}"'
        for name, value in heading.attrs.items()
        if name in ("id", "class", "lang", "dir")
    )
    return f"<h{level}{attributes}>{heading.decode_contents()}</h{level}>"


@check(
    "heading-several-h1",
    Severity.WARNING,
    _("Make this a heading of level 2: the page has one of level 1 already."),
    wcag=("1.3.1",),
)
def heading_several_h1(document: Document) -> Iterator[Seen]:
    """HTML, section 4.3.11: more than one of level 1 is discouraged. Dialogs are apart."""
    first, *others = [
        heading
        for heading in headings(document)
        if level_of(document, heading) == 1
        and not document.inside_role(heading, "dialog", "alertdialog")
    ] or [None]
    for heading in others:
        if heading is not None:
            yield Seen(heading, at_level(heading, 2) if heading.name in HEADINGS else "")


@check(
    "heading-h1-missing",
    Severity.WARNING,
    _("Give the page a heading of level 1 that says what it is about."),
    wcag=("1.3.1", "2.4.6"),
    of_documents=True,
)
def heading_h1_missing(document: Document) -> Iterator[Seen]:
    """Techniques G141 and H42 of WCAG 2.2. A page without text has nothing to head."""
    body = next(iter(document.tagged("body")), None)
    if (
        body is not None
        and document.passages
        and all(level_of(document, heading) != 1 for heading in headings(document))
    ):
        yield Seen(body)


@check(
    "heading-before-h1",
    Severity.QUESTION,
    _(
        "Is the heading of level 1 the first in the main content? People who read by headings look "
        "for it there."
    ),
    wcag=("1.3.1",),
    of_documents=True,
)
def heading_before_h1(document: Document) -> Iterator[Seen]:
    """Technique G141 of WCAG 2.2. What stands in navigation, asides and dialogs is passed over."""
    found = [
        heading
        for heading in headings(document)
        if not document.inside_role(
            heading, "navigation", "complementary", "banner", "dialog", "alertdialog", "region"
        )
    ]
    levels = [level_of(document, heading) for heading in found]
    if levels and levels[0] != 1 and 1 in levels:
        yield Seen(found[0])


@check(
    "heading-missing",
    Severity.QUESTION,
    _(
        "Can headings part this text? It runs on for %(count)s words without one, and nobody can "
        "leap to what they look for."
    ),
    wcag=("1.3.1", "2.4.10"),
)
def heading_missing(document: Document) -> Iterator[Seen]:
    """Success criterion 2.4.10 and technique G141 of WCAG 2.2."""
    places = [document.place_of(heading) for heading in headings(document)]
    start: Tag | None = None
    count = 0

    def seen() -> Iterator[Seen]:
        if start is not None and count > WORDS_WITHOUT_HEADING:
            yield Seen(start, values={"count": count})

    for passage in document.passages:
        place = document.place_of(passage.element)
        if places and place >= places[0]:
            yield from seen()
            start, count = None, 0
            while places and place >= places[0]:
                places.pop(0)
        if passage.element.name not in ("p", "div", "body", "section", "article", "main"):
            continue
        start = start or passage.element
        count += len(words(passage.text))
    yield from seen()


@check(
    "heading-too-long",
    Severity.WARNING,
    _("Shorten the heading: it has %(count)s characters, and %(most)s are the most to take in."),
    wcag=("2.4.6",),
)
def heading_too_long(document: Document) -> Iterator[Seen]:
    """Technique G130 of WCAG 2.2: short headings. Lists of headings cut what is longer."""
    for heading in headings(document):
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
    for heading in headings(document):
        if is_for_looks(document, heading):
            count = len(words(document.name_of(heading)))
            yield Seen(heading, f"<p>{heading.decode_contents()}</p>", {"count": count})


def is_for_looks(document: Document, heading: Tag) -> bool:
    """Whether it is a text: of several sentences, or one with a full stop at a low level."""
    name = document.name_of(heading)
    count = len(words(name))
    is_sentence = name.endswith(".") and not name.endswith(("..", "etc.", "jne.", "т.д."))
    if not is_sentence or count < WORDS_OF_A_SENTENCE:
        return False
    return level_of(document, heading) >= 4 or count > 3 * WORDS_OF_A_SENTENCE


@check(
    "heading-faked",
    Severity.WARNING,
    _("Make this a heading: set large or bold, it looks like one, but only to the eye."),
    wcag=("1.3.1", "2.4.6"),
)
def heading_faked(document: Document) -> Iterator[Seen]:
    """Failure F2 of WCAG 2.2: a heading by looks alone. The fix is one below the last heading."""
    shown = headings(document)
    for passage, after in pairwise([*document.passages, None]):
        if passage is None or not looks_like_heading(document, passage):
            continue
        if after is None or not is_headed(passage.element, after.element):
            continue
        place = document.place_of(passage.element)
        above = [level_of(document, one) for one in shown if document.place_of(one) < place]
        level = min(above[-1] + 1, 6) if above else 2
        yield Seen(passage.element, f"<h{level}>{passage.text}</h{level}>")


def looks_like_heading(document: Document, passage: Passage) -> bool:
    element, text = passage.element, passage.text
    if element.name not in ("p", "div", "center") or element.find(["a", "input", "button", "img"]):
        return False
    if document.role_of(element) == "heading" or document.inside_role(element, "heading"):
        return False
    if document.inside(element, *NEVER_A_HEADING) is not None:
        return False
    if not 0 < len(words(text)) <= WORDS_OF_A_FAKE or text.endswith((".", ",", ";", "!", "…")):
        return False
    # Only a label stands beside its value in one line.
    if len(passage.lines) > 1 or re.search(r"\d{4,}|@", text):
        return False
    return (
        is_whole(passage, "b", "strong", "big")
        or bool(set(HEADINGS) & set(element.get_attribute_list("class")))
        or is_set_large(document, passage)
    )


def is_set_large(document: Document, passage: Passage) -> bool:
    """Whether its own style, or that of what holds all its text, makes it large or heavy."""
    holders = [passage.element]
    while len(children := [child for child in holders[-1].children if str(child).strip()]) == 1:
        child = children[0]
        if not isinstance(child, Tag):
            break
        holders.append(child)
    for holder in holders:
        style = document.look_of(holder)
        size = pixels(style["font-size"].text) if "font-size" in style else None
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
    "heading-nothing-below",
    Severity.QUESTION,
    _("Is there something missing here? The next heading follows at once, at the same level."),
    wcag=("1.3.1", "2.4.6"),
)
def heading_nothing_below(document: Document) -> Iterator[Seen]:
    """Failure F43 of WCAG 2.2: what heads nothing is no heading."""
    for heading, after in pairwise(headings(document)):
        if (
            level_of(document, heading) == level_of(document, after)
            and document.inside_role(heading, "button", "link", "navigation") is None
            and document.inside(heading, *APART) is document.inside(after, *APART)
            and not has_content_before(heading, after)
        ):
            yield Seen(heading)


def has_content_before(heading: Tag, after: Tag) -> bool:
    """Whether people meet anything between two headings."""
    for node in heading.next_elements:
        if node is after:
            break
        tag = node if isinstance(node, Tag) else node.parent
        if inside(tag, heading):
            continue
        if isinstance(node, Tag) and node.name in CONTENT:
            return True
        if is_text(node) and has_words(str(node)):
            return True
    return False


def inside(element: Tag | None, outer: Tag) -> bool:
    return element is outer or (
        element is not None and any(above is outer for above in element.parents)
    )


@check(
    "heading-repeated",
    Severity.QUESTION,
    _("Can each of these headings say what is below it? The one before is “%(text)s” as well."),
    wcag=("2.4.6",),
)
def heading_repeated(document: Document) -> Iterator[Seen]:
    """Technique G130 of WCAG 2.2: headings beside each other can be told apart."""
    last: dict[int, str] = {}
    for heading in headings(document):
        level, name = level_of(document, heading), document.name_of(heading)
        last = {one: text for one, text in last.items() if one <= level}
        if name and last.get(level, "").casefold() == name.casefold():
            yield Seen(heading, values={"text": name})
        last[level] = name


@check(
    "heading-in-button",
    Severity.WARNING,
    _("Put the button into the heading: within a button, it is no heading to a screen reader."),
    wcag=("1.3.1",),
)
def heading_in_button(document: Document) -> Iterator[Seen]:
    """WAI-ARIA 1.2, section 5.2.8: what stands in a button has no role. The fix turns them."""
    for heading in document.shown(*HEADINGS):
        button = document.inside(heading, "button")
        if button is not None:
            tag = heading.name
            yield Seen(
                heading,
                f'<{tag}><button type="button">{heading.decode_contents()}</button></{tag}>',
            )


@check(
    "heading-in-summary",
    Severity.QUESTION,
    _(
        "Can people do without this heading in their list of headings? Where one opens and closes "
        "a part, many screen readers do not count it as a heading."
    ),
    wcag=("1.3.1",),
)
def heading_in_summary(document: Document) -> Iterator[Seen]:
    """HTML-AAM 1.0: ``summary`` is a button in some browsers, and what stands in it has no role."""
    for heading in document.shown(*HEADINGS):
        if document.inside(heading, "summary") is not None:
            yield Seen(heading)


@check(
    "heading-is-label",
    Severity.QUESTION,
    _("Is this a heading? It ends in a colon, as a label does."),
    wcag=("1.3.1",),
)
def heading_is_label(document: Document) -> Iterator[Seen]:
    """Failure F43 of WCAG 2.2. A label belongs to one value, a heading to all that is below."""
    for heading in headings(document):
        if document.name_of(heading).endswith((":", "：")):  # noqa: RUF001 (the full-width colon)
            yield Seen(heading)
