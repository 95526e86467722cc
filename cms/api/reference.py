"""The OpenAPI document as the documentation page shows it, and requests made from its forms."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from django.http import QueryDict
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from cms.schema import Schema

from .problems import CONTENT_TYPE
from .schema import LARGEST_NUMBER

MOST_BOXES = 15  # beyond that, values are written
_MARKED = (
    (re.compile(r"`([^`]+)`"), r"<code>\1</code>"),
    (re.compile(r"\*\*([^*]+)\*\*"), r"<strong>\1</strong>"),
)
TYPES = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "true or false",
    "object": "object",
    "null": "null",
}


def html(text: str) -> SafeString:
    """The little Markdown of the document: paragraphs, lists, `code` and **strong**.

    A single paragraph comes without its element.
    """
    blocks = text.strip().split("\n\n")
    return mark_safe("".join(_marked_up(blocks)))  # noqa: S308 - every line is escaped


def _marked_up(blocks: list[str]) -> Iterator[str]:
    for block in blocks:
        if block.startswith("- "):
            items = block.removeprefix("- ").split("\n- ")
            yield f"<ul>{''.join(f'<li>{_marked(item)}</li>' for item in items)}</ul>"
        elif len(blocks) == 1:
            yield _marked(block)
        else:
            yield f"<p>{_marked(block)}</p>"


def _marked(line: str) -> str:
    said = str(escape(line))
    for pattern, element in _MARKED:
        said = pattern.sub(element, said)
    return said


@dataclass(frozen=True)
class Word:
    """A word of a description of a type; ``schema`` is what it leads to."""

    text: str
    schema: str = ""


def type_of(schema: Schema) -> list[Word]:
    """``list of``, ``ProjectCard``, ``or``, ``null``."""
    if "$ref" in schema:
        return [_named(schema)]
    if "const" in schema:
        return [Word(f"“{schema['const']}”")]
    for kind in ("oneOf", "anyOf"):
        if kind in schema:
            return _either(type_of(part) for part in schema[kind])
    kinds = schema.get("type", "any value")
    if kinds == "array":
        return [Word("list of"), *type_of(schema.get("items", {}))]
    if "enum" in schema:
        return _either([Word(_value(value))] for value in schema["enum"])
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return _either([Word(_kind(kind, schema))] for kind in kinds)


def _kind(kind: str, schema: Schema) -> str:
    form = schema.get("format", "")
    is_told = kind == "string" and form in ("date", "date-time", "decimal", "uri", "uuid")
    return f"text ({form})" if is_told else TYPES.get(kind, kind)


def _value(value: Any) -> str:
    return "null" if value is None else f"“{value}”"


def _named(schema: Schema) -> Word:
    name = schema["$ref"].rpartition("/")[2]
    return Word(name, schema=name)


def _either(parts: Iterable[list[Word]]) -> list[Word]:
    words: list[Word] = []
    for part in parts:
        words += [*([Word("or")] if words else []), *part]
    return words


class Reference:
    """What the page shows."""

    def __init__(self, document: dict[str, Any]):
        self.document = document
        self.operations = {
            operation["operationId"]: Operation(self, path, operation)
            for path, methods in document["paths"].items()
            for operation in methods.values()
        }

    def resolve(self, node: dict[str, Any]) -> dict[str, Any]:
        """What a reference refers to."""
        if "$ref" not in node:
            return node
        _, kind, name = node["$ref"].removeprefix("#/").split("/")
        return self.document["components"][kind][name]

    @property
    def description(self) -> SafeString:
        return html(self.document["info"]["description"])

    @property
    def groups(self) -> list[tuple[str, str, list["Operation"]]]:
        """The operations by their tags, each with its name and what it is about."""
        return [
            (
                tag["name"],
                tag["description"],
                [o for o in self.operations.values() if o.tag == tag["name"]],
            )
            for tag in self.document["tags"]
        ]

    @property
    def shapes(self) -> list["Shape"]:
        return [
            Shape(name, schema) for name, schema in self.document["components"]["schemas"].items()
        ]


class Operation:
    """One address, with what it takes and what it answers."""

    def __init__(self, reference: Reference, path: str, operation: dict[str, Any]):
        self.path = path
        self.name = operation["operationId"]
        self.tag = operation["tags"][0]
        self.summary = operation["summary"]
        said = operation.get("description", "")
        is_news = said.rstrip(".") != self.summary
        self.paragraphs = [html(block) for block in said.split("\n\n") if block and is_news]
        self.parameters = [
            Parameter(self.name, reference.resolve(parameter), reference)
            for parameter in operation.get("parameters", ())
        ]
        answers = {
            status: reference.resolve(answer) for status, answer in operation["responses"].items()
        }
        self.answers = [
            (status, html(answer["description"]), _content(answer))
            for status, answer in answers.items()
            if CONTENT_TYPE not in answer.get("content", ())
        ]
        self.problems = ", ".join(
            status
            for status, answer in answers.items()
            if CONTENT_TYPE in answer.get("content", ())
        )

    def address(self, query: QueryDict) -> str:
        """The address that asks what a form says; what is left empty is not asked."""
        path, asked = self.path, []
        for parameter in self.parameters:
            values = parameter.values(query)
            if parameter.is_in_path:
                value = quote(values[0] if values else "", safe="")
                path = path.replace(f"{{{parameter.name}}}", value)
            else:
                asked += [(parameter.name, value) for value in values]
        return f"{path}?{urlencode(asked)}" if asked else path


def _content(answer: dict[str, Any]) -> list[Word]:
    """The type of the data, or the types of the files, of which there may be several."""
    return _either(
        type_of(content["schema"]) if "schema" in content else [Word(f"file ({media_type})")]
        for media_type, content in answer.get("content", {}).items()
    )


class Parameter:
    """One parameter, and how a form asks for it."""

    def __init__(self, operation: str, said: dict[str, Any], reference: Reference):
        self.name = said["name"]
        self.id = f"{operation}-{self.name}"
        self.is_in_path = said["in"] == "path"
        self.is_required = said.get("required", False)
        self.description = html(said.get("description", ""))
        self.schema = said["schema"]
        self.is_list = self.schema.get("type") == "array"
        self.is_repeated = self.is_list and said.get("explode", True)
        one = reference.resolve(self.schema["items"] if self.is_list else self.schema)
        self.is_number = one.get("type") == "integer"
        self.least, self.most = one.get("minimum"), one.get("maximum")
        self.is_between = self.is_number and self.most != LARGEST_NUMBER
        self.usual = self.schema.get("default", "")
        self.example = next(iter(one.get("examples", ())), "")
        choices = [value for value in one.get("enum", ()) if value]
        self.choices = choices if len(choices) <= MOST_BOXES else []
        is_plain = self.schema.get("type") == "string" and "format" not in self.schema
        self.type = [] if self.choices or is_plain or self.is_between else type_of(self.schema)
        if len(choices) > MOST_BOXES and "$ref" not in str(self.schema):
            self.type = [Word("list of"), Word(f"text: {', '.join(choices)}")]

    @property
    def is_written_as_list(self) -> bool:
        return self.is_list and not self.choices

    def values(self, query: QueryDict) -> list[str]:
        """What a form gave, as the address takes it."""
        values = query.getlist(self.name)
        if self.is_written_as_list:
            values = [part for value in values for part in value.split(",")]
        values = [value.strip() for value in values if value.strip()]
        return [",".join(values)] if values and self.is_list and not self.is_repeated else values


class Shape:
    """One schema with a name."""

    def __init__(self, name: str, schema: Schema):
        self.name = name
        self.description = html(schema.get("description", ""))
        required = schema.get("required", ())
        self.properties = [
            (
                own,
                type_of(inside),
                own in required,
                html(inside.get("description", "") or inside.get("title", "")),
            )
            for own, inside in schema.get("properties", {}).items()
        ]
        self.type = [] if self.properties else type_of(schema)
        self.examples = [
            json.dumps(example, ensure_ascii=False, indent=2)
            for example in schema.get("examples", ())
        ]
