"""The sections of a page: their anchors and headings, for the page and its table of contents."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any

from django.utils.text import slugify
from wagtail.blocks import BaseStructBlock

# What the head of every section says, whatever its kind.
SAID_ONCE = ("heading", "language")


@dataclass(frozen=True)
class Section:
    """One section: its anchor (unique on the page), its heading, and the block to render."""

    anchor: str
    heading: str
    block: Any

    @property
    def type(self) -> str:
        return self.block.block_type

    def as_data(self, context: dict[str, Any]) -> dict[str, Any]:
        """The section as partners read it: flat, with what the system adds to it."""
        value, block = self.block.value, self.block.block
        fields = {}
        if isinstance(block, BaseStructBlock):
            fields = {
                name: child.get_api_representation(value[name], context=context)
                for name, child in block.child_blocks.items()
                if name not in SAID_ONCE
            }
        language = isinstance(value, dict) and value.get("language")
        return {
            "type": self.type,
            "id": self.block.id or "",
            "anchor": self.anchor,
            "heading": self.heading,
            "lang": language or context["place"].language,
            **fields,
        }


def number_sections(stream: Iterable[Any]) -> list[Section]:
    """Give each section its anchor.

    ``partners`` for the first section of that type, ``partners-2`` for the next. A text section
    is named after its heading, so that its address stays when another is put before it.
    """
    taken: set[str] = set()
    sections = []
    for block in stream:
        heading = str(getattr(block.value, "title", "") or "")
        name = block.block_type.replace("_", "-")
        if name == "text":
            name = slugify(heading, allow_unicode=True) or name
        anchor = next(free for free in _numbered(name) if free not in taken)
        taken.add(anchor)
        sections.append(Section(anchor, heading, block))
    return sections


def _numbered(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name}-{number}" for number in count(2))
