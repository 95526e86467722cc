"""The OpenAPI schema of sections: a union of components, each with its block's own sample."""

import json
from typing import Any

from wagtail import blocks

from cms.contents import number_sections
from cms.publication import Place, Publication
from cms.published import as_json
from cms.schema import Schema, all_required, published_stream_schema

COMPONENT = "x-component"  # the name under which the document keeps a schema once
EXAMPLE_ID = "6f1c2a52-8a35-4b0c-9f0e-2d4c1f6f9b11"


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
                COMPONENT: section_name(block.name),
                **kind,
                "properties": properties,
                "examples": [section_example(stream_block, block, kind)],
            }
        )
    return {
        "type": "array",
        "items": {
            COMPONENT: type(stream_block).__name__.removesuffix("s"),
            "oneOf": components,
            "discriminator": {"propertyName": "type"},
        },
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
        return {COMPONENT: f"Section{name}", **schema, "properties": own}
    return schema


def reference_schema(name: str, schema: Schema) -> Schema:
    """Something shared that is named here, or nothing."""
    title = {"title": schema["title"]} if "title" in schema else {}
    whole = {**all_required(schema), "type": "object", COMPONENT: name}
    whole.pop("title", None)
    return {**title, "oneOf": [whole, {"type": "null"}]}


def section_example(stream_block: Any, block: Any, schema: Schema) -> Any:
    """The block's sample as partners read it; nothing in it is content of a real site."""
    value = block.to_python(block.meta.preview_value)
    (section,) = number_sections(blocks.StreamValue(stream_block, [(block.name, value)]))
    place = Place(Publication([]), "en", "https://example.org")
    data = json.loads(as_json({**section.as_data({"place": place}), "id": EXAMPLE_ID}))
    return with_samples(data, schema)


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
