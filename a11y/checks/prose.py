"""Text as people read it: passages, sentences, words."""

# ruff: noqa: RUF001 (signs and letters of other scripts are meant)

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup, Tag

from .names import INLINE, is_text

if TYPE_CHECKING:
    from .documents import Document

IN_A_LINE = INLINE | {"acronym", "big", "blink", "marquee", "nobr", "strike"}
NO_PROSE = {"code", "kbd", "math", "option", "pre", "samp", "select", "svg", "textarea", "var"}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
WORD = re.compile(r"[^\W\d_]+(?:[’'\-‑][^\W\d_]+)*")
LETTER_OR_DIGIT = re.compile(r"[^\W_]")
SENTENCE_END = re.compile(
    r"(?<=[.!?…])(?<!\b\w\.)[\"”»’')\]]*\s+(?=[\"“„«‘'(\[]*(?:[^\W\d_a-zà-ÿа-яё]|\d))"
)


@dataclass(frozen=True)
class Passage:
    """The text right in an element, with what is in line there, but not that of blocks in it.

    ``lines`` are parted by ``br``; ``source`` is all of it as it was written.
    """

    element: Tag
    language: str
    source: str

    @cached_property
    def lines(self) -> list[str]:
        return [line for part in self.source.split("\n") if (line := " ".join(part.split()))]

    @cached_property
    def text(self) -> str:
        return " ".join(self.source.split())

    @cached_property
    def words(self) -> list[str]:
        return words(self.text)

    @cached_property
    def sentences(self) -> list[str]:
        return sentences(self.text)


def passages(document: "Document") -> Iterator[Passage]:
    holders: dict[int, Tag | None] = {}
    no_prose = {id(element) for element in document.tagged(*NO_PROSE)}
    parts: dict[int, list[str]] = {}
    found: list[Tag] = []
    last: Tag | None = None
    for node in document.soup.descendants:
        is_break = isinstance(node, Tag) and node.name == "br"
        if not is_break and not is_text(node):
            continue
        holder = holder_of(document, node.parent, holders, no_prose)
        if holder is None:
            continue
        if id(holder) not in parts:
            parts[id(holder)] = []
            found.append(holder)
        if holder is not last:  # another block stood between
            parts[id(holder)].append(" ")
        last = holder
        parts[id(holder)].append("\n" if is_break else str(node).replace("\n", " "))
    for element in found:
        source = "".join(parts[id(element)])
        if source.strip():
            yield Passage(element, document.language_of(element), source)


def holder_of(
    document: "Document",
    element: Tag | None,
    holders: dict[int, Tag | None],
    no_prose: set[int],
) -> Tag | None:
    """The block in whose text an element's own text is read; none for what is no prose."""
    if element is None or isinstance(element, BeautifulSoup):
        return None
    if id(element) not in holders:
        around = holder_of(document, element.parent, holders, no_prose)
        if id(element.parent) in no_prose:
            no_prose.add(id(element))
        if id(element) in no_prose or not document.is_visible(element):
            holders[id(element)] = None
        elif element.name in IN_A_LINE:
            holders[id(element)] = around
        else:
            holders[id(element)] = element
    return holders[id(element)]


def sentences(text: str) -> list[str]:
    return [sentence for sentence in SENTENCE_END.split(text) if WORD.search(sentence)]


def words(text: str) -> list[str]:
    return WORD.findall(text)


def has_words(text: str) -> bool:
    """Whether anything in it can be read out as more than a sign."""
    return LETTER_OR_DIGIT.search(text) is not None


def is_whole(passage: Passage, *tags: str) -> bool:
    """Whether all that is read in a passage stands in elements with these tags."""
    return bool(passage.text) and all(
        any(above.name in tags for above in up_to(node.parent, passage.element))
        for node in passage.element.descendants
        if is_text(node) and has_words(str(node))
    )


def up_to(element: Tag | None, last: Tag) -> Iterator[Tag]:
    """An element and those around it, up to and without the last."""
    while element is not None and element is not last:
        yield element
        element = element.parent


def level_of(document: "Document", heading: Tag) -> int:
    """The level of a heading, as assistive technology is told: 2 where ARIA gives none."""
    level = str(heading.get("aria-level") or "").strip()
    if level.isdigit() and int(level):
        return int(level)
    return int(heading.name[1]) if heading.name in HEADINGS else 2


def headings(document: "Document") -> list[Tag]:
    """All headings that are shown, in order."""
    return [
        element
        for element in document.elements
        if (element.name in HEADINGS or "role" in element.attrs)
        and document.role_of(element) == "heading"
        and document.is_exposed(element)
    ]


def passages_of(document: "Document", *tags: str) -> Iterator[Passage]:
    """Those right in an element with one of these tags."""
    return (passage for passage in document.passages if passage.element.name in tags)


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
