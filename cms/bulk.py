"""Many pages with all their sections, in queries that do not add up."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet, prefetch_related_objects
from wagtail.blocks.list_block import ListValue
from wagtail.blocks.stream_block import StreamValue
from wagtail.images.models import AbstractImage


def make_ready_in_full(pages: list[Any]) -> None:
    """Fetch all that these pages of one type show: the number of queries does not depend on theirs.

    A page type names what it needs beyond its streams and their pictures in ``needed_in_full``.
    """
    if not pages:
        return
    model = type(pages[0])
    prefetch_related_objects(pages, *model.needed_in_full)
    for name in model.stream_names():
        block = model._meta.get_field(name).stream_block
        streams = block.bulk_to_python([list(getattr(page, name).raw_data) for page in pages])
        for page, stream in zip(pages, streams, strict=True):
            setattr(page, name, stream)
    pictures = [
        leaf
        for page in pages
        for leaf in leaves(list(page.streams))
        if isinstance(leaf, AbstractImage)
    ]
    prefetch_related_objects(pictures, "renditions")


def whole(pages: QuerySet) -> list[Any]:
    """These pages as their own types, with all that they show; without types that are not ours."""
    found: list[Any] = []
    for model in {page.specific_class for page in pages.only("content_type")}:
        if hasattr(model, "needed_in_full"):
            of_type = list(model.for_cards(model.objects.filter(pk__in=pages)))
            make_ready_in_full(of_type)
            found += of_type
    return found


def leaves(value: Any) -> Iterator[Any]:
    """Every single value in these values, however deep."""
    if isinstance(value, StreamValue):
        for child in value:
            yield from leaves(child.value)
    elif isinstance(value, dict):
        for child in value.values():
            yield from leaves(child)
    elif isinstance(value, (list, ListValue)):
        for child in value:
            yield from leaves(child)
    else:
        yield value
