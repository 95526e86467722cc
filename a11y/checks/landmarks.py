"""Landmarks: whether people get past what is the same on each page, to what this one is about."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from bs4 import Tag
from bs4.element import NavigableString
from django.utils.translation import gettext_lazy as _

from .documents import Document
from .findings import Seen, Severity
from .registry import check

LANDMARKS = ("main", "banner", "contentinfo")


def landmarks(document: Document, role: str) -> list[Tag]:
    tags = {"main": "main", "banner": "header", "contentinfo": "footer"}
    named = [one for one in document.with_attribute("role") if document.role_of(one) == role]
    native = [one for one in document.tagged(tags[role]) if document.role_of(one) == role]
    found = {id(one): one for one in [*native, *named] if document.is_exposed(one)}
    return sorted(found.values(), key=document.place_of)


def is_whole_page(document: Document) -> bool:
    """Whether it has enough to be found one's way in: a frame's content has no landmarks."""
    root = document.root
    return root is not None and bool(document.shown("nav", "aside", "header", "footer"))


@check(
    "main-missing",
    Severity.WARNING,
    _("Put what this page is about into a main element, so that people can go straight to it."),
    wcag=("1.3.1", "2.4.1"),
    act=("b40fd1",),
    of_documents=True,
)
def main_missing(document: Document) -> Iterator[Seen]:
    """ACT b40fd1: what pages do not repeat stands in a landmark; WCAG technique ARIA11."""
    if is_whole_page(document) and not landmarks(document, "main"):
        body = next(iter(document.tagged("body")), document.root)
        if body is not None:
            yield Seen(body)


class Repeated(NamedTuple):
    """What pages repeat, and stands before what this one is about; ``end``: its last place."""

    first: Tag
    end: int


def repeated_block(document: Document) -> Repeated | None:
    """The menus and asides that a whole page with links begins with."""
    blocks = document.shown("nav", "aside")
    if document.root is None or not blocks or not document.tagged("a"):
        return None
    end = -1
    for block in blocks:
        start = document.place_of(block)
        if end >= 0 and any(has_own_text(one) for one in document.elements[end + 1 : start]):
            break
        inside = block.find_all(True)
        end = max(end, document.place_of(inside[-1] if inside else block))
    follows = any(has_own_text(one) for one in document.elements[end + 1 :])
    return Repeated(blocks[0], end) if follows else None


def has_own_text(element: Tag) -> bool:
    return any(type(one) is NavigableString and one.strip() for one in element.contents)


def has_heading_after(document: Document, place: int) -> bool:
    headings = [*document.shown("h1", "h2", "h3", "h4", "h5", "h6")]
    headings += [
        one for one in document.with_attribute("role") if document.role_of(one) == "heading"
    ]
    return any(document.place_of(one) > place and document.is_exposed(one) for one in headings)


def has_link_past(document: Document, place: int) -> bool:
    return any(leads_past(document, link, place) for link in document.shown("a"))


@check(
    "bypass-missing",
    Severity.WARNING,
    _(
        "Let people skip what is the same on each page: with a link to the main part as the first "
        "of the page, a main element, or a heading where the main part begins."
    ),
    wcag=("2.4.1",),
    act=("cf77f2", "3e12e1", "047fe0", "ye5d6e"),
    of_documents=True,
)
def bypass_missing(document: Document) -> Iterator[Seen]:
    """ACT cf77f2: past blocks that repeat there leads a heading, a landmark or a link."""
    block = document.once(repeated_block)
    if block is not None and document.once(cannot_be_skipped):
        yield Seen(block.first)


def cannot_be_skipped(document: Document) -> bool:
    block = document.once(repeated_block)
    if block is None or landmarks(document, "main") or has_heading_after(document, block.end):
        return False
    folds = bool(document.tagged("details")) or any(document.with_attribute("onclick"))
    return not folds and not has_link_past(document, block.end)


@check(
    "main-heading-missing",
    Severity.QUESTION,
    _("No heading says where the main part begins. Can it have one, for those who look for it?"),
    wcag=("2.4.1", "2.4.6"),
    act=("047fe0",),
    of_documents=True,
)
def main_heading_missing(document: Document) -> Iterator[Seen]:
    """ACT 047fe0: what pages do not repeat has a heading."""
    block = document.once(repeated_block)
    if block is None or document.once(cannot_be_skipped):
        return
    if not has_heading_after(document, block.end):
        yield Seen(block.first)


@check(
    "skip-link-missing",
    Severity.QUESTION,
    _("No link leads past what is the same on each page. Can the first link of the page do it?"),
    wcag=("2.4.1",),
    act=("ye5d6e",),
    of_documents=True,
)
def skip_link_missing(document: Document) -> Iterator[Seen]:
    """ACT ye5d6e: something moves the focus to what pages do not repeat."""
    block = document.once(repeated_block)
    if block is None or document.once(cannot_be_skipped):
        return
    if not has_link_past(document, block.end):
        yield Seen(block.first)


def leads_past(document: Document, link: Tag, place: int) -> bool:
    address = str(link.get("href") or "")
    target = document.element_with_id(address[1:]) if address.startswith("#") else None
    return target is not None and document.place_of(target) > place


@check(
    "landmark-repeated",
    Severity.WARNING,
    _("The page has more than one %(landmark)s. Keep one, so that people find it at once."),
    wcag=("1.3.1",),
    of_documents=True,
)
def landmark_repeated(document: Document) -> Iterator[Seen]:
    """ARIA: no more than one main, banner and contentinfo in a document, unless they have names."""
    for role in LANDMARKS:
        found = landmarks(document, role)
        names = Counter(document.name_of(one) for one in found)
        for element in found[1:]:
            if names[document.name_of(element)] > 1 or role == "main":
                yield Seen(element, values={"landmark": role})
