"""Whole projects for a page that shows many: all they need, in queries that do not add up."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model, prefetch_related_objects
from wagtail.blocks.list_block import ListValue
from wagtail.blocks.stream_block import StreamValue
from wagtail.images.models import AbstractImage


def make_ready_in_full(projects: list[Any]) -> None:
    """Fetch all that these projects show, in queries whose number does not depend on theirs."""
    prefetch_related_objects(projects, "contacts__person__organisation", "identifiers", "themes")
    if not projects:
        return
    stream_block = type(projects[0])._meta.get_field("sections").stream_block
    streams = stream_block.bulk_to_python([list(project.sections.raw_data) for project in projects])
    for project, stream in zip(projects, streams, strict=True):
        project.sections = stream
    prefetch_related_objects(list(_pictures(streams)), "renditions")


def _pictures(value: Any) -> Iterable[Model]:
    """Every picture in these values, however deep."""
    if isinstance(value, AbstractImage):
        yield value
    elif isinstance(value, StreamValue):
        yield from _pictures([child.value for child in value])
    elif isinstance(value, dict):
        yield from _pictures(list(value.values()))
    elif isinstance(value, (list, ListValue)):
        for item in value:
            yield from _pictures(item)
