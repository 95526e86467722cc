"""Repairs of formatted text: what its HTML becomes."""

import re
from collections.abc import Iterator
from typing import Any

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString
from wagtail.blocks import Block, RichTextBlock
from wagtail.rich_text import RichText

from a11y.checks.language_of_parts import foreign_parts
from a11y.checks.names import in_one_line
from cms.parts_in_languages import MARKS, known_languages

from .pages import PageFinding

# How a line of a faked list begins: a dash or another sign, or a number or letter and its mark.
BULLET = re.compile(r"^\s*(?:[-–—*•·‣▪●○◦]|->|=>)\s+")
NUMBER = re.compile(r"^\s*(?:\d{1,2}|[a-z])[.)]\s+", re.IGNORECASE)
# What the check of languages gives as a fix: the attribute, or the part with a mark around it.
LANGUAGE = re.compile(r'lang="([\w-]+)"(>?)')
INLINE = ("b", "strong", "i", "em", "span")
NOT_EMPTY = ("embed", "img")
HEADINGS = ("h2", "h3", "h4", "h5", "h6")


def features_of(block: Block | None) -> list[str]:
    """What an editor may use in this field; nothing where it is no formatted text."""
    return block.field.widget.features if isinstance(block, RichTextBlock) else []


def parsed(value: RichText) -> BeautifulSoup:
    return BeautifulSoup(value.source, "html.parser")


def as_rich_text(soup: BeautifulSoup) -> RichText:
    return RichText(soup.decode(formatter="minimal"))


def same_element(soup: BeautifulSoup, found: PageFinding) -> Tag | None:
    """The element of the source that the page shows as the element at fault."""
    seen = found.finding.element
    if seen.name in INLINE:
        seen = seen.find_parent(["p", "li"]) or seen
    said = in_one_line(seen.get_text(" "))
    for element in soup.find_all(seen.name):
        if in_one_line(element.get_text(" ")) == said:
            return element
    return None


def levels_allowed(features: list[str]) -> list[str]:
    return [name for name in HEADINGS if name in features]


def make_heading(found: PageFinding, block: Block | None, value: Any) -> RichText | None:
    """A paragraph, or the first line of one, that is all bold becomes a heading.

    It has the level of the heading before it.
    """
    levels = levels_allowed(features_of(block))
    if not levels:
        return None
    soup = parsed(value)
    paragraph = same_element(soup, found)
    bold = paragraph and paragraph.find(["b", "strong"])
    if paragraph is None or paragraph.name != "p" or not isinstance(bold, Tag):
        return None
    after = bold.next_sibling
    if isinstance(after, Tag) and after.name == "br" and bold.previous_sibling is None:
        after.extract()
        heading = soup.new_tag("p")
        paragraph.insert_before(heading)
        heading.append(bold.extract())
    elif in_one_line(bold.get_text(" ")) == in_one_line(paragraph.get_text(" ")):
        heading = paragraph
    else:
        return None
    before = heading.find_previous(levels)
    heading.name = before.name if before else levels[0]
    for mark in heading.find_all(["b", "strong", "i", "em"]):
        mark.unwrap()
    return as_rich_text(soup)


def correct_levels(found: PageFinding, block: Block | None, value: Any) -> RichText | None:
    """No heading of the field is more than one level below the one before it."""
    levels = levels_allowed(features_of(block))
    if not levels:
        return None
    soup = parsed(value)
    deepest = levels[0]
    changed = False
    for heading in soup.find_all(HEADINGS):
        if heading.name > deepest:
            heading.name, changed = deepest, True
        deepest = next((level for level in levels if level > heading.name), heading.name)
    return as_rich_text(soup) if changed else None


def make_list(found: PageFinding, block: Block | None, value: Any) -> RichText | None:
    """Lines that begin with a dash or a number become a list, without those signs."""
    features = features_of(block)
    soup = parsed(value) if features else None
    for tag, sign in (("ul", BULLET), ("ol", NUMBER)):
        if tag not in features or soup is None:
            continue
        split_at_line_breaks(soup, sign)
        for run in runs_of(soup, sign):
            if belongs_to(found, run):
                become_list(soup, run, tag, sign)
                return as_rich_text(soup)
    return None


def split_at_line_breaks(soup: BeautifulSoup, sign: re.Pattern[str]) -> None:
    """A paragraph in which two lines or more begin with a sign becomes one for each line."""
    for paragraph in soup.find_all("p"):
        lines: list[list[Any]] = [[]]
        for node in list(paragraph.children):
            if isinstance(node, Tag) and node.name == "br":
                lines.append([])
            else:
                lines[-1].append(node)
        signed = [line for line in lines if sign.match("".join(n.get_text() for n in line))]
        if len(signed) < 2:
            continue
        last = paragraph
        for number, line in enumerate(lines):
            new = paragraph if number == 0 else soup.new_tag("p")
            if number == 0:
                paragraph.clear(decompose=False)
            else:
                last.insert_after(new)
            for node in line:
                new.append(node.extract())
            last = new


def runs_of(soup: BeautifulSoup, sign: re.Pattern[str]) -> Iterator[list[Tag]]:
    """Neighbouring paragraphs that all begin with a sign, two at least."""
    run: list[Tag] = []
    for element in [*soup.find_all(True, recursive=False), None]:
        if element is not None and element.name == "p" and sign.match(element.get_text()):
            run.append(element)
            continue
        if len(run) > 1:
            yield run
        run = []


def belongs_to(found: PageFinding, run: list[Tag]) -> bool:
    """Whether the element at fault is one of these, or holds them."""
    said = in_one_line(found.finding.element.get_text(" "))
    lines = [in_one_line(paragraph.get_text(" ")) for paragraph in run]
    return any(line in said or said in line for line in lines)


def become_list(soup: BeautifulSoup, run: list[Tag], tag: str, sign: re.Pattern[str]) -> None:
    made = soup.new_tag(tag)
    run[0].insert_before(made)
    for paragraph in run:
        paragraph.name = "li"
        made.append(paragraph.extract())
        first = next((n for n in paragraph.descendants if type(n) is NavigableString), None)
        if first is not None:
            first.replace_with(sign.sub("", first, count=1))


def mark_language(found: PageFinding, block: Block | None, value: Any) -> RichText | None:
    """A part in another language says so; only a language that the field keeps."""
    wanted = LANGUAGE.search(found.finding.fix)
    if wanted is None or MARKS not in features_of(block) or wanted[1] not in known_languages():
        return None
    language = wanted[1]
    soup = parsed(value)
    element = same_element(soup, found)
    if element is None:
        return None
    words = foreign_words(found, language) if wanted[2] else said_by(found.finding.element)
    if words != said_by(element):
        return as_rich_text(soup) if mark_words(soup, element, words, language) else None
    mark = soup.new_tag("span", lang=language)
    for node in list(element.children):
        mark.append(node.extract())
    element.append(mark)
    return as_rich_text(soup)


def take_out_empty(found: PageFinding, block: Block | None, value: Any) -> RichText | None:
    """Paragraphs without words go, all of the field."""
    soup = parsed(value) if isinstance(value, RichText) else None
    paragraphs = soup.find_all("p") if soup else []
    empty = [p for p in paragraphs if not in_one_line(p.get_text()) and not p.find(NOT_EMPTY)]
    for paragraph in empty:
        paragraph.decompose()
    return as_rich_text(soup) if soup and empty else None


def said_by(element: Tag) -> str:
    return in_one_line(element.get_text())


def foreign_words(found: PageFinding, language: str) -> str:
    """The part that is to be marked; the check may show no more than its beginning."""
    shown = in_one_line(BeautifulSoup(found.finding.fix, "html.parser").get_text())
    around = found.finding.element.find_parent(lang=True)
    parts = foreign_parts(said_by(found.finding.element), str(around["lang"])) if around else ()
    whole = (part.text for part in parts if part.language == language)
    return next((text for text in whole if text.startswith(shown)), shown)


def mark_words(soup: BeautifulSoup, element: Tag, words: str, language: str) -> bool:
    """Mark these words of an element, also where some of them are bold or a link."""
    texts = list(element.find_all(string=True))
    place = re.search(r"\s+".join(map(re.escape, words.split())), "".join(texts))
    if place is None:
        return False
    begin = 0
    for text in texts:
        first, last = max(place.start() - begin, 0), max(place.end() - begin, 0)
        begin += len(text)
        if text[first:last]:
            mark = soup.new_tag("span", lang=language)
            mark.string = text[first:last]
            text.replace_with(text[:first], mark, text[last:])
    return True
