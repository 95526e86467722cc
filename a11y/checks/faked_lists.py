"""Lists by looks: whether what looks like a list is one."""

# ruff: noqa: RUF001 (bullets and Cyrillic letters are meant)

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby, pairwise

from bs4 import Tag
from django.utils.html import escape
from django.utils.translation import gettext_lazy as _

from . import wordlists
from .documents import Document
from .findings import Seen, Severity
from .lists import LISTS, items_of
from .names import is_text
from .prose import IN_A_LINE, Passage, follows, has_words, passages_of, words
from .registry import check

# In a text of several lines, or of several paragraphs.
MAY_HOLD_LINES = ("p", "div", "td", "dd", "li", "blockquote", "body", "section", "article", "main")
EMOJI = r"[\U0001F300-\U0001FAFF\u2600-\u27BF\u2B00-\u2BFF]\uFE0F?"
BULLET = re.compile(rf"(?:[-–—*•·‣◦▪▫■□●○►▸▶»›→✓✔✗✘★☆❖]|o(?=\s+[A-Z])|&gt;|>|{EMOJI})\s*(?=\S)")
NUMBER = re.compile(r"\(?(\d{1,2}|[a-zA-Zа-яА-Я])[.)](?:\s+(?=[\w\"“„«(])|(?=[^\W\d_]))")
FIRST = ("1", "a", "A", "а", "А")
TIGHT = "no space"
SHORT = 60  # characters of a line in a list
# An address, or a place in one.
OF_AN_ADDRESS = re.compile(r"@|\d{4,}|\+\d|\b(?:tel|phone|fax|e-?mail|telefon|тел)\b|,\Z", re.I)
SEPARATORS = re.compile(r"[\s|/\\•·∙●*–—\-»›>~]*")


def lines(document: Document) -> Iterator[list[tuple[Tag, str]]]:
    """Lines that stand under each other: those of one passage, or passages beside each other."""
    for _parent, beside in groupby(passages_of(document, *MAY_HOLD_LINES), key=place_in_row):
        row: list[tuple[Tag, str]] = []
        for passage in beside:
            if row and not follows(row[-1][0], passage.element):
                yield row
                row = []
            row += [(passage.element, line) for line in passage.lines]
        yield row


def place_in_row(passage: Passage) -> tuple[str, int]:
    """Paragraphs go together; an item or a cell is for itself."""
    element = passage.element
    if element.name in ("p", "div"):
        return element.name, id(element.parent)
    return element.name, id(element)


@check(
    "list-faked",
    Severity.WARNING,
    _(
        "Make these lines a list, and take the bullets out: typed by hand, they are read aloud as "
        "signs, and nobody hears how many there are."
    ),
    wcag=("1.3.1",),
)
def list_faked(document: Document) -> Iterator[Seen]:
    """Failure F2 and technique H48 of WCAG 2.2. The fix is the list in place of the lines."""
    for row in lines(document):
        for mark, run in groupby(row, key=lambda line: bullet_of(line[1])):
            found = list(run)
            # A dialogue begins its lines with a long dash.
            enough = 3 if mark in ("—", TIGHT) else 2
            if mark and len(found) >= enough and not (mark == "—" and is_dialogue(found)):
                texts = [BULLET.sub("", text, count=1) for _element, text in found]
                yield Seen(found[0][0], as_list("ul", texts))


def bullet_of(line: str) -> str:
    """The kind of bullet a line begins with; emoji may be different in each line."""
    found = BULLET.match(line)
    if found is None or not has_words(line):
        return ""
    mark = found[0].strip()
    # "-5 °C", "->": no bullets; "*note" may be one.
    if mark in ("-", "–", "*", ">") and not found[0][-1:].isspace():
        return TIGHT if re.match(r"[-–*][^\W\d_]", line) else ""
    return "emoji" if re.fullmatch(EMOJI, mark) else mark


def is_dialogue(found: list[tuple[Tag, str]]) -> bool:
    return all(text.endswith((".", "!", "?", "…", "“", "»")) for _element, text in found)


def as_list(tag: str, texts: list[str]) -> str:
    return f"<{tag}>{''.join(f'<li>{escape(text)}</li>' for text in texts)}</{tag}>"


@check(
    "list-numbers-faked",
    Severity.WARNING,
    _("Make these lines a numbered list, and take the typed numbers out."),
    wcag=("1.3.1",),
)
def list_numbers_faked(document: Document) -> Iterator[Seen]:
    """Failure F2 and technique H48 of WCAG 2.2. The fix is the list in place of the lines."""
    for row in lines(document):
        for run in numbered(document, row):
            texts = [NUMBER.sub("", text, count=1) for _element, text in run]
            yield Seen(run[0][0], as_list("ol", texts))


def numbered(document: Document, row: list[tuple[Tag, str]]) -> Iterator[list[tuple[Tag, str]]]:
    """The parts of a row that count from one on."""
    run: list[tuple[Tag, str]] = []
    last = ""
    for element, text in row:
        number = number_of(text, document.language_of(element))
        if run and not comes_next(last, number):
            if len(run) > 1:
                yield run
            run = []
        if run or number in FIRST:
            run.append((element, text))
        last = number
    if len(run) > 1:
        yield run


def number_of(line: str, language: str) -> str:
    """The number or letter that a line begins with, as one of a list."""
    found = NUMBER.match(line)
    if found is None or not has_words(line[found.end() :]):
        return ""
    is_ordinal = language in wordlists.ORDINALS_WITH_STOPS and line[found.end()].islower()
    if is_ordinal and ")" not in found[0]:
        return ""
    return found[1]


def comes_next(before: str, number: str) -> bool:
    if before.isdigit() and number.isdigit():
        return int(number) == int(before) + 1
    return len(before) == len(number) == 1 and ord(number) == ord(before) + 1


@check(
    "list-of-lines",
    Severity.QUESTION,
    _("Are these %(count)s lines a list? Then make them one; line breaks say nothing aloud."),
    wcag=("1.3.1",),
)
def list_of_lines(document: Document) -> Iterator[Seen]:
    """Technique H48 of WCAG 2.2. Addresses and verse keep their lines."""
    of_links = {id(element) for element, _links in document.once(rows_of_links)}
    for passage in passages_of(document, "p", "div", "td"):
        if "\n" not in passage.source:
            continue
        found = passage.lines
        if found and found[0].endswith(":"):
            found = found[1:]
        if len(found) < 3 or document.inside(passage.element, "address", "blockquote", "pre"):
            continue
        if any(len(line) > SHORT or OF_AN_ADDRESS.search(line) for line in found):
            continue
        if re.search(r"\n\s*\n", passage.source) or id(passage.element) in of_links:
            continue  # paragraphs, or links: other findings
        marked = [line for line in found if bullet_of(line) or number_of(line, passage.language)]
        if not marked and all(words(line) for line in found):
            yield Seen(passage.element, as_list("ul", found), {"count": len(found)})


@check(
    "list-of-links-faked",
    Severity.WARNING,
    _("Make these %(count)s links a list: then people hear how many there are, and can skip them."),
    wcag=("1.3.1",),
)
def list_of_links_faked(document: Document) -> Iterator[Seen]:
    """Technique H48 of WCAG 2.2: groups of links. Signs and line breaks between them are none."""
    for element, links in document.once(rows_of_links):
        items = "".join(f"<li>{link}</li>" for link in links)
        yield Seen(element, f"<ul>{items}</ul>", {"count": len(links)})


def rows_of_links(document: Document) -> list[tuple[Tag, list[Tag]]]:
    """Blocks of nothing but links, with these."""
    found = []
    counts = Counter(id(block_of(link)) for link in document.tagged("a"))
    for passage in document.passages:
        element = passage.element
        if counts[id(element)] < 3:
            continue
        links = [link for link in element.find_all("a", href=True) if document.is_exposed(link)]
        if len(links) < 3 or document.inside_role(element, "list", "menu", "menubar", "tablist"):
            continue
        if document.role_of(element) in ("list", "heading"):
            continue
        between = "".join(
            str(node)
            for node in element.descendants
            if is_text(node) and not any(above.name == "a" for above in node.parents)
        )
        if SEPARATORS.fullmatch(between) and (between.strip() or "\n" in passage.source):
            found.append((element, links))
    return found


def block_of(element: Tag) -> Tag | None:
    """What it stands in a line of."""
    above = element.parent
    while above is not None and above.name in IN_A_LINE:
        above = above.parent
    return above


@check(
    "list-number-typed",
    Severity.WARNING,
    _("Take the typed numbers or bullets out: a list of the right kind shows its own."),
    wcag=("1.3.1",),
)
def list_number_typed(document: Document) -> Iterator[Seen]:
    """Technique H48 of WCAG 2.2: ``ol`` where the order counts. The fix is the list."""
    for listed in document.shown(*LISTS):
        items = [document.text_of(item) for item in items_of(listed)]
        if len(items) < 2:
            continue
        language = document.language_of(listed)
        numbers = [number_of(item, language) for item in items]
        if all(numbers) and all(comes_next(*pair) for pair in pairwise(numbers)):
            texts, tag = [NUMBER.sub("", item, count=1) for item in items], "ol"
        elif all(bullet_of(item) not in ("", "emoji") for item in items):
            texts, tag = [BULLET.sub("", item, count=1) for item in items], listed.name
        else:
            continue
        simple = all(item.find(["a", "img", *LISTS]) is None for item in items_of(listed))
        yield Seen(listed, as_list(tag, texts) if simple else "")
