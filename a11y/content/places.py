"""Where an editor finds what is at fault: from an element of a page to the field that it came from.

A page's sections stand in its HTML under their anchors. Within a section, and outside of any, the
field is found by what it says.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import Any
from urllib.parse import quote

from bs4 import BeautifulSoup, Tag
from django.db import models
from wagtail.blocks import BaseStructBlock, BoundBlock, StreamBlock, StreamValue
from wagtail.blocks.list_block import ListBlock, ListValue
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.images.blocks import ImageBlock
from wagtail.rich_text import RichText

from a11y.checks.names import in_one_line
from cms.models import BasePage

# The shorter of two texts must be at least so long to be looked for inside the longer.
TELLING = 12
KEY = "data-block-key"
PARTING = " › "  # noqa: RUF001 - parts labels, as in menus


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
    """One value that an editor writes: its place, its words, and the addresses of links in it.

    ``shown_as`` is the tag that only such a value makes: ``img`` for an alt text, ``table``.
    ``keys`` name the paragraphs of formatted text, in Wagtail's editor as on the page.
    """

    place: Place
    text: str
    addresses: frozenset[str] = frozenset()
    shown_as: str = ""
    keys: frozenset[str] = frozenset()


def address_of(editor: str, path: str) -> str:
    """Where a field is mended: in the editor of its page, which shows the field, as Wagtail's."""
    return f"{editor}#:w:contentpath={quote(path)}"


def place_of(page: BasePage, element: Tag) -> Place | None:
    """The field that an element of the page's HTML shows; None for what no editor of it writes."""
    for above in [element, *element.parents]:
        anchor = above.get("id") if above.name == "section" else None
        section = next((s for s in page.contents if s.anchor == anchor), None) if anchor else None
        if section is not None:
            whole = place_of_section(page, section.block)
            leaves = list(leaves_of_block(section.block, whole))
            return (
                best(element, leaves, above)
                or by_order(element, leaves, above)
                or heading_of(element, section.block, whole)
                or whole
            )
    return best(element, list(leaves_of_fields(page)), element.find_parent("main") or element)


def heading_of(element: Tag, block: Any, whole: Place) -> Place | None:
    """Where the heading of a section is written, even if it is empty."""
    heading = getattr(block.block, "child_blocks", {}).get("heading")
    if heading is None or element.name != "h2":
        return None
    return inside(whole, "heading", heading.label)


def place_of_section(page: BasePage, block: Any) -> Place:
    """A section by the name of its kind, with a number where the page has more of that kind."""
    for name in page.stream_names():
        alike = [child for child in getattr(page, name) if child.block_type == block.block_type]
        for number, child in enumerate(alike, 1):
            if child.id == block.id:
                label = f"{child.block.label} {number}" if len(alike) > 1 else child.block.label
                return Place(f"{name}.{child.id}", str(label))
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
                place = Place(field.name, label[:1].upper() + label[1:])
                yield Leaf(place, text, shown_as="img" if field.name == "cover_alt_text" else "")


def leaves_of_block(bound: BoundBlock, place: Place) -> Iterator[Leaf]:
    """Every value in a block, each with the path and the labels that lead there."""
    block, value = bound.block, bound.value
    if isinstance(block, ImageBlock):
        if value is not None:
            label = block.child_blocks["alt_text"].label
            text = in_one_line(value.contextual_alt_text)
            yield Leaf(inside(place, "alt_text", label), text, shown_as="img")
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
        keys = frozenset(str(part.get(KEY)) for part in soup.find_all(True, {KEY: True}))
        yield Leaf(place, in_one_line(soup.get_text(" ")), addresses, keys=keys)
    elif value not in (None, ""):
        said = in_one_line(*block.get_searchable_content(value)) or in_one_line(value)
        yield Leaf(place, said, shown_as="table" if isinstance(block, TypedTableBlock) else "")


def inside(place: Place, step: str, label: Any) -> Place:
    return Place(f"{place.path}.{step}", f"{place.label}{PARTING}{label}")


def best(element: Tag, leaves: list[Leaf], within: Tag) -> Place | None:
    """The leaf that says the same as the element, leads to its address, or has its words in it.

    Where more than one says the same, as a caption and an alt text may, the one that makes such an
    element comes first; and the second of two equal elements is led to the second of two leaves.
    """
    paragraph = element if element.get(KEY) else element.find_parent(attrs={KEY: True})
    for leaf in leaves:
        if paragraph is not None and paragraph.get(KEY) in leaf.keys:
            return leaf.place
    leaves = sorted(leaves, key=lambda leaf: leaf.shown_as != kind_of(element))
    words = words_of(element)
    address = element.get("href")
    for said in words:
        equal = [leaf for leaf in leaves if leaf.text == said]
        if equal:
            alike = [leaf for leaf in equal if leaf.shown_as == equal[0].shown_as]
            return alike[min(rank(element, within), len(alike) - 1)].place
    for leaf in leaves:
        if address and (leaf.text == address or address in leaf.addresses):
            return leaf.place
    for said in words:
        for leaf in leaves:
            if said in leaf.text:
                return leaf.place
        parts = [leaf.place for leaf in leaves if len(leaf.text) >= TELLING and leaf.text in said]
        if parts:
            return around(parts) or parts[0]
    return None


def around(places: list[Place]) -> Place | None:
    """The innermost place that all of these are in."""
    steps = in_common([place.path.split(".") for place in places])
    labels = in_common([place.label.split(PARTING) for place in places])
    return Place(".".join(steps), PARTING.join(labels)) if steps and labels else None


def in_common(rows: list[list[str]]) -> list[str]:
    """What all rows begin with."""
    return [
        same[0] for same in takewhile(lambda same: len(set(same)) == 1, zip(*rows, strict=False))
    ]


def words_of(element: Tag) -> list[str]:
    return list(filter(None, [in_one_line(element.get("alt")), in_one_line(element.get_text(" "))]))


def kind_of(element: Tag) -> str:
    if element.name == "img":
        return "img"
    return "table" if element.name == "table" or element.find_parent("table") else ""


def rank(element: Tag, within: Tag) -> int:
    """How many elements of the same tag say the same before this one."""
    words = words_of(element)
    before = 0
    for other in within.find_all(element.name):
        if other is element:
            break
        before += words_of(other) == words
    return before


def by_order(element: Tag, leaves: list[Leaf], within: Tag) -> Place | None:
    """The third picture of a section shows its third picture, whatever its words."""
    kind = kind_of(element)
    shown = [element, *element.parents] if kind else []
    fitting = [leaf for leaf in leaves if leaf.shown_as == kind]
    elements = within.find_all(kind) if kind else []
    if len(elements) != len(fitting):
        return None
    for other, leaf in zip(elements, fitting, strict=True):
        if any(other is one for one in shown):
            return leaf.place
    return None
