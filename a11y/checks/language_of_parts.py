"""Language of parts: whether what is in another language says so, and says the right one."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bs4 import Tag
from django.utils.html import escape
from django.utils.translation import gettext_lazy as _

from . import detection
from .documents import Document
from .findings import Seen, Severity
from .language import (
    NOT_PROSE,
    Certainty,
    Wrong,
    advice,
    text_inherited,
    wrong_language,
    wrong_of_page,
)
from .language_subtags import is_known, language_name, meant, primary_subtag, script_of
from .names import INLINE, in_one_line, is_text
from .registry import check

# Elements that hold a text of their own, or a quotation.
BLOCKS = {
    *("blockquote", "caption", "dd", "div", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5"),
    *("h6", "legend", "li", "p", "section", "summary", "td", "th"),
    *("cite", "em", "i", "q"),
}
QUOTATION = re.compile(r"[“„«\"]([^“”„«»\"]{12,600})[”“»\"]")
# A run of at least two words in letters that no Latin alphabet has.
OTHER_LETTERS = re.compile(
    r"[\u0370-\u03ff\u0400-\u052f\u0530-\u06ff\u0900-\u097f\u0e00-\u0e7f\u10a0-\u10ff]{2,}"
    r"(?:[\s,.:;–-]+[\u0370-\u03ff\u0400-\u052f\u0530-\u06ff\u0900-\u097f\u0e00-\u0e7f"
    r"\u10a0-\u10ff]+)+"
    r"|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]{4,}"
)
LATIN_RUN = re.compile(r"[A-Za-zÀ-ɏ]{2,}(?:[\s,.:;–’'-]+[A-Za-zÀ-ɏ]+){4,}")
SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")
ENOUGH_WORDS = 6
# What reads like another language has some of its most frequent words, or is a list of names.
FREQUENT = 0.15
AS_IT_SHOULD_BE = 0.2
MOST_LOOKS = 400


def parts_with_language(document: Document) -> Iterator[tuple[Tag, str]]:
    """Elements of HTML in the body that say a language, with what is written in it."""
    for element in document.with_attribute("lang"):
        if not str(element.get("lang") or "") or element.name in ("html", "head", "svg", "math"):
            continue
        if document.inside(element, "head", "svg", "math") is not None:
            continue
        yield element, text_inherited(document, element)


@check(
    "part-language-invalid",
    Severity.ERROR,
    _(
        "Nothing knows “%(tag)s” as a language. Give the code of the language of this part, like "
        "“et” for Estonian."
    ),
    wcag=("3.1.2",),
    act=("de46e4",),
)
def part_language_invalid(document: Document) -> Iterator[Seen]:
    """ACT de46e4: a lang attribute names a language that the IANA registry knows."""
    for element, text in parts_with_language(document):
        tag = str(element["lang"])
        if text and not is_known(tag):
            code = meant(tag)
            yield Seen(element, f'lang="{code}"' if code else "", {"tag": tag.strip()})


def wrong_parts(document: Document) -> list[tuple[Tag, Wrong]]:
    found = []
    for element, text in parts_with_language(document):
        tag = str(element["lang"]).strip()
        if element.name in NOT_PROSE or element.get("translate") == "no" or not is_known(tag):
            continue
        if wrong := wrong_language(text, tag):
            found.append((element, wrong))
    return found


def part_in_wrong_language(document: Document, certainty: Certainty) -> Iterator[Seen]:
    """ACT off6ek: the language of a part is that of most of its text."""
    for element, wrong in document.once(wrong_parts):
        if wrong.certainty is certainty:
            yield Seen(element, *advice(str(element["lang"]), wrong))


@check(
    "part-language-wrong",
    Severity.ERROR,
    _(
        "This part says that it is in %(said)s, but it is written in %(language)s. Give the "
        "language that it is written in."
    ),
    wcag=("3.1.2",),
    act=("off6ek",),
)
def part_language_wrong(document: Document) -> Iterator[Seen]:
    """ACT off6ek, where there is text enough to be certain."""
    yield from part_in_wrong_language(document, Certainty.CERTAIN)


@check(
    "part-language-doubtful",
    Severity.WARNING,
    _("This part says that it is in %(said)s, but it reads like %(language)s. Check its language."),
    wcag=("3.1.2",),
    act=("off6ek",),
)
def part_language_doubtful(document: Document) -> Iterator[Seen]:
    """ACT off6ek, where there is little text."""
    yield from part_in_wrong_language(document, Certainty.LIKELY)


@check(
    "part-language-unclear",
    Severity.QUESTION,
    _("Is this in %(said)s? These few words could be %(language)s."),
    wcag=("3.1.2",),
    act=("off6ek",),
)
def part_language_unclear(document: Document) -> Iterator[Seen]:
    """ACT off6ek, where there are only a few words."""
    yield from part_in_wrong_language(document, Certainty.POSSIBLE)


# --- Parts that do not say theirs -----------------------------------------------------------------


class Foreign(NamedTuple):
    text: str
    language: str


def own_text(document: Document, element: Tag) -> str:
    """The text that is seen in it and says no other language, without that of blocks inside."""
    return in_one_line("".join(pieces_of(document, element)))


def pieces_of(document: Document, element: Tag) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, Tag):
            if (
                child.name in INLINE
                and child.name not in NOT_PROSE
                and not child.get("lang")
                and child.get("translate") != "no"
                and document.is_visible(child)
            ):
                yield from pieces_of(document, child)
            else:
                yield " "
        elif is_text(child):
            yield str(child)


def is_foreign(text: str, said: str) -> str:
    """The language of a text that is surely not in the language said; empty if it may be."""
    words = detection.words_of(text)
    if len(words) < ENOUGH_WORDS:
        return ""
    if detection.share_of_frequent_words(words, primary_subtag(said)) >= AS_IT_SHOULD_BE:
        return ""
    wrong = wrong_language(text, said)
    if wrong is None or wrong.certainty < Certainty.LIKELY:
        return ""
    if detection.share_of_frequent_words(words, wrong.reads_like) < FREQUENT:
        return ""
    return wrong.reads_like


def foreign_parts(text: str, said: str) -> Iterator[Foreign]:
    """Runs in other letters, quotations and sentences in another language, the whole first."""
    expected = script_of(said)
    other = OTHER_LETTERS if expected == "Latn" else LATIN_RUN if expected == "Cyrl" else None
    if (
        other is not None
        and (run := other.search(text))
        and sum(letter.isalpha() for letter in run[0]) >= 10
    ):
        found = run[0].strip()
        if other is OTHER_LETTERS or is_foreign(found, "ru"):
            yield Foreign(found, detection.language_in(found))
            return
    if expected != "Latn":
        return
    for quotation in QUOTATION.finditer(text):
        if len(quotation[1]) < 0.8 * len(text) and (language := is_foreign(quotation[1], said)):
            yield Foreign(quotation[1], language)
            return
    if language := is_foreign(text, said):
        yield Foreign(text, language)
        return
    sentences = SENTENCE_END.split(text)
    if len(sentences) > 1:
        for sentence in sentences:
            if language := is_foreign(sentence, said):
                yield Foreign(sentence, language)
                return


@check(
    "part-language-unmarked",
    Severity.WARNING,
    _(
        "“%(text)s” is in %(language)s, and does not say so. Mark its language, so that it is read "
        "aloud with the right sounds."
    ),
    wcag=("3.1.2",),
)
def part_language_unmarked(document: Document) -> Iterator[Seen]:
    """WCAG 3.1.2 and technique H58: parts in another language say theirs."""
    locales: dict[int, str] = {}
    looks = MOST_LOOKS
    seen_as_wrong: dict[str, bool] = {}
    for element in document.elements:
        above = locales.get(id(element.parent), document.default_language.lower())
        said = locales[id(element)] = str(element.get("lang") or "").strip().lower() or above
        if element.name not in BLOCKS or not said or element.get("translate") == "no":
            continue
        if element.get("lang") or not is_known(said) or not document.is_visible(element):
            continue
        if document.inside(element, *NOT_PROSE) is not None:
            continue
        text = own_text(document, element)
        if len(text) < 12:
            continue
        looks -= 1
        if not looks:
            return
        if said not in seen_as_wrong:
            seen_as_wrong[said] = is_whole_page_foreign(document, said)
        if seen_as_wrong[said]:  # that is another finding
            continue
        for foreign in foreign_parts(text, said):
            whole = foreign.text == text
            language = foreign.language
            fix = f'lang="{language}"'
            if not whole:
                fix = f"<span {fix}>{escape(foreign.text[:200])}</span>"
            values = {"text": shortened(foreign.text), "language": language_name(language)}
            yield Seen(element, fix, values)


def is_whole_page_foreign(document: Document, said: str) -> bool:
    root = document.root
    if root is None or str(root.get("lang") or "").strip().lower() != said:
        return False
    wrong = document.once(wrong_of_page)
    return wrong is not None and wrong.certainty is Certainty.CERTAIN


def shortened(text: str, longest: int = 60) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
