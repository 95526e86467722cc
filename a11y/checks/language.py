"""Language of the page: whether it is said, and is the one that the page is written in."""

from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from bs4 import Tag
from bs4.element import NavigableString
from django.utils.translation import gettext_lazy as _

from . import detection
from .documents import Document
from .findings import Seen, Severity, unless_framed
from .language_subtags import (
    RIGHT_TO_LEFT,
    is_known,
    language_name,
    meant,
    primary_subtag,
    script_of,
)
from .names import in_one_line
from .registry import check

NOT_PROSE = ("code", "kbd", "pre", "samp", "var", "svg", "math")
WITH_NAMES = {"alt", "aria-label", "aria-labelledby", "title", "placeholder", "aria-description"}


class Certainty(IntEnum):
    POSSIBLE = 1
    LIKELY = 2
    CERTAIN = 3


class Wrong(NamedTuple):
    """A language that is not that of the text, and what the text reads like."""

    reads_like: str
    certainty: Certainty


def wrong_language(text: str, said: str) -> Wrong | None:
    """How a text contradicts what is said of its language."""
    expected = script_of(said)
    script = detection.script_in(text)
    if expected and not detection.is_written_in(script, expected):
        letters = sum(letter.isalpha() for letter in text)
        certainty = Certainty.CERTAIN if letters >= 40 else Certainty.LIKELY
        return Wrong(detection.language_in(text), certainty) if letters >= 8 else None
    reading = detection.reading_of(text, primary_subtag(said))
    if reading is None or reading.words < 2:
        return None
    if reading.words >= 15 and reading.per_word >= 2.5:
        return Wrong(reading.language, Certainty.CERTAIN)
    if reading.words >= 3 and reading.margin >= 8 and reading.per_word >= 1.2:
        return Wrong(reading.language, Certainty.LIKELY)
    if reading.words < 15 and reading.per_word >= (0.4 if reading.words >= 3 else 2.5):
        return Wrong(reading.language, Certainty.POSSIBLE)
    return None


# --- What is said in which language ---------------------------------------------------------------


def texts_by_language(document: Document) -> dict[int, list[str]]:
    """For each element that says a language, and the root, what inherits it from there.

    ACT "text inheriting its programmatic language": texts that are seen or read out, accessible
    names, and the title of the page.
    """
    owners: dict[int, int] = {}
    texts: dict[int, list[str]] = {}
    root = id(document.root)
    for element in document.elements:
        key, attributes = id(element), element.attrs
        owner = key if attributes.get("lang") else owners.get(id(element.parent), root)
        owners[key] = owner
        if element.name == "title" and element.parent is not None:
            if element.parent.name not in ("svg", "symbol", "g"):
                texts.setdefault(owner, []).append(in_one_line(element.get_text()))
            continue
        if not document.is_visible(element):
            continue
        said = texts.setdefault(owner, [])
        said += [child for child in element.contents if type(child) is NavigableString]
        if not WITH_NAMES.isdisjoint(attributes) and document.is_exposed(element):
            said.append(name_beyond_content(document, element))
    return texts


def text_inherited(document: Document, element: Tag) -> str:
    """What inherits its language from an element, each text as a sentence."""
    texts = document.once(texts_by_language).get(id(element), [])
    return in_one_line(". ".join(text for text in texts if text.strip()))


def name_beyond_content(document: Document, element: Tag) -> str:
    name = document.name_of(element)
    return name if name not in document.text_of(element) else ""


# --- The page -------------------------------------------------------------------------------------


def lang_of_root(document: Document) -> str:
    return "" if document.root is None else str(document.root.get("lang") or "").strip()


@check(
    "page-language-missing",
    Severity.ERROR,
    _(
        "Say in which language the page is written, with lang on the html element. Without it, it "
        "may be read aloud with the sounds of another language."
    ),
    wcag=("3.1.1",),
    act=("b5c3f8",),
    of_documents=True,
)
def page_language_missing(document: Document) -> Iterator[Seen]:
    """ACT b5c3f8: the html element has a lang attribute that is more than spaces."""
    if document.root is not None and not lang_of_root(document):
        text = text_inherited(document, document.root)
        guess = detection.language_in(text) if len(detection.words_of(text)) >= 15 else ""
        yield unless_framed(document, document.root, f'lang="{guess}"' if guess else "")


@check(
    "page-language-invalid",
    Severity.ERROR,
    _(
        "Nothing knows “%(tag)s” as a language. Give the code of the language of the page, like "
        "“et” for Estonian."
    ),
    wcag=("3.1.1",),
    act=("bf051a",),
    of_documents=True,
)
def page_language_invalid(document: Document) -> Iterator[Seen]:
    """ACT bf051a: the page's language is one that the IANA registry knows."""
    tag = lang_of_root(document)
    if document.root is not None and tag and not is_known(tag):
        code = meant(tag)
        seen = unless_framed(document, document.root, f'lang="{code}"' if code else "")
        yield seen._replace(values={"tag": tag})


@check(
    "page-language-said-twice",
    Severity.WARNING,
    _("lang and xml:lang name different languages. Give both the same, or leave out xml:lang."),
    wcag=("3.1.1",),
    act=("5b7ae0",),
    of_documents=True,
)
def page_language_said_twice(document: Document) -> Iterator[Seen]:
    """ACT 5b7ae0: lang and xml:lang of the page begin with the same language."""
    root = document.root
    tag = lang_of_root(document)
    other = "" if root is None else str(root.get("xml:lang") or "").strip()
    if (
        root is not None
        and other
        and is_known(tag)
        and primary_subtag(other) != primary_subtag(tag)
    ):
        yield Seen(root, f'xml:lang="{tag}"')


def wrong_of_page(document: Document) -> Wrong | None:
    tag = lang_of_root(document)
    if document.root is None or not is_known(tag):
        return None
    return wrong_language(text_inherited(document, document.root), tag)


def page_in_wrong_language(document: Document, certainty: Certainty) -> Iterator[Seen]:
    """ACT ucwvc8: the page's language is that of most of its text."""
    wrong = document.once(wrong_of_page)
    if document.root is not None and wrong is not None and wrong.certainty is certainty:
        yield Seen(document.root, *advice(lang_of_root(document), wrong))


def advice(tag: str, wrong: Wrong) -> tuple[str, dict[str, str]]:
    said = language_name(primary_subtag(tag))
    reads_like = language_name(wrong.reads_like) if wrong.reads_like else "?"
    fix = f'lang="{wrong.reads_like}"' if wrong.reads_like else ""
    return fix, {"said": said, "language": reads_like}


@check(
    "page-language-wrong",
    Severity.ERROR,
    _(
        "The page says that it is in %(said)s, but it is written in %(language)s. Give the "
        "language that it is written in."
    ),
    wcag=("3.1.1",),
    act=("ucwvc8",),
    of_documents=True,
)
def page_language_wrong(document: Document) -> Iterator[Seen]:
    """ACT ucwvc8, where there is text enough to be certain."""
    yield from page_in_wrong_language(document, Certainty.CERTAIN)


@check(
    "page-language-doubtful",
    Severity.WARNING,
    _("The page says that it is in %(said)s, but it reads like %(language)s. Check its language."),
    wcag=("3.1.1",),
    act=("ucwvc8",),
    of_documents=True,
)
def page_language_doubtful(document: Document) -> Iterator[Seen]:
    """ACT ucwvc8, where there is little text."""
    yield from page_in_wrong_language(document, Certainty.LIKELY)


@check(
    "page-language-unclear",
    Severity.QUESTION,
    _("Is this page in %(said)s? The little text that it has could be %(language)s."),
    wcag=("3.1.1",),
    act=("ucwvc8",),
    of_documents=True,
)
def page_language_unclear(document: Document) -> Iterator[Seen]:
    """ACT ucwvc8, where there are only a few words."""
    yield from page_in_wrong_language(document, Certainty.POSSIBLE)


@check(
    "direction-missing",
    Severity.WARNING,
    _('%(said)s is written from right to left. Say so with dir="rtl".'),
    wcag=("1.3.2",),
)
def direction_missing(document: Document) -> Iterator[Seen]:
    """WCAG technique H56: text that runs from right to left says so."""
    for element in document.with_attribute("lang"):
        subtag = primary_subtag(str(element.get("lang") or ""))
        if subtag not in RIGHT_TO_LEFT or script_of(str(element["lang"])) == "Latn":
            continue
        if not any("dir" in one.attrs for one in [element, *document.ancestors(element)]):
            yield Seen(element, 'dir="rtl"', {"said": language_name(subtag)})
