"""What links say: whether one knows where they lead, also when they are read one after another."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from bs4 import Tag
from django.utils.translation import gettext_lazy as _

from .aria import LANDMARKS
from .documents import Document
from .findings import Seen, Severity
from .link_words import is_vague, may_be_vague
from .links import LINKS, fold, links
from .names import INLINE, is_text
from .registry import check

CELLS = ("td", "th")
ADDRESS = re.compile(r"(?:https?://|www\.)\S{4,}|[\w-]+(?:\.[\w-]+)+/\S*", re.IGNORECASE)
LEADS_BY_SCRIPT = re.compile(
    r"(?:location(?:\.href)?\s*\+?=|location\.assign\(|window\.open\()\s*[\"']([^\"']+)"
)
NOT_INLINE = re.compile(r"block|flex|grid|table|list-item")


def target_of(element: Tag) -> str:
    """Where a link leads, without what makes no difference; empty if nobody can tell."""
    href = str(element.get("href") or element.get("xlink:href") or "").strip()
    if not href and (found := LEADS_BY_SCRIPT.search(str(element.get("onclick") or ""))):
        href = found[1]
    if href.lower().startswith("javascript:") or href == "#":
        return ""
    return normalised(href)


@lru_cache(maxsize=10_000)
def normalised(href: str) -> str:
    scheme, mark, rest = href.partition("://")
    if mark:
        host, slash, path = rest.partition("/")
        href = f"{scheme.lower()}://{host.lower()}{slash}{path}"
    return re.sub(r"(?:/index\.html?|/)(?=$|[?#])", "", href)


# --- The context of a link ----------------------------------------------------------------------


class Row(NamedTuple):
    """The places of a row's cells, its header cells, and the table that it stands in."""

    places: dict[int, int]
    headers: list[Tag]
    table: Tag | None


class Context:
    """What stands around links, and belongs to them.

    After ACT's “programmatically determined link context”: the text of the block, of list items
    and of the cell that a link stands in, of the cell's headers, and what describes the link.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.sayers: dict[int, set[int]] = {}
        self.rows: dict[int, Row] = {}
        self.heads: dict[int, list[Tag]] = {}

    def elements(self, link: Tag) -> list[Tag]:
        """The elements that are the context."""
        found: list[Tag] = []
        block = cell = None
        for above in self.document.ancestors(link):
            if above.name in ("body", "html"):
                break
            if block is None and self.is_block(above):
                block = above
                found.append(above)
            elif self.document.role_of(above) == "listitem":
                found.append(above)
            if cell is None and above.name in CELLS:
                cell = above
                found.extend([above, *self.headers_of(above)])
        found.extend(self.document.referenced(link, "aria-describedby"))
        return list({id(element): element for element in found}.values())

    def headers_of(self, cell: Tag) -> list[Tag]:
        """Header cells that tell it from its neighbours: none that lies over several of them."""
        if "headers" in cell.attrs:
            return self.document.referenced(cell, "headers")
        if cell.parent is None or cell.parent.name != "tr":
            return []
        row = self.row(cell.parent)
        found = [header for header in row.headers[:1] if header is not cell]
        if row.table is not None:
            head, place = self.head_of(row.table), row.places[id(cell)]
            if place < len(head) and head[place].name == "th" and head[place] is not cell:
                found.append(head[place])
        return found

    def row(self, row: Tag) -> Row:
        if id(row) not in self.rows:
            cells = row.find_all(CELLS, recursive=False)
            places = {id(cell): place for place, cell in enumerate(cells)}
            headers = [cell for cell in cells if cell.name == "th"]
            self.rows[id(row)] = Row(places, headers, self.document.inside(row, "table"))
        return self.rows[id(row)]

    def head_of(self, table: Tag) -> list[Tag]:
        """The cells of the first row, if each stands over one column."""
        if id(table) not in self.heads:
            first = table.find("tr")
            cells = first.find_all(CELLS, recursive=False) if first is not None else []
            spans = any("colspan" in cell.attrs for cell in cells)
            self.heads[id(table)] = [] if spans else cells
        return self.heads[id(table)]

    def is_block(self, element: Tag) -> bool:
        style = self.document.style_of(element)
        if "display" in style:
            return NOT_INLINE.search(style["display"].text) is not None
        return element.name not in INLINE and element.name not in ("svg", "g")

    def says_more(self, link: Tag) -> bool:
        """Whether there is more in the context than the link."""
        around = [*self.elements(link), *self.beside(link)]
        return any(self.sayers_in(element) - {id(link)} for element in around)

    def beside(self, link: Tag) -> list[Tag]:
        """The body, for a link that stands in it directly, in the text."""
        for above in self.document.ancestors(link):
            if above.name == "body":
                return [above]
            if self.is_block(above):
                break
        return []

    def sayers_in(self, element: Tag) -> set[int]:
        """Which links in its own text say something, by ``id()``; 0 for text outside of links."""
        if id(element) not in self.sayers:
            found: set[int] = set()
            self.sayers[id(element)] = found
            self.look(element, 0, found)
        return self.sayers[id(element)]

    def look(self, element: Tag, link: int, found: set[int]) -> None:
        """Two are enough: one of them is not the link that is asked about."""
        for child in element.children:
            if len(found) > 1:
                return
            if isinstance(child, Tag):
                if not self.document.is_exposed(child):
                    continue
                if self.document.role_of(child) in LINKS:
                    name = self.document.name_of(child)
                    if name and not (
                        may_be_vague(name) and is_vague(name, self.document.language_of(child))
                    ):
                        found.add(id(child))
                elif child.name in ("img", "svg"):
                    if self.document.name_of(child):
                        found.add(link)
                elif not self.is_block(child):
                    self.look(child, link, found)
            elif is_text(child) and any(character.isalnum() for character in str(child)):
                found.add(link)


# --- Texts that say nothing ---------------------------------------------------------------------


class Vague(NamedTuple):
    link: Tag
    name: str
    says_more: bool


def vague_links(document: Document) -> Iterator[Vague]:
    context = Context(document)
    for link in links(document):
        name = document.name_of(link)
        if (
            may_be_vague(name)
            and is_vague(name, document.language_of(link))
            and not is_name_of_target(document, link, name)
        ):
            yield Vague(link, name, context.says_more(link))


def is_name_of_target(document: Document, link: Tag, name: str) -> bool:
    """Whether a part of the page is called so: a table of contents says what its headings say."""
    href = str(link.get("href") or "")
    target = document.element_with_id(href[1:]) if href.startswith("#") else None
    return target is not None and fold(name) in (
        fold(document.name_of(target)),
        fold(document.text_of(target)),
    )


@check(
    "link-text-vague",
    Severity.WARNING,
    _("“%(text)s” does not say where the link leads. Name what is there: the title, the topic."),
    wcag=("2.4.4", "2.4.9"),
    act=("5effbb", "aizyf1"),
)
def link_text_vague(document: Document) -> Iterator[Seen]:
    """ACT 5effbb: where a link leads is said by its name, or by what belongs to it."""
    for found in vague_links(document):
        if not found.says_more:
            yield Seen(found.link, values={"text": found.name})


@check(
    "link-text-needs-context",
    Severity.WARNING,
    _(
        "“%(text)s” says nothing to people who go from link to link. Name in the link what is "
        "there: the title, the topic."
    ),
    wcag=("2.4.9",),
    act=("aizyf1",),
)
def link_text_needs_context(document: Document) -> Iterator[Seen]:
    """ACT aizyf1: where a link leads is said by its name alone."""
    for found in vague_links(document):
        if found.says_more:
            yield Seen(found.link, values={"text": found.name})


@check(
    "link-text-address",
    Severity.WARNING,
    _("An address is read out letter by letter. Write what is there instead of “%(text)s”."),
    wcag=("2.4.4",),
)
def link_text_address(document: Document) -> Iterator[Seen]:
    """Link text is for people: an address alone says little, and is long to listen to."""
    for link in links(document):
        name = document.name_of(link)
        if ADDRESS.fullmatch(name) and len(name) > SHORT_ADDRESS:
            yield Seen(link, values={"text": name[:80]})


# "www.tartu.ee" is a name that people say.
SHORT_ADDRESS = 20


# --- Texts that several links share -------------------------------------------------------------


def same_named(document: Document) -> Iterator[list[Tag]]:
    """Links of one name that lead to several places, and whose names say something."""
    by_name: dict[str, list[Tag]] = {}
    for link in links(document):
        if (name := document.name_of(link)) and target_of(link):
            by_name.setdefault(fold(name), []).append(link)
    for same in by_name.values():
        if len({target_of(link) for link in same}) > 1:
            yield same


@check(
    "link-text-ambiguous",
    Severity.WARNING,
    _(
        "Another link with the text “%(text)s” leads elsewhere, and nothing around tells them "
        "apart. Say in each what it leads to."
    ),
    wcag=("2.4.4",),
    act=("fd3a94", "b20e66"),
)
def link_text_ambiguous(document: Document) -> Iterator[Seen]:
    """ACT fd3a94: links of one name and in one context lead to one place."""
    for first, link in ambiguous(document):
        if first:
            yield Seen(link, values={"text": document.name_of(link)[:80]})


@check(
    "link-text-repeated",
    Severity.QUESTION,
    _(
        "Another link with the text “%(text)s” leads elsewhere. Is it the same that is there? If "
        "not, say in each what it leads to."
    ),
    wcag=("2.4.9",),
    act=("b20e66",),
)
def link_text_repeated(document: Document) -> Iterator[Seen]:
    """ACT b20e66: links of one name lead to one place, or to the same content."""
    for first, link in ambiguous(document):
        if not first:
            yield Seen(link, values={"text": document.name_of(link)[:80]})


def ambiguous(document: Document) -> Iterator[tuple[bool, Tag]]:
    """Links that lead elsewhere than the first of their name, and if nothing tells them apart."""
    context = Context(document)
    for same in same_named(document):
        first, target = same[0], target_of(same[0])
        around = {id(element) for element in context.elements(first)}
        alone = not context.says_more(first)
        landmark = document.inside_role(first, *LANDMARKS)
        for link in same[1:]:
            if target_of(link) != target:
                its = {id(element) for element in context.elements(link)}
                together = document.inside_role(link, *LANDMARKS) is landmark
                yield (
                    its == around or (together and alone and not context.says_more(link)),
                    link,
                )
