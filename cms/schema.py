"""JSON Schema read off the blocks, and values read back from the shape it describes.

Containers recurse; a leaf that has a shape of its own says so (``cms.leaf_blocks``). A section
is flat, as partners read it: ``{"type": "objectives", "heading": "", "items": […]}``.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from jsonschema import Draft202012Validator
from wagtail import blocks

from .contents import SAID_ONCE

Schema = dict[str, Any]

# What the plain fields of Wagtail look like as JSON.
FIELD_SCHEMAS: dict[type[blocks.Block], Schema] = {
    blocks.CharBlock: {"type": "string"},
    blocks.TextBlock: {"type": "string"},
    blocks.EmailBlock: {"type": "string", "format": "email"},
    blocks.URLBlock: {"type": "string", "format": "uri"},
    blocks.BooleanBlock: {"type": "boolean"},
    blocks.IntegerBlock: {"type": ["integer", "null"]},
    blocks.DecimalBlock: {"type": ["string", "number", "null"]},
    blocks.FloatBlock: {"type": ["number", "null"]},
}
# What the system adds to a section when it is published; reading ignores it.
SECTION_EXTRAS: Schema = {
    "id": {"type": "string"},
    "anchor": {"type": "string"},
    "lang": {"type": "string"},
}


def block_schema(block: blocks.Block) -> Schema:
    """The JSON Schema of the block's API representation.

    Raises ``TypeError`` for a leaf that declares none.
    """
    schema: Schema
    if hasattr(block, "get_api_schema"):
        schema = block.get_api_schema()
    elif isinstance(block, blocks.BaseStructBlock):
        schema = _struct_schema(block)
    elif isinstance(block, blocks.ListBlock):
        schema = {"type": "array", "items": block_schema(block.child_block)}
        if block.meta.min_num:
            schema["minItems"] = block.meta.min_num
    elif isinstance(block, blocks.BaseStreamBlock):
        schema = {
            "type": "array",
            "items": {
                "oneOf": [_section_schema(child) for child in block.child_blocks.values()],
                "discriminator": {"propertyName": "type"},
            },
        }
    elif isinstance(block, blocks.ChoiceBlock):
        schema = {"enum": _choices(block)}
    else:
        schema = _field_schema(block)
    return {**schema, "title": str(block.label)} if block.label else schema


def _field_schema(block: blocks.Block) -> Schema:
    for kind in type(block).__mro__:
        if kind in FIELD_SCHEMAS:
            schema = dict(FIELD_SCHEMAS[kind])
            if not block.required and isinstance(schema["type"], str):
                schema["type"] = [schema["type"], "null"]
            longest = getattr(getattr(block, "field", None), "max_length", None)
            return {**schema, "maxLength": longest} if longest else schema
    raise TypeError(f"{type(block).__name__} declares no get_api_schema().")


def _choices(block: blocks.ChoiceBlock) -> list[str | None]:
    values: list[str | None] = [str(value) for value, _label in block.field.choices if value]
    return values if block.required else [None, "", *values]


def _struct_schema(block: blocks.BaseStructBlock) -> Schema:
    return {
        "type": "object",
        "properties": {name: block_schema(child) for name, child in block.child_blocks.items()},
        "required": [name for name, child in block.child_blocks.items() if child.required],
        "additionalProperties": False,
    }


def _section_schema(block: blocks.Block) -> Schema:
    content = _struct_schema(block) if isinstance(block, blocks.BaseStructBlock) else {}
    return {
        "title": str(block.label),
        "description": str(block.get_description()),
        "type": "object",
        "properties": {
            "type": {"const": block.name},
            **SECTION_EXTRAS,
            **content.get("properties", {}),
        },
        "required": ["type", *content.get("required", [])],
        "additionalProperties": False,
    }


def published_stream_schema(block: blocks.BaseStreamBlock) -> Schema:
    """The JSON Schema of a stream as it is published: everything is there, and nothing else."""
    kinds = [_published_section_schema(child) for child in block.child_blocks.values()]
    return {"type": "array", "items": {"oneOf": kinds, "discriminator": {"propertyName": "type"}}}


def _published_section_schema(block: blocks.Block) -> Schema:
    schema = _section_schema(block)
    head = {"type": schema["properties"]["type"], **SECTION_EXTRAS, "heading": {"type": "string"}}
    own = {n: s for n, s in schema["properties"].items() if n not in (*head, *SAID_ONCE)}
    return all_required({**schema, "properties": {**head, **own}})


def all_required(schema: Any) -> Any:
    """The same with every property required, as deep as it goes: so is what is published."""
    if isinstance(schema, list):
        return [all_required(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    whole = {name: all_required(part) for name, part in schema.items()}
    if isinstance(whole.get("properties"), dict):
        whole["required"] = list(whole["properties"])
    return whole


def check(data: Any, schema: Schema) -> None:
    """Raise ``ValidationError`` naming every place where ``data`` breaks the schema."""
    problems = sorted(Draft202012Validator(schema).iter_errors(data), key=lambda e: list(e.path))
    if problems:
        raise ValidationError(
            [
                f"{'.'.join(map(str, problem.path)) or '-'}: {problem.message}"
                for problem in problems
            ]
        )


def value_from_api(block: blocks.Block, data: Any) -> Any:
    """The block's value from its API representation: the way back.

    ``data`` has passed ``check``. Raises ``ValidationError`` where it names what does not exist.
    """
    own_way: Callable[[Any], Any] | None = getattr(block, "value_from_api", None)
    if own_way is not None:
        return own_way(data)
    if isinstance(block, blocks.BaseStructBlock):
        return _struct_value(block, data)
    if isinstance(block, blocks.ListBlock):
        return each(lambda item: value_from_api(block.child_block, item), data)
    return block.normalize(data)


def _struct_value(block: blocks.BaseStructBlock, data: Mapping[str, Any]) -> Any:
    return block.normalize(
        {
            name: value_from_api(child, data[name]) if name in data else child.get_default()
            for name, child in block.child_blocks.items()
        }
    )


def each(read: Callable[[Any], Any], items: Iterable[Any]) -> list[Any]:
    """``read(item)`` of each; ``ValidationError`` with the sentences of all that failed."""
    values, problems = [], []
    for item in items:
        try:
            values.append(read(item))
        except ValidationError as error:
            problems += _messages(error)
    if problems:
        raise ValidationError(list(dict.fromkeys(problems)))
    return values


def stream_from_api(block: blocks.BaseStreamBlock, data: list[dict[str, Any]]) -> Any:
    """A stream's value from its sections; checked by the schema and by the blocks' own rules.

    Raises ``ValidationError`` that names each section at fault.
    """
    check(data, block_schema(block))
    values, problems = [], []
    for number, section in enumerate(data, start=1):
        child = block.child_blocks[section["type"]]
        try:
            values.append((section["type"], child.clean(value_from_api(child, section))))
        except ValidationError as error:
            problems.append(
                _("Section %(number)d (%(type)s): %(problem)s")
                % {
                    "number": number,
                    "type": section["type"],
                    "problem": " ".join(map(str, _messages(error))),
                }
            )
    if problems:
        raise ValidationError(problems)
    return block.normalize(values)


def _messages(error: ValidationError) -> list[str]:
    """All sentences of an error, also those that blocks keep for their children."""
    nested = getattr(error, "block_errors", None) or {}
    children = nested.values() if isinstance(nested, dict) else [e for e in nested if e]
    return [
        *(error.messages if not children else []),
        *(message for child in children for message in _messages(child)),
    ]
