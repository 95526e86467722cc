"""What mends a finding at one press: the new value of the field that it belongs to.

A repair changes the form of what was written, never its words; what it needs to know of them
(another caption, the right alt text) it leaves to the editor.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import Block, RichTextBlock
from wagtail.contrib.typed_table_block.blocks import TypedTable, TypedTableBlock
from wagtail.rich_text import RichText

from a11y.checks.names import in_one_line
from cms.models import BasePage

from .pages import PageFinding
from .values import Gone, put, value_at

# How a line of a faked list begins: a dash or another sign, or a number or letter and its mark.
BULLET = re.compile(r"^\s*(?:[-–—*•·‣▪●○◦]|->|=>)\s+")
NUMBER = re.compile(r"^\s*(?:\d{1,2}|[a-z])[.)]\s+", re.IGNORECASE)
# What the check of languages gives as a fix: the attribute, or the part with a mark around it.
LANGUAGE = re.compile(r'lang="([\w-]+)"(>?)')
INLINE = ("b", "strong", "i", "em", "span")
HEADINGS = ("h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True)
class Repair:
    """The value that mends a field: where, and as its block has it."""

    offer: "Offer"
    path: str
    block: Block | None
    value: Any

    @property
    def form_value(self) -> Any:
        """The value as the field's widget takes it in the editor's form."""
        return self.block.get_form_state(self.value) if self.block else self.value

    def apply(self, page: BasePage) -> None:
        put(page, self.path, self.value)


Mend = Callable[[PageFinding, Block | None, Any], Any]


@dataclass(frozen=True)
class Offer:
    """A repair that a check has: what its button says, what is said when it is done, and how."""

    label: str | Promise
    done: str | Promise
    mend: Mend


def repair_for(page: BasePage, found: PageFinding) -> Repair | None:
    """What mends this finding on this page; None where only a person can."""
    offer = REPAIRS.get(found.finding.check.id)
    if offer is None:
        return None
    try:
        block, value = value_at(page, found.place.path)
    except Gone:
        return None
    new = offer.mend(found, block, value)
    return None if new is None else Repair(offer, found.place.path, block, new)


# --- Prose ------------------------------------------------------------------------------------


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
    """A part in another language says so; only a language that the field offers."""
    wanted = LANGUAGE.search(found.finding.fix)
    if wanted is None or f"lang-{wanted[1]}" not in features_of(block):
        return None
    language = wanted[1]
    soup = parsed(value)
    element = same_element(soup, found)
    if element is None:
        return None
    part = BeautifulSoup(found.finding.fix, "html.parser").get_text() if wanted[2] else ""
    for text in element.find_all(string=True):
        if part and part in text:
            before, after = text.split(part, 1)
            mark = soup.new_tag("span", lang=language)
            mark.string = part
            text.replace_with(before, mark, after)
            return as_rich_text(soup)
    mark = soup.new_tag("span", lang=language)
    for node in list(element.children):
        mark.append(node.extract())
    element.append(mark)
    return as_rich_text(soup)


# --- Pictures and tables ----------------------------------------------------------------------


def empty_text(found: PageFinding, block: Block | None, value: Any) -> str | None:
    """An alt text that says nothing of the picture goes; the editor writes another."""
    return "" if isinstance(value, str) and value else None


def caption_table(found: PageFinding, block: Block | None, value: Any) -> TypedTable | None:
    """The words right before the table, as its caption."""
    section = found.finding.element.find_parent("section")
    heading = section and section.find(["h2", "h3"])
    if not isinstance(block, TypedTableBlock) or value.caption.strip() or not heading:
        return None
    return TypedTable(value.columns, value.row_data, in_one_line(heading.get_text(" ")))


def head_table(found: PageFinding, block: Block | None, value: Any) -> TypedTable | None:
    """The first row becomes the headings of columns that have none."""
    if not isinstance(block, TypedTableBlock) or not value.row_data:
        return None
    if any(column["heading"].strip() for column in value.columns):
        return None
    first, *rows = value.row_data
    headings = ["" if cell is None else str(cell) for cell in first["values"]]
    if not all(heading.strip() for heading in headings):
        return None
    columns = [
        {**column, "heading": heading}
        for column, heading in zip(value.columns, headings, strict=True)
    ]
    return TypedTable(columns, rows, value.caption)


ALT_TEXT = Offer(
    _("Empty the alt text"), _("The alt text is empty: write what the picture shows."), empty_text
)
CAPTION = Offer(
    _("Use the heading as the caption"),
    _("The table has a caption now: see whether it says what the table shows."),
    caption_table,
)
COLUMNS = Offer(
    _("Make the first row the headings"), _("The columns have headings now."), head_table
)
LIST = Offer(_("Make it a list"), _("This is a list now."), make_list)

# Each check that has a repair, by its id.
REPAIRS: dict[str, Offer] = {
    "heading-faked": Offer(_("Make it a heading"), _("This is a heading now."), make_heading),
    "heading-level-skipped": Offer(
        _("Correct the level"), _("No level of heading is left out now."), correct_levels
    ),
    "list-faked": LIST,
    "list-numbers-faked": LIST,
    "part-language-unmarked": Offer(
        _("Mark its language"), _("The language of this part is marked now."), mark_language
    ),
    "image-alt-repeats-caption": ALT_TEXT,
    "image-alt-repeats-title": ALT_TEXT,
    "image-alt-file-name": ALT_TEXT,
    "image-alt-file-like": ALT_TEXT,
    "image-alt-placeholder": ALT_TEXT,
    "image-alt-address": ALT_TEXT,
    "table-caption-empty": CAPTION,
    "table-without-name": CAPTION,
    "table-header-empty": COLUMNS,
    "table-without-headers": COLUMNS,
}
