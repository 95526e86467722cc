"""Where an editor finds what is at fault: from an element of a page to the field that it came from.

A page's sections stand in its HTML under their anchors. Within a section, and outside of any, the
field is found by what it says.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bs4 import BeautifulSoup, Tag
from django.db import models
from wagtail.blocks import BaseStructBlock, BoundBlock, StreamBlock, StreamValue
from wagtail.blocks.list_block import ListBlock, ListValue
from wagtail.images.blocks import ImageBlock
from wagtail.rich_text import RichText

from a11y.checks.names import in_one_line
from cms.models import BasePage

# The shorter of two texts must be at least so long to be looked for inside the longer.
TELLING = 12


@dataclass(frozen=True)
class Place:
    """A field of a page, or a block in it.

    ``path`` is what Wagtail calls a content path: ``sections.<id>.items.<id>.text``; ``label`` is
    what editors read: ``Gallery, Pictures, 2, Caption``, parted by angles.
    """

    path: str
    label: str


@dataclass(frozen=True)
class Leaf:
    """One value that an editor writes: its place, its words, and the addresses of links in it."""

    place: Place
    text: str
    addresses: frozenset[str] = frozenset()


def place_of(page: BasePage, element: Tag) -> Place | None:
    """The field that an element of the page's HTML shows; None for what no editor of it writes."""
    for above in [element, *element.parents]:
        anchor = above.get("id") if above.name == "section" else None
        section = next((s for s in page.contents if s.anchor == anchor), None) if anchor else None
        if section is not None:
            whole = place_of_section(page, section.block)
            return best(element, list(leaves_of_block(section.block, whole))) or whole
    return best(element, list(leaves_of_fields(page)))


def place_of_section(page: BasePage, block: Any) -> Place:
    for name in page.stream_names():
        for child in getattr(page, name):
            if child.id == block.id:
                return Place(f"{name}.{child.id}", str(child.block.label))
    raise LookupError(f"The page has no section {block.id}.")


def labels_of(page: BasePage) -> dict[str, str]:
    """The label of every place on the page, in the language in force, by its path."""
    places = [leaf.place for leaf in leaves_of_fields(page)]
    for name in page.stream_names():
        for child in getattr(page, name):
            whole = Place(f"{name}.{child.id}", str(child.block.label))
            places += [whole, *(leaf.place for leaf in leaves_of_block(child, whole))]
    return {place.path: place.label for place in places}


def leaves_of_fields(page: BasePage) -> Iterator[Leaf]:
    """The texts of a page beside its sections."""
    for field in page._meta.get_fields():
        if isinstance(field, (models.CharField, models.TextField)) and field.editable:
            text = in_one_line(getattr(page, field.name))
            if text:
                label = str(field.verbose_name)
                yield Leaf(Place(field.name, label[:1].upper() + label[1:]), text)


def leaves_of_block(bound: BoundBlock, place: Place) -> Iterator[Leaf]:
    """Every value in a block, each with the path and the labels that lead there."""
    block, value = bound.block, bound.value
    if isinstance(block, ImageBlock):
        if value is not None:
            label = block.child_blocks["alt_text"].label
            yield Leaf(inside(place, "alt_text", label), in_one_line(value.contextual_alt_text))
    elif isinstance(block, BaseStructBlock):
        for name, child in value.bound_blocks.items():
            yield from leaves_of_block(child, inside(place, name, child.block.label))
    elif isinstance(block, ListBlock) and isinstance(value, ListValue):
        for number, child in enumerate(value.bound_blocks, 1):
            yield from leaves_of_block(child, inside(place, child.id, f"{number}"))
    elif isinstance(block, StreamBlock) and isinstance(value, StreamValue):
        for child in value:
            yield from leaves_of_block(child, inside(place, child.id, child.block.label))
    elif isinstance(value, RichText):
        soup = BeautifulSoup(value.source, "lxml")
        addresses = frozenset(str(link.get("href")) for link in soup.find_all("a", href=True))
        yield Leaf(place, in_one_line(soup.get_text(" ")), addresses)
    elif value not in (None, ""):
        said = in_one_line(*block.get_searchable_content(value)) or in_one_line(value)
        yield Leaf(place, said)


def inside(place: Place, step: str, label: Any) -> Place:
    return Place(f"{place.path}.{step}", f"{place.label} › {label}")  # noqa: RUF001 - parts labels, as in menus


def best(element: Tag, leaves: list[Leaf]) -> Place | None:
    """The leaf that says the same as the element, leads to its address, or has its words in it."""
    words = [in_one_line(element.get("alt")), in_one_line(element.get_text(" "))]
    address = element.get("href")
    for said in filter(None, words):
        for leaf in leaves:
            if leaf.text == said:
                return leaf.place
    for leaf in leaves:
        if address and (leaf.text == address or address in leaf.addresses):
            return leaf.place
    for said in filter(None, words):
        for leaf in leaves:
            if said in leaf.text or (len(leaf.text) >= TELLING and leaf.text in said):
                return leaf.place
    return None
