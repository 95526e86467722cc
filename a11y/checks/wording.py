"""Words: whether a text can be understood by those it is for."""

# ruff: noqa: RUF001 (signs and letters of other scripts are meant)

import re
from collections.abc import Iterator
from functools import lru_cache

from django.utils.translation import gettext_lazy as _

from . import wordlists
from .documents import Document
from .findings import Seen, Severity
from .prose import HEADINGS, Passage, words
from .registry import check

# Twice what guides to plain language advise for the average: 20 words in English and Russian, and
# 15 in Estonian and Finnish, which say in one word what takes others three.
LONGEST_SENTENCE = {"et": 30, "fi": 30, "hu": 30}
LONGEST_SENTENCE_ELSEWHERE = 40
LONGEST_PARAGRAPH = 150  # words
WORDS_OF_A_SENTENCE = 5
LEAST_TO_JUDGE = 30  # words
LEAST_OF_A_SENTENCE = 8
DOUBT = 30
EASIEST_OF_VERY_HARD = 30  # Flesch: "very difficult", read by graduates
LIX_OF_VERY_HARD = {"et": 70, "fi": 70, "hu": 70, "ru": 65}
LIX_OF_VERY_HARD_ELSEWHERE = 60
LONG_WORD = 6  # letters; LIX counts those that are longer
VOWELS = re.compile(r"[aeiouy]+", re.IGNORECASE)
SILENT = re.compile(r"[^aeiouyl]e$|[^aeiouydt]ed$|[^aeiouyscxz]es$", re.IGNORECASE)
ABBREVIATION = re.compile(r"(?<![\w/.@#&-])([A-ZÄÕÖÜА-ЯЁ]{3,6})(?![\w@/&-]|\.\w)")
ROMAN = re.compile(r"[IVXLCDM]+")
DIGIT = re.compile(r"\d")
DATE = re.compile(r"(?<![\d/.-])(0?[1-9]|1[0-2])([/.-])(0?[1-9]|1[0-2])\2\d{4}(?![\d/-])")
# "1.4.10" is a number of a chapter.
DATE_OF_SHORT_YEAR = re.compile(
    r"(?<![\d/.,-])(?:\d{1,2}([/-])\d{1,2}\1|\d\d\.\d\d\.)\d\d(?![\d/.-])"
)
BARE_TIME = re.compile(
    r"(?<![\d.:/–-])\b(?:at|from|until|till|by|before|after) (?:1[0-2]|[1-9]):[0-5]\d"
    r"(?!\s?(?:[ap]\.?m\b|h\b|o.clock|noon|:|[–-]|to\b))",
    re.IGNORECASE,
)
# An hour after twelve, or a half of the day: then the others in a text are understood.
TOLD_TIME = re.compile(r"\b(?:1[3-9]|2[0-3]|0\d):\d\d|\b[ap]\.?m\b", re.IGNORECASE)
BETWEEN_THINGS = re.compile(r"[,;/|“”\"]")
NOT_TEXT = ("figcaption", "nav", "footer", "button", "label", "legend", "option")


def running_text(document: Document) -> Iterator[Passage]:
    """Passages that are read, not looked up."""
    for passage in document.passages:
        if passage.element.name not in (*HEADINGS, *NOT_TEXT, "th"):
            yield passage


def lists_things(text: str, count: int) -> bool:
    """Whether a text of so many words is long by how many things it names one after the other."""
    return len(BETWEEN_THINGS.findall(text)) * 4 > count


@check(
    "text-placeholder",
    Severity.WARNING,
    _("Write the text: “%(text)s” is there to be replaced."),
    wcag=("3.1.5",),
)
def text_placeholder(document: Document) -> Iterator[Seen]:
    """Technique G153 of WCAG 2.2: text that can be read; this says nothing to anyone."""
    for passage in document.passages:
        pattern = wordlists.for_language(wordlists.PLACEHOLDER_TEXTS, passage.language)
        if found := pattern.search(passage.text):
            yield Seen(passage.element, values={"text": found[0]})


@check(
    "paragraph-long",
    Severity.WARNING,
    _("Part this paragraph: it has %(count)s words, and up to %(most)s are taken in at once."),
    wcag=("3.1.5",),
)
def paragraph_long(document: Document) -> Iterator[Seen]:
    """Technique G153 of WCAG 2.2: one topic a paragraph."""
    for passage in running_text(document):
        if len(passage.words) <= LONGEST_PARAGRAPH:
            continue
        longest = max(
            (len(words(part)) for part in re.split(r"\n\s*\n", passage.source)), default=0
        )
        if longest > LONGEST_PARAGRAPH and not lists_things(passage.text, len(passage.words)):
            yield Seen(passage.element, values={"count": longest, "most": LONGEST_PARAGRAPH})


@check(
    "sentence-long",
    Severity.QUESTION,
    _("Can this be two sentences? “%(start)s …” has %(count)s words; aim at %(aim)s or fewer."),
    wcag=("3.1.5",),
)
def sentence_long(document: Document) -> Iterator[Seen]:
    """Technique G153 of WCAG 2.2; the European Commission's "How to write clearly" advises 20."""
    for passage in running_text(document):
        most = LONGEST_SENTENCE.get(passage.language, LONGEST_SENTENCE_ELSEWHERE)
        if found := long_sentence(passage):
            values = {"start": " ".join(found[:4]), "count": len(found), "aim": most // 2}
            yield Seen(passage.element, values=values)


def long_sentence(passage: Passage) -> list[str]:
    """The words of its first sentence that is too long."""
    most = LONGEST_SENTENCE.get(passage.language, LONGEST_SENTENCE_ELSEWHERE)
    if len(passage.words) <= most:
        return []
    for sentence in passage.sentences:
        found = words(sentence)
        if len(found) > most and not lists_things(sentence, len(found)):
            return found
    return []


@check(
    "text-hard-to-read",
    Severity.QUESTION,
    _(
        "Can this be said more simply? %(formula)s rates it %(score)s, which is very hard to read. "
        "Try shorter sentences and everyday words."
    ),
    wcag=("3.1.5",),
)
def text_hard_to_read(document: Document) -> Iterator[Seen]:
    """Success criterion 3.1.5 of WCAG 2.2.

    English by the Reading Ease of R. Flesch, "A New Readability Yardstick" (1948); below 30 is very
    difficult. All else by LIX of C.-H. Björnsson, "Läsbarhet" (1968), which counts no syllables;
    above 60 is very difficult. Estonian, Finnish and Hungarian have longer words, hence 70, and
    Russian 65.
    """
    for passage in running_text(document):
        count = len(passage.words)
        is_sentence = passage.text.endswith((".", "!", "?"))
        if (
            count < LEAST_OF_A_SENTENCE
            or not is_sentence
            or lists_things(passage.text, len(passage.words))
        ):
            continue
        # The fewer words, the less a formula knows.
        doubt = 0 if count >= LEAST_TO_JUDGE else DOUBT
        if passage.language in ("en", ""):
            score, formula = flesch(passage), "Flesch Reading Ease"
            is_hard = score < EASIEST_OF_VERY_HARD - doubt
        else:
            score, formula = lix(passage), "LIX"
            most = LIX_OF_VERY_HARD.get(passage.language, LIX_OF_VERY_HARD_ELSEWHERE)
            is_hard = score > most + doubt
        if is_hard and not long_sentence(passage):
            yield Seen(passage.element, values={"formula": formula, "score": round(score)})


def flesch(passage: Passage) -> float:
    """Reading Ease: 100 is very easy, 30 and less very difficult."""
    found = passage.words
    of_sentence = len(found) / max(len(passage.sentences), 1)
    of_word = sum(map(syllables, found)) / len(found)
    return 206.835 - 1.015 * of_sentence - 84.6 * of_word


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """Of an English word, about: its groups of vowels, without a silent e."""
    count = len(VOWELS.findall(word))
    if SILENT.search(word):
        count -= 1
    return max(count, 1)


def lix(passage: Passage) -> float:
    """Läsbarhetsindex: 30 is easy, 60 and more very difficult."""
    found = passage.words
    long_words = sum(len(word) > LONG_WORD for word in found)
    return len(found) / max(len(passage.sentences), 1) + 100 * long_words / len(found)


@check(
    "colour-alone-in-words",
    Severity.QUESTION,
    _("Can people do without the colour? Say “%(text)s” in another way too: by name or by place."),
    wcag=("1.4.1", "1.3.3"),
)
def colour_alone_in_words(document: Document) -> Iterator[Seen]:
    """Failures F13 and F81 of WCAG 2.2, technique G14."""
    for passage in document.passages:
        pattern = wordlists.for_language(wordlists.COLOURS, passage.language)
        if found := pattern.search(passage.text):
            yield Seen(passage.element, values={"text": found[0]})


@check(
    "place-alone-in-words",
    Severity.QUESTION,
    _("Can people find this without seeing it? Name it besides saying “%(text)s”."),
    wcag=("1.3.3",),
)
def place_alone_in_words(document: Document) -> Iterator[Seen]:
    """Failures F14 and F26 of WCAG 2.2, technique G96: place, shape, size, or sound."""
    for passage in document.passages:
        pattern = wordlists.for_language(wordlists.PLACES, passage.language)
        if found := pattern.search(passage.text):
            yield Seen(passage.element, values={"text": found[0]})


@check(
    "abbreviation-unexplained",
    Severity.QUESTION,
    _("Does everyone know “%(text)s”? Write it out where it first stands: “… (%(text)s)”."),
    wcag=("3.1.4",),
)
def abbreviation_unexplained(document: Document) -> Iterator[Seen]:
    """Techniques G97, G102 and H28 of WCAG 2.2. What most readers know is left out."""
    known = set(wordlists.KNOWN_ABBREVIATIONS)
    known |= {word.upper() for table in wordlists.LITTLE_WORDS.values() for word in table}
    for element in document.with_attribute("title"):
        if element.name in ("abbr", "acronym"):
            known.add(document.text_of(element))
    for passage in document.passages:
        text = passage.text
        # A name in a list or a cell is no sentence, and is not explained there.
        if ABBREVIATION.search(text) is None or text == text.upper():
            continue
        count = len(passage.words)
        if count < WORDS_OF_A_SENTENCE or lists_things(text, count):
            continue
        for found in ABBREVIATION.finditer(text):
            short = found[1]
            around = text[max(found.start() - 1, 0) : found.end() + 2]
            explained = around[:1] in "([" or re.match(r"\s[(\[]", around[len(short) + 1 :])
            beside = text[max(found.start() - 12, 0) : found.start()] + text[found.end() :][:12]
            in_capitals = re.search(r"\b[A-ZÄÕÖÜА-ЯЁ]{4,}\b", beside) is not None
            if short not in known and not explained and not in_capitals and not is_name(short):
                yield Seen(passage.element, values={"text": short})
            known.add(short)


def is_name(short: str) -> bool:
    """Whether it is a Roman number."""
    return ROMAN.fullmatch(short) is not None


@check(
    "date-ambiguous",
    Severity.QUESTION,
    _("Write the month as a word, a time with a.m. or p.m.: “%(text)s” can be misread."),
    wcag=("3.1.5",),
)
def date_ambiguous(document: Document) -> Iterator[Seen]:
    """The order of day and month differs by country (Unicode CLDR); ISO 8601 and words do not."""
    for passage in document.passages:
        if passage.element.name == "time":
            continue
        if found := ambiguous_in(passage.text, passage.language):
            yield Seen(passage.element, values={"text": found})


def ambiguous_in(text: str, language: str) -> str:
    if DIGIT.search(text) is None:
        return ""
    with_stops = language in wordlists.DAY_FIRST_WITH_STOPS
    for found in DATE.finditer(text):
        if int(found[1]) != int(found[3]) and not (found[2] == "." and with_stops):
            return found[0]
    for found in DATE_OF_SHORT_YEAR.finditer(text):
        if found[1] or not with_stops:
            return found[0]
    if language in ("", *wordlists.HOURS_OF_TWELVE):
        time = BARE_TIME.search(text)
        if time and not TOLD_TIME.search(text):
            return time[0]
    return ""
