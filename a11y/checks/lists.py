"""Lists: whether a row of things is told as one, with its length."""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from bs4 import Tag
from bs4.element import PageElement
from django.utils.html import escape
from django.utils.translation import gettext_lazy as _

from . import wordlists
from .documents import Document
from .findings import Seen, Severity
from .names import is_text
from .prose import HEADINGS, Passage, has_words, passages_of, words
from .registry import check

LISTS = ("ul", "ol", "menu")
ITEMS = {**dict.fromkeys(LISTS, ("li",)), "dl": ("dt", "dd", "div")}
# May stand anywhere; nobody meets them.
NO_CONTENT = ("script", "template", "noscript", "style")
# In a text of several lines, or of several paragraphs.
MAY_HOLD_LINES = ("p", "div", "td", "dd", "li", "blockquote", "body", "section", "article", "main")
EMOJI = r"[\U0001F300-\U0001FAFF\u2600-\u27BF\u2B00-\u2BFF]\uFE0F?"
BULLET = re.compile(rf"(?:[-–—*•·‣◦▪▫■□●○►▸▶»›→✓✔✗✘★☆❖]|o(?=\s+[A-Z])|&gt;|>|{EMOJI})\s*(?=\S)")
NUMBER = re.compile(r"\(?(\d{1,2}|[a-zA-Zа-яА-Я])[.)](?:\s+(?=[\w\"“„«(])|(?=[^\W\d_]))")
FIRST = ("1", "a", "A", "а", "А")  # noqa: RUF001 (the last two are Cyrillic)
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


def follows(before: Tag, after: Tag) -> bool:
    """Whether nothing but space stands between two elements, or they are one."""
    if before is after:
        return True
    for sibling in before.next_siblings:
        if sibling is after:
            return True
        if isinstance(sibling, Tag) or (is_text(sibling) and str(sibling).strip()):
            return False
    return False


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
            enough = 3 if mark == "—" else 2
            if mark and len(found) >= enough and not (mark == "—" and is_dialogue(found)):
                texts = [BULLET.sub("", text, count=1) for _element, text in found]
                yield Seen(found[0][0], as_list("ul", texts))


def bullet_of(line: str) -> str:
    """The kind of bullet a line begins with; emoji may be different in each line."""
    found = BULLET.match(line)
    if found is None or not has_words(line):
        return ""
    mark = found[0].strip()
    # "-5 °C", "*footnote", "->": no bullets.
    if mark in ("-", "–", "*", ">") and not found[0][-1:].isspace():
        return "" if mark != "-" or re.match(r"-[\d.,-]", line) else mark
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
    for passage in passages_of(document, "p", "div", "td"):
        found = passage.lines
        if found and found[0].endswith(":"):
            found = found[1:]
        elif len(found) < 4:
            continue
        if len(found) < 3 or document.inside(passage.element, "address", "blockquote", "pre"):
            continue
        if any(len(line) > SHORT or OF_AN_ADDRESS.search(line) for line in found):
            continue
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
    for passage in document.passages:
        element = passage.element
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
            items = "".join(f"<li>{link}</li>" for link in links)
            yield Seen(element, f"<ul>{items}</ul>", {"count": len(links)})


@check(
    "list-number-typed",
    Severity.WARNING,
    _(
        "Take the typed numbers or bullets out: the list shows its own. Use a numbered one if needed."
    ),
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


def items_of(listed: Tag) -> list[Tag]:
    return listed.find_all("li", recursive=False)


@check(
    "list-one-item",
    Severity.QUESTION,
    _("Is one thing a list? If there will be no more, make it a paragraph."),
    wcag=("1.3.1",),
)
def list_one_item(document: Document) -> Iterator[Seen]:
    """Failure F43 of WCAG 2.2: markup that says what the content is not. The fix is a paragraph."""
    for listed in document.shown("ul", "ol"):
        items = items_of(listed)
        if (
            len(items) == 1
            and document.role_of(listed) == "list"
            and document.inside_role(listed, "navigation", "banner", "contentinfo") is None
            and document.inside(listed, "nav", *LISTS) is None
            and not in_pieces(listed)
            and document.name_of(listed) == ""
            and not is_only_nested(listed)
            and not is_of_a_series(document, listed)
        ):
            # A card, of which there may be more tomorrow.
            if items[0].find(["article", "dl", "img", *HEADINGS]) is None:
                blocks = items[0].find(["p", "div", *LISTS]) is not None
                yield Seen(listed, "" if blocks else f"<p>{items[0].decode_contents()}</p>")


def is_of_a_series(document: Document, listed: Tag) -> bool:
    """Whether a template makes such lists, and others of them have more items."""
    return "class" in listed.attrs and any(
        other.get("class") == listed["class"] and len(items_of(other)) > 1
        for other in document.tagged(listed.name)
    )


@check(
    "list-in-pieces",
    Severity.WARNING,
    _("Make this and the list before it one list: each of them has only one item."),
    wcag=("1.3.1",),
)
def list_in_pieces(document: Document) -> Iterator[Seen]:
    """Technique H48 of WCAG 2.2: a list says how long it is."""
    for listed in document.shown("ul", "ol"):
        before = listed.find_previous_sibling()
        if before is not None and before.name == listed.name and follows(before, listed):
            if len(items_of(before)) == len(items_of(listed)) == 1:
                yield Seen(listed)


def in_pieces(listed: Tag) -> bool:
    """Whether a list of the same kind, with one item as well, stands beside it."""
    return any(
        other is not None and other.name == listed.name and len(items_of(other)) == 1
        for other in (listed.find_previous_sibling(), listed.find_next_sibling())
    )


@check(
    "list-empty",
    Severity.WARNING,
    _("Take the empty list out, or fill it: some screen readers say that there is one."),
    wcag=("1.3.1",),
)
def list_empty(document: Document) -> Iterator[Seen]:
    """WAI-ARIA 1.2, ``list``: it owns items. One with an id may be for a script to fill."""
    has_scripts = bool(document.tagged("script"))
    for listed in document.shown("ul", "ol", "dl"):
        if (
            listed.get("aria-busy") != "true"
            and not ("id" in listed.attrs and has_scripts)
            and "aria-owns" not in listed.attrs
            and document.role_of(listed) in ("list", "")
            and not any(True for _child in content_of(document, listed))
        ):
            yield Seen(listed)


def content_of(document: Document, listed: Tag) -> Iterator[PageElement]:
    """What people meet right in a list: elements and text."""
    for child in listed.children:
        if isinstance(child, Tag):
            if child.name not in NO_CONTENT and document.is_exposed(child):
                yield child
        elif is_text(child) and str(child).strip():
            yield child


@check(
    "list-item-empty",
    Severity.WARNING,
    _("Take the empty item out: it is counted and read aloud as one of the list."),
    wcag=("1.3.1",),
)
def list_item_empty(document: Document) -> Iterator[Seen]:
    """Technique H48 of WCAG 2.2."""
    for item in document.shown("li", "dt", "dd"):
        if (
            document.role_of(item) in ("listitem", "")
            and item.get("aria-busy") != "true"
            and not (item.get("aria-label") or item.get("aria-labelledby"))
            and not document.text_of(item)
            and item.find(FILLS) is None
        ):
            yield Seen(item)


FILLS = [
    *("audio", "button", "canvas", "iframe", "img", "input", "math", "meter", "object"),
    *("progress", "select", "svg", "textarea", "video"),
]


@check(
    "list-item-outside",
    Severity.ERROR,
    _("Put this into a list: an item outside of one is read as plain text."),
    wcag=("1.3.1",),
)
def list_item_outside(document: Document) -> Iterator[Seen]:
    """HTML, sections 4.4.8, 4.4.10 and 4.4.11: where ``li``, ``dt`` and ``dd`` may stand."""
    owned = {
        identifier
        for element in document.with_attribute("aria-owns")
        for identifier in str(element["aria-owns"]).split()
    }
    for item in document.shown("li", "dt", "dd"):
        if "role" in item.attrs or item.get("id") in owned or item.parent is None:
            continue
        above = item.parent
        if item.name == "li":
            inside = above.name in LISTS or document.role_of(above) in (
                *("list", "menu", "menubar", "tree", "tablist", "listbox", "group"),
            )
        else:
            outer = above.parent if above.name == "div" else above
            inside = outer is not None and outer.name == "dl"
        if not inside:
            yield Seen(item)


@check(
    "list-wrong-children",
    Severity.ERROR,
    _("Put everything in this list into items: “%(child)s” stands between them."),
    wcag=("1.3.1",),
)
def list_wrong_children(document: Document) -> Iterator[Seen]:
    """HTML, sections 4.4.5, 4.4.6 and 4.4.9: what ``ol``, ``ul`` and ``dl`` may hold."""
    for listed in document.shown("ul", "ol", "menu", "dl"):
        if "role" in listed.attrs and document.role_of(listed) != "list":
            continue
        for child in content_of(document, listed):
            if isinstance(child, Tag):
                if child.name in ITEMS[listed.name] or child.name in LISTS:
                    continue
                if document.role_of(child) in ("listitem", "none"):
                    continue
                yield Seen(listed, values={"child": document.text_of(child)[:40] or child.name})
            else:
                yield Seen(listed, values={"child": str(child).strip()[:40]})
            break


@check(
    "list-nested-outside-item",
    Severity.WARNING,
    _("Put the inner list into the item that it belongs to; indent by style, never by a list."),
    wcag=("1.3.1",),
)
def list_nested_outside_item(document: Document) -> Iterator[Seen]:
    """Failure F43 of WCAG 2.2 and HTML, section 4.4.6: a list holds items, not lists."""
    for listed in document.shown(*LISTS):
        above = listed.parent
        if above is not None and above.name in LISTS and document.role_of(above) == "list":
            yield Seen(listed)


@check(
    "list-for-indentation",
    Severity.WARNING,
    _("Make this a paragraph, and indent it by style: it is no list."),
    wcag=("1.3.1",),
)
def list_for_indentation(document: Document) -> Iterator[Seen]:
    """Failure F43 of WCAG 2.2: a list that says nothing but how far to the right text stands."""
    for listed in document.shown("dl"):
        found = list(content_of(document, listed))
        if found and all(isinstance(child, Tag) and child.name == "dd" for child in found):
            yield Seen(listed)
    for listed in document.shown("ul", "ol"):
        if is_only_nested(listed):
            yield Seen(listed)


def is_only_nested(listed: Tag) -> bool:
    """Whether its one item holds nothing but another list."""
    items = items_of(listed)
    if len(items) != 1:
        return False
    inner = [child for child in items[0].children if str(child).strip()]
    return len(inner) == 1 and isinstance(inner[0], Tag) and inner[0].name in LISTS


@check(
    "list-term-alone",
    Severity.WARNING,
    _("Give each term its description, and each description a term before it."),
    wcag=("1.3.1",),
)
def list_term_alone(document: Document) -> Iterator[Seen]:
    """HTML, section 4.4.9: a description list is groups of terms, each with descriptions."""
    for listed in document.shown("dl"):
        groups = listed.find_all("div", recursive=False) or [listed]
        for group in groups:
            tags = [
                child.name
                for child in group.find_all(["dt", "dd"], recursive=False)
                if document.is_exposed(child)
            ]
            if "dt" in tags and (tags[0] == "dd" or tags[-1] == "dt"):
                yield Seen(listed)
                break
