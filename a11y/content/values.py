"""What an editor wrote at a place, read and replaced by its content path."""

from collections.abc import Sequence
from typing import Any

from wagtail.blocks import BaseStructBlock, Block, StreamBlock, StreamValue
from wagtail.blocks.list_block import ListBlock, ListValue
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock

from cms.models import BasePage


class Gone(LookupError):
    """The page has no such place any more."""


def value_at(page: BasePage, path: str) -> tuple[Block | None, Any]:
    """The block and its value; a field that is no stream has no block."""
    name, *steps = path.split(".")
    try:
        field = page._meta.get_field(name)
        value = getattr(page, name)
        if not isinstance(field, StreamField):
            return None, value
        bound = field.stream_block.get_block_by_content_path(value, steps)
    except Exception as error:
        raise Gone(path) from error
    if bound is None:
        raise Gone(path)
    return bound.block, bound.value


def put(page: BasePage, path: str, new: Any) -> None:
    """Replace the value at ``path``, in memory."""
    name, *steps = path.split(".")
    field = page._meta.get_field(name)
    if isinstance(field, StreamField):
        _put(field.stream_block, getattr(page, name), steps, new)
        page.__dict__.pop("contents", None)  # It is computed once, from the streams.
    else:
        setattr(page, name, new)


def _put(block: Block, value: Any, steps: Sequence[str], new: Any) -> Any:
    if not steps:
        return new
    step, *rest = steps
    if isinstance(block, ImageBlock):
        value.contextual_alt_text = new
    elif isinstance(block, BaseStructBlock):
        value[step] = _put(block.child_blocks[step], value[step], rest, new)
    elif isinstance(block, (StreamBlock, ListBlock)):
        children = value if isinstance(value, StreamValue) else items_of(value)
        child = next((child for child in children if child.id == step), None)
        if child is None:
            raise Gone(step)
        child.value = _put(child.block, child.value, rest, new)
    else:
        raise Gone(step)
    return value


def items_of(value: ListValue) -> Any:
    return value.bound_blocks
