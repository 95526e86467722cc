"""What all sections share: a heading, a language, a sample."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.list_block import ListValue
from wagtail.blocks.struct_block import BlockGroup

from .leaf_blocks import LanguageBlock


class SectionValue(blocks.StructValue):
    """A section as its readers see it."""

    @property
    def title(self) -> str:
        """The editor's heading, or the usual one for this kind of section."""
        return str(self.get("heading") or self.block.meta.usual_heading)


ABOUT_TEN_LINES = 1000  # characters


def choose_samples(block: blocks.Block, value: Any) -> Any:
    """``value`` with a picture, document or organisation of this site where one is required."""
    if isinstance(value, blocks.StructValue):
        for name, child in block.child_blocks.items():
            value[name] = choose_samples(child, value[name])
    elif isinstance(value, ListValue):
        for number, item in enumerate(value):
            value[number] = choose_samples(block.child_block, item)
    elif value is None and block.required and hasattr(block, "get_sample"):
        return block.get_sample()
    return value


class SectionBlock(blocks.StructBlock):
    """A part of a page with a heading of its own."""

    heading = blocks.CharBlock(
        required=False,
        max_length=150,
        label=_("Heading"),
        help_text=_("Leave empty for the usual heading of this kind of section."),
    )
    language = LanguageBlock()

    def get_form_layout(self) -> BlockGroup:
        """What is seldom needed stands behind the section's settings button."""
        children = [name for name in self.child_blocks if name != "language"]
        return BlockGroup(children, settings=["language"])

    def get_preview_value(self) -> Any:
        """The sample, whole: with what it leaves out, and with things of this site chosen."""
        return choose_samples(self, self.to_python(self.meta.preview_value))

    class Meta:
        value_class = SectionValue
        usual_heading = ""
        label_format = "{label}: {heading}"
