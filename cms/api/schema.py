"""The OpenAPI document: read off the views, the serializers and the blocks, without a database.

It is committed beside this module (``make openapi``), and that file is what is served.
"""

import json
from collections.abc import Callable, Iterator
from http import HTTPStatus
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils import translation
from drf_spectacular.extensions import (
    OpenApiSerializerExtension,
    OpenApiSerializerFieldExtension,
)
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.hooks import postprocess_schema_enum_id_removal
from wagtail import blocks

from cms.contents import number_sections
from cms.publication import Place, Publication
from cms.schema import Schema, all_required, published_stream_schema

from .answers import PublicView
from .described import PROBLEMS_HERE
from .problems import CONTENT_TYPE, PROBLEMS, document
from .serializers import BlockField, SectionsField

FILE = Path(__file__).parent / "openapi.json"
ADDRESSES = "/api/v1/"

# What one form of the editor can carry bounds every text and list that comes out of it.
LONGEST_TEXT = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
LONGEST_LIST = settings.DATA_UPLOAD_MAX_NUMBER_FIELDS
LARGEST_NUMBER = 2**53 - 1  # that JavaScript has exactly
BOUNDS: dict[str, Schema] = {
    "string": {"maxLength": LONGEST_TEXT},
    "array": {"maxItems": LONGEST_LIST},
    "integer": {"minimum": 0, "maximum": LARGEST_NUMBER, "format": "double-int"},
}
LENGTHS = {"date-time": 32, "uuid": 36}
DESCRIPTION = """\
Projects that the European Union funds, as data: read-only, without a key, for browsers and servers
on any origin.

- **Within version 1 things are only added**: pass over what you do not know. What is to go is
  announced by the headers `Deprecation` and `Sunset` at least twelve months ahead.
- **Errors** are problem documents (RFC 9457). Their `type` does not change; their `detail` says
  what to do.
- **Ask again with `If-None-Match`** or `If-Modified-Since`: what has not changed is answered by
  304 and no content.
- **Dates** are as exact as they are known: `2019`, `2019-05` or `2019-05-22`. **Amounts** are
  strings, so that nobody rounds them.
- **Formatted text** is HTML with whole addresses. It comes from the editors of the site; clean it
  as you clean everything that you did not write.
"""
TAGS = {
    "Projects": "Projects, and the programmes, organisations and themes that they share.",
    "Pages": "Any page of the site, and where a path leads.",
    "About": "The site, the terms of the data, and this API itself.",
}


def as_text(data: Any) -> str:
    """The document as it is committed."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def generate() -> dict[str, Any]:
    """The document as the code now has it."""
    with translation.override("en"):
        return Generator().get_schema(public=True)


# --- Sections -----------------------------------------------------------------------------------


def sections_schema(stream_block: Any) -> Schema:
    """The sections of a page: one of several kinds, each a component with its sample."""
    kinds, components = published_stream_schema(stream_block)["items"]["oneOf"], []
    for block, kind in zip(stream_block.child_blocks.values(), kinds, strict=True):
        properties = {
            name: part_schema(block.child_blocks[name], schema) if name in own else schema
            for own in [getattr(block, "child_blocks", {})]
            for name, schema in kind["properties"].items()
        }
        components.append(
            {
                "x-component": section_name(block.name),
                **kind,
                "properties": properties,
                "examples": [section_example(stream_block, block, kind)],
            }
        )
    return {
        "type": "array",
        "items": {"oneOf": components, "discriminator": {"propertyName": "type"}},
    }


def section_name(kind: str) -> str:
    """``StudyVisitsSection`` for ``study_visits``."""
    return "".join(word.capitalize() for word in kind.split("_")) + "Section"


def part_schema(block: Any, schema: Schema) -> Schema:
    """A part of a section, in which whatever is an object is a component."""
    if isinstance(block, blocks.ListBlock):
        return {**schema, "items": part_schema(block.child_block, schema["items"])}
    name = type(block).__name__.removesuffix("Block")
    if isinstance(block, blocks.ChooserBlock) or "null" in schema.get("type", ()):
        return reference_schema(f"{name}Reference", schema) if "properties" in schema else schema
    if isinstance(block, blocks.BaseStructBlock) and "properties" in schema:
        own = {
            part: part_schema(block.child_blocks[part], inside)
            for part, inside in schema["properties"].items()
        }
        return {"x-component": f"Section{name}", **schema, "properties": own}
    return schema


def reference_schema(name: str, schema: Schema) -> Schema:
    """Something shared that is named here, or nothing."""
    title = {"title": schema["title"]} if "title" in schema else {}
    whole = {**all_required(schema), "type": "object", "x-component": name}
    whole.pop("title", None)
    return {**title, "oneOf": [whole, {"type": "null"}]}


def section_example(stream_block: Any, block: Any, schema: Schema) -> Any:
    """The block's sample as partners read it; nothing in it is content of a real site."""
    value = block.to_python(block.meta.preview_value)
    (section,) = number_sections(blocks.StreamValue(stream_block, [(block.name, value)]))
    place = Place(Publication([]), "en", "https://example.org")
    return with_samples({**section.as_data({"place": place}), "id": EXAMPLE_ID}, schema)


EXAMPLE_ID = "6f1c2a52-8a35-4b0c-9f0e-2d4c1f6f9b11"


def with_samples(data: Any, schema: Schema) -> Any:
    """The data with a sample for each shared thing that a block's own sample leaves open."""
    if data is None:
        return next(iter(schema.get("examples", ())), None)
    if isinstance(data, list):
        return [with_samples(item, schema["items"]) for item in data]
    if isinstance(data, dict):
        inside = schema.get("properties", {})
        return {name: with_samples(value, inside.get(name, {})) for name, value in data.items()}
    return data


# --- Serializers ----------------------------------------------------------------------------------


class SchemaFieldExtension(OpenApiSerializerFieldExtension):
    """Fields that say their own schema."""

    target_class = "cms.api.serializers.SchemaField"
    match_subclasses = True

    def map_serializer_field(self, auto_schema: Any, direction: Any) -> Schema:
        field = self.target
        if isinstance(field, SectionsField):
            return sections_schema(field.stream_block)
        if isinstance(field, BlockField):
            return part_schema(field.block, field.schema)
        return field.schema


class CoverFieldExtension(OpenApiSerializerFieldExtension):
    target_class = "cms.api.serializers.CoverField"
    priority = 1

    def map_serializer_field(self, auto_schema: Any, direction: Any) -> Schema:
        return reference_schema("PictureReference", self.target.schema)


class EitherFieldExtension(OpenApiSerializerFieldExtension):
    target_class = "cms.api.described.EitherField"
    priority = 1

    def map_serializer_field(self, auto_schema: Any, direction: Any) -> Schema:
        shapes = (auto_schema.resolve_serializer(shape, direction) for shape in self.target.shapes)
        return {"anyOf": [shape.ref for shape in shapes]}


class PartSerializerExtension(OpenApiSerializerExtension):
    """Which fields there are, the reader has said; no schema can."""

    target_class = "cms.api.described.PartSerializer"

    def map_serializer(self, auto_schema: Any, direction: Any) -> Schema:
        return {
            "type": "object",
            "description": self.target.__doc__,
            "additionalProperties": True,
        }


# --- The whole ------------------------------------------------------------------------------------


class Generator(SchemaGenerator):
    """What drf-spectacular reads off, completed by what all addresses share."""

    def _initialise_endpoints(self) -> None:
        super()._initialise_endpoints()
        self.endpoints = [
            endpoint for endpoint in self.endpoints if endpoint[0].startswith(ADDRESSES)
        ]

    def create_view(self, callback: Any, method: str, request: Any = None) -> Any:
        view = super().create_view(callback, method, request)
        self._views = {**getattr(self, "_views", {}), callback.cls: view}
        return view

    def get_schema(self, request: Any = None, public: bool = False) -> dict[str, Any]:
        result = super().get_schema(request, public)
        postprocess_schema_enum_id_removal(result, self)
        result["info"] |= {
            "description": DESCRIPTION,
            "license": {"name": settings.DATA_LICENCE["name"], "url": settings.DATA_LICENCE["url"]},
        }
        result["servers"] = [
            {"url": "/", "description": "This site, in production", "x-internal": False}
        ]
        result["tags"] = [{"name": name, "description": said} for name, said in TAGS.items()]
        result["security"] = []
        complete_operations(result)
        result = tidy(result)
        hoist_components(result)
        hoist_parameters(result)
        add_bounds(result)
        return {key: result[key] for key in ORDER if key in result}


ORDER = ("openapi", "info", "servers", "security", "tags", "paths", "components")


def operations(result: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for path in result["paths"].values():
        yield from path.values()
